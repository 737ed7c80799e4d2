/** What moves over the maps. */
export { isLiveMark, LiveSheet } from "./live-sheet.ts";
export type { LiveCanvas } from "./live-sheet.ts";
export type { LiveMark } from "./draw.ts";
