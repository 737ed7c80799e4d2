/** Words about photos as input that are needed from the start; the others are loaded with the dialog. */
export const PHOTO_STRINGS = {
  own: "photo: your own",
  open: "Use a photo…",
  dropNow: "Drop the photo here",
  opening: "Opening the photo {name} …",
  pastedName: "pasted",
  /** "“holiday.jpg” has 61.3 megapixels, above the limit of 40. The input stays as it is (small integers)." */
  refusal: "{subject} {rule}. The input stays as it is ({input}).",
  /** What a refusal speaks of. */
  file: "“{name}”",
  pasted: "The pasted photo",
  dialog: "The photo dialog",
  notLoaded: "could not be opened, because a part of this page did not load",
} as const;
