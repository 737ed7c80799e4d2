/** The kinds of field a link or a control may set: each turns unknown into a value or names the broken rule. */
import * as v from "valibot";
import { parseTime } from "../timeline/index.ts";
import type { TimeAddress } from "../timeline/index.ts";
import { grouped, listed } from "./sentence.ts";

/** A field: unknown in, T out; an issue's message is the rule without the field's name ("is above 4"). */
export type Field<T> = v.GenericSchema<unknown, T>;

interface Range {
  readonly min: number;
  readonly max: number;
}

const NOT_WHOLE = "is not a whole number";
/** 12, 12.0 or 1.2e1: which of them are whole is seen from the number. */
const numberText = v.pipe(v.string(), v.trim(), v.regex(/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i));

/** A whole number, as a number or in decimal or exponent notation. */
export function wholeNumber({ min, max }: Range): Field<number> {
  return v.pipe(
    v.unknown(),
    v.transform((raw) => (v.is(numberText, raw) ? Number(raw.trim()) : raw)),
    v.number(NOT_WHOLE),
    // So many digits that they overflow are still whole: the limits refuse them.
    v.check((value) => Number.isInteger(value) || Math.abs(value) === Infinity, NOT_WHOLE),
    v.minValue(min, `is below ${grouped(min)}`),
    v.maxValue(max, `is above ${grouped(max)}`),
    // -0 would print as 0 but compare as another value.
    v.transform((value) => (value === 0 ? 0 : value)),
  );
}

/** One of a closed list of words. */
export function choice<const T extends string>(words: readonly T[]): Field<T> {
  return v.picklist(words, `is not ${listed(words, "or")}`);
}

/** One of a closed list of numbers, as a number or as decimal digits. */
export function numberChoice(values: readonly number[]): Field<number> {
  return v.pipe(
    v.unknown(),
    v.transform((raw) =>
      typeof raw === "string" && /^\d{1,4}(\.\d{1,4})?$/.test(raw.trim()) ? Number(raw) : raw,
    ),
    v.picklist(values, `is not ${listed(values.map(String), "or")}`),
  );
}

/** true and false; 1 and 0 in links. */
export const flag: Field<boolean> = v.pipe(
  v.unknown(),
  v.transform((raw) => (raw === "1" || raw === 1 ? true : raw === "0" || raw === 0 ? false : raw)),
  v.boolean("is not 0 or 1"),
);

/** "valid", "same" or a number of cells on every side. */
export function paddingField(range: Range): Field<"valid" | "same" | number> {
  const rule = `is not valid, same or ${range.min} to ${range.max}`;
  return v.union([v.literal("valid"), v.literal("same"), wholeNumber(range)], rule);
}

/** A comma list (or an array) of words of a closed list; canonical: the list's order, no word twice. */
export function wordList<const T extends string>(
  words: readonly T[],
  what: string,
): Field<readonly T[]> {
  const rule = `names something that is not ${what}`;
  return v.pipe(
    v.unknown(),
    v.transform((raw) =>
      typeof raw === "string" ? raw.split(",").filter((word) => word !== "") : raw,
    ),
    v.array(v.picklist(words, rule), rule),
    v.transform((chosen): readonly T[] => words.filter((word) => chosen.includes(word))),
  );
}

/** Text of a small closed grammar, or nothing. */
export function pattern(grammar: RegExp, rule: string): Field<string> {
  return v.pipe(v.string(rule), v.regex(grammar, rule));
}

/** A place in the timeline, as the text of a link. */
export const timeField: Field<TimeAddress> = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const address = typeof dataset.value === "string" ? parseTime(dataset.value) : null;
    if (address !== null) return address;
    addIssue({ message: "is not a place in the timeline" });
    return NEVER;
  }),
);
