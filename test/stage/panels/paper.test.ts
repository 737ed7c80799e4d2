/** The paper's figures that the product speaks of: each is reproduced by the counts, or its table says why not. */
import { expect, test } from "vitest";
import { comparedTables } from "../../../src/stage/panels/networks/paper.ts";
import { PAPER_STRINGS } from "../../../src/stage/strings/networks.ts";

/** As printed (arXiv:1704.04861): multiply-adds, parameters. */
const PRINTED = {
  "Table 4": [
    ["4,866 M", "29.3 M"],
    ["569 M", "4.2 M"],
  ],
  "Table 2": [
    ["94.86 %", "74.59 %"],
    ["3.06 %", "1.06 %"],
    ["1.19 %", "0.02 %"],
    ["0.18 %", "24.33 %"],
  ],
  "Table 3": [
    ["462 M", "2.36 M"],
    ["52.3 M", "0.27 M"],
    ["29.6 M", "0.15 M"],
    ["15.1 M", "0.15 M"],
  ],
} as const;

/** What the counts give instead, and words of the note that says so. */
const DIFFERENT: Readonly<Record<string, readonly [computed: string, note: string]>> = {
  "4,866 M": ["4,867.3 M", "add up to 4,867.3 M, not 4,866 M"],
  "1.19 %": ["1.91 %", "The printed column of multiplications adds up to 99.29 %"],
};

const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const valueOf = (text: string): number => parseFloat(text.replaceAll(",", ""));
const digitsOf = (text: string): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;

test.each(Object.entries(PRINTED))("%s: every figure is there", (name, printed) => {
  const table = comparedTables().find((each) => each.name.includes(name));
  const rows = table?.rows.map(({ mults, parameters }) => [mults, parameters]) ?? [];
  expect(rows.map((row) => row.map((figure) => plain(figure.printed)))).toEqual(printed);
  for (const figure of rows.flat()) {
    const [wanted, computed] = [plain(figure.printed), plain(figure.computed)];
    const [instead, note] = DIFFERENT[wanted] ?? [];
    if (instead === undefined || note === undefined) {
      expect(valueOf(computed).toFixed(digitsOf(wanted)), wanted).toBe(String(valueOf(wanted)));
      continue;
    }
    expect(computed).toBe(instead);
    expect(plain(table?.note ?? "")).toContain(note);
  }
});

test("both accuracies are given, and the stride that the paper's Table 1 misprints", () => {
  const note = plain(comparedTables()[0]?.note ?? "");
  expect(note).toMatch(/Table 1 also prints stride 2 for the last depthwise layer/);
  expect(plain(PAPER_STRINGS.intro)).toMatch(/71\.7 % .* 70\.6 %/);
  expect(PAPER_STRINGS.source).toContain("arXiv:1704.04861");
});
