/** The engine's convolutions in WebAssembly with SIMD, where that exists: sums in float32, several times as fast. */
import { convolutionsOf } from "./convolve.ts";
import type { Convolution } from "./convolve.ts";
import { compileKernels } from "./load.ts";

export type { Convolution } from "./convolve.ts";
/** Thrown where the engine throws them. */
export { SpecError, TensorError } from "../engine/index.ts";
export type { BlockSpec, Padding, Tensor3 } from "../engine/index.ts";

/** The same three functions as the engine's. */
export interface SimdKernels {
  readonly standardConv2d: Convolution;
  readonly depthwiseConv2d: Convolution;
  readonly pointwiseConv2d: Convolution;
}

/** Null where WebAssembly SIMD is missing, or refused by a policy. */
export async function loadSimdKernels(): Promise<SimdKernels | null> {
  const module = await compileKernels();
  if (module === null) return null;
  const { standard, depthwise, pointwise } = convolutionsOf(module);
  return { standardConv2d: standard, depthwiseConv2d: depthwise, pointwiseConv2d: pointwise };
}
