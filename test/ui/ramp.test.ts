import { rgb } from "d3";
import { describe, expect, test } from "vitest";
import {
  contrast,
  PALETTES,
  RAMP_EMPTY,
  RAMP_SIZE,
  RAMP_ZERO,
  rampIndex,
  rampOf,
} from "../../src/ui/index.ts";
import type { PaletteName } from "../../src/ui/index.ts";

const cases = (Object.keys(PALETTES) as PaletteName[]).flatMap((theme) =>
  (["data", "weight"] as const).map((kind) => ({ theme, kind })),
);

const hex = (colour: string | undefined): string => rgb(colour ?? "").formatHex();

describe.each(cases)("$kind map of $theme", ({ theme, kind }) => {
  const palette = PALETTES[theme];
  const ramp = rampOf(theme, kind);

  test("runs from − through 0 to + in the palette's colours, with the empty cell first", () => {
    const [low, zero, high] =
      kind === "data"
        ? [palette.dataLow, palette.dataZero, palette.dataHigh]
        : [palette.weightLow, palette.weightZero, palette.weightHigh];
    expect(ramp.css).toHaveLength(RAMP_SIZE);
    expect(hex(ramp.css[rampIndex(-1, 1)])).toBe(low);
    expect(hex(ramp.css[rampIndex(0, 1)])).toBe(zero);
    expect(hex(ramp.css[rampIndex(1, 1)])).toBe(high);
    expect(hex(ramp.css[RAMP_EMPTY])).toBe(palette.cellEmpty);
  });

  test("carries a number in one colour on every cell", () => {
    for (const colour of ramp.css.slice(1)) {
      expect(contrast(colour, palette.number)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("gives canvas words with the same bytes, opaque", () => {
    const bytes = new Uint8ClampedArray(Uint32Array.from(ramp.words).buffer);
    expect(bytes).toEqual(ramp.bytes);
    for (let index = 0; index < RAMP_SIZE; index++) {
      const [r, g, b, a] = bytes.subarray(index * 4, index * 4 + 4);
      expect(rgb(r, g, b).formatHex()).toBe(ramp.css[index]);
      expect(a).toBe(255);
    }
  });
});

test.each([
  { value: 0, limit: 0, index: RAMP_ZERO },
  { value: 3, limit: 0, index: RAMP_ZERO },
  { value: 9, limit: 2, index: 255 },
  { value: -9, limit: 2, index: 1 },
  { value: 1, limit: 2, index: 192 },
])("value $value with ends at $limit is entry $index", ({ value, limit, index }) => {
  expect(rampIndex(value, limit)).toBe(index);
});
