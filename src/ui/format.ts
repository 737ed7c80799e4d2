/** Texts with named placeholders: "map {map} of {maps}". */
import { formatCount, LOCALE } from "./numbers.ts";

export type TextValues = Readonly<Record<string, string | number>>;

/** One text per plural category; `other` always exists. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

const rules = new Intl.PluralRules(LOCALE);

/**
 * Fills the placeholders; numbers are written as counts ("86,400").
 * @throws Error when a placeholder has no value: a text and its caller disagree
 */
export function format(text: string, values: TextValues): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in "${text}"`);
    return typeof value === "number" ? formatCount(value) : value;
  });
}

/** The form for that many, with `{count}` and any other placeholder filled. */
export function formatPlural(forms: PluralForms, count: number, values: TextValues = {}): string {
  return format(forms[rules.select(count)] ?? forms.other, { ...values, count });
}
