/** What the stage's benchmark prints, and writes into docs/performance.md. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { check } from "prettier";
import { expect, test } from "vitest";
import { projectRoot } from "../../../scripts/paths.js";
import { MARKERS, STAGE_MARKERS, replaceBetweenMarkers } from "../markers.ts";
import { THOROUGH } from "./effort.ts";
import type { InputFigures, PlayFigures, Range, StageFigures } from "./figures.ts";
import { withReport } from "./main.ts";
import { PARTS } from "./parts.ts";
import type { Part } from "./parts.ts";
import { intervalsOf, rangeOf, shareAbove } from "./ranges.ts";
import { reportOf } from "./report.ts";

const range = (p95: number): Range => ({ mean: p95 / 2, median: p95 / 2, p95, worst: p95 * 1.5 });

function play(title: string, p95: number, late: number, isBudgeted: boolean): PlayFigures {
  return {
    ...{ title, isBudgeted, isYardstick: !isBudgeted, frames: 1200, late, layers: 9 },
    interval: range(17),
    work: range(p95),
    cpu: range(p95 - 1),
    parts: Object.fromEntries(PARTS.map((part, i) => [part, i])) as Record<Part, number>,
  };
}

function input(title: string, p95: number, reacted = 60): InputFigures {
  const some = reacted > 0 ? range(p95) : null;
  return {
    ...{ title, inputs: 60, reacted, work: some, cpu: some, elapsed: some },
    ...{ longestTask: some && p95, longestToPaint: some && p95 * 2 },
  };
}

const figures: StageFigures = {
  machine: {
    ...{ processor: "Some Processor", processors: 4, browser: "130.0", stretch: 4 },
    load: { before: 0.2, after: 1.5 },
  },
  effort: THOROUGH,
  plays: [play("an empty page", 2, 0, false), play("the layer", 9, 0.02, true)],
  hovers: [input("pointer over an input cell", 7)],
  bareHover: input("pointer over the canvases, one pixel drawn", 4),
  change: input("another kernel size", 40),
};

/** The cells of the budget table's lines. */
function budgetRows(report: string): string[][] {
  const [, after] = report.split("### Budgets");
  return after
    .split("###")[0]
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) =>
      line
        .split("|")
        .map((cell) => cell.trim())
        .slice(1, -1),
    );
}

test("each budget stands beside its figure, met or not, and yardsticks have none", () => {
  expect(budgetRows(reportOf(figures))).toEqual([
    ["frame intervals over 25 ms", "playing the layer", "2.00 %", "1.00 %", "no"],
    ["main thread per frame, p95", "playing the layer", "9.00 ms", "10.0 ms", "yes"],
    [
      "main thread to the picture, p95",
      ...["pointer over an input cell", "7.00 ms", "8.00 ms", "yes"],
    ],
    [
      "main thread to the new picture, worst",
      ...["another kernel size", "60.0 ms", "50.0 ms", "no"],
    ],
    [
      "from the event to the next paint, longest",
      ...["all of these inputs", "80.0 ms", "100 ms", "yes"],
    ],
  ]);
});

test.each([
  [0, "nothing changed on hover"],
  [12, "only 12 of 60 changed the picture"],
])("a picture that answers to %i of 60 cells is not called fast", (reacted, words) => {
  const slow = { ...figures, hovers: [input("pointer over an input cell", 7, reacted)] };
  expect(budgetRows(reportOf(slow))[2].slice(2)).toEqual([words, "8.00 ms", "–"]);
});

test("a busy machine is said, a quiet one is not", () => {
  expect(reportOf(figures)).not.toContain("busy");
  const machine = { ...figures.machine, load: { before: 5, after: 5 } };
  expect(reportOf({ ...figures, machine })).toContain("The machine was busy");
});

test("ranges, intervals and shares", () => {
  expect(rangeOf(Array.from({ length: 101 }, (_, i) => 100 - i))).toEqual({
    ...{ mean: 50, median: 50, p95: 95, worst: 100 },
  });
  expect(intervalsOf([10, 26, 60])).toEqual([16, 34]);
  expect(shareAbove([16, 25, 26, 34], 25)).toBe(0.5);
});

test("the report is laid out as Prettier wants it", async () => {
  expect(await check(`${reportOf(figures)}\n`, { parser: "markdown", printWidth: 100 })).toBe(true);
});

test("the stage's report and the engine's have places of their own in docs/performance.md", async () => {
  const text = await readFile(path.join(projectRoot, "docs/performance.md"), "utf8");
  const between = ([begin, end]: readonly [string, string], page: string) =>
    page.split(begin)[1].split(end)[0].trim();
  const written = withReport(text, "new");
  expect(between(STAGE_MARKERS, written)).toBe("new");
  expect(between(MARKERS, written)).toBe(between(MARKERS, text));
  expect(between(STAGE_MARKERS, replaceBetweenMarkers(written, "engine"))).toBe("new");
});
