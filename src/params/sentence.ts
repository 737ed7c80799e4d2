/** The sentence of a notice: field, rule, value and what happens now. */
import type { Notice } from "./types.ts";

const LONGEST_QUOTE = 40;

/** What a person typed, short enough to quote. */
export function quote(raw: unknown): string {
  if (typeof raw === "string") return raw.trim() === "" ? "(nothing)" : shorten(raw);
  if (typeof raw === "boolean") return raw ? "1" : "0";
  if (typeof raw === "number") return String(raw);
  return Array.isArray(raw) ? "(a list)" : raw === null ? "(nothing)" : `(${typeof raw})`;
}

/** Characters that cannot be seen, or that turn the writing direction, would spoil the sentence. */
function shorten(text: string): string {
  const characters = [...text.replaceAll(/\p{C}/gu, "\uFFFD")];
  const start = characters.slice(0, LONGEST_QUOTE).join("");
  return characters.length <= LONGEST_QUOTE ? start : `${start}…`;
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
