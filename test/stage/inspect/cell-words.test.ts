/** Cells in words: what the part of one channel alone is, and its value. */
import { expect, test } from "vitest";
import { forEachTap } from "../../../src/engine/index.ts";
import {
  meetsOfCell,
  nameOfCell,
  sentenceOfCell,
  valueOfCell,
} from "../../../src/stage/inspect/cell-words.ts";
import { formatValue } from "../../../src/ui/index.ts";
import { labOf } from "../../scene/support.ts";

const { run } = labOf({ stride: 2, padding: 1 });
const { geometry: g } = run;
const cell = (filter: number, channel: number, y: number, x: number) => ({
  tensor: "alone" as const,
  at: [filter, channel, y, x],
});

/** The sum of one channel's products, tap by tap. */
function partOf(filter: number, channel: number, y: number, x: number): number {
  let sum = 0;
  forEachTap(g, { stage: "standard", channel: filter, y, x }, (tap) => {
    if (tap.channel !== channel || tap.isPadding) return;
    sum += run.input.data[tap.inputIndex] * run.weights.standard[tap.weightIndex];
  });
  return sum;
}

test("a cell of one channel alone has the sum of that channel's products, and all of them make the output", () => {
  for (const [filter, y, x] of [
    [0, 0, 0],
    [3, 2, 1],
    [127, 3, 3],
  ]) {
    const parts = [0, 1, 2].map((channel) => valueOfCell(run, cell(filter, channel, y, x)));
    expect(parts).toEqual([0, 1, 2].map((channel) => partOf(filter, channel, y, x)));
    const output = run.standard.data[(filter * g.outHeight + y) * g.outWidth + x];
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(output);
  }
});

test("says what it is: one channel's products, for one filter, thrown away after", () => {
  const at = cell(3, 1, 2, 2);
  expect(nameOfCell(g, at)).toBe("Filter 4, c1 alone, row 3, column 3");
  expect(meetsOfCell(g, at)).toBe(
    "The sum of 9 products of c1 alone, for filter 4 only: one part of its value here, then thrown away.",
  );
  expect(meetsOfCell(g, cell(3, 1, 0, 0))).toContain("c1 alone (5 on padding), for filter 4");
  expect(sentenceOfCell(run, at)).toBe(
    `${nameOfCell(g, at)}: ${formatValue(partOf(3, 1, 2, 2))}. ${meetsOfCell(g, at)}`,
  );
});
