/** What the presentation itself has to say, where the lab's notices stand. */
export const PRESENT_STRINGS = {
  noQuestion: "nothing of this kind can be asked about the present picture; going on without",
  noQuestions: "what asks questions could not be loaded; going on without",
} as const;
