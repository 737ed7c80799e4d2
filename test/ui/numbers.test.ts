import { expect, test } from "vitest";
import {
  format,
  formatCount,
  formatPercent,
  formatPlural,
  formatShape,
  formatTerm,
  formatTimes,
  formatValue,
} from "../../src/ui/index.ts";

test.each([
  [86400, "86,400"],
  [0, "0"],
  [-3, "−3"],
])("counts %d as %s", (value, text) => {
  expect(formatCount(value)).toBe(text);
});

test.each([
  [2, "2"],
  [-6, "−6"],
  [-0, "0"],
  [0.5, "0.50"],
  [-0.005, "−0.01"],
  [-0.001, "0.00"],
  [1234.5, "1,234.50"],
])("writes the value %d as %s", (value, text) => {
  expect(formatValue(value)).toBe(text);
});

test("writes a share with two decimals and a space that does not break", () => {
  expect(formatPercent(10275 / 86400)).toBe("11.89\u00a0%");
});

test("puts brackets around a negative term only", () => {
  expect([formatTerm(-4), formatTerm(4), formatTerm(-0.001)]).toEqual(["(−4)", "4", "0.00"]);
});

test("writes factors with one decimal below a hundred", () => {
  expect([formatTimes(8.409), formatTimes(123.4)]).toEqual(["8.4", "123"]);
});

test("joins the sizes of a shape", () => {
  expect(formatShape([5, 5, 128])).toBe("5\u00a0×\u00a05\u00a0×\u00a0128");
});

test("fills named placeholders and refuses a missing one", () => {
  expect(format("map {map} of {maps}", { map: 41, maps: 1024 })).toBe("map 41 of 1,024");
  expect(() => format("map {map}", {})).toThrow('No value for {map} in "map {map}"');
});

test("chooses the plural form", () => {
  const forms = { one: "{count} other {what}", other: "{count} other {what}s" };
  expect(formatPlural(forms, 1, { what: "channel" })).toBe("1 other channel");
  expect(formatPlural(forms, 13, { what: "channel" })).toBe("13 other channels");
});
