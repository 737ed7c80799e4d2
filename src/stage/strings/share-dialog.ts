/** Words of the Share dialog and of its tab Link. */
export const SHARE_DIALOG_STRINGS = {
  title: "Share",
  close: "Close",
  tabs: "Ways to share",
  tab: { link: "Link", embed: "Embed", export: "Export" },
} as const;
