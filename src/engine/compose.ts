/** The one standard layer that computes what a separable layer does. */
import { checkDepthwise, checkPointwise } from "./checks.ts";
import { finish } from "./steps.ts";
import type { Steps } from "./steps.ts";
import type { BlockGeometry, BlockWeights } from "./types.ts";

type Separable = Pick<BlockWeights, "depthwise" | "pointwise">;

/** Multiplications in one slice: a few milliseconds. */
const SLICE = 1 << 20;

/** Adds filter n's composed kernels [C, K, K] into `out`. */
function composeFilter(g: BlockGeometry, weights: Separable, n: number, out: Float64Array): void {
  const { depthwise, pointwise } = weights;
  for (let mid = 0; mid < g.midChannels; mid++) {
    const channel = Math.floor(mid / g.depthMultiplier);
    const to = (n * g.inChannels + channel) * g.kernelArea;
    const from = mid * g.kernelArea;
    const weight = pointwise[n * g.midChannels + mid];
    for (let k = 0; k < g.kernelArea; k++) out[to + k] += weight * depthwise[from + k];
  }
}

/** composedWeights in slices, its arguments unchecked. */
export function* composingSteps(g: BlockGeometry, weights: Separable): Steps<Float64Array> {
  const out = new Float64Array(g.outChannels * g.inChannels * g.kernelArea);
  const filters = Math.max(1, Math.floor(SLICE / (g.midChannels * g.kernelArea)));
  for (let n = 0; n < g.outChannels; n++) {
    composeFilter(g, weights, n, out);
    if (n % filters === filters - 1) yield 0;
  }
  return out;
}

/**
 * W[n,c] = Σm P[n, c·M + m] · D[c·M + m], shape N,C,K,K, unrounded.
 * @throws TensorError for wrong lengths or values that are not finite.
 */
export function composedWeights(g: BlockGeometry, weights: Separable): Float64Array {
  checkDepthwise(g, weights.depthwise, null);
  checkPointwise(g, weights.pointwise, null);
  return finish(composingSteps(g, weights));
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
