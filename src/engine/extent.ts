/** How far a tensor's values reach: what a colour scale is made from. */
import { finish } from "./steps.ts";
import type { Steps } from "./steps.ts";
import type { Extent, Run } from "./types.ts";

/** Enough values for a stable percentile, few enough for a slice. */
const SAMPLE = 1 << 14;
const USUAL = 0.98;
/** Values looked at in one slice: a few milliseconds. */
const SLICE = 1 << 21;

/** The largest |value| of a stretch. */
function largestOf(values: Float32Array, from: number, to: number): number {
  let most = 0;
  for (let i = from; i < to; i++) {
    const size = Math.abs(values[i]);
    if (size > most) most = size;
  }
  return most;
}

/** The |value| that this share of evenly spaced samples do not exceed. */
function usualOf(values: Float32Array): number {
  const stride = Math.max(1, Math.floor(values.length / SAMPLE));
  const sample = new Float32Array(Math.ceil(values.length / stride));
  for (let i = 0; i < sample.length; i++) sample[i] = Math.abs(values[i * stride]);
  sample.sort();
  return sample[Math.min(sample.length - 1, Math.floor(sample.length * USUAL))] ?? 0;
}

function* extentSteps(values: Float32Array): Steps<Extent> {
  let largest = 0;
  for (let from = 0; from < values.length; from += SLICE) {
    const most = largestOf(values, from, Math.min(values.length, from + SLICE));
    largest = Math.max(largest, most);
    yield 0;
  }
  return { largest, usual: usualOf(values) };
}

export function extentOf(values: Float32Array): Extent {
  return finish(extentSteps(values));
}

type Measured = Pick<Run, "input" | "weights" | "standard" | "depthwise" | "separable">;

/** The extents of all tensors that a layer has and makes, but its biases. */
export function* extentsSteps({
  weights,
  ...tensors
}: Measured): Steps<Omit<Run["extents"], "alone">> {
  return {
    input: yield* extentSteps(tensors.input.data),
    standard: yield* extentSteps(tensors.standard.data),
    depthwise: yield* extentSteps(tensors.depthwise.data),
    separable: yield* extentSteps(tensors.separable.data),
    standardWeights: yield* extentSteps(weights.standard),
    depthwiseWeights: yield* extentSteps(weights.depthwise),
    pointwiseWeights: yield* extentSteps(weights.pointwise),
  };
}
