/** The exported PyTorch code, run by PyTorch where it is installed (Debian: python3-torch). */
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { runBlock } from "../../src/engine/index.ts";
import type { CodeLayer } from "../../src/stage/panels/code/layer.ts";
import { pytorchCode } from "../../src/stage/panels/code/pytorch.ts";
import { layerOf, nameOf, SETTINGS, withValues } from "../stage/panels/code/layers.ts";
import { findPython, runJson, tellSkipped } from "./find-python.ts";

interface Outcome {
  readonly error: string | null;
  readonly parameters: readonly number[];
  readonly standard: Values;
  readonly depthwise: Values;
  readonly separable: Values;
}

interface Values {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

const python = await findPython("import torch; print(torch.__version__)");
const script = fileURLToPath(new URL("run_programs.py", import.meta.url));
const because = python.path === null ? ` (skipped: no PyTorch, ${python.reason})` : "";
if (python.path === null) tellSkipped("no PyTorch, so that its code was not run", python.reason);

function run(programs: readonly string[]): readonly Outcome[] {
  if (python.path === null) throw new Error(python.reason);
  return runJson(python.path, script, programs) as Outcome[];
}

const layers = SETTINGS.map((setting) => ({ name: nameOf(setting), layer: layerOf(setting) }));
const whole = { input: "integers", kernels: "integers" } as const;

function engineRun(layer: CodeLayer) {
  const { values } = layer;
  if (values === null) throw new Error("the layer has no numbers");
  return runBlock(layer.geometry, values.input, values.weights);
}

describe.skipIf(python.path === null)(`PyTorch runs the code${because}`, () => {
  const outcomes = new Map<string, readonly Outcome[]>();

  // Starting PyTorch takes seconds: all programs go to one.
  beforeAll(() => {
    const versions = layers.map(({ layer }) => [
      pytorchCode(layer),
      pytorchCode(withValues(layer, whole)),
      pytorchCode(withValues(layer)),
    ]);
    const all = run(versions.flat());
    layers.forEach(({ name }, index) => outcomes.set(name, all.slice(3 * index, 3 * index + 3)));
  }, 120_000);

  test.each(layers)("$name: shapes, parameters and its own assertions", ({ name, layer }) => {
    const { geometry: g, parameters } = layer;
    const shape = (channels: number) => [1, channels, g.outHeight, g.outWidth];
    const versions = outcomes.get(name) ?? [];
    expect(versions).toHaveLength(3);
    for (const outcome of versions) {
      expect(outcome.error).toBeNull();
      expect(outcome.parameters).toEqual([parameters.standard, parameters.separable]);
      expect(outcome.standard.shape).toEqual(shape(g.outChannels));
      expect(outcome.depthwise.shape).toEqual(shape(g.midChannels));
      expect(outcome.separable.shape).toEqual(shape(g.outChannels));
    }
  });

  test.each(layers)("$name: the engine's whole numbers exactly", ({ name, layer }) => {
    const ours = engineRun(withValues(layer, whole));
    const theirs = outcomes.get(name)?.[1];
    for (const stage of ["standard", "depthwise", "separable"] as const) {
      expect(
        theirs?.[stage].data.map((value) => value + 0),
        stage,
      ).toEqual(Array.from(ours[stage].data, (value) => value + 0));
    }
  });

  test.each(layers)("$name: the engine's other numbers to float32", ({ name, layer }) => {
    const ours = engineRun(withValues(layer));
    const theirs = outcomes.get(name)?.[2];
    for (const stage of ["standard", "depthwise", "separable"] as const) {
      const limit = 1e-6 * Math.max(1, ours.extents[stage].largest);
      const differences = Array.from(ours[stage].data, (value, index) =>
        Math.abs(value - (theirs?.[stage].data[index] ?? NaN)),
      );
      expect(Math.max(...differences), stage).toBeLessThan(limit * 4);
    }
  });

  test("an expected value that is wrong, or pads at the other end, fail the assertion", () => {
    const change = { padding: "same", stride: 2, inHeight: 8, inWidth: 8, outChannels: 4 } as const;
    const code = pytorchCode(withValues(layerOf({ change, bias: true })));
    const wrongPads = code.replace("F.pad(x, (0, 1, 0, 1))", "F.pad(x, (1, 0, 1, 0))");
    const wrongValue = code.replace(/(expected = torch\.tensor\(\[\s+)[-\d.e]+/, "$19");
    expect(wrongPads).not.toBe(code);
    expect(wrongValue).not.toBe(code);
    const errors = run([code, wrongPads, wrongValue]).map(({ error }) => error);
    expect(errors).toEqual([null, "AssertionError", "AssertionError"]);
  }, 60_000);
});

test("at least 20 settings, and every kind of padding, stride, dilation and multiplier in them", () => {
  expect(SETTINGS.length).toBeGreaterThanOrEqual(20);
  const isThere = (found: (layer: CodeLayer) => boolean) =>
    layers.some(({ layer }) => found(layer));
  for (const bias of [true, false]) {
    const strided = layers.filter(({ layer: { geometry: g, bias: has } }) => {
      const isOdd = g.padTop !== g.padBottom || g.padLeft !== g.padRight;
      return g.padding === "same" && g.stride === 2 && isOdd && has === bias;
    });
    expect(strided.length, `same at stride 2, bias ${bias}`).toBeGreaterThan(0);
  }
  expect(isThere(({ geometry: g }) => g.stride > 1 && g.dilation > 1)).toBe(true);
  expect(isThere(({ geometry: g }) => g.depthMultiplier > 1 && g.inChannels > 1)).toBe(true);
  expect(isThere(({ geometry: g }) => g.inHeight !== g.inWidth)).toBe(true);
  expect(isThere(({ geometry: g }) => typeof g.padding === "number" && g.padding > 0)).toBe(true);
});
