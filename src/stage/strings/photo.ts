/** Words about photos as input that are needed from the start; the others are loaded with the dialog. */
export const PHOTO_STRINGS = {
  own: "photo: your own",
  open: "Use a photo…",
  dropNow: "Drop the photo here",
  opening: "Opening the photo {name} …",
  pastedName: "pasted",
  /** "photo=holiday.jpg has 61.3 megapixels, above 40; keeping small integers" */
  keeping: "keeping {input}",
  /** Stands for the name when the dialog itself could not be loaded. */
  dialogName: "dialog",
  notLoaded: "could not be opened, because a part of this page did not load",
} as const;
