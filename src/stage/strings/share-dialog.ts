/** Words of the Share dialog and of its tab Link. */
export const SHARE_DIALOG_STRINGS = {
  title: "Share",
  close: "Close",
  tabs: "Ways to share",
  tab: { link: "Link", embed: "Embed", export: "Export" },

  link: "Link",
  copy: "Copy",
  copied: "Link copied.",
  refused: "The browser refused to copy. The link is selected: press Ctrl C or ⌘ C.",
  native: "Send…",
  nativeTitle: "Depthwise Explorer",

  included: "In the link",
  always: "The layer, its input and kernels, pace and speed",
  moment: "This moment",
  momentHint: "without it the link opens at the beginning",
  edits: "{count, plural, one {# edited value} other {# edited values}}",
  pin: "The pinned cell",
  view: "The view",
  play: "Play when it is opened",
  /** What a view may differ in, in the order of a link. */
  views: {
    lanes: "lanes",
    theme: "theme",
    units: "units",
    hide: "hidden parts",
    lock: "locked parts",
    keys: "keys off",
    size: "size",
    alpha: "the network’s width",
    resolution: "the network’s resolution",
  },
  place: "{segment}: filter {filter}, row {row}, column {column}",
  step: "{segment}: step {step} of {steps}",

  qr: "QR code of the link",
  qrHint: "for a phone’s camera",
  qrTooLong: "The link is too long for a code that a phone could read.",
  tooLong:
    "With its edited values the link would have {length} characters. Many programs cut links of more than {most}, so save the lab as a file, or leave the edited values out.",
  ownPhoto:
    "Your own photo stays on this device: a link cannot carry it and opens with small integers instead. A file can.",

  file: "As a file",
  fileHint: "Everything, at this moment. Open it here again, on any computer.",
  fileHintPhoto:
    "Everything, at this moment, with your own photo. Open it here again, on any computer.",
  save: "Save as file",
  saved: "Saved as “{name}”.",
  open: "Open a file…",
  drop: "or drop one on this box",
  opened: "“{name}” is open. Undo brings back what was there.",
  notOpened: "“{name}” {rule}. Nothing has changed.",
  tooLarge: "has more than {most} MB and is no file of this explorer",
  unread: "could not be read",
  notLoaded: "could not be opened: a part of this page could not be loaded",
} as const;
