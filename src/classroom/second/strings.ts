/** Texts of the teacher's window. */
export const NOTES_STRINGS = {
  impossible:
    "This browser's windows cannot speak to each other, so there are no notes in a second window; everything else works.",
  blocked: "The browser held the notes window back. Open it with this link instead:",
  openLink: "Notes window",
} as const;
