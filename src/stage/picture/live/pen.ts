/** A canvas to draw on, and what its strokes follow from. */
import { hueRole, PALETTES, type ColourRole } from "../../../ui/index.ts";
import type { PaintContext } from "../paint-context.ts";

/** Drawing in CSS pixels of the stage, with edges on the screen's own pixels. */
export interface Pen {
  readonly on: CanvasRenderingContext2D;
  readonly context: PaintContext;
}

export function colourOf({ context }: Pen, role: ColourRole): string {
  return PALETTES[context.theme][role];
}

/** The colour of a channel, or the ink's where none is meant. */
export function hueOf(pen: Pen, hue: number | null): string {
  return colourOf(pen, hue === null ? "ink" : hueRole(hue));
}

/** The screen's nearest edge. */
export function snap({ context: { ratio } }: Pen, value: number): number {
  return Math.round(value * ratio) / ratio;
}

/** As browsers draw borders: whole screen pixels, never none. */
export function snapWidth({ context: { ratio } }: Pen, width: number): number {
  return Math.max(1, Math.floor(width * ratio)) / ratio;
}
