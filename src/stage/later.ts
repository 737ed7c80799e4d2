/** What a page fetches once it stands. */
export const fetchMore = () => import("./panels/Below.tsx");
/** What asks questions: its card, and what stands on a worksheet. */
export const fetchQuestions = () => import("./quiz/index.ts");
/** What an article is written with. */
export const fetchFacts = () => import("./panels/facts.ts");
/** A link's code for a camera. */
export const fetchSharing = () => import("./panels/share/sharing.ts");
