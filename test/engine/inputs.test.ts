import { expect, test } from "vitest";
import { generateInput, TensorError } from "../../src/engine/index.ts";
import type { InputKind } from "../../src/engine/index.ts";
import { WORKED_EXAMPLE } from "../worked-example.ts";
import { geometryOf, shapeOf } from "./support.ts";

const g = geometryOf({ ...WORKED_EXAMPLE, inHeight: 5, inWidth: 4, inChannels: 5 });
const planes = (kind: InputKind, geometry = g) => {
  const { data } = generateInput(kind, geometry, 1);
  const plane = geometry.inHeight * geometry.inWidth;
  return Array.from({ length: geometry.inChannels }, (_, c) => [
    ...data.subarray(c * plane, (c + 1) * plane),
  ]);
};

test.each<[kind: InputKind, low: number, high: number]>([
  ["integers", 0, 2],
  ["noise", -1, 1],
  ["gradient", 0, 1],
  ["checkerboard", 0, 1],
  ["impulse", 0, 1],
])("%s has the input's shape and values from %i to %i", (kind, low, high) => {
  const geometry = geometryOf({ ...WORKED_EXAMPLE, inHeight: 20, inWidth: 30 });
  const { data, shape } = generateInput(kind, geometry, 1);
  expect([...shape]).toEqual([3, 20, 30]);
  expect(data.length).toBe(1800);
  expect(Math.min(...data)).toBeGreaterThanOrEqual(low);
  expect(Math.min(...data)).toBeLessThan(low + 0.01);
  expect(Math.max(...data)).toBeLessThanOrEqual(high);
  expect(Math.max(...data)).toBeGreaterThan(high - 0.01);
});

test("integers are whole and use all three values", () => {
  expect(new Set(generateInput("integers", g, 1).data)).toEqual(new Set([0, 1, 2]));
});

test("the same seed gives the same values, another seed others", () => {
  expect(generateInput("noise", g, 7)).toEqual(generateInput("noise", g, 7));
  expect(generateInput("noise", g, 7)).not.toEqual(generateInput("noise", g, 8));
});

test("more channels leave the first ones as they were", () => {
  const more = geometryOf({ ...g, inChannels: 9 });
  const first = generateInput("integers", g, 1).data;
  expect(generateInput("integers", more, 1).data.subarray(0, first.length)).toEqual(first);
});

test("the gradient runs another way in each of four channels", () => {
  const [right, down, diagonal, counter, again] = planes("gradient");
  expect(right.slice(0, 4)).toEqual([0, 1 / 3, 2 / 3, 1].map(Math.fround));
  expect([0, 4, 8, 12, 16].map((i) => down[i])).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect([diagonal[0], diagonal[19]]).toEqual([0, 1]);
  expect([counter[3], counter[16]]).toEqual([0, 1]);
  expect(again).toEqual(right);
});

test("a gradient over one cell is finite", () => {
  const dot = geometryOf({ ...WORKED_EXAMPLE, inHeight: 1, inWidth: 1, kernelSize: 1 });
  expect([...generateInput("gradient", dot, 1).data]).toEqual([0, 0, 0]);
});

test("checkerboard squares grow from channel to channel, with 1 in the corner", () => {
  const [one, two] = planes("checkerboard");
  expect(one.slice(0, 8)).toEqual([1, 0, 1, 0, 0, 1, 0, 1]);
  expect(two.slice(0, 12)).toEqual([1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1]);
});

test("an impulse is one 1 in the middle of every channel", () => {
  for (const plane of planes("impulse")) {
    expect(plane.indexOf(1)).toBe(2 * 4 + 1);
    expect(plane.reduce((sum, value) => sum + value, 0)).toBe(1);
  }
});

test("a photo's kind takes the photo, and says so when it is missing", () => {
  const photo = { height: 5, width: 4, rgba: new Uint8Array(80).fill(255) };
  const tensor = generateInput("cat", g, 1, photo);
  expect(shapeOf(tensor)).toEqual([5, 5, 4]);
  expect(new Set(tensor.data)).toEqual(new Set([1]));
  expect(generateInput("own", g, 1, photo)).toEqual(tensor);
  expect(() => generateInput("coffee", g, 1)).toThrow(TensorError);
  expect(() => generateInput("own", g, 1)).toThrow(TensorError);
});
