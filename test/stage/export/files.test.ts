/** Tensors as files: NumPy's bytes, lines of values, names. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuery } from "../../../src/params/index.ts";
import { initialState } from "../../../src/store/index.ts";
import {
  configurationName,
  csvParts,
  fileName,
  momentName,
  npyOf,
  tensorsOf,
} from "../../../src/stage/export/index.ts";
import { findPython, tellSkipped } from "../../code/find-python.ts";
import { labOf } from "../../scene/support.ts";

const stateOf = (query: string) => initialState({ ...parseQuery(query, ""), edits: {} });

test("a layer's tensors have the shapes that frameworks give them", () => {
  const { run } = labOf({
    inHeight: 6,
    inWidth: 5,
    inChannels: 2,
    outChannels: 4,
    depthMultiplier: 3,
  });
  expect(tensorsOf(run).map(({ name, shape }) => [name, shape.join("x")])).toEqual([
    ["input", "2x6x5"],
    ["depthwise-kernels", "6x3x3"],
    ["pointwise-weights", "4x6"],
    ["standard-kernels", "4x2x3x3"],
    ["depthwise-output", "6x4x3"],
    ["separable-output", "4x4x3"],
    ["standard-output", "4x4x3"],
  ]);
  for (const { shape, indices, values } of tensorsOf(run)) {
    expect(values).toHaveLength(shape.reduce((product, size) => product * size, 1));
    expect(indices).toHaveLength(shape.length);
  }
});

describe("NumPy's format", () => {
  test("begins with its magic, version 1.0 and a header padded to 64 bytes", () => {
    const values = Float32Array.of(1.5, -2, 0, 3e-7, 4, 5);
    const file = npyOf({ shape: [1, 2, 3], values });
    const text = new TextDecoder("latin1").decode(file);
    expect(text.slice(0, 8)).toBe("\x93NUMPY\x01\x00");
    const length = file[8] + 256 * file[9];
    expect((10 + length) % 64).toBe(0);
    const header = text.slice(10, 10 + length);
    expect(header).toMatch(
      /^\{'descr': '<f4', 'fortran_order': False, 'shape': \(1, 2, 3\), \} *\n$/,
    );
    expect(file).toHaveLength(10 + length + 4 * values.length);
    const view = new DataView(file.buffer, 10 + length);
    expect([...values].map((_, i) => view.getFloat32(4 * i, true))).toEqual([...values]);
  });

  test("writes one dimension with Python's comma", () => {
    const file = npyOf({ shape: [3], values: new Float32Array(3) });
    expect(new TextDecoder("latin1").decode(file)).toContain("'shape': (3,), }");
  });

  test("is read by NumPy itself, value by value", async () => {
    const found = await findPython("import numpy; print(numpy.__version__)");
    if (found.path === null) return tellSkipped("NPY files read by NumPy", found.reason);
    const folder = mkdtempSync(path.join(tmpdir(), "npy-"));
    const tensors = tensorsOf(labOf({ outChannels: 5, depthMultiplier: 2 }).run);
    const odd = { name: "odd", shape: [4], values: Float32Array.of(0.1, -1e-40, 3.4e38, 1 / 3) };
    const all = [...tensors, odd];
    for (const tensor of all) writeFileSync(path.join(folder, `${tensor.name}.npy`), npyOf(tensor));
    const program = [
      "import json, numpy, sys",
      "names = sys.argv[2:]",
      "load = lambda name: numpy.load(f'{sys.argv[1]}/{name}.npy', allow_pickle=False)",
      "said = {n: [str(a.dtype), a.flags['C_CONTIGUOUS'], list(a.shape), a.ravel().astype('f8').tolist()] for n in names for a in [load(n)]}",
      "print(json.dumps(said))",
    ].join("\n");
    const names = all.map(({ name }) => name);
    const said: unknown = JSON.parse(
      execFileSync(found.path, ["-c", program, folder, ...names], { encoding: "utf8" }),
    );
    expect(said).toEqual(
      Object.fromEntries(
        all.map(({ name, shape, values }) => [name, ["float32", true, shape, [...values]]]),
      ),
    );
  });
});

describe("comma-separated values", () => {
  const tensor = (shape: readonly number[], values: Float32Array) => ({
    name: "input" as const,
    shape,
    indices: ["channel", "row", "column"].slice(0, shape.length),
    values,
  });
  const linesOf = (shape: readonly number[], values: Float32Array): string[] =>
    [...csvParts(tensor(shape, values))].join("").trimEnd().split("\r\n");

  test("name their indices and count them row by row", () => {
    expect(linesOf([2, 1, 2], Float32Array.of(1, 0.1, -2.5, 0))).toEqual([
      "channel,row,column,value",
      "0,0,0,1",
      "0,0,1,0.1",
      "1,0,0,-2.5",
      "1,0,1,0",
    ]);
  });

  test("come in parts that are one file without seams", () => {
    const values = Float32Array.from({ length: 20_000 }, (_, i) => i);
    const lines = linesOf([20_000], values);
    expect([...csvParts(tensor([20_000], values))].length).toBeGreaterThan(1);
    expect(lines).toHaveLength(20_001);
    expect(lines[20_000]).toBe("19999,19999");
  });

  test("keep every float32 exactly: whole ones whole, others in as few digits as any", () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const [, line = ""] = linesOf([1], Float32Array.of(value));
        const text = line.split(",")[1] ?? "";
        // A file has no negative zero.
        expect(Math.fround(Number(text))).toBe(value === 0 ? 0 : value);
        const digits = text
          .replace(/e.*/, "")
          .replace(/\D/g, "")
          .replace(/^0+/, "")
          .replace(/0+$/, "");
        if (Number.isSafeInteger(value)) expect(text).toBe(String(value + 0));
        if (Number.isSafeInteger(value)) return;
        if (digits.length < 2) return;
        expect(Math.fround(Number(value.toPrecision(digits.length - 1)))).not.toBe(value);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("names of files", () => {
  test("carry the layer and the moment", () => {
    const state = stateOf("?time=filters.f40.y2.x3");
    expect(fileName(momentName(state), "svg")).toBe(
      "depthwise-7x7x3-k3-f128-s1-valid-filters.f40.y2.x3.svg",
    );
    expect(fileName(configurationName(state), "npy", "separable-output")).toBe(
      "depthwise-7x7x3-k3-f128-s1-valid-separable-output.npy",
    );
  });

  test("name what is not usual", () => {
    const query =
      "?height=32&width=16&channels=8&kernel=5&filters=16&stride=2&padding=2&dilation=2&multiplier=3&bias=1&input=noise&kernels=random&seed=42&lanes=standard&time=end";
    expect(configurationName(stateOf(query))).toBe(
      "standard-32x16x8-k5-f16-s2-p2-d2-m3-bias-noise-random-kernels-seed42",
    );
  });

  test("are safe on every system", () => {
    const state = stateOf("?padding=same&time=position.t9");
    expect(fileName(momentName(state), "png", "a/b\\c:d", "2x")).toMatch(/^[a-z0-9._-]+$/i);
  });
});
