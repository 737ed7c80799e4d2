import { expect, test } from "vitest";
import { tensor3, TensorError } from "../../src/engine/index.ts";
import type { Tensor3 } from "../../src/engine/index.ts";

test("keeps a Float32Array and rounds other lists to float32", () => {
  const data = Float32Array.of(1, 2, 3, 4, 5, 6);
  expect(tensor3([1, 2, 3], data).data).toBe(data);
  expect(tensor3([1, 1, 1], [0.1]).data[0]).toBe(Math.fround(0.1));
});

test.each<[why: string, shape: Tensor3["shape"], data: number[]]>([
  ["too few values", [1, 2, 2], [1, 2, 3]],
  ["too many values", [1, 1, 1], [1, 2]],
  ["a size of zero", [0, 1, 1], []],
  ["a fractional size", [1.5, 2, 1], [1, 2, 3]],
  ["an absurd size", [1, 1e300, 1], [1]],
  ["NaN", [1, 1, 1], [NaN]],
  ["infinity", [1, 1, 1], [Infinity]],
  ["more than float32 holds", [1, 1, 1], [1e300]],
])("refuses %s", (_, shape, data) => {
  expect(() => tensor3(shape, data)).toThrow(TensorError);
});
