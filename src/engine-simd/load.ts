/** The compiled kernels, where WebAssembly SIMD exists and the page's policy lets it be compiled. */
// The bundler of types reads what is imported, and this declares what is no TypeScript.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./kernels.d.ts" />
import compiled from "./kernels/index.ts?kernels";

/** What kernels/index.ts exports. Addresses and steps are bytes, counts are values. */
export interface Kernels {
  readonly memory: WebAssembly.Memory;
  areFinite(at: number, count: number): number;
  pad(
    from: number,
    to: number,
    height: number,
    width: number,
    left: number,
    stride: number,
    part: number,
  ): void;
  pack(
    source: number,
    row: number,
    width: number,
    table: number,
    taps: number,
    first: number,
    count: number,
    panel: number,
  ): void;
  packWeights(
    weights: number,
    row: number,
    taps: number,
    filters: number,
    bias: number,
    packed: number,
  ): void;
  multiply(
    panel: number,
    tiles: number,
    taps: number,
    weights: number,
    filters: number,
    sums: number,
    plane: number,
    fresh: boolean,
  ): void;
  closeGaps(rows: number, row: number, length: number, count: number): void;
  depthwise(
    source: number,
    inHeight: number,
    inWidth: number,
    padded: number,
    inside: number,
    left: number,
    stride: number,
    part: number,
    row: number,
    table: number,
    taps: number,
    weights: number,
    bias: number,
    planes: number,
    times: number,
    out: number,
    height: number,
    width: number,
  ): void;
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

/** A policy without 'wasm-unsafe-eval' is a CompileError in some browsers, an EvalError in others. */
const isRefusal = (error: unknown) =>
  error instanceof WebAssembly.CompileError || error instanceof EvalError;

/** Null where there is no WebAssembly, or it knows no SIMD, or it is refused. */
export async function compileKernels(): Promise<WebAssembly.Module | null> {
  if (typeof WebAssembly === "undefined") return null;
  const bytes = bytesOf(compiled);
  try {
    if (!WebAssembly.validate(bytes)) return null;
    return await WebAssembly.compile(bytes);
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

export function startKernels(module: WebAssembly.Module): Kernels {
  return new WebAssembly.Instance(module).exports as unknown as Kernels;
}
