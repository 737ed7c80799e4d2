/** What all marks are drawn with: a theme's colours, and the words in them. */
import { hueRole, PALETTES, type ColourRole, type PaletteName } from "../../../ui/index.ts";
import type { RectShape } from "../shapes.ts";

/** What a picture depends on besides its scene. */
export interface Look {
  readonly theme: PaletteName;
  readonly isTall: boolean;
}

export function colourOf({ theme }: Look, role: ColourRole): string {
  return PALETTES[theme][role];
}

/** The colour of a channel, or the ink's where none is meant. */
export function hueOf(look: Look, hue: number | null): string {
  return colourOf(look, hue === null ? "ink" : hueRole(hue));
}

const TRANSLUCENT = /^rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)$/;

/** A colour as every program reads it, and how much of it there is. */
export function apart(colour: string): { colour: string; opacity?: number } {
  const match = TRANSLUCENT.exec(colour);
  if (match === null) return { colour };
  const [red = 0, green = 0, blue = 0, share = 0] = match.slice(1).map(Number);
  const word = (red << 16) | (green << 8) | blue;
  return { colour: `#${word.toString(16).padStart(6, "0")}`, opacity: share / 100 };
}

/** A rectangle that reaches `by` beyond a box. */
export function grown(box: RectShape["box"], by: number): RectShape["box"] {
  const { x, y, width, height } = box;
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
