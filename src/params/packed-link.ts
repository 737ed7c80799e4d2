/** A page's whole address <-> parameters and edited values. */
import type { TimeAddress } from "../timeline/index.ts";
import { decodeEdits, encodeEdits } from "./edit-codec.ts";
import { countEdits, NO_EDITS } from "./edits.ts";
import { withEdits } from "./edited-link.ts";
import { formatQuery, parseQuery } from "./query.ts";
import type { Edits, LayerParams, Params, ParsedLink } from "./types.ts";

/**
 * @param search the query, with or without "?"
 * @param hash the fragment, with or without "#"
 * @param base the layer of what the link does not say
 */
export function parseLink(search: string, hash: string, base?: LayerParams): ParsedLink {
  const { packed, ...link } = parseQuery(search, hash, base);
  if (packed === null) return { ...link, edits: NO_EDITS };
  return withEdits(link, decodeEdits(packed, link.params.layer));
}

/**
 * The canonical link, "?kernel=5&stride=2#d=…": defaults omitted, "" when there is nothing to say.
 * @param time the position now, instead of the one the parameters start from
 */
export function formatLink(params: Params, edits: Edits = NO_EDITS, time?: TimeAddress): string {
  const query = formatQuery(params, time);
  return countEdits(edits) === 0 ? query : `${query}#d=${encodeEdits(edits, params.layer)}`;
}
