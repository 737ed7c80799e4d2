/** One field of a lesson file: read, or what to take instead and a sentence that says so. */
import * as v from "valibot";
import { noticeOf } from "../../params/index.ts";
import { format } from "../../ui/index.ts";
import { LESSON_STRINGS as words } from "./strings.ts";

const { rules } = words;

/** Unknown in, T out; an issue's message is the rule without the field's name. */
export type Field<T> = v.GenericSchema<unknown, T>;
export type RawRecord = Readonly<Record<string, unknown>>;

export function text(most: number): Field<string> {
  return v.pipe(v.string(rules.text), v.maxLength(most, format(rules.longer, { most })));
}

export function filledText(most: number): Field<string> {
  return v.pipe(text(most), v.trim(), v.minLength(1, rules.empty));
}

export function between(least: number, most: number): Field<number> {
  const rule = format(rules.outside, { least, most });
  return v.pipe(v.number(rules.number), v.minValue(least, rule), v.maxValue(most, rule));
}

export function wholeBetween(least: number, most: number): Field<number> {
  return v.pipe(between(least, most), v.integer(rules.whole));
}

export function oneOf<const T extends string | number>(list: readonly T[], rule: string): Field<T> {
  return v.picklist(list, rule);
}

export const flag: Field<boolean> = v.boolean(rules.flag);

export const list: Field<readonly unknown[]> = v.array(v.unknown(), rules.list);

/** Fields that a name of the language's own could stand for are read by Object.hasOwn alone. */
export const record: Field<RawRecord> = v.custom<RawRecord>(
  (raw) => typeof raw === "object" && raw !== null && !Array.isArray(raw),
  rules.record,
);

interface Otherwise<F> {
  readonly value: F;
  /** "using none" */
  readonly consequence: string;
  /** A field that is not there is a fault, too. */
  readonly isNeeded?: boolean;
}

/** @param problems takes the sentence of what is wrong */
export function readField<T, F>(
  raw: RawRecord,
  name: string,
  field: Field<T>,
  { value, consequence, isNeeded = false }: Otherwise<F>,
  problems: string[],
): T | F {
  if (!Object.hasOwn(raw, name)) {
    if (isNeeded) problems.push(format(words.missing, { name, consequence }));
    return value;
  }
  const parsed = v.safeParse(field, raw[name], { abortEarly: true });
  if (parsed.success) return parsed.output;
  problems.push(noticeOf(name, raw[name], parsed.issues[0].message, consequence).message);
  return value;
}
