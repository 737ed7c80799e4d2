/** Value -> colour: a diverging map in CIELAB, as a lookup table that a canvas is painted from. */
import { mixer, rgbOf } from "./lab.ts";
import { PALETTES } from "./palette.ts";
import type { Palette, PaletteName } from "./palette.ts";

/** Data and weights have different maps, so that one is never taken for the other. */
export type RampKind = "data" | "weight";

/** Index 0 is the cell not yet computed, 1 … 255 run from − through 128 = zero to +. */
export const RAMP_SIZE = 256;
export const RAMP_EMPTY = 0;
export const RAMP_ZERO = 128;
const RAMP_REACH = 127;

export interface Ramp {
  /** CSS colours, "#rrggbb". */
  readonly css: readonly string[];
  /** RGBA bytes, 4 per entry. */
  readonly bytes: Uint8ClampedArray;
  /** The same bytes as words in this machine's order: for a Uint32Array over ImageData.data.buffer. */
  readonly words: Uint32Array;
}

/** Values from −limit to +limit (clipped beyond) -> 1 … 255; limit 0 gives zero's colour. */
export function rampIndex(value: number, limit: number): number {
  if (!(limit > 0)) return RAMP_ZERO;
  const share = Math.max(-1, Math.min(1, value / limit));
  return RAMP_ZERO + Math.round(share * RAMP_REACH);
}

const cache = new Map<string, Ramp>();

/** The lookup table of a theme, built once. */
export function rampOf(theme: PaletteName, kind: RampKind): Ramp {
  const key = `${theme}/${kind}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const ramp = buildRamp(PALETTES[theme], kind);
  cache.set(key, ramp);
  return ramp;
}

function buildRamp(palette: Palette, kind: RampKind): Ramp {
  const low = kind === "data" ? palette.dataLow : palette.weightLow;
  const zero = kind === "data" ? palette.dataZero : palette.weightZero;
  const high = kind === "data" ? palette.dataHigh : palette.weightHigh;
  const down = mixer(zero, low);
  const up = mixer(zero, high);
  const bytes = new Uint8ClampedArray(RAMP_SIZE * 4);
  const css: string[] = [];
  for (let index = 0; index < RAMP_SIZE; index++) {
    const share = (index - RAMP_ZERO) / RAMP_REACH;
    const [r, g, b] =
      index === RAMP_EMPTY ? rgbOf(palette.cellEmpty) : share < 0 ? down(-share) : up(share);
    bytes.set([r, g, b, 255], index * 4);
    css.push(`#${((r << 16) | (g << 8) | b).toString(16).padStart(6, "0")}`);
  }
  return { css, bytes, words: new Uint32Array(bytes.buffer) };
}
