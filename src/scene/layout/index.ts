/** Where everything lies: in a page, or in a frame of any size. */
export type * from "./types.ts";
export type { LayoutOptions } from "./options.ts";
export { FOCUS_CHANNELS, WIDE_FROM } from "./options.ts";
export { buildLayout } from "./build-layout.ts";
export { boxOfCell, cellAt, channelOfCell, type ShownFilters } from "./cells.ts";
export { frameLayout } from "./frame.ts";
export { hitAt } from "./hit.ts";
export { thumbBox } from "./strips.ts";
export { wideLayout } from "./wide.ts";
export type { Walk } from "./walk.ts";
