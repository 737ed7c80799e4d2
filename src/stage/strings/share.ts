/** What stands on a page for sharing; the dialog has words of its own. */
export const SHARE_STRINGS = {
  open: "Share",
  /** What a notice calls it. */
  notLoaded: "The Share dialog could not be loaded; check the connection and try again",
} as const;
