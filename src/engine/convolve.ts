/** The three forward passes, fast. Tested equal to the tap-by-tap reference. */
import { requireGeometry } from "./geometry.ts";
import { gatherFilters, gatherOne } from "./tiles.ts";
import type { Gather } from "./tiles.ts";
import { checkTensor, checkValues } from "./tensor.ts";
import type { BlockGeometry, BlockSpec, Tensor3 } from "./types.ts";

/** The input once in float64 with its zeros around it: [C, paddedHeight, paddedWidth]. */
function padInput(g: BlockGeometry, data: Float32Array): Float64Array {
  const padded = new Float64Array(g.inChannels * g.paddedHeight * g.paddedWidth);
  for (let c = 0; c < g.inChannels; c++) {
    for (let y = 0; y < g.inHeight; y++) {
      const from = (c * g.inHeight + y) * g.inWidth;
      const to = (c * g.paddedHeight + g.padTop + y) * g.paddedWidth + g.padLeft;
      for (let x = 0; x < g.inWidth; x++) padded[to + x] = data[from + x];
    }
  }
  return padded;
}

/** How windows over the first `channels` of the padded input are gathered. */
function windows(g: BlockGeometry, data: Float32Array, channels: number): Gather {
  const origins = new Int32Array(g.positions);
  for (let y = 0, p = 0; y < g.outHeight; y++) {
    for (let x = 0; x < g.outWidth; x++, p++) origins[p] = (y * g.paddedWidth + x) * g.stride;
  }
  const offsets = new Int32Array(channels * g.kernelArea);
  for (let c = 0, t = 0; c < channels; c++) {
    for (let ky = 0; ky < g.kernelSize; ky++) {
      const row = (c * g.paddedHeight + ky * g.dilation) * g.paddedWidth;
      for (let kx = 0; kx < g.kernelSize; kx++, t++) offsets[t] = row + kx * g.dilation;
    }
  }
  return { source: padInput(g, data), origins, offsets };
}

function outputOf(g: BlockGeometry, channels: number, data: Float32Array): Tensor3 {
  return { shape: [channels, g.outHeight, g.outWidth], data };
}

const noBias = (bias: Float32Array | null | undefined): Float32Array | null => bias ?? null;

/**
 * Each of `multiplier` kernels per input channel at every position; kernel c·multiplier + m reads
 * channel c.
 * kernels [C·multiplier, K, K], bias [C·multiplier] or null -> [C·multiplier, outHeight, outWidth].
 * Unchecked.
 */
export function filterChannels(
  g: BlockGeometry,
  input: Tensor3,
  kernels: Float32Array,
  multiplier: number,
  bias: Float32Array | null,
): Tensor3 {
  return drain(filterSteps(g, input, kernels, multiplier, bias));
}

function* filterSteps(
  g: BlockGeometry,
  input: Tensor3,
  kernels: Float32Array,
  multiplier: number,
  bias: Float32Array | null,
): Generator<number, Tensor3> {
  const gather = windows(g, input.data, 1);
  const plane = g.paddedHeight * g.paddedWidth;
  const channels = g.inChannels * multiplier;
  const out = new Float32Array(channels * g.positions);
  const kernel = new Float64Array(g.kernelArea);
  let done = 0;
  for (let mid = 0; mid < channels; mid++) {
    for (let k = 0; k < g.kernelArea; k++) kernel[k] = kernels[mid * g.kernelArea + k];
    const base = Math.floor(mid / multiplier) * plane;
    const add = bias === null ? 0 : bias[mid];
    const atOnce = Math.max(4, Math.floor(2 ** 21 / g.kernelArea / 4) * 4);
    for (let p = 0; p < g.positions; p += atOnce) {
      const end = Math.min(p + atOnce, g.positions);
      gatherOne(gather, base, kernel, add, out, mid * g.positions, p, end);
      done += (end - p) * g.kernelArea;
      if (done >= 2 ** 21) {
        yield done;
        done = 0;
      }
    }
  }
  yield done;
  return outputOf(g, channels, out);
}

function drain<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The standard convolution in slices. input [C, inHeight, inWidth], weights [N, C, K, K], bias [N]
 * or null -> [N, outHeight, outWidth]. Yields the multiplications done since the last yield, which
 * sum to C·K²·N·positions; between two yields lie a few milliseconds. Unchecked: lengths must fit
 * and values be finite.
 */
