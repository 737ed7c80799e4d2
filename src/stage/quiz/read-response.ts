/** What a person wrote or chose -> a response, or one sentence with field, rule and value. */
import type { FieldName, Question, Response } from "../../quiz/index.ts";
import { format } from "../../ui/index.ts";
import { QUIZ_STRINGS as words } from "../strings/quiz.ts";

/** What stands in the form. */
export interface Entry {
  readonly choice: number | null;
  /** One text for each field. */
  readonly texts: readonly string[];
}

export const NO_ENTRY: Entry = { choice: null, texts: [] };

export interface Problem {
  /** Place of the field it speaks of; 0 where choices are. */
  readonly field: number;
  readonly message: string;
}

type Read =
  | { readonly ok: true; readonly response: Response }
  | { readonly ok: false; readonly problem: Problem };

const MOST_DIGITS = 9;
/** Longer texts are cut in the sentence that refuses them. */
const QUOTED = 20;
const SEPARATED = /^([+-]?\d{1,3})((?:[,\s'’]\d{3})+)$/;
const WHOLE = /^[+-]?\d+(?:\.0*)?$/;

/** "86,400", "86 400", "−4" and "12.0" are whole numbers; null is none. */
export function wholeFrom(text: string): number | null {
  const plain = text.trim().replace(/^[\u2212\u2013]\s*/, "-");
  const joined = SEPARATED.test(plain) ? plain.replace(/[,\s'’]/g, "") : plain;
  // Adding 0 makes a plain zero of a negative one.
  return WHOLE.test(joined) ? Number(joined) + 0 : null;
}

function faultOf(name: FieldName, text: string): string | null {
  const field = words.fields[name];
  const value = text.trim();
  if (value === "") return format(words.empty, { field });
  const quoted = value.length > QUOTED ? `${value.slice(0, QUOTED)}…` : value;
  const number = wholeFrom(value);
  if (number === null) return format(words.notWhole, { field, value: quoted, example: "12" });
  if (Math.abs(number) < 10 ** MOST_DIGITS) return null;
  return format(words.tooLarge, { field, value: quoted, digits: MOST_DIGITS });
}

/** The first field that cannot be read is named. */
export function readResponse({ form }: Question, { choice, texts }: Entry): Read {
  if (form.type === "choices") {
    return choice === null
      ? { ok: false, problem: { field: 0, message: words.unchosen } }
      : { ok: true, response: { choice } };
  }
  const faults = form.fields.map((name, i) => faultOf(name, texts[i] ?? ""));
  const field = faults.findIndex((fault) => fault !== null);
  const message = faults[field];
  if (typeof message === "string") return { ok: false, problem: { field, message } };
  return { ok: true, response: { numbers: texts.map((text) => wholeFrom(text) ?? NaN) } };
}
