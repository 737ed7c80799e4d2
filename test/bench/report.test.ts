/** What the benchmark prints, and writes into docs/performance.md. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { check } from "prettier";
import { expect, test } from "vitest";
import { projectRoot } from "../../scripts/paths.js";
import type { Figures, LayerFigures } from "./figures.ts";
import { MARKERS, replaceBetweenMarkers } from "./markers.ts";
import { digits, spread } from "./numbers.ts";
import { savingOf } from "./measure.ts";
import { reportOf } from "./report.ts";
import { column, tableOf } from "./table.ts";
import { THOROUGH } from "./turns.ts";

const time = (median: number) => ({ median, lower: median * 0.9, upper: median * 1.1, repeats: 7 });

/** Pretended times: 8 times fewer multiplications take a quarter of the time; the peer takes 55 ms for both. */
const shape: LayerFigures = {
  name: "b",
  title: "32×32×16 → 64",
  standard: { multiplications: 8_000_000, engine: time(10), peers: [peer(55, 5)] },
  separable: { multiplications: 1_000_000, engine: time(2.5), peers: [peer(55, null)] },
  saving: { fewer: 8, faster: 4, share: 0.5 },
};

function peer(median: number, target: number | null) {
  const ratio = median / 10;
  const version = "1.2.3";
  return {
    name: "other",
    version,
    time: time(median),
    ratio,
    target,
    ...{ difference: 2e-6, tolerance: 1e-5 },
  };
}

const figures: Figures = {
  machine: { processor: "Some Processor", node: "20.19.0" },
  effort: THOROUGH,
  ceiling: 4,
  shapes: [shape],
  blocks: [],
  growth: {
    layers: [
      { title: "small", multiplications: 10_000, time: time(0.01) },
      { title: "big", multiplications: 500_000_000, time: time(500) },
    ],
    slope: 1,
  },
  simd: { peak: 20, shapes: [shape], blocks: [] },
};

/** The cells of the report's line that begin with these. */
function rowsOf(report: string, first: string): string[][] {
  return report
    .split("\n")
    .filter((line) => line.startsWith(`| ${first}`))
    .map((line) =>
      line
        .split("|")
        .map((cell) => cell.trim())
        .slice(1, -1),
    );
}

test("a table is as wide as its widest cell, with numbers at the right", () => {
  const table = tableOf(
    [column.left("layer"), column.right("ms")],
    [
      ["a", "0.0612"],
      ["longer", "7"],
    ],
  );
  expect(table.split("\n")).toEqual([
    "| layer  |     ms |",
    "| ------ | -----: |",
    "| a      | 0.0612 |",
    "| longer |      7 |",
  ]);
});

test("numbers have three digits that count", () => {
  expect([0.061234, 1, 12.345, 1154.3].map(digits)).toEqual(["0.0612", "1.00", "12.3", "1,150"]);
  expect(spread({ median: 0.0612, lower: 0.06, upper: 0.07, repeats: 9 })).toBe(
    "0.0612 (0.0600–0.0700)",
  );
});

test("a row tells the ratio beside its target, and whether it is reached", () => {
  const [standard, separable] = rowsOf(reportOf(figures), "b · 32×32×16 → 64");
  expect(standard).toEqual([
    ...["b · 32×32×16 → 64", "8,000,000", "10.0 (9.00–11.0)", "other 1.2.3"],
    ...["55.0 (49.5–60.5)", "5.50×", "5×", "yes", "2e-6"],
  ]);
  expect(separable.slice(6, 8)).toEqual(["–", "–"]);
  const missed = { ...shape, standard: { ...shape.standard, peers: [peer(49, 5)] } };
  const [row] = rowsOf(reportOf({ ...figures, shapes: [missed] }), "b · 32×32×16 → 64");
  expect(row.slice(5, 8)).toEqual(["4.90×", "5×", "no"]);
});

test("an eighth of the multiplications in a quarter of the time is half of the saving", () => {
  expect(savingOf(shape.standard, shape.separable)).toEqual(shape.saving);
  expect(rowsOf(reportOf(figures), "b · 32×32×16 → 64")[2]).toEqual([
    ...["b · 32×32×16 → 64", "12.5 %", "25.0 %", "8.00×", "4.00×", "50.0 %"],
  ]);
});

test("speed is said beside the ceiling of the same run", () => {
  expect(rowsOf(reportOf(figures), "b · 32×32×16 → 64")[3]).toEqual([
    ...["b · 32×32×16 → 64", "0.800", "20.0 %", "0.400", "10.0 %"],
  ]);
});

test("with SIMD, speed is said beside the peak of the same run", () => {
  const report = reportOf(figures);
  expect(report).toContain("reaches 20.0 GMAC/s here.");
  expect(rowsOf(report, "b · 32×32×16 → 64")[7]).toEqual([
    ...["b · 32×32×16 → 64", "0.800", "4.00 %", "0.400", "2.00 %"],
  ]);
});

test("the slope is said with its range, inside or outside", () => {
  expect(reportOf(figures)).toContain(
    "From 10,000 to 500,000,000 multiplications the log-log slope of time over multiplications is 1.00, inside 0.95 to 1.05.",
  );
  const bent = { ...figures, growth: { ...figures.growth, slope: 0.94 } };
  expect(reportOf(bent)).toContain("is 0.940, outside 0.95 to 1.05.");
});

test("the report is laid out as Prettier wants it", async () => {
  expect(await check(`${reportOf(figures)}\n`, { parser: "markdown", printWidth: 100 })).toBe(true);
});

const [begin, end] = MARKERS;

test("a new report takes the place of the old one and leaves the rest alone", () => {
  const before = `# Title\n\n${begin}\n\nold\n\n${end}\n\nmore\n`;
  const after = replaceBetweenMarkers(before, "new");
  expect(after).toBe(`# Title\n\n${begin}\n\nnew\n\n${end}\n\nmore\n`);
  expect(replaceBetweenMarkers(after, "new")).toBe(after);
});

test.each([
  ["no markers"],
  [begin],
  [`${end} ${begin}`],
  [`${begin} ${begin} ${end}`],
  [`${begin} ${end} ${end}`],
])("refuses a document with %s", (text) => {
  expect(() => replaceBetweenMarkers(text, "new")).toThrow("each once");
});

test("docs/performance.md has its place for the report", async () => {
  const text = await readFile(path.join(projectRoot, "docs/performance.md"), "utf8");
  expect(replaceBetweenMarkers(text, "new")).toContain(`${begin}\n\nnew\n\n${end}`);
});
