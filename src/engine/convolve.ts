/** The three forward passes, fast. Tested equal to the tap-by-tap reference. */
import { requireGeometry } from "./geometry.ts";
import { filterBlocks } from "./blocks.ts";
import { checkData } from "./checks.ts";
import { depthwiseBlocks } from "./depthwise.ts";
import { padInput, windowsOver } from "./padding.ts";
import { finish } from "./steps.ts";
import type { Steps } from "./steps.ts";
import type { BlockGeometry, BlockSpec, Tensor3 } from "./types.ts";

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
  const out = finish(depthwiseBlocks(g, input.data, kernels, multiplier, bias));
  return outputOf(g, g.inChannels * multiplier, out);
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
): Steps<Tensor3> {
  const source = yield* padInput(g, input.data);
  const taps = g.inChannels * g.kernelArea;
  const size = { positions: g.positions, filters: g.outChannels, taps };
  const out = yield* filterBlocks(windowsOver(g, source), weights, bias, size);
  return outputOf(g, g.outChannels, out);
}

/** The depthwise convolution in slices, as standardSteps: kernels [C·M, K, K], bias [C·M] or null. */
export function* depthwiseSteps(
  g: BlockGeometry,
  input: Tensor3,
  kernels: Float32Array,
  bias: Float32Array | null,
): Steps<Tensor3> {
  const out = yield* depthwiseBlocks(g, input.data, kernels, g.depthMultiplier, bias);
  return outputOf(g, g.midChannels, out);
}

/** The pointwise convolution in slices, as standardSteps: weights [N, C·M], bias [N] or null. */
export function* pointwiseSteps(
  g: BlockGeometry,
  intermediate: Tensor3,
  weights: Float32Array,
  bias: Float32Array | null,
): Steps<Tensor3> {
  const { positions, outWidth, outChannels, midChannels } = g;
  const one = { kernelSize: 1, stride: 1, dilation: 1 };
  const windows = { source: intermediate.data, plane: positions, row: outWidth, outWidth, ...one };
  const size = { positions, filters: outChannels, taps: midChannels };
  const out = yield* filterBlocks(windows, weights, bias, size);
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
  checkData(g, "standard", { source: input, weights, bias });
  return finish(standardSteps(g, input, weights, noBias(bias)));
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
  checkData(g, "depthwise", { source: input, weights, bias });
  return finish(depthwiseSteps(g, input, weights, noBias(bias)));
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
  checkData(g, "pointwise", { source: intermediate, weights, bias });
  return finish(pointwiseSteps(g, intermediate, weights, noBias(bias)));
}
