/** What stands in the worksheet's fields. */
import { expect, test } from "vitest";
import { readWhole } from "../../../src/classroom/hand-out/whole-number.ts";

const RANGE = { least: 1, most: 40 };

test.each([
  ["1", 1],
  [" 40 ", 40],
  ["007", 7],
])("%j is a number", (text, value) => {
  expect(readWhole("Different sheets", text, RANGE)).toEqual({ ok: true, value });
});

test.each([
  ["", "Different sheets is empty"],
  ["0", "Different sheets 0 is not between 1 and 40"],
  ["41", "Different sheets 41 is not between 1 and 40"],
  ["2.5", "Different sheets “2.5” is not a whole number"],
  ["-3", "Different sheets “-3” is not a whole number"],
  ["a class of thirty pupils", "Different sheets “a class of thirty pu…” is not"],
])("%j gives one sentence with field, value and rule", (text, sentence) => {
  const read = readWhole("Different sheets", text, RANGE);
  expect(read.ok ? "" : read.message).toContain(sentence);
});
