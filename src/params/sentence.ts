/** The sentence of a notice: field, rule, value and what happens now. */
import type { Notice } from "./types.ts";

const LONGEST_QUOTE = 40;

/** What a person typed, short enough to quote. */
export function quote(raw: unknown): string {
  switch (typeof raw) {
    case "boolean":
      return raw ? "1" : "0";
    case "string":
      return shorten(raw);
    case "number":
    case "bigint":
      return String(raw);
    default:
      return Array.isArray(raw) ? "(a list)" : raw === null ? "(nothing)" : `(${typeof raw})`;
  }
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_QUOTE
    ? text
    : `${characters.slice(0, LONGEST_QUOTE).join("")}…`;
}

/** "a", "a or b", "a, b or c". */
export function listed(words: readonly string[], last: "and" | "or"): string {
  return words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

/** A whole number as a person reads it: 1,024. */
export function grouped(value: number): string {
  return value.toLocaleString("en-US");
}

/**
 * "stride=99 is above 4; using 1".
 * @param rule what is wrong, without the field's name: "is above 4"
 * @param consequence what happens now: "using 1"
 */
export function noticeOf(path: string, raw: unknown, rule: string, consequence: string): Notice {
  return { path, message: `${path}=${quote(raw)} ${rule}; ${consequence}` };
}
