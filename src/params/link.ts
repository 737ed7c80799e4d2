/** Links as pages read and write them: what packs edited values is fetched only where there are some. */
import type { TimeAddress } from "../timeline/index.ts";
import { countEdits, NO_EDITS } from "./edits.ts";
import { formatQuery, parseQuery } from "./query.ts";
import type { Edits, LayerParams, Params, ParsedLink } from "./types.ts";

const fetchWhole = () => import("./packed-link.ts");

/**
 * parseLink; at once where the fragment has no edits. Never rejects.
 * @param base the layer of what the link does not say
 */
export async function openLink(
  search: string,
  hash: string,
  base?: LayerParams,
): Promise<ParsedLink> {
  const { packed, ...link } = parseQuery(search, hash, base);
  if (packed === null) return { ...link, edits: NO_EDITS };
  const whole = await fetchWhole().catch(() => null);
  if (whole !== null) return whole.parseLink(search, hash, base);
  const message = "what reads the edited values of this link could not be loaded; using none";
  return { ...link, edits: NO_EDITS, notices: [...link.notices, { path: "edits", message }] };
}

/** formatLink; at once where there are no edits. */
export async function writeLink(params: Params, edits: Edits, time?: TimeAddress): Promise<string> {
  if (countEdits(edits) === 0) return formatQuery(params, time);
  return (await fetchWhole()).formatLink(params, edits, time);
}
