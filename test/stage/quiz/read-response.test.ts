/** What people type as a whole number, and what is said of anything else. */
import { expect, test } from "vitest";
import { makeQuestion } from "../../../src/quiz/index.ts";
import { readResponse, wholeFrom } from "../../../src/stage/quiz/read-response.ts";

const readable: readonly (readonly [text: string, value: number])[] = [
  ["86400", 86_400],
  ["86,400", 86_400],
  ["86 400", 86_400],
  ["86\u00a0400", 86_400],
  ["86\u202f400", 86_400],
  ["1,086,400", 1_086_400],
  [" 12 ", 12],
  ["12.0", 12],
  ["+7", 7],
  ["-4", -4],
  ["−4", -4],
  ["– 4", -4],
  ["0", 0],
];
for (const [text, value] of readable) {
  test(`reads “${text}” as ${value}`, () => expect(wholeFrom(text)).toBe(value));
}

for (const text of ["", "abc", "1,5", "1.5", "12,34", "5×5", "1e3", "0x10", "--4", "4 5", "∞"]) {
  test(`reads no number in “${text}”`, () => expect(wholeFrom(text)).toBeNull());
}

test("-0 is 0", () => expect(Object.is(wholeFrom("-0"), 0)).toBe(true));

const shape = makeQuestion("shape", 1, 2);
const problems: readonly (readonly [texts: string[], field: number, message: string])[] = [
  [[], 0, "Height is empty: write a whole number."],
  [["5", " ", "x"], 1, "Width is empty: write a whole number."],
  [
    ["5", "5", "five"],
    2,
    "Channels “five” is not a whole number: write one in digits, such as 12.",
  ],
  [
    ["5", "1".repeat(40), "3"],
    1,
    `Width “${"1".repeat(20)}…” has more than 9 digits: write a smaller number.`,
  ],
];
for (const [texts, field, message] of problems) {
  test(`says of ${JSON.stringify(texts).slice(0, 30)}: ${message}`, () => {
    const read = readResponse(shape, { choice: null, texts });
    expect(read).toEqual({ ok: false, problem: { field, message } });
  });
}

test("says that nothing is chosen", () => {
  const read = readResponse(makeQuestion("shape", 1, 1), { choice: null, texts: [] });
  expect(read).toMatchObject({ ok: false, problem: { field: 0 } });
});
