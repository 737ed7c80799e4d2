import fc from "fast-check";
import { expect, test } from "vitest";
import { permute, product } from "../../../../src/stage/panels/code/permute.ts";
import { call, comment, floatText, list, tuple } from "../../../../src/stage/panels/code/python.ts";
import { toleranceText } from "../../../../src/stage/panels/code/tolerance.ts";
import { layerOf, withValues } from "./layers.ts";

const float32 = fc.float({ noNaN: true, noDefaultInfinity: true });

test("a number comes back from its text as the same float32, the sign of zero too", () => {
  fc.assert(
    fc.property(float32, (value) => {
      expect(Object.is(Math.fround(Number(floatText(value))), value)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("no text with fewer digits would do", () => {
  fc.assert(
    fc.property(float32, (value) => {
      const digits = (text: string) =>
        text
          .replace(/e.*$/, "")
          .replace(/\D/g, "")
          .replace(/^0+|0+$/g, "").length;
      const length = digits(floatText(value));
      if (length < 2) return;
      expect(Math.fround(Number(value.toPrecision(length - 1)))).not.toBe(value);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  [0, "0"],
  [-0, "-0.0"],
  [-2, "-2"],
  [10, "10"],
  [Math.fround(0.1), "0.1"],
  [16777216, "16777216"],
  // As a whole number it would not fit into 64 bits.
  [Math.fround(1e20), "1e+20"],
  [2 ** -149, "1e-45"],
])("%f is written %s", (value, text) => {
  expect(floatText(value)).toBe(text);
});

test("lists, calls and comments keep to 79 columns", () => {
  const values = Float32Array.from({ length: 200 }, (_, index) => Math.sin(index));
  const texts = [
    list(values, "    "),
    call(
      "layers.Conv2D",
      Array.from({ length: 9 }, (_, index) => `argument_${index}=1`),
    ),
    comment("word ".repeat(60).trim()),
  ];
  for (const line of texts.join("\n").split("\n")) expect(line.length).toBeLessThanOrEqual(79);
  expect(list(Float32Array.of(1, -2))).toBe("[\n    1, -2,\n]");
  expect(tuple([4])).toBe("(4,)");
});

test("permuting moves every value to its place, and back again", () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 4 });
  const orders = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
  fc.assert(
    fc.property(sizes, orders, (shape, order) => {
      const data = Float32Array.from({ length: product(shape) }, (_, index) => index);
      const moved = permute(data, shape, order);
      const movedShape = order.map((axis) => shape[axis] ?? 0);
      const back = [0, 1, 2, 3].map((axis) => order.indexOf(axis));
      expect(permute(moved, movedShape, back)).toEqual(data);
    }),
  );
  expect(permute(Float32Array.of(1, 2, 3, 4, 5, 6), [2, 3], [1, 0])).toEqual(
    Float32Array.of(1, 4, 2, 5, 3, 6),
  );
});

test("the tolerance grows with the sums and stays far below a whole number", () => {
  const layer = withValues(layerOf({ change: { outChannels: 4 }, bias: false }));
  const small = Number(toleranceText(layer, layer.values));
  expect(small).toBeGreaterThan(1e-7);
  expect(small).toBeLessThan(1e-4);
  const input = { ...layer.values.input, data: layer.values.input.data.map((v) => v * 1000) };
  expect(Number(toleranceText(layer, { ...layer.values, input }))).toBeGreaterThan(500 * small);
});