export function* standardSteps(
  g: BlockGeometry,
  input: Tensor3,
  weights: Float32Array,
  bias: Float32Array | null,
): Generator<number, Tensor3> {
  const gather = windows(g, input.data, g.inChannels);
  const out = yield* gatherFilters(gather, weights, g.outChannels, bias);
  return outputOf(g, g.outChannels, out);
}

/** The depthwise convolution in slices, as standardSteps: kernels [C·M, K, K], bias [C·M] or null. */
export function depthwiseSteps(
  g: BlockGeometry,
  input: Tensor3,
  kernels: Float32Array,
  bias: Float32Array | null,
): Generator<number, Tensor3> {
  return filterSteps(g, input, kernels, g.depthMultiplier, bias);
}

/** The pointwise convolution in slices, as standardSteps: weights [N, C·M], bias [N] or null. */
export function* pointwiseSteps(
  g: BlockGeometry,
  intermediate: Tensor3,
  weights: Float32Array,
  bias: Float32Array | null,
): Generator<number, Tensor3> {
  const gather: Gather = {
    source: Float64Array.from(intermediate.data),
    origins: Int32Array.from({ length: g.positions }, (_, p) => p),
    offsets: Int32Array.from({ length: g.midChannels }, (_, mid) => mid * g.positions),
  };
  const out = yield* gatherFilters(gather, weights, g.outChannels, bias);
  return outputOf(g, g.outChannels, out);
}

/**
 * The standard convolution (cross-correlation, as frameworks have it): every filter reads every
 * channel.
 * input [C, inHeight, inWidth], weights [N, C, K, K], bias [N] -> [N, outHeight, outWidth].
 * @throws SpecError for an impossible or too big layer, TensorError for data that does not fit it
 *   or is not finite.
 */
export function standardConv2d(
  input: Tensor3,
  weights: Float32Array,
  spec: BlockSpec,
  bias?: Float32Array | null,
): Tensor3 {
  const g = requireGeometry(spec);
  checkTensor("the input", input, [g.inChannels, g.inHeight, g.inWidth]);
  checkValues("the standard weights", weights, g.outChannels * g.inChannels * g.kernelArea);
  if (bias) checkValues("the standard bias", bias, g.outChannels);
  return drain(standardSteps(g, input, weights, noBias(bias)));
}

/**
 * The depthwise convolution: one kernel (or M) per channel, no mixing.
 * input [C, inHeight, inWidth], weights [C·M, K, K] (kernel c·M + m reads channel c), bias [C·M] ->
 * [C·M, outHeight, outWidth].
 * @throws SpecError for an impossible or too big layer, TensorError for data that does not fit it
 *   or is not finite.
 */
export function depthwiseConv2d(
  input: Tensor3,
  weights: Float32Array,
  spec: BlockSpec,
  bias?: Float32Array | null,
): Tensor3 {
  const g = requireGeometry(spec);
  checkTensor("the input", input, [g.inChannels, g.inHeight, g.inWidth]);
  checkValues("the depthwise kernels", weights, g.midChannels * g.kernelArea);
  if (bias) checkValues("the depthwise bias", bias, g.midChannels);
  return drain(depthwiseSteps(g, input, weights, noBias(bias)));
}

/**
 * The pointwise (1×1) convolution: at each position, every filter weighs and sums the
 * intermediate's channels.
 * intermediate [C·M, outHeight, outWidth], weights [N, C·M], bias [N] -> [N, outHeight, outWidth].
 * @throws SpecError for an impossible or too big layer, TensorError for data that does not fit it
 *   or is not finite.
 */
export function pointwiseConv2d(
  intermediate: Tensor3,
  weights: Float32Array,
  spec: BlockSpec,
  bias?: Float32Array | null,
): Tensor3 {
  const g = requireGeometry(spec);
  checkTensor("the intermediate", intermediate, [g.midChannels, g.outHeight, g.outWidth]);
  checkValues("the 1×1 weights", weights, g.outChannels * g.midChannels);
  if (bias) checkValues("the pointwise bias", bias, g.outChannels);
  return drain(pointwiseSteps(g, intermediate, weights, noBias(bias)));
}
