/** What a page needs only when somebody asks for it, and then fetches. */

/** Sums, spelled out. */
export const fetchArithmetic = () => import("./arithmetic.ts");
/** Keys on the picture. */
export const fetchWalk = () => import("./layout/walk.ts");
