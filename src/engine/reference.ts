/**
 * The forward pass as the definition has it, tap by tap: slow, in float64, and what the fast
 * kernels are tested against.
 */
import { forEachTap, outputChannels } from "./taps.ts";
import type { BlockGeometry, StageKind } from "./types.ts";

/**
 * The stage's output [channels, outHeight, outWidth] as unrounded float64 sums, in forEachTap's
 * order, bias last.
 * `source` is the data of the tensor that the stage reads: the input, or for pointwise the
 * intermediate.
 */
export function referenceForward(
  g: BlockGeometry,
  stage: StageKind,
  source: ArrayLike<number>,
  weights: ArrayLike<number>,
  bias: ArrayLike<number> | null = null,
): Float64Array {
  const channels = outputChannels(g, stage);
  const out = new Float64Array(channels * g.positions);
  let index = 0;
  for (let channel = 0; channel < channels; channel++) {
    for (let y = 0; y < g.outHeight; y++) {
      for (let x = 0; x < g.outWidth; x++) {
        let sum = 0;
        forEachTap(g, { stage, channel, y, x }, (tap) => {
          if (!tap.isPadding) sum += source[tap.inputIndex] * weights[tap.weightIndex];
        });
        out[index++] = bias === null ? sum : sum + bias[channel];
      }
    }
  }
  return out;
}
