/** The memory behind a run's numbers: handed to another thread, not copied. */
import type { RunValues } from "../../engine/index.ts";

export function buffersOf({ input, weights, ...outputs }: RunValues): ArrayBufferLike[] {
  const arrays = [
    ...[input, outputs.standard, outputs.depthwise, outputs.separable].map(({ data }) => data),
    ...[weights.standard, weights.depthwise, weights.pointwise],
    ...[weights.standardBias, weights.depthwiseBias, weights.pointwiseBias],
  ];
  return arrays.flatMap((array) => (array === null ? [] : [array.buffer]));
}
