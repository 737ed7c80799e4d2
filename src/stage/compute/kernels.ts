/** The SIMD kernels of this thread, looked for once. */
import { loadSimdKernels, type SimdKernels } from "../../engine-simd/index.ts";

let found: Promise<SimdKernels | null> | null = null;

/** Null where there are none. Never rejects. */
export function simdKernels(): Promise<SimdKernels | null> {
  found ??= loadSimdKernels().catch(() => null);
  return found;
}
