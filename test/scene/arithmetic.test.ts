import fc from "fast-check";
import { expect, test } from "vitest";
import { generateInput, generateWeights, runBlock } from "../../src/engine/index.ts";
import type { BlockGeometry, InputKind, KernelKind, Run } from "../../src/engine/index.ts";
import { arithmeticOf } from "../../src/scene/arithmetic.ts";
import type { LaneArithmetic } from "../../src/scene/index.ts";
import { layer, smallLayers } from "../timeline/layers.ts";

const LANES = ["standard", "separable"] as const;

function runOf(
  g: BlockGeometry,
  { input = "integers" as InputKind, kernels = "integers" as KernelKind, seed = 1, bias = false },
): Run {
  return runBlock(g, generateInput(input, g, seed), generateWeights(kernels, g, seed, bias));
}

function painted({ geometry: g, ...run }: Run, { lane, filter, y, x }: LaneArithmetic): number {
  return run[lane].data[filter * g.positions + y * g.outWidth + x];
}

/** The engine's accuracy: 2⁻²³·|value| + 2⁻⁴⁰ of the sum of magnitudes. */
function tolerance({ channels, bias }: LaneArithmetic, value: number): number {
  const products = channels.flatMap(({ taps, term }) => [...taps.map((t) => t.product), term]);
  const sizes = [...products, bias ?? 0].map(Math.abs);
  return 2 ** -23 * Math.abs(value) + 2 ** -40 * sizes.reduce((a, b) => a + b, 0);
}

test("its total is the painted value, exactly for integers", () => {
  const run = runOf(layer({ padding: "same", outChannels: 4 }), { bias: true });
  for (const lane of LANES) {
    for (let filter = 0; filter < 4; filter++) {
      for (const [y, x] of [
        [0, 0],
        [3, 2],
        [6, 6],
      ] as const) {
        const arithmetic = arithmeticOf(run, lane, filter, y, x);
        expect(arithmetic.total).toBe(painted(run, arithmetic));
      }
    }
  }
});

test("its total is the painted value within the engine's accuracy, on any numbers", () => {
  const part = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const seeds = fc.integer({ min: 0, max: 9999 });
  fc.assert(
    fc.property(smallLayers, seeds, fc.boolean(), part, part, part, (g, seed, bias, f, v, u) => {
      const run = runOf(g, { input: "noise", kernels: "random", seed, bias });
      const [y, x] = [Math.floor(v * g.outHeight), Math.floor(u * g.outWidth)];
      for (const lane of LANES) {
        const arithmetic = arithmeticOf(run, lane, Math.floor(f * g.outChannels), y, x);
        const value = painted(run, arithmetic);
        const off = Math.abs(Math.fround(arithmetic.total) - value);
        expect(off).toBeLessThanOrEqual(tolerance(arithmetic, value));
      }
    }),
    { numRuns: 300 },
  );
});

test("each step follows from the one before: products, value alone, term, total", () => {
  const run = runOf(layer({ outChannels: 3, depthMultiplier: 2 }), { bias: true });
  const separable = arithmeticOf(run, "separable", 2, 1, 3);
  expect(separable.channels.map(({ channel, inChannel }) => [channel, inChannel])).toEqual([
    [0, 0],
    [1, 0],
    [2, 1],
    [3, 1],
    [4, 2],
    [5, 2],
  ]);
  for (const { channel, taps, bias, value, weight, term } of separable.channels) {
    const products = taps.reduce((sum, tap) => sum + tap.input * tap.weight, 0);
    expect(bias).not.toBeNull();
    expect(value).toBe(products + (bias ?? NaN));
    expect(value).toBe(run.depthwise.data[channel * 25 + 1 * 5 + 3]);
    expect(weight).toBe(run.weights.pointwise[2 * 6 + channel]);
    expect(term).toBe(value * (weight ?? NaN) + 0);
  }
  const terms = separable.channels.reduce((sum, { term }) => sum + term, 0);
  expect(separable.total).toBe(terms + (separable.bias ?? NaN));
});

test("the standard lane has no 1×1 weights and no bias per channel", () => {
  const { channels, bias } = arithmeticOf(runOf(layer(), { bias: true }), "standard", 5, 0, 0);
  expect(channels).toHaveLength(3);
  expect(channels.map((one) => [one.taps.length, one.bias, one.weight])).toEqual([
    [9, null, null],
    [9, null, null],
    [9, null, null],
  ]);
  expect(channels.every(({ term, value }) => term === value)).toBe(true);
  expect(bias).not.toBeNull();
});

test("says which taps fall on padding, and never writes a negative zero", () => {
  const run = runOf(layer({ padding: "same", outChannels: 2 }), {});
  for (const lane of LANES) {
    const corner = arithmeticOf(run, lane, 0, 0, 0);
    expect(corner.paddingTaps).toBe(3 * 5);
    expect(arithmeticOf(run, lane, 0, 3, 3).paddingTaps).toBe(0);
    const numbers = corner.channels.flatMap(({ taps, value, term }) => [
      ...taps.map(({ product }) => product),
      value,
      term,
    ]);
    expect(numbers.filter((one) => Object.is(one, -0))).toEqual([]);
    const onPadding = corner.channels.flatMap(({ taps }) => taps.filter((tap) => tap.isPadding));
    expect(onPadding.every(({ input, product }) => input === 0 && product === 0)).toBe(true);
  }
});
