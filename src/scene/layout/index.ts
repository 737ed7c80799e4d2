/** Chooses the orientation that the width allows. */
import type { BlockGeometry } from "../../engine/index.ts";
import { type LayoutOptions, WIDE_FROM } from "./options.ts";
import { tallLayout } from "./tall.ts";
import type { StageLayout } from "./types.ts";
import { wideLayout } from "./wide.ts";

export type * from "./types.ts";
export type { LayoutOptions } from "./options.ts";
export { FOCUS_CHANNELS, WIDE_FROM } from "./options.ts";
export { boxOfCell, cellAt, channelOfCell, type ShownFilters } from "./cells.ts";
export { frameLayout } from "./frame.ts";
export { hitAt } from "./hit.ts";
export { thumbBox } from "./strips.ts";
export type { Walk } from "./walk.ts";

export function buildLayout(geometry: BlockGeometry, options: LayoutOptions): StageLayout {
  return options.width >= WIDE_FROM ? wideLayout(geometry, options) : tallLayout(geometry, options);
}
