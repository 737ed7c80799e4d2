import fc from "fast-check";
import { expect, test } from "vitest";
import { forEachTap } from "../../src/engine/index.ts";
import type { OutputCell, Tap } from "../../src/engine/index.ts";
import { WORKED_EXAMPLE } from "../worked-example.ts";
import { geometryOf, layers, nestedLoops, RUNS, STAGES } from "./support.ts";

function tapsOf(g: Parameters<typeof forEachTap>[0], cell: OutputCell): Tap[] {
  const taps: Tap[] = [];
  forEachTap(g, cell, (tap) => taps.push(tap));
  return taps;
}

test("says which cell and which weight meet, and what is padding", () => {
  const g = geometryOf({
    ...WORKED_EXAMPLE,
    inHeight: 4,
    inWidth: 5,
    padding: 1,
    kernelSize: 2,
    depthMultiplier: 2,
  });
  const taps = tapsOf(g, { stage: "depthwise", channel: 3, y: 0, x: 1 });
  expect(taps).toEqual([
    { channel: 1, y: -1, x: 0, ky: 0, kx: 0, isPadding: true, inputIndex: -1, weightIndex: 12 },
    { channel: 1, y: -1, x: 1, ky: 0, kx: 1, isPadding: true, inputIndex: -1, weightIndex: 13 },
    { channel: 1, y: 0, x: 0, ky: 1, kx: 0, isPadding: false, inputIndex: 20, weightIndex: 14 },
    { channel: 1, y: 0, x: 1, ky: 1, kx: 1, isPadding: false, inputIndex: 21, weightIndex: 15 },
  ]);
});

test("pointwise taps read every channel of the intermediate at the same cell", () => {
  const taps = tapsOf(geometryOf(WORKED_EXAMPLE), { stage: "pointwise", channel: 40, y: 2, x: 3 });
  expect(
    taps.map(({ channel, inputIndex, weightIndex }) => [channel, inputIndex, weightIndex]),
  ).toEqual([
    [0, 13, 120],
    [1, 38, 121],
    [2, 63, 122],
  ]);
});

test("every tap lies on the cell that the plain loops name, and reads padding only outside the input", () => {
  fc.assert(
    fc.property(layers, fc.constantFrom(...STAGES), (g, stage) => {
      const height = stage === "pointwise" ? g.outHeight : g.inHeight;
      const width = stage === "pointwise" ? g.outWidth : g.inWidth;
      const steps = nestedLoops(g, stage);
      const [channel, y, x] = steps[steps.length >> 1].cell;
      const here = steps.filter(
        ({ cell }) => cell[0] === channel && cell[1] === y && cell[2] === x,
      );
      const taps = tapsOf(g, { stage, channel, y, x });
      expect(taps.map((tap) => [tap.channel, tap.y, tap.x, tap.weightIndex])).toEqual(
        here.map((step) => [step.channel, step.y, step.x, step.weightIndex]),
      );
      for (const tap of taps) {
        const inside = tap.y >= 0 && tap.y < height && tap.x >= 0 && tap.x < width;
        expect(tap.isPadding).toBe(!inside);
        expect(tap.inputIndex).toBe(inside ? (tap.channel * height + tap.y) * width + tap.x : -1);
      }
    }),
    RUNS,
  );
});

test.each<OutputCell>([
  { stage: "standard", channel: 128, y: 0, x: 0 },
  { stage: "depthwise", channel: 3, y: 0, x: 0 },
  { stage: "pointwise", channel: 0, y: 5, x: 0 },
  { stage: "standard", channel: 0, y: 0, x: -1 },
  { stage: "standard", channel: 0.5, y: 0, x: 0 },
])("throws for a cell that the output does not have: %o", (cell) => {
  const { stage, channel, y, x } = cell;
  expect(() => tapsOf(geometryOf(WORKED_EXAMPLE), cell)).toThrow(
    new RangeError(`the ${stage} output has no cell ${channel}, ${y}, ${x}`),
  );
});
