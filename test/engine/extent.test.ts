/** How far values reach: the largest size, and the size that 98 of 100 stay under. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { extentOf, extentsSteps } from "../../src/engine/extent.ts";
import { randomValues } from "./support.ts";

/** Values looked at between two pauses. */
const SLICE = 2 ** 21;

test("is the largest size, and the first of the sorted sizes with 98 % below it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(1e6), (length, seed) => {
      const values = randomValues(length, seed);
      const sizes = [...values].map(Math.abs).sort((a, b) => a - b);
      const { largest, usual } = extentOf(values);
      expect(largest).toBe(sizes[length - 1]);
      const below = sizes.filter((size) => size < usual).length;
      expect(sizes).toContain(usual);
      expect(below).toBeLessThanOrEqual(0.98 * length);
      expect(below).toBeGreaterThan(0.98 * length - 1);
    }),
    { numRuns: 200 },
  );
});

test.each<[what: string, values: number[], largest: number, usual: number]>([
  ["no values", [], 0, 0],
  ["one value", [-3], 3, 3],
  ["only zeros", [0, 0, 0], 0, 0],
  ["1 … 100, the odd ones negative", signed(100), 100, 99],
  ["1 … 50, the odd ones negative", signed(50), 50, 50],
])("of %s", (_, values, largest, usual) => {
  expect(extentOf(Float32Array.from(values))).toEqual({ largest, usual });
});

function signed(count: number): number[] {
  return Array.from({ length: count }, (_, i) => (i % 2 === 0 ? -(i + 1) : i + 1));
}

test.each<[length: number, every: number]>([
  [2 ** 14 - 1, 1],
  [2 ** 15 - 1, 1],
  [2 ** 15, 2],
  [5 * 2 ** 14 + 3, 5],
  [SLICE + 1, 128],
])("of %i values, the usual size is that of every %i-th", (length, every) => {
  const values = Float32Array.from({ length }, (_, i) => i);
  const samples: number[] = [];
  for (let i = 0; i < length; i += every) samples.push(i);
  const usual = samples[Math.floor(samples.length * 0.98)];
  expect(extentOf(values)).toEqual({ largest: length - 1, usual });
});

test("of each tensor and all weights, with a pause after every 2²¹ values", () => {
  const tensor = (data: Float32Array) => ({ shape: [1, 1, data.length] as const, data });
  const one = (value: number) => Float32Array.of(-value);
  const long = new Float32Array(SLICE + 1);
  long[5] = -2;
  long[SLICE] = 7;
  const steps = extentsSteps({
    input: tensor(long),
    standard: tensor(new Float32Array(SLICE).fill(2)),
    depthwise: tensor(one(3)),
    separable: tensor(new Float32Array(0)),
    weights: {
      standard: one(4),
      depthwise: one(5),
      pointwise: one(6),
      standardBias: null,
      depthwiseBias: null,
      pointwiseBias: null,
    },
  });
  const pauses: number[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) pauses.push(step.value);
  expect(pauses).toEqual([0, 0, 0, 0, 0, 0, 0]);
  const same = (value: number) => ({ largest: value, usual: value });
  expect(step.value).toEqual({
    input: { largest: 7, usual: 0 },
    standard: same(2),
    depthwise: same(3),
    separable: same(0),
    standardWeights: same(4),
    depthwiseWeights: same(5),
    pointwiseWeights: same(6),
  });
});
