/** One layer in both forms on one input. */
import { costsOf } from "./cost.ts";
import { depthwiseConv2d, filterChannels, pointwiseConv2d, standardConv2d } from "./convolve.ts";
import { traceOf } from "./trace.ts";
import type { BlockGeometry, BlockWeights, Run, Tensor3 } from "./types.ts";

/**
 * Both forms computed, with traces and costs. The separable form goes through the float32
 * intermediate, as frameworks do. Costs count a bias where the weights have one.
 * @throws TensorError when input or weights do not fit the geometry, are not finite, or overflow
 *   float32 on the way.
 */
export function runBlock(g: BlockGeometry, input: Tensor3, weights: BlockWeights): Run {
  const { standardBias, depthwiseBias, pointwiseBias } = weights;
  const depthwise = depthwiseConv2d(input, weights.depthwise, g, depthwiseBias);
  return {
    geometry: g,
    input,
    weights,
    standard: standardConv2d(input, weights.standard, g, standardBias),
    depthwise,
    separable: pointwiseConv2d(depthwise, weights.pointwise, g, pointwiseBias),
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
  const plane = g.inHeight * g.inWidth;
  const data = input.data.subarray(first * plane, (first + count) * plane);
  const start = (filter * g.inChannels + first) * g.kernelArea;
  const kernels = weights.standard.subarray(start, start + count * g.kernelArea);
  const some = { ...g, inChannels: count };
  return filterChannels(some, { shape: [count, g.inHeight, g.inWidth], data }, kernels, 1, null);
}
