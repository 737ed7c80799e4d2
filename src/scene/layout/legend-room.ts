/** How high the legend's words and samples stand in a column of some width. */
import type { BlockGeometry } from "../../engine/index.ts";
import { hasNeverSampled } from "../never-sampled.ts";

/** Narrower (px) the ramps stand below their names. */
const NARROW_LEGEND = 150;
const NAME = 15;
const RAMP = 16;
const LINE = 13.75;
const GAP = 2;
/** Widths (px) of the longest notes, numbers with fractions, in wider fonts, too. */
const NOTES = { data: 236, weights: 140 };
const LETTER = 6;
const KEYS = {
  bond: { sample: 41, letters: "link width: 1×1 weight".length },
  padding: { sample: 27, letters: "padding".length },
  shade: { sample: 27, letters: "never sampled".length },
};
const KEY_GAP = 12;

/** What a legend of this width takes (px), with 1×1 weights in some lane or without. */
export function legendContent(g: BlockGeometry, width: number, hasBonds: boolean): number {
  const ramp = width < NARROW_LEGEND ? NAME + GAP + RAMP : RAMP;
  const notes = Object.values(NOTES).map((note) => Math.ceil(note / width) * LINE);
  const samples = [
    ...(hasBonds ? [KEYS.bond] : []),
    ...(g.paddedHeight > g.inHeight || g.paddedWidth > g.inWidth ? [KEYS.padding] : []),
    ...(hasNeverSampled(g) ? [KEYS.shade] : []),
  ];
  const keys = keysHeight(samples, width);
  return 2 * (ramp + GAP) + notes.reduce((sum, note) => sum + note + GAP, 0) + keys;
}

/** Samples with their names follow one another; one that is wider than the column breaks its words. */
function keysHeight(keys: readonly (typeof KEYS.bond)[], width: number): number {
  let height = 0;
  let left = 0;
  for (const { sample, letters } of keys) {
    const words = letters * LETTER;
    if (sample + words <= left) {
      left -= sample + words + KEY_GAP;
      continue;
    }
    height += Math.ceil(words / Math.max(1, width - sample)) * LINE;
    left = width - sample - words - KEY_GAP;
  }
  return height;
}
