/** The SIMD kernels on thousands of random layers of every setting. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Convolution } from "../../src/engine-simd/index.ts";
import type { BlockGeometry, BlockSpec, StageKind } from "../../src/engine/index.ts";
import { countOf, dataFor, layers } from "../engine/random-layers.ts";
import type { Data, Values } from "../engine/random-layers.ts";
import { geometryOf, randomValues, seeds, STAGES } from "../engine/support.ts";
import { isSoak } from "../soak/is-soak.ts";
import { engine, expectFloat32Sums, expectRefusal, kernelsByStage, sourceOf } from "./support.ts";

/** 2,100 layers over the three stages, half of them of integers; 20 times as many with EXPLORER_SOAK=1. */
const RUNS = { numRuns: isSoak ? 7000 : 350 };

let simd: Readonly<Record<StageKind, Convolution>>;
beforeAll(async () => {
  simd = await kernelsByStage();
});

const integersFrom =
  (seed: number): Values =>
  (length, nth) =>
    randomValues(length, seed + nth).map((value) => Math.round(value * 3));

function both(g: BlockGeometry, stage: StageKind, { source, weights, bias }: Data) {
  const tensor = sourceOf(g, stage, source);
  return {
    got: simd[stage](tensor, weights, g, bias),
    wanted: engine[stage](tensor, weights, g, bias),
  };
}

describe.each(STAGES)("%s", (stage) => {
  test("errs no more than float32 sums must, on random layers", () => {
    fc.assert(
      fc.property(layers, seeds, fc.boolean(), (g, seed, withBias) => {
        const values: Values = (length, nth) => randomValues(length, seed + nth);
        const data = dataFor(g, stage, values, withBias);
        const { got, wanted } = both(g, stage, data);
        expect(got.shape).toEqual(wanted.shape);
        expectFloat32Sums(got.data, g, stage, data);
      }),
      RUNS,
    );
  });

  test("gives the engine's bits on small integers, on random layers", () => {
    fc.assert(
      fc.property(layers, seeds, fc.boolean(), (g, seed, withBias) => {
        const { got, wanted } = both(g, stage, dataFor(g, stage, integersFrom(seed), withBias));
        expect(bitsOf(got.data)).toEqual(bitsOf(wanted.data));
      }),
      RUNS,
    );
  });

  test("refuses what is not finite wherever it stands, as the engine does, on random layers", () => {
    const spoilt = fc.tuple(
      fc.constantFrom("source", "weights", "bias"),
      fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      fc.constantFrom(NaN, Infinity, -Infinity),
    );
    fc.assert(
      fc.property(layers, seeds, spoilt, (g, seed, [part, place, value]) => {
        const data = dataFor(g, stage, integersFrom(seed), true);
        const values = data[part] ?? new Float32Array();
        values[Math.floor(place * values.length)] = value;
        const tensor = sourceOf(g, stage, data.source);
        expectRefusal(simd, stage, [tensor, data.weights, g, data.bias]);
      }),
      RUNS,
    );
  });
});

const bitsOf = (values: Float32Array) => new Uint32Array(values.buffer);

const ONE: BlockSpec = {
  ...{ inHeight: 1, inWidth: 1, inChannels: 1, outChannels: 1, kernelSize: 1 },
  ...{ stride: 1, padding: "valid", dilation: 1, depthMultiplier: 1 },
};

/** Layers past each size at which the work is divided, and far-flung ones. */
const LARGE: readonly (readonly [what: string, spec: Partial<BlockSpec>])[] = [
  ["many positions", { inHeight: 41, inWidth: 37, inChannels: 3, outChannels: 21, kernelSize: 3 }],
  ["many filters", { inHeight: 5, inWidth: 6, inChannels: 2, outChannels: 301, kernelSize: 2 }],
  ["many taps", { inHeight: 9, inWidth: 7, inChannels: 97, outChannels: 13, kernelSize: 3 }],
  [
    "many of all",
    { inHeight: 15, inWidth: 14, inChannels: 70, outChannels: 131, kernelSize: 3, padding: "same" },
  ],
  ["many channels and positions", { inHeight: 20, inWidth: 17, inChannels: 520, outChannels: 9 }],
  ["a wide row", { inWidth: 40_000, outChannels: 2, padding: 1, kernelSize: 3, stride: 2 }],
  ["a tall column", { inHeight: 9_000, padding: 2, kernelSize: 5, depthMultiplier: 2 }],
  ["a large window", { inHeight: 95, inWidth: 97, inChannels: 2, kernelSize: 92 }],
  ["a wide window", { inHeight: 130, inWidth: 128, inChannels: 2, kernelSize: 4, dilation: 41 }],
  ["a stride past the end", { inHeight: 9, inWidth: 3, kernelSize: 2, stride: 2 ** 24 }],
  ["2¹⁵ channels of one cell", { inChannels: 2 ** 15 }],
];

describe.each(STAGES)("%s", (stage) => {
  test.each(LARGE)("errs no more than float32 sums must on %s", (_, part) => {
    const g = geometryOf({ ...ONE, ...part });
    const data = dataFor(g, stage, randomValues, true);
    const { got } = both(g, stage, data);
    expect(countOf(g, stage)).toBeGreaterThan(0);
    expectFloat32Sums(got.data, g, stage, data);
    const whole = both(g, stage, dataFor(g, stage, integersFrom(5), true));
    expect(
      Buffer.compare(Buffer.from(whole.got.data.buffer), Buffer.from(whole.wanted.data.buffer)),
    ).toBe(0);
  });
});
