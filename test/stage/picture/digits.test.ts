import { expect, test } from "vitest";
import { digitSize, longestNumber } from "../../../src/stage/picture/digits.ts";

test.each([
  [[0, 1, 2], 1],
  [[-1, 0, 1], 2],
  [[-12, 3], 3],
  [[0.25, 1], 4],
  [[-0.25, 12], 6],
])("the longest of %j takes %i characters", (values, characters) => {
  expect(longestNumber(new Float32Array(values))).toBe(characters);
});

test("writes no number smaller than 11 px, and none that is wider than its cell", () => {
  const values = new Float32Array([-2, 0, 2]);
  for (let cell = 2; cell < 60; cell++) {
    const size = digitSize(values, cell, cell);
    if (size === 0) continue;
    expect(size).toBeGreaterThanOrEqual(11);
    expect(size * 0.6 * 2).toBeLessThan(cell);
  }
  expect(digitSize(values, 12, 12)).toBe(0);
  expect(digitSize(values, 15, 15)).toBe(11);
  expect(digitSize(values, 40, 40)).toBeGreaterThan(14);
});

test("decimals need wider cells than whole numbers", () => {
  expect(digitSize(new Float32Array([1, 2]), 20, 20)).toBeGreaterThan(0);
  expect(digitSize(new Float32Array([0.5, 2]), 20, 20)).toBe(0);
});
