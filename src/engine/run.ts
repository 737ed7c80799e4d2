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
 * without bias: [C, outHeight, outWidth].
 * @throws RangeError when there is no such filter.
 */
export function channelMaps(run: Run, filter: number): Tensor3 {
  const { geometry: g, input, weights } = run;
  if (!Number.isInteger(filter) || filter < 0 || filter >= g.outChannels) {
    throw new RangeError(`filter ${filter} is not in 0 … ${g.outChannels - 1}`);
  }
  const size = g.inChannels * g.kernelArea;
  const kernels = weights.standard.subarray(filter * size, (filter + 1) * size);
  return filterChannels(g, input, kernels, 1, null);
}
