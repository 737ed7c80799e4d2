import fc from "fast-check";
import { expect, test } from "vitest";
import {
  depthwiseConv2d,
  generateInput,
  generateWeights,
  pointwiseConv2d,
  runBlock,
  SpecError,
  standardConv2d,
  tensor3,
  TensorError,
} from "../../src/engine/index.ts";
import type { BlockGeometry, StageKind } from "../../src/engine/index.ts";
import { WORKED_EXAMPLE } from "../worked-example.ts";
import {
  expectAccurate,
  geometryOf,
  layers,
  nestedLoops,
  randomValues,
  RUNS,
  seeds,
  shapeOf,
} from "./support.ts";

test("keeps the promised accuracy against the tap-by-tap float64 reference", () => {
  fc.assert(
    fc.property(layers, seeds, fc.boolean(), (g, seed, withBias) => {
      const { inChannels: C, midChannels: CM, outChannels: N, kernelArea } = g;
      const input = tensor3(
        [C, g.inHeight, g.inWidth],
        randomValues(C * g.inHeight * g.inWidth, seed),
      );
      const standard = randomValues(N * C * kernelArea, seed + 1);
      const depthwise = randomValues(CM * kernelArea, seed + 2);
      const pointwise = randomValues(N * CM, seed + 3);
      const biasOf = (length: number) => (withBias ? randomValues(length, seed + 4) : undefined);

      const direct = standardConv2d(input, standard, g, biasOf(N));
      expect(shapeOf(direct)).toEqual([N, g.outHeight, g.outWidth]);
      expectAccurate(direct.data, g, "standard", input.data, standard, biasOf(N) ?? null);

      const mid = depthwiseConv2d(input, depthwise, g, biasOf(CM));
      expect(shapeOf(mid)).toEqual([CM, g.outHeight, g.outWidth]);
      expectAccurate(mid.data, g, "depthwise", input.data, depthwise, biasOf(CM) ?? null);

      const mixed = pointwiseConv2d(mid, pointwise, g, biasOf(N));
      expect(shapeOf(mixed)).toEqual([N, g.outHeight, g.outWidth]);
      expectAccurate(mixed.data, g, "pointwise", mid.data, pointwise, biasOf(N) ?? null);
    }),
    RUNS,
  );
});

test("is exact on small integers, against plain nested loops", () => {
  fc.assert(
    fc.property(layers, seeds, (g, seed) => {
      const { data } = generateInput("integers", g, seed);
      const weights = generateWeights("integers", g, seed, false);
      const run = runBlock(g, { shape: [g.inChannels, g.inHeight, g.inWidth], data }, weights);
      expect(run.standard.data).toEqual(byLoops(g, "standard", data, weights.standard));
      expect(run.depthwise.data).toEqual(byLoops(g, "depthwise", data, weights.depthwise));
      expect(run.separable.data).toEqual(
        byLoops(g, "pointwise", run.depthwise.data, weights.pointwise),
      );
    }),
    RUNS,
  );
});

function byLoops(
  g: BlockGeometry,
  stage: StageKind,
  source: Float32Array,
  weights: Float32Array,
): Float32Array {
  const channels = stage === "depthwise" ? g.midChannels : g.outChannels;
  const [height, width] =
    stage === "pointwise" ? [g.outHeight, g.outWidth] : [g.inHeight, g.inWidth];
  const out = new Float32Array(channels * g.outHeight * g.outWidth);
  for (const { cell, channel, y, x, weightIndex } of nestedLoops(g, stage)) {
    if (y < 0 || x < 0 || y >= height || x >= width) continue;
    const value = source[channel * height * width + y * width + x];
    out[(cell[0] * g.outHeight + cell[1]) * g.outWidth + cell[2]] += value * weights[weightIndex];
  }
  return out;
}

test("keeps it over thousands of taps that cancel", () => {
  const g = geometryOf({
    ...WORKED_EXAMPLE,
    inHeight: 9,
    inWidth: 8,
    inChannels: 300,
    outChannels: 5,
    padding: "same",
  });
  const input = tensor3(
    [300, 9, 8],
    randomValues(300 * 72, 5).map((value) => value * 1e4),
  );
  const weights = randomValues(5 * 300 * 9, 6);
  expectAccurate(standardConv2d(input, weights, g).data, g, "standard", input.data, weights);
});

test("does not flip the kernel, like every framework", () => {
  const spec = {
    ...WORKED_EXAMPLE,
    inHeight: 1,
    inWidth: 3,
    inChannels: 1,
    outChannels: 1,
    kernelSize: 2,
  };
  const out = standardConv2d(
    tensor3([1, 2, 3], [1, 2, 3, 4, 5, 6]),
    Float32Array.of(1, 10, 100, 1000),
    {
      ...spec,
      inHeight: 2,
    },
  );
  expect([...out.data]).toEqual([5421, 6532]);
});

const input = tensor3([3, 7, 7], new Float32Array(147));
const weights = new Float32Array(128 * 27);

test.each<[what: string, call: () => unknown, message: string]>([
  [
    "an input of another shape",
    () => standardConv2d(tensor3([3, 7, 6], new Float32Array(126)), weights, WORKED_EXAMPLE),
    "the input: shape 3×7×7 needed, 3×7×6 given",
  ],
  [
    "an input with lost values",
    () => standardConv2d({ shape: [3, 7, 7], data: new Float32Array(9) }, weights, WORKED_EXAMPLE),
    "the input: 147 values needed, 9 given",
  ],
  [
    "too few weights",
    () => standardConv2d(input, weights.subarray(1), WORKED_EXAMPLE),
    "the standard weights: 3456 values needed, 3455 given",
  ],
  [
    "a bias of another length",
    () => standardConv2d(input, weights, WORKED_EXAMPLE, new Float32Array(3)),
    "the standard bias: 128 values needed, 3 given",
  ],
  [
    "an infinite input",
    () =>
      standardConv2d(
        { shape: [3, 7, 7], data: new Float32Array(147).fill(Infinity) },
        weights,
        WORKED_EXAMPLE,
      ),
    "the input: value 0 is Infinity",
  ],
  [
    "a weight that is not a number",
    () => depthwiseConv2d(input, new Float32Array(27).fill(NaN, 26), WORKED_EXAMPLE),
    "the depthwise kernels: value 26 is NaN",
  ],
  [
    "a depthwise bias of another length",
    () => depthwiseConv2d(input, new Float32Array(27), WORKED_EXAMPLE, new Float32Array(2)),
    "the depthwise bias: 3 values needed, 2 given",
  ],
  [
    "an input where the intermediate belongs",
    () => pointwiseConv2d(input, new Float32Array(384), WORKED_EXAMPLE),
    "the intermediate: shape 3×5×5 needed, 3×7×7 given",
  ],
  [
    "pointwise weights of another length",
    () =>
      pointwiseConv2d(
        tensor3([3, 5, 5], new Float32Array(75)),
        new Float32Array(383),
        WORKED_EXAMPLE,
      ),
    "the 1×1 weights: 384 values needed, 383 given",
  ],
])("throws a TensorError for %s", (_, call, message) => {
  expect(call).toThrow(TensorError);
  expect(call).toThrow(message);
});

test("throws a SpecError, whatever the data, when the layer cannot be", () => {
  const spec = { ...WORKED_EXAMPLE, kernelSize: 9 };
  for (const conv of [standardConv2d, depthwiseConv2d, pointwiseConv2d]) {
    expect(() => conv(input, weights, spec)).toThrow(SpecError);
  }
});
