import { expect, test } from "vitest";
import { photoWord } from "../../../src/stage/picture/plane.ts";
import { contrast, PALETTES, RAMP_EMPTY, rampOf, type PaletteName } from "../../../src/ui/index.ts";
import { digitSize, longestNumber, numberColour } from "../../../src/stage/picture/digits.ts";

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

const hex = (word: number): string =>
  `#${[word, word >> 8, word >> 16].map((byte) => (byte & 255).toString(16).padStart(2, "0")).join("")}`;

test.each(Object.keys(PALETTES) as PaletteName[])(
  "every number reaches 4.5:1 on its cell, over both ramps and all greys, in the %s theme",
  (theme) => {
    const grounds = [
      ...(["data", "weight"] as const).flatMap((kind) =>
        [...rampOf(theme, kind).words.slice(RAMP_EMPTY + 1)].map((word) => ({
          kind,
          word,
          value: 0,
        })),
      ),
      ...Array.from({ length: 1001 }, (_, i) => i / 1000).map((value) => ({
        ...{ kind: "photo" as const, word: photoWord(value), value },
      })),
    ];
    for (const { kind, word, value } of grounds) {
      expect(contrast(numberColour(kind, value, theme), hex(word))).toBeGreaterThanOrEqual(4.5);
    }
  },
);
