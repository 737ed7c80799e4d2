/** The figures that the benchmark draws from its times. */
import { expect, test } from "vitest";
import { logLogSlope, spreadOf } from "./stats.ts";

const spreads: readonly (readonly [
  values: number[],
  lower: number,
  median: number,
  upper: number,
])[] = [
  [[7], 7, 7, 7],
  [[4, 1], 1.75, 2.5, 3.25],
  [[5, 1, 4, 2, 3], 2, 3, 4],
  // One run that something else on the machine held up moves neither.
  [[3, 1, 900, 2, 4], 2, 3, 4],
  [[10, 9, 100, 1], 7, 9.5, 32.5],
];

for (const [values, lower, median, upper] of spreads) {
  test(`half of ${values.join(", ")} lies between ${lower} and ${upper}, around ${median}`, () => {
    expect(spreadOf(values)).toEqual({ lower, median, upper, repeats: values.length });
  });
}

test("leaves the times in their order", () => {
  const values = [3, 1, 2];
  spreadOf(values);
  expect(values).toEqual([3, 1, 2]);
});

test("no times have no median", () => {
  expect(() => spreadOf([])).toThrow(RangeError);
});

const powers: readonly (readonly [what: string, f: (x: number) => number, slope: number])[] = [
  ["a time that doubles with the work", (x) => 3 * x, 1],
  ["a time that does not care", () => 5, 0],
  ["a time that grows with the square", (x) => x ** 2 / 7, 2],
  ["a time that grows with the root", (x) => Math.sqrt(x), 0.5],
];

for (const [what, f, slope] of powers) {
  test(`${what} has slope ${slope}`, () => {
    expect(logLogSlope([1e4, 3e5, 2e6, 5e8].map((x) => [x, f(x)]))).toBeCloseTo(slope, 12);
  });
}

test("a fixed overhead makes the slope less than 1", () => {
  const points = [10, 100, 1000].map((x) => [x, x + 50] as const);
  // By hand: the logarithms of 60, 150 and 1050 over those of 10, 100 and 1000.
  expect(logLogSlope(points)).toBeCloseTo(Math.log10(1050 / 60) / 2, 12);
});

test("a slope needs two sizes, and logarithms need positive values", () => {
  expect(() => logLogSlope([[10, 1]])).toThrow("two different x");
  expect(() =>
    logLogSlope([
      [10, 1],
      [10, 2],
    ]),
  ).toThrow("two different x");
  expect(() =>
    logLogSlope([
      [10, 0],
      [20, 2],
    ]),
  ).toThrow("above 0");
});
