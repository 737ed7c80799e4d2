/** What a person wrote into a field -> a whole number, or one sentence with field, rule and value. */
import { format } from "../../ui/index.ts";
import { WORKSHEET_STRINGS as words } from "./strings.ts";

export interface Range {
  readonly least: number;
  readonly most: number;
}

type Read =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly message: string };

/** Longer texts are cut in the sentence that refuses them. */
const QUOTED = 20;

export function readWhole(field: string, text: string, { least, most }: Range): Read {
  const plain = text.trim();
  if (plain === "") return { ok: false, message: format(words.empty, { field }) };
  if (!/^\d+$/.test(plain)) {
    const value = plain.length > QUOTED ? `${plain.slice(0, QUOTED)}…` : plain;
    return { ok: false, message: format(words.notWhole, { field, value }) };
  }
  const value = Number(plain);
  if (value >= least && value <= most) return { ok: true, value };
  return { ok: false, message: format(words.outside, { field, value, least, most }) };
}
