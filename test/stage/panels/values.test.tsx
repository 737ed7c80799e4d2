// @vitest-environment jsdom
/** Any tensor as a table: every value exact, at its row and column, never more than a part of one map. */
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Run } from "../../../src/engine/index.ts";
import { runOf } from "../../../src/store/index.ts";
import { ValuesTable } from "../../../src/stage/panels/values/ValuesTable.tsx";
import { show } from "./setting.tsx";

/** The table as it is read: the words at its edges, and its values by row and column. */
function readTable() {
  const table = screen.getByRole("table");
  const texts = (from: Element, selector: string): string[] =>
    [...from.querySelectorAll(selector)].map((cell) => cell.textContent);
  const rows = [...table.querySelectorAll("tbody tr")];
  return {
    columns: texts(table, "thead th[scope=col]"),
    rows: rows.map((row) => texts(row, "th[scope=row]")[0]),
    values: rows.map((row) => texts(row, "td").map((text) => Number(text.replace("\u2212", "-")))),
  };
}

/** Rows × columns of plain loops. */
const grid = (
  rows: number,
  columns: number,
  at: (row: number, column: number) => number,
): number[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => at(row, column)),
  );

/** As written and read again: the same float32, and no negative zero. */
const asRead = (values: number[][]): number[][] =>
  values.map((row) => row.map((value) => Math.fround(value) + 0));

const choose = (tensor: string): void => {
  const select = screen.getByRole("combobox", { name: "Tensor" });
  const option = within(select).getByRole<HTMLOptionElement>("option", { name: tensor });
  fireEvent.change(select, { target: { value: option.value } });
};
const setNumber = (name: string, number: number): void =>
  void fireEvent.change(screen.getByRole("spinbutton", { name }), {
    target: { value: String(number) },
  });

function open(search: string): Run {
  const { lab } = show(<ValuesTable />, search);
  const run = runOf(lab.store.getState());
  if (run === null) throw new Error("this layer is small enough to be there at once");
  return run;
}

const LAYER =
  "?height=6&width=5&channels=2&filters=3&multiplier=2&bias=1&input=noise&kernels=random";

test("every map of every tensor stands there with its exact values", () => {
  const { input, weights, standard, separable, depthwise } = open(LAYER);
  const [height, width, kernel, outHeight, outWidth] = [6, 5, 3, 4, 3];
  const exactly = (expected: number[][]): void => {
    const { values } = readTable();
    expect(values.map((row) => row.map((value) => Math.fround(value)))).toEqual(asRead(expected));
  };

  for (let c = 0; c < 2; c++) {
    choose("Input");
    setNumber("Channel", c);
    exactly(grid(height, width, (y, x) => input.data[(c * height + y) * width + x]));
    for (let m = 0; m < 2; m++) {
      const map = c * 2 + m;
      choose("Depthwise kernels");
      setNumber("Channel", c);
      setNumber("Kernel", m + 1);
      exactly(grid(kernel, kernel, (y, x) => weights.depthwise[map * 9 + y * 3 + x]));
      choose("Depthwise output");
      setNumber("Channel", c);
      setNumber("Kernel", m + 1);
      exactly(grid(outHeight, outWidth, (y, x) => depthwise.data[map * 12 + y * 3 + x]));
      expect(screen.getByRole("status").textContent).toMatch(
        `Depthwise output, c${c}, kernel ${m + 1}: 4 rows, 3 columns, values `,
      );
    }
  }
  for (let n = 0; n < 3; n++) {
    for (const [name, { data }] of [
      ["Separable output", separable],
      ["Standard output", standard],
    ] as const) {
      choose(name);
      setNumber("Filter", n + 1);
      exactly(grid(outHeight, outWidth, (y, x) => data[n * 12 + y * 3 + x]));
    }
    for (let c = 0; c < 2; c++) {
      choose("Standard kernels");
      setNumber("Filter", n + 1);
      setNumber("Channel", c);
      exactly(grid(3, 3, (y, x) => weights.standard[(n * 2 + c) * 9 + y * 3 + x]));
    }
  }
  choose("1×1 weights");
  exactly(grid(3, 4, (n, k) => weights.pointwise[n * 4 + k]));
  expect(readTable()).toMatchObject({
    columns: ["c0, kernel 1", "c0, kernel 2", "c1, kernel 1", "c1, kernel 2"],
    rows: ["filter 1", "filter 2", "filter 3"],
  });
  choose("Depthwise bias");
  exactly(grid(4, 1, (k) => weights.depthwiseBias?.[k] ?? NaN));
  choose("Standard bias");
  exactly(grid(3, 1, (n) => weights.standardBias?.[n] ?? NaN));
  expect(readTable()).toMatchObject({
    columns: ["value"],
    rows: ["filter 1", "filter 2", "filter 3"],
  });
});

test("a large map comes in parts of 32 × 32, and never more than one of them", () => {
  const { input } = open("?height=70&width=33&channels=3&filters=1&input=noise");
  const sizes: string[] = [];
  for (const [rowPart, firstRow] of [0, 32, 64].entries()) {
    for (const [columnPart, firstColumn] of [0, 32].entries()) {
      for (const [name, part] of [
        ["Rows shown", rowPart],
        ["Columns shown", columnPart],
      ] as const) {
        fireEvent.change(screen.getByRole("combobox", { name }), {
          target: { value: String(part) },
        });
      }
      const { rows, columns, values } = readTable();
      sizes.push(`${rows.length}×${columns.length}`);
      expect([rows[0], columns[0]]).toEqual([String(firstRow + 1), String(firstColumn + 1)]);
      const expected = grid(rows.length, columns.length, (y, x) =>
        Number(input.data[(firstRow + y) * 33 + firstColumn + x]),
      );
      expect(values.map((row) => row.map(Math.fround))).toEqual(expected);
      expect(document.querySelectorAll("*").length).toBeLessThan(1300);
    }
  }
  expect(sizes).toEqual(["32×32", "32×1", "32×32", "32×1", "6×32", "6×1"]);
});

test("a number out of range changes nothing and is given back when the field is left", () => {
  open("?channels=3&filters=4");
  choose("Separable output");
  const field = screen.getByRole<HTMLInputElement>("spinbutton", { name: "Filter" });
  const shown = (): string => screen.getByRole("status").textContent.split(":")[0];
  for (const text of ["0", "5", "1.5", "", "-1"]) {
    fireEvent.change(field, { target: { value: text } });
    expect(shown()).toBe("Separable output, filter 1");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    fireEvent.blur(field);
    expect([field.value, field.getAttribute("aria-invalid")]).toEqual(["1", "false"]);
  }
  setNumber("Filter", 4);
  expect(shown()).toBe("Separable output, filter 4");
});

test("while a large layer is computed, a sentence says so", () => {
  show(<ValuesTable />, "?height=128&width=128&channels=16&filters=32");
  expect(screen.queryByRole("table")).toBeNull();
  expect(screen.getByText("The layer is still being computed.")).toBeTruthy();
});
