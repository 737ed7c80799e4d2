/** The intermediate as a plain loop computes it, from the input's channels as the host got them. */
import type { Lab } from "../../src/store/index.ts";
import { geometryOf, runOf } from "../../src/store/index.ts";

/** One list of values per channel; for layers without padding, dilation and multiplier. */
export function convolved(lab: Lab, input: readonly Float32Array[]): number[][] {
  const state = lab.store.getState();
  const { outHeight, outWidth, inWidth } = geometryOf(state);
  const { kernel, stride } = state.params.layer;
  const weights = runOf(state)?.weights.depthwise ?? new Float32Array();
  return input.map((plane, channel) => {
    const values: number[] = [];
    for (let y = 0; y < outHeight; y++)
      for (let x = 0; x < outWidth; x++) {
        let sum = 0;
        for (let ky = 0; ky < kernel; ky++)
          for (let kx = 0; kx < kernel; kx++) {
            const value = plane[(y * stride + ky) * inWidth + x * stride + kx] ?? NaN;
            sum += value * (weights[(channel * kernel + ky) * kernel + kx] ?? NaN);
          }
        values.push(sum);
      }
    return values;
  });
}
