/** dist/lib/engine.js and engine-simd.js with their types as somebody else would use them. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { projectRoot } from "../../scripts/paths.js";
import { complaintsAbout, libraryFolder } from "./consumer.ts";
import type * as Simd from "../../src/engine-simd/index.ts";
import type * as Engine from "../../src/engine/index.ts";

test("the built engine counts and computes the worked example", async () => {
  const engine = (await import(
    /* @vite-ignore */ pathToFileURL(path.join(libraryFolder, "engine.js")).href
  )) as typeof Engine;
  const spec: Engine.BlockSpec = {
    ...{ inHeight: 7, inWidth: 7, inChannels: 3, outChannels: 128, kernelSize: 3 },
    ...{ stride: 1, padding: "valid", dilation: 1, depthMultiplier: 1 },
  };
  const cost = engine.blockCost(spec, { bias: false });
  expect(cost.standard.multiplications).toBe(86_400);
  expect(cost.depthwise.multiplications).toBe(675);
  expect(cost.pointwise.multiplications).toBe(9_600);
  const input = engine.tensor3([3, 7, 7], new Float32Array(147).fill(1));
  const output = engine.standardConv2d(input, new Float32Array(128 * 27).fill(1), spec);
  expect(output.shape).toEqual([128, 5, 5]);
  expect(output.data.every((value) => value === 27)).toBe(true);
});

test("the built kernels with SIMD give the built engine's values on integers", async () => {
  const load = async (name: string): Promise<unknown> =>
    import(/* @vite-ignore */ pathToFileURL(path.join(libraryFolder, name)).href);
  const engine = (await load("engine.js")) as typeof Engine;
  const { loadSimdKernels, SpecError } = (await load("engine-simd.js")) as typeof Simd;
  const simd = await loadSimdKernels();
  if (simd === null) throw new Error("no SIMD");
  const spec: Engine.BlockSpec = {
    ...{ inHeight: 9, inWidth: 11, inChannels: 5, outChannels: 7, kernelSize: 4 },
    ...{ stride: 2, padding: "same", dilation: 2, depthMultiplier: 3 },
  };
  const whole = (length: number, step: number) =>
    Float32Array.from({ length }, (_, i) => ((i * step) % 7) - 3);
  const input = engine.tensor3([5, 9, 11], whole(495, 5));
  const standard = [input, whole(560, 3), spec, whole(7, 2)] as const;
  expect(simd.standardConv2d(...standard)).toEqual(engine.standardConv2d(...standard));
  const mid = engine.depthwiseConv2d(input, whole(240, 3), spec);
  expect(simd.depthwiseConv2d(input, whole(240, 3), spec)).toEqual(mid);
  const pointwise = [mid, whole(105, 4), spec] as const;
  expect(simd.pointwiseConv2d(...pointwise)).toEqual(engine.pointwiseConv2d(...pointwise));
  const impossible = { ...spec, stride: 0 };
  expect(() => simd.standardConv2d(input, whole(560, 3), impossible)).toThrow(SpecError);
});

test.each(["engine", "engine-simd"])(
  "the built %s is one file that imports nothing and asks for nothing of a browser or of Node",
  async (name) => {
    const source = await readFile(path.join(libraryFolder, `${name}.js`), "utf8");
    expect(ts.preProcessFile(source, true, true).importedFiles).toEqual([]);
    const types = await readFile(path.join(libraryFolder, `${name}.d.ts`), "utf8");
    expect(ts.preProcessFile(types, true, true).importedFiles).toEqual([]);
    for (const other of ["document", "window", "process", "require"]) {
      expect(source).not.toMatch(new RegExp(`(?<![.\\w"'])${other}[.(\\[]`));
    }
  },
);

const sound = `
import { blockCost, blockGeometry, depthwiseConv2d, pointwiseConv2d, standardConv2d, tensor3 } from "depthwise-explorer/engine";
import type { BlockSpec, Cost, Tensor3 } from "depthwise-explorer/engine";
import { loadSimdKernels } from "depthwise-explorer/engine-simd";
import type { SimdKernels } from "depthwise-explorer/engine-simd";
const spec: BlockSpec = {
  inHeight: 7, inWidth: 7, inChannels: 3, outChannels: 8, kernelSize: 3,
  stride: 1, padding: "same", dilation: 1, depthMultiplier: 1,
};
const geometry = blockGeometry(spec);
export const width: number = geometry.ok ? geometry.value.outWidth : geometry.issues.length;
const input: Tensor3 = tensor3([3, 7, 7], new Float32Array(147));
const middle: Tensor3 = depthwiseConv2d(input, new Float32Array(27), spec);
export const mixed: Tensor3 = pointwiseConv2d(middle, new Float32Array(24), spec, new Float32Array(8));
export const whole: Tensor3 = standardConv2d(input, new Float32Array(216), spec);
export const cost: Cost = blockCost(spec, { bias: true }).separable;
export async function fast(): Promise<Tensor3> {
  const simd: SimdKernels | null = await loadSimdKernels();
  const { standardConv2d: conv } = simd ?? { standardConv2d };
  return conv(input, new Float32Array(216), spec, null);
}
`;

const complaintsOf = (source: string): Promise<string[]> =>
  complaintsAbout(source, { names: ["engine", "engine-simd"], lib: ["lib.es2022.d.ts"] });

test("a consumer of the types compiles", async () => {
  expect(await complaintsOf(sound)).toEqual([]);
});

test("a consumer that forgets a size is told so", async () => {
  const complaints = await complaintsOf(sound.replace("kernelSize: 3,", ""));
  expect(complaints.join("\n")).toContain("kernelSize");
});

test("the package's exports name the files that the build writes", async () => {
  const text = await readFile(path.join(projectRoot, "package.json"), "utf8");
  const { exports } = JSON.parse(text) as { exports: Record<string, unknown> };
  for (const name of ["engine", "engine-simd"]) {
    expect(exports[`./${name}`]).toEqual({
      types: `./dist/lib/${name}.d.ts`,
      default: `./dist/lib/${name}.js`,
    });
  }
});
