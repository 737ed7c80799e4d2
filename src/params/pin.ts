/** A pin and its layer: only a cell that is there can be pinned. */
import { hasCell, requireGeometry } from "../engine/index.ts";
import { parseCell } from "./cells.ts";
import { specOf } from "./layer.ts";
import { noticeOf } from "./sentence.ts";
import type { LayerParams, Notice } from "./types.ts";

/** @param kept the pin that stays where this one is refused */
export function pinFault(pin: string, layer: LayerParams, kept: string): Notice | null {
  const cell = parseCell(pin);
  if (cell === null || hasCell(requireGeometry(specOf(layer)), cell)) return null;
  return noticeOf("pin", pin, "is not in this layer", `keeping ${kept || "none"}`);
}
