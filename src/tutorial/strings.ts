/** Words of the Learn page's controls; the chapters' own are in chapters/words.ts. */
export const GUIDE_STRINGS = {
  region: "Way through the chapters",
  previous: "Previous part (P)",
  next: "Next part (N)",
  place: "Chapter {number} of {chapters}",
  now: "{number} of {chapters}: {title}",
  resume: "Back to the picture of chapter {number}",
} as const;
