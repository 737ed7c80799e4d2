/** Whether two libraries computed the same layer: a wrong result must not be measured. */
import type { BlockGeometry } from "../../src/engine/index.ts";
import type { Prepared, Way } from "./contender.ts";

/**
 * How far two results may lie apart when one of them sums in float32. Inputs and weights lie within ±1, so a sum
 * of T products has at most T in it, and each way of summing may lose some parts in 2²² of that.
 */
export function toleranceOf(g: BlockGeometry, way: Way): number {
  if (way === "standard") return 2 ** -22 * g.inChannels * g.kernelArea;
  return 2 ** -21 * g.midChannels * g.kernelArea;
}

/** Values in the order [N, y, x]. */
export function channelsFirst(
  values: Float32Array,
  layout: Prepared["layout"],
  channels: number,
): Float32Array {
  if (layout === "channels-first") return values;
  const positions = values.length / channels;
  return Float32Array.from(values, (_, i) => {
    return values[(i % positions) * channels + Math.floor(i / positions)];
  });
}

/**
 * The largest difference between two results; NaN counts as infinitely far.
 * @throws Error when they have different lengths
 */
export function largestDifference(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) throw new Error(`${a.length} values beside ${b.length}`);
  let largest = 0;
  for (let i = 0; i < a.length; i++) {
    const difference = Math.abs(a[i] - b[i]);
    if (!(difference <= largest)) largest = Number.isNaN(difference) ? Infinity : difference;
  }
  return largest;
}
