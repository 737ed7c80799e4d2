/** Texts with named placeholders, a small part of ICU messages: "map {map} of {maps, plural, one {# map} other {# maps}}". */
import { formatCount, LOCALE } from "./numbers.ts";

export type TextValues = Readonly<Record<string, string | number>>;

const PLACEHOLDER = /\{(\w+)(?:, plural,((?:\s*\w+ \{[^{}]*\})+))?\}/g;
const FORM = /(\w+) \{([^{}]*)\}/g;

const rules = new Intl.PluralRules(LOCALE);

/**
 * Fills the placeholders; numbers are written as counts ("86,400"), and so is # inside a plural form.
 * @throws Error when a placeholder has no value or no fitting form: a text and its caller disagree
 */
export function format(text: string, values: TextValues): string {
  return text.replace(PLACEHOLDER, (_, name: string, forms: string | undefined) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in "${text}"`);
    if (forms !== undefined) return plural(forms, Number(value));
    return typeof value === "number" ? formatCount(value) : value;
  });
}

function plural(forms: string, count: number): string {
  const byRule = new Map([...forms.matchAll(FORM)].map(([, rule, form]) => [rule, form]));
  const form = byRule.get(rules.select(count)) ?? byRule.get("other");
  if (form === undefined) throw new Error(`No form for ${count} in "${forms}"`);
  return form.replaceAll("#", formatCount(count));
}
