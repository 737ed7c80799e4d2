/** What a page needs only when somebody asks for it, and then fetches. */

/** Sums, spelled out. */
export const fetchArithmetic = () => import("./arithmetic.ts");
/** Lanes that run downwards, for narrow pages. */
export const fetchTallLayout = () => import("./layout/tall.ts");
/** Keys on the picture. */
export const fetchWalk = () => import("./layout/walk.ts");
/** Rings and veils of the cell that a person looks at. */
export const fetchCellMarks = () => import("./inspect.ts");
/** What is left of a moment while a value of it is asked for. */
export const fetchAsked = () => import("./asked.ts");
/** Moments, as what there is to say of them. */
export const fetchDescribe = () => import("./describe.ts");
/** Rings around what a factor of the cost counts. */
export const fetchPartMarks = () => import("./part-marks.ts");
