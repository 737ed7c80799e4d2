/** What only the widget reads of a link: how it loads, and how it speaks with its host. */
import * as v from "valibot";
import { choice, flag, type Field } from "./fields.ts";
import { readGroup } from "./query.ts";
import type { Fields } from "./schema.ts";
import type { Notice } from "./types.ts";

const LOADS = ["auto", "click"] as const;
type Load = (typeof LOADS)[number];

export interface EmbedParams {
  /** "click": a still picture until somebody clicks. */
  readonly load: Load;
  /** Its height is told to the host. */
  readonly resize: boolean;
  /** The host may send messages. */
  readonly api: boolean;
  /** The only origin that is listened and spoken to; "" for any. */
  readonly origin: string;
}

export const EMBED_DEFAULTS: EmbedParams = { load: "auto", resize: false, api: false, origin: "" };

const NOT_ORIGIN = "is not an origin like https://example.org";

/** Scheme, host and port, as browsers write them; or nothing. */
const originField: Field<string> = v.pipe(
  v.string(NOT_ORIGIN),
  v.check((text) => text === "" || isOrigin(text), NOT_ORIGIN),
);

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

export const EMBED_FIELDS: Fields<EmbedParams> = {
  load: choice(LOADS),
  resize: flag,
  api: flag,
  origin: originField,
};

/** @param search the query, with or without "?" */
export function parseEmbed(search: string): {
  readonly embed: EmbedParams;
  readonly notices: readonly Notice[];
} {
  const notices: Notice[] = [];
  const embed = readGroup(EMBED_FIELDS, EMBED_DEFAULTS, new URLSearchParams(search), notices);
  // Who names a host and misspells it does not mean all of them.
  const isMisspelt = notices.some(({ path }) => path === "origin");
  return { embed: isMisspelt ? { ...embed, api: false } : embed, notices };
}
