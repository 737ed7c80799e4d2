/** Chooses the orientation that the width allows. */
import type { BlockGeometry } from "../../engine/index.ts";
import { type LayoutOptions, WIDE_FROM } from "./options.ts";
import { tallLayout } from "./tall.ts";
import type { StageLayout } from "./types.ts";
import { wideLayout } from "./wide.ts";

export function buildLayout(geometry: BlockGeometry, options: LayoutOptions): StageLayout {
  return options.width >= WIDE_FROM ? wideLayout(geometry, options) : tallLayout(geometry, options);
}
