import { expect, test } from "vitest";
import {
  format,
  formatCount,
  formatPercent,
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

test("writes factors as finely as their size asks for", () => {
  expect([1.008, 8.409, 123.4].map(formatTimes)).toEqual(["1.01", "8.4", "123"]);
});

test("joins the sizes of a shape", () => {
  expect(formatShape([5, 5, 128])).toBe("5\u00a0×\u00a05\u00a0×\u00a0128");
});

test("fills named placeholders and refuses a missing one", () => {
  expect(format("map {map} of {maps}", { map: 41, maps: 1024 })).toBe("map 41 of 1,024");
  expect(() => format("map {map}", {})).toThrow('No value for {map} in "map {map}"');
});

test("chooses the plural form of a number and writes it for #", () => {
  const text = "{n, plural, one {# other channel} other {# other channels}} {sum}";
  expect(format(text, { n: 1, sum: "−0.50" })).toBe("1 other channel −0.50");
  expect(format(text, { n: 1023, sum: "2" })).toBe("1,023 other channels 2");
  expect(() => format("{n, plural, one {#}}", { n: 2 })).toThrow("No form for 2");
});
