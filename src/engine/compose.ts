/** The one standard layer that computes what a separable layer does. */
import { checkValues } from "./tensor.ts";
import type { BlockGeometry, BlockWeights } from "./types.ts";

/**
 * W[n,c] = Σm P[n, c·M + m] · D[c·M + m], shape N,C,K,K, unrounded.
 * @throws TensorError for wrong lengths or values that are not finite.
 */
export function composedWeights(
  g: BlockGeometry,
  weights: Pick<BlockWeights, "depthwise" | "pointwise">,
): Float64Array {
  const { depthwise, pointwise } = weights;
  checkValues("the depthwise kernels", depthwise, g.midChannels * g.kernelArea);
  checkValues("the 1×1 weights", pointwise, g.outChannels * g.midChannels);
  const out = new Float64Array(g.outChannels * g.inChannels * g.kernelArea);
  for (let n = 0; n < g.outChannels; n++) {
    for (let mid = 0; mid < g.midChannels; mid++) {
      const channel = Math.floor(mid / g.depthMultiplier);
      const to = (n * g.inChannels + channel) * g.kernelArea;
      const from = mid * g.kernelArea;
      const weight = pointwise[n * g.midChannels + mid];
      for (let k = 0; k < g.kernelArea; k++) out[to + k] += weight * depthwise[from + k];
    }
  }
  return out;
}

/**
 * The bias [N] that goes with composedWeights: the 1×1 layer's own plus what it makes of the
 * depthwise one.
 */
export function composedBias(
  g: BlockGeometry,
  weights: Pick<BlockWeights, "pointwise" | "depthwiseBias" | "pointwiseBias">,
): Float64Array {
  const { pointwise, depthwiseBias, pointwiseBias } = weights;
  const out = new Float64Array(g.outChannels);
  for (let n = 0; n < g.outChannels; n++) {
    let sum = 0;
    for (let mid = 0; mid < g.midChannels; mid++) {
      sum += pointwise[n * g.midChannels + mid] * (depthwiseBias?.[mid] ?? 0);
    }
    out[n] = sum + (pointwiseBias?.[n] ?? 0);
  }
  return out;
}
