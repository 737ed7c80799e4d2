/** The fast kernels on thousands of random layers, and the sizes of their slices. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { depthwiseSteps, pointwiseSteps, standardSteps } from "../../src/engine/convolve.ts";
import { referenceForward } from "../../src/engine/index.ts";
import type { BlockGeometry, BlockSpec, StageKind } from "../../src/engine/index.ts";
import { countOf, dataFor, layers } from "./random-layers.ts";
import type { Data, Values } from "./random-layers.ts";
import {
  expectAccurate,
  expectWithin,
  geometryOf,
  randomValues,
  seeds,
  STAGES,
} from "./support.ts";

function stepsOf(g: BlockGeometry, stage: StageKind, { source, weights, bias }: Data) {
  const input = { shape: [g.inChannels, g.inHeight, g.inWidth], data: source } as const;
  switch (stage) {
    case "standard":
      return standardSteps(g, input, weights, bias);
    case "depthwise":
      return depthwiseSteps(g, input, weights, bias);
    case "pointwise": {
      const shape = [g.midChannels, g.outHeight, g.outWidth] as const;
      return pointwiseSteps(g, { shape, data: source }, weights, bias);
    }
  }
}

/** The stage to its end: its values, and the multiplications of each slice. */
function run(g: BlockGeometry, stage: StageKind, data: Data) {
  const steps = stepsOf(g, stage, data);
  const slices: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { out: step.value, slices };
    slices.push(step.value);
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe.each(STAGES)("%s", (stage) => {
  test("keeps the promised accuracy and counts every multiplication on 2,000 random layers", () => {
    fc.assert(
      fc.property(layers, seeds, fc.boolean(), (g, seed, withBias) => {
        const data = dataFor(g, stage, (length, nth) => randomValues(length, seed + nth), withBias);
        const { out, slices } = run(g, stage, data);
        const channels = stage === "depthwise" ? g.midChannels : g.outChannels;
        expect(out.shape).toEqual([channels, g.outHeight, g.outWidth]);
        expectAccurate(out.data, g, stage, data.source, data.weights, data.bias);
        expect(sum(slices)).toBe(countOf(g, stage));
      }),
      { numRuns: 2000 },
    );
  });

  test("is exact on small integers", () => {
    fc.assert(
      fc.property(layers, seeds, fc.boolean(), (g, seed, withBias) => {
        const integers: Values = (length, nth) =>
          randomValues(length, seed + nth).map((value) => Math.round(value * 3));
        const data = dataFor(g, stage, integers, withBias);
        const exact = referenceForward(g, stage, data.source, data.weights, data.bias);
        expect(run(g, stage, data).out.data).toEqual(Float32Array.from(exact));
      }),
      { numRuns: 300 },
    );
  });
});

const ONE: BlockSpec = {
  inHeight: 1,
  inWidth: 1,
  inChannels: 1,
  outChannels: 1,
  kernelSize: 1,
  stride: 1,
  padding: "valid",
  dilation: 1,
  depthMultiplier: 1,
};

/** Layers of several blocks in one direction each, checked whole against the reference. */
test.each<[what: string, spec: Partial<BlockSpec>]>([
  ["many positions", { inHeight: 23, inWidth: 29, inChannels: 2, outChannels: 5, kernelSize: 3 }],
  ["many filters", { inHeight: 3, inWidth: 3, inChannels: 2, outChannels: 301, kernelSize: 2 }],
  ["many taps", { inHeight: 5, inWidth: 4, inChannels: 97, outChannels: 5, kernelSize: 3 }],
  ["a wide row", { inWidth: 40_000, outChannels: 2, padding: 1, kernelSize: 3, stride: 2 }],
  ["a tall column", { inHeight: 9_000, padding: 2, kernelSize: 5, depthMultiplier: 2 }],
  ["a window past the scratch", { inHeight: 95, inWidth: 97, inChannels: 2, kernelSize: 92 }],
  [
    "a far-flung window",
    { inHeight: 130, inWidth: 128, inChannels: 2, kernelSize: 4, dilation: 41 },
  ],
])("is accurate on %s", (_, part) => {
  const g = geometryOf({ ...ONE, ...part });
  for (const stage of STAGES) {
    const data = dataFor(g, stage, randomValues, true);
    const { out, slices } = run(g, stage, data);
    expectAccurate(out.data, g, stage, data.source, data.weights, data.bias);
    expect(sum(slices)).toBe(countOf(g, stage));
  }
});

const BIG: readonly (readonly [what: string, spec: Partial<BlockSpec>])[] = [
  ["a deep layer", { inHeight: 14, inWidth: 14, inChannels: 256, outChannels: 256, kernelSize: 3 }],
  ["a photo", { inHeight: 224, inWidth: 224, inChannels: 3, outChannels: 16, kernelSize: 3 }],
  [
    "2²⁴ padded values in three rows",
    { inWidth: 5_592_403, padding: 1, stride: 64, kernelSize: 3 },
  ],
  ["2²¹ channels of one cell", { inChannels: 2 ** 21 }],
  ["a kernel of 2²² taps", { inHeight: 2049, inWidth: 2050, kernelSize: 2048, outChannels: 4 }],
  ["11×11 and nine kernels", { inHeight: 99, inWidth: 99, kernelSize: 11, depthMultiplier: 9 }],
];

describe.each(STAGES)("%s, large", (stage) => {
  test.each(BIG)("%s: no slice passes 2²² multiplications", (_, part) => {
    const g = geometryOf({ ...ONE, ...part });
    const data = dataFor(g, stage, (length) => new Float32Array(length).fill(1), false);
    const { slices } = run(g, stage, data);
    expect(sum(slices)).toBe(countOf(g, stage));
    expect(slices.reduce((most, count) => Math.max(most, count), 0)).toBeLessThanOrEqual(2 ** 22);
  });

  test("two layers that take turns do not disturb each other", () => {
    const sizes = { inHeight: 30, inWidth: 29, kernelSize: 3, depthMultiplier: 8 };
    const g = geometryOf({ ...ONE, ...sizes, inChannels: 300, outChannels: 20 });
    const seedsOfBoth = [10, 20];
    const all = seedsOfBoth.map((seed) =>
      dataFor(g, stage, (length, nth) => randomValues(length, seed + nth), true),
    );
    const alone = all.map((data) => run(g, stage, data).out.data);
    const turns = all.map((data) => stepsOf(g, stage, data));
    const together: (Float32Array | undefined)[] = [undefined, undefined];
    let slices = 0;
    while (together.includes(undefined)) {
      for (const [i, steps] of turns.entries()) {
        const step = steps.next();
        if (step.done) together[i] ??= step.value?.data;
        else slices++;
      }
    }
    expect(slices).toBeGreaterThan(4);
    for (const [i, values] of alone.entries()) expectWithin(together[i] ?? [], values, () => 0);
  });
});
