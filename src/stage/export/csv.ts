/** A tensor as comma-separated values: a line per value, its indices first. */
import type { NamedTensor } from "./tensors.ts";

/** Ends of lines as RFC 4180 has them. */
const END = "\r\n";

/** Lines of a part. */
const PART = 8192;

/** More values than this are more lines than spreadsheets open. */
export const MOST_CSV_VALUES = 2 ** 20 - 1;

/** The file part by part, so that a large one leaves time for the page in between. */
export function* csvParts({ shape, indices, values }: NamedTensor): Generator<string> {
  const at = shape.map(() => 0);
  let lines = [[...indices, "value"].join(",")];
  for (const value of values) {
    lines.push(`${at.join(",")},${shortest(value)}`);
    count(at, shape);
    if (lines.length < PART) continue;
    yield lines.join(END) + END;
    lines = [];
  }
  if (lines.length > 0) yield lines.join(END) + END;
}

/** The next index, the last one first. */
function count(at: number[], shape: readonly number[]): void {
  for (let i = at.length - 1; i >= 0; i--) {
    at[i]++;
    if (at[i] < shape[i]) return;
    at[i] = 0;
  }
}

/** A float32 needs at most so many digits; most that are not whole need two fewer or more. */
const MOST_DIGITS = 9;
const USUAL_DIGITS = 7;

/** The fewest digits that are read back as the same float32. */
export function shortest(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const rounded = (digits: number): number => Number(value.toPrecision(digits));
  const isEnough = (digits: number): boolean => Math.fround(rounded(digits)) === value;
  let digits = USUAL_DIGITS;
  while (digits < MOST_DIGITS && !isEnough(digits)) digits++;
  while (digits > 1 && isEnough(digits - 1)) digits--;
  return String(rounded(digits));
}
