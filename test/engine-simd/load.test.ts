/** Where the kernels are loaded, where not, what they weigh, and that they refuse what the engine refuses. */
import path from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { projectRoot } from "../../scripts/paths.js";
import { compileKernels } from "../../scripts/simd-kernels.js";
import { loadSimdKernels } from "../../src/engine-simd/index.ts";
import type { Convolution } from "../../src/engine-simd/index.ts";
import { tensor3, TensorError } from "../../src/engine/index.ts";
import type { StageKind } from "../../src/engine/index.ts";
import { WORKED_EXAMPLE } from "../worked-example.ts";
import { expectRefusal, kernelsByStage } from "./support.ts";

afterEach(() => vi.unstubAllGlobals());

test("the compiled kernels weigh at most 3 kB and import nothing", async () => {
  const file = path.join(projectRoot, "src/engine-simd/kernels/index.ts");
  const bytes = await compileKernels(file);
  expect(bytes.length).toBeLessThanOrEqual(3000);
  const module = new WebAssembly.Module(Uint8Array.from(bytes));
  expect(WebAssembly.Module.imports(module)).toEqual([]);
});

describe("gives null", () => {
  const refused = (error: Error) => ({
    ...{ validate: () => true, CompileError: WebAssembly.CompileError },
    compile: () => Promise.reject(error),
  });

  test.each<[where: string, stub: unknown]>([
    ["where there is no WebAssembly", undefined],
    ["where WebAssembly knows no SIMD", { validate: () => false }],
    ["where the policy refuses it as Chromium does", refused(new WebAssembly.CompileError("CSP"))],
    ["where the policy refuses it with an EvalError", refused(new EvalError("CSP"))],
  ])("%s", async (_, stub) => {
    vi.stubGlobal("WebAssembly", stub);
    expect(await loadSimdKernels()).toBeNull();
  });

  test("but passes on what is no refusal", async () => {
    vi.stubGlobal("WebAssembly", refused(new Error("a fault")));
    await expect(loadSimdKernels()).rejects.toThrow("a fault");
  });
});

const kernels = await kernelsByStage();
const input = tensor3([3, 7, 7], new Float32Array(147));
const mid = tensor3([3, 5, 5], new Float32Array(75));
const zeros = (length: number) => new Float32Array(length);

test.each<[what: string, stage: StageKind, call: Parameters<Convolution>]>([
  ["an impossible layer", "standard", [input, zeros(3456), { ...WORKED_EXAMPLE, kernelSize: 9 }]],
  ["too large a layer", "depthwise", [input, zeros(27), { ...WORKED_EXAMPLE, inHeight: 2 ** 23 }]],
  ["an input of another shape", "standard", [mid, zeros(3456), WORKED_EXAMPLE]],
  ["lost values", "depthwise", [{ shape: [3, 7, 7], data: zeros(9) }, zeros(27), WORKED_EXAMPLE]],
  ["too few weights", "standard", [input, zeros(3455), WORKED_EXAMPLE]],
  ["a weight that is no number", "depthwise", [input, zeros(27).fill(NaN, 26), WORKED_EXAMPLE]],
  ["an infinite weight", "standard", [input, zeros(3456).fill(-Infinity, 7, 8), WORKED_EXAMPLE]],
  [
    "an infinite input",
    "standard",
    [{ shape: [3, 7, 7], data: zeros(147).fill(Infinity, 146) }, zeros(3456), WORKED_EXAMPLE],
  ],
  [
    "an input before weights",
    "standard",
    [{ shape: [3, 7, 7], data: zeros(147).fill(NaN, 146) }, zeros(3456).fill(NaN), WORKED_EXAMPLE],
  ],
  [
    "a weight before a bias",
    "standard",
    [input, zeros(3456).fill(Infinity, 3455), WORKED_EXAMPLE, zeros(128).fill(NaN)],
  ],
  [
    "a bias among more weights than sums",
    "standard",
    [input, zeros(3456), WORKED_EXAMPLE, zeros(128).fill(-Infinity, 127)],
  ],
  ["a bias of another length", "pointwise", [mid, zeros(384), WORKED_EXAMPLE, zeros(3)]],
  [
    "a bias that is no number",
    "pointwise",
    [mid, zeros(384), WORKED_EXAMPLE, zeros(128).fill(NaN)],
  ],
])("refuses %s as the engine does", (_, stage, call) => {
  expectRefusal(kernels, stage, call);
});

test("values at the ends of float32 are finite", () => {
  const most = 3.4028234663852886e38;
  const spec = { ...WORKED_EXAMPLE, inHeight: 1, inWidth: 1, inChannels: 1, outChannels: 1 };
  const ends = [most, -most, 1e-45, -0];
  for (const value of ends) {
    const one = tensor3([1, 1, 1], [value]);
    const out = kernels.standard(one, Float32Array.of(1), { ...spec, kernelSize: 1 });
    expect(out.data[0] + 0).toBe(Math.fround(value) + 0);
  }
});

test("a sum that is too large for float32 is infinite, and no reason to refuse the weights", () => {
  const spec = { ...WORKED_EXAMPLE, inHeight: 1, inWidth: 1, inChannels: 2, outChannels: 5 };
  const two = tensor3([2, 1, 1], [3e38, 3e38]);
  // More weights than sums.
  const out = kernels.standard(two, zeros(10).fill(1), { ...spec, kernelSize: 1 });
  expect(out.data).toEqual(zeros(5).fill(Infinity));
});

test("a refused call leaves nothing behind", () => {
  const weights = zeros(3456).fill(1);
  const ones = tensor3([3, 7, 7], zeros(147).fill(1));
  expect(() => kernels.standard(input, zeros(3456).fill(NaN), WORKED_EXAMPLE)).toThrow(TensorError);
  expect(kernels.standard(ones, weights, WORKED_EXAMPLE).data).toEqual(zeros(3200).fill(27));
});
