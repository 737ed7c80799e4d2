/** dist/lib/engine.js and engine.d.ts as somebody else would use them. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { expect, inject, onTestFinished, test } from "vitest";
import { projectRoot } from "../../scripts/paths.js";
import type * as Engine from "../../src/engine/index.ts";

const library = path.join(inject("siteFolder"), "lib");

test("the built engine counts and computes the worked example", async () => {
  const engine = (await import(
    /* @vite-ignore */ pathToFileURL(path.join(library, "engine.js")).href
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

test("the built engine is one file that imports nothing and asks for nothing of a browser or of Node", async () => {
  const source = await readFile(path.join(library, "engine.js"), "utf8");
  expect(ts.preProcessFile(source, true, true).importedFiles).toEqual([]);
  const types = await readFile(path.join(library, "engine.d.ts"), "utf8");
  expect(ts.preProcessFile(types, true, true).importedFiles).toEqual([]);
  for (const name of ["document", "window", "process", "require"]) {
    expect(source).not.toMatch(new RegExp(`(?<![.\\w"'])${name}[.(\\[]`));
  }
});

const sound = `
import { blockCost, blockGeometry, depthwiseConv2d, pointwiseConv2d, standardConv2d, tensor3 } from "depthwise-explorer/engine";
import type { BlockSpec, Cost, Tensor3 } from "depthwise-explorer/engine";
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
`;

/** The compiler's complaints about a consumer that finds the package by its exports alone. */
async function complaintsAbout(source: string): Promise<string[]> {
  const folder = await mkdtemp(path.join(inject("siteFolder"), "consumer-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, "consumer.ts");
  await writeFile(file, source);
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2022.d.ts"],
    types: [],
    paths: { "depthwise-explorer/engine": [path.join(library, "engine.d.ts")] },
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

test("a consumer of the types compiles", async () => {
  expect(await complaintsAbout(sound)).toEqual([]);
});

test("a consumer that forgets a size is told so", async () => {
  const complaints = await complaintsAbout(sound.replace("kernelSize: 3,", ""));
  expect(complaints.join("\n")).toContain("kernelSize");
});

test("the package's exports name the files that the build writes", async () => {
  const text = await readFile(path.join(projectRoot, "package.json"), "utf8");
  const { exports } = JSON.parse(text) as { exports: Record<string, unknown> };
  expect(exports["./engine"]).toEqual({
    types: "./dist/lib/engine.d.ts",
    default: "./dist/lib/engine.js",
  });
});
