/**
 * What `?stringTest=` of the test build makes of every text for people: longer, twice, from right to left, hostile.
 * Placeholders in braces stay as they are, and so do the bars between the parts of a text of the picture.
 */
export const VARIANTS = ["long", "double", "rtl", "xss"] as const;
export type Variant = (typeof VARIANTS)[number];

/** A placeholder, or a plural with its forms. */
const PLACEHOLDER = /\{\w+(?:, plural,(?:\s*\w+ \{[^{}]*\})+)?\}/g;

const ACCENTED: Readonly<Record<string, string>> = {
  ...{ a: "å", c: "ç", e: "é", g: "ĝ", i: "î", l: "ļ", n: "ñ", o: "ö", s: "š", u: "û", y: "ý" },
  ...{ A: "Å", C: "Ç", D: "Đ", E: "É", I: "Î", N: "Ñ", O: "Ö", S: "Š", U: "Û" },
};

/** Of about the length of a language's words. */
const MORE = "lörem îpsum đolor šit åmet çonsec tetur ådipi šçing elît šed đo ";

/** Translations are this much longer than English. */
const LONGER = 0.6;

/** Would fetch an address that is not there and run a script, if anything took it for markup. */
export const HOSTILE = `"'><img src=x onerror="ran=1">`;

const OVERRIDE = { on: "\u202E", off: "\u202C" };

function accented(text: string): string {
  let end = 0;
  let made = "";
  const plain = (part: string) => part.replace(/[A-Za-z]/g, (letter) => ACCENTED[letter] ?? letter);
  for (const match of text.matchAll(PLACEHOLDER)) {
    made += plain(text.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return made + plain(text.slice(end));
}

function longer(text: string): string {
  // A number or two stand for a placeholder, a word for a plural.
  const shown = text.replace(PLACEHOLDER, (found) => (found.includes(" ") ? "12 things" : "12"));
  const more = Math.ceil(LONGER * shown.length);
  const words = MORE.repeat(Math.ceil(more / MORE.length))
    .slice(0, more)
    .trim();
  // One word becomes one longer word, as in most languages.
  const isWord = !shown.trim().includes(" ") && shown.length < 12;
  return `[${accented(text)}${isWord ? words.replaceAll(" ", "") : ` ${words}`}]`;
}

const CHANGES: Readonly<Record<Variant, (text: string) => string>> = {
  long: longer,
  double: (text) => `${text} ${text}`,
  rtl: (text) => `${OVERRIDE.on}${text}${OVERRIDE.off}`,
  xss: (text) => `${text}${HOSTILE}`,
};

/** A sign or a number alone is no text: the same in every language. */
const isText = (part: string): boolean =>
  /\p{L}{2}/u.test(part.replace(/\{\w+\}/g, "").replaceAll("plural", ""));

/** The text as it then stands in the page, before its placeholders are filled. */
export function changedText(variant: Variant, text: string): string {
  const change = CHANGES[variant];
  return text
    .split("|")
    .map((part) => (isText(part) ? change(part) : part))
    .join("|");
}

/** What is no text for people among the texts: an address, letters that are counted. */
const NO_TEXT = new Set(["href", "letters"]);

/** Texts that contain others of these are built of what is changed already. */
const done = new Set<unknown>();

/** The same table of texts, each changed once. */
export function changedTexts<T>(variant: Variant, texts: T): T {
  const change = (value: unknown): unknown => {
    if (done.has(value)) return value;
    const made = remade(value);
    if (value !== "" && (typeof value === "string" || typeof value === "object")) done.add(made);
    return made;
  };
  const remade = (value: unknown): unknown => {
    if (typeof value === "string") return changedText(variant, value);
    if (Array.isArray(value)) return value.map(change);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value as Readonly<Record<string, unknown>>);
    return Object.fromEntries(
      entries.map(([key, each]) => [key, NO_TEXT.has(key) ? each : change(each)]),
    );
  };
  return change(texts) as T;
}
