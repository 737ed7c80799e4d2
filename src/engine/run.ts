/** One layer in both forms on one input. */
import { checkDepthwise, checkPointwise, checkStandard } from "./checks.ts";
import { costsOf } from "./cost.ts";
import { depthwiseSteps, filterChannels, pointwiseSteps, standardSteps } from "./convolve.ts";
import { extentOf, extentsSteps } from "./extent.ts";
import { finish } from "./steps.ts";
import type { Steps } from "./steps.ts";
import { checkTensor } from "./tensor.ts";
import { traceOf } from "./trace.ts";
import type { BlockGeometry, BlockWeights, Run, Tensor3 } from "./types.ts";

/** As many of the first filter's channels alone tell how far such values reach. */
const MEASURED_CHANNELS = 3;

/** A run's numbers: all of it that has to be computed, and that can be sent to another thread. */
export type RunValues = Omit<Run, "geometry" | "traces" | "costs">;

/**
 * runBlock in slices; the yielded multiplications sum to both forms' counts.
 * @throws TensorError like runBlock
 */
export function* runSteps(
  g: BlockGeometry,
  input: Tensor3,
  weights: BlockWeights,
): Steps<RunValues> {
  checkTensor("the input", input, [g.inChannels, g.inHeight, g.inWidth]);
  checkStandard(g, weights.standard, weights.standardBias);
  checkDepthwise(g, weights.depthwise, weights.depthwiseBias);
  checkPointwise(g, weights.pointwise, weights.pointwiseBias);
  yield 0;
  const depthwise = yield* depthwiseSteps(g, input, weights.depthwise, weights.depthwiseBias);
  checkTensor("the intermediate", depthwise, depthwise.shape);
  const separable = yield* pointwiseSteps(g, depthwise, weights.pointwise, weights.pointwiseBias);
  const standard = yield* standardSteps(g, input, weights.standard, weights.standardBias);
  const tensors = { input, weights, standard, depthwise, separable };
  const first = alone(g, input, weights, 0, 0, Math.min(MEASURED_CHANNELS, g.inChannels));
  return {
    ...tensors,
    extents: { ...(yield* extentsSteps(tensors)), alone: extentOf(first.data) },
  };
}

/** The run of these numbers, wherever they were computed. Costs count a bias where there is one. */
export function runOfValues(g: BlockGeometry, values: RunValues): Run {
  const { standardBias, depthwiseBias, pointwiseBias } = values.weights;
  return {
    geometry: g,
    ...values,
    traces: {
      standard: traceOf(g, "standard"),
      depthwise: traceOf(g, "depthwise"),
      pointwise: traceOf(g, "pointwise"),
    },
    costs: costsOf(g, {
      standard: standardBias !== null,
      depthwise: depthwiseBias !== null,
      pointwise: pointwiseBias !== null,
    }),
  };
}

/**
 * Both forms computed, with traces and costs. The separable form goes through the float32
 * intermediate, as frameworks do.
 * @throws TensorError when input or weights do not fit the geometry, are not finite, or overflow
 *   float32 on the way.
 */
export function runBlock(g: BlockGeometry, input: Tensor3, weights: BlockWeights): Run {
  return runOfValues(g, finish(runSteps(g, input, weights)));
}

/**
 * What the standard form makes of each channel alone for one filter, before they are summed,
 * without bias: [count, outHeight, outWidth] for the input channels first … first + count - 1, all
 * when they are not named.
 * @throws RangeError when there is no such filter or channel.
 */
export function channelMaps(
  run: Run,
  filter: number,
  first = 0,
  count = run.geometry.inChannels - first,
): Tensor3 {
  const { geometry: g, input, weights } = run;
  if (!Number.isInteger(filter) || filter < 0 || filter >= g.outChannels) {
    throw new RangeError(`filter ${filter} is not in 0 … ${g.outChannels - 1}`);
  }
  if (!Number.isInteger(first) || first < 0 || count < 1 || first + count > g.inChannels) {
    throw new RangeError(
      `channels ${first} … ${first + count - 1} are not in 0 … ${g.inChannels - 1}`,
    );
  }
  return alone(g, input, weights, filter, first, count);
}

/** channelMaps, its arguments unchecked. */
function alone(
  g: BlockGeometry,
  input: Tensor3,
  weights: BlockWeights,
  filter: number,
  first: number,
  count: number,
): Tensor3 {
  const plane = g.inHeight * g.inWidth;
  const data = input.data.subarray(first * plane, (first + count) * plane);
  const start = (filter * g.inChannels + first) * g.kernelArea;
  const kernels = weights.standard.subarray(start, start + count * g.kernelArea);
  const some = { ...g, inChannels: count };
  return filterChannels(some, { shape: [count, g.inHeight, g.inWidth], data }, kernels, 1, null);
}
