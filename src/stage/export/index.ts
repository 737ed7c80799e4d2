/** What leaves the page as a file. Fetched when somebody wants one. */
export { paintSheet } from "./canvas.ts";
export { csvParts, MOST_CSV_VALUES, shortest } from "./csv.ts";
export { download } from "./download.ts";
export { configurationName, fileName, momentName } from "./file-name.ts";
export { sheetInSize, sheetOnScreen } from "./moment-sheet.ts";
export type { MomentPicture } from "./moment-sheet.ts";
export { npyOf } from "./npy.ts";
export { withNotes } from "./png.ts";
export type { Sheet } from "./shapes.ts";
export { svgOf } from "./svg.ts";
export { tensorsOf } from "./tensors.ts";
export type { NamedTensor } from "./tensors.ts";
