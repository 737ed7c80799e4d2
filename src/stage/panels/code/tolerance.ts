/** How far another program's float32 sums may be from ours. */
import type { CodeLayer, LayerValues } from "./layer.ts";

function largestOf(values: Float32Array | null): number {
  let most = 0;
  for (const value of values ?? []) most = Math.max(most, Math.abs(value));
  return most;
}

/** The largest sum of |products| that any output of either form can be made of. */
function largestSum({ geometry: g }: CodeLayer, { input, weights }: LayerValues): number {
  const perKernel = g.kernelArea * largestOf(input.data);
  const standard =
    g.inChannels * perKernel * largestOf(weights.standard) + largestOf(weights.standardBias);
  const mid = perKernel * largestOf(weights.depthwise) + largestOf(weights.depthwiseBias);
  const separable =
    g.midChannels * mid * largestOf(weights.pointwise) + largestOf(weights.pointwiseBias);
  return Math.max(standard, separable);
}

/** Another order of summation moves a value by about an ulp of its largest sum; two are left. One digit, rounded up. */
export function toleranceText(layer: CodeLayer, values: LayerValues): string {
  const bound = Math.max(largestSum(layer, values), 1) * 2 ** -22;
  const power = Math.floor(Math.log10(bound));
  const digit = Math.ceil(bound / 10 ** power);
  return digit === 10 ? `1e${power + 1}` : `${digit}e${power}`;
}
