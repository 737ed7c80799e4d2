/** Links as pages read and write them: what packs edited values is fetched only where there are some. */
import type { TimeAddress } from "../timeline/index.ts";
import { countEdits, NO_EDITS } from "./edits.ts";
import { formatQuery, parseQuery } from "./query.ts";
import type { Edits, Params, ParsedLink } from "./types.ts";

const fetchWhole = () => import("./packed-link.ts");

/** parseLink; at once where the fragment has no edits. */
export async function openLink(search: string, hash: string): Promise<ParsedLink> {
  const { packed, ...link } = parseQuery(search, hash);
  if (packed === null) return { ...link, edits: NO_EDITS };
  return (await fetchWhole()).parseLink(search, hash);
}

/** formatLink; at once where there are no edits. */
export async function writeLink(params: Params, edits: Edits, time?: TimeAddress): Promise<string> {
  if (countEdits(edits) === 0) return formatQuery(params, time);
  return (await fetchWhole()).formatLink(params, edits, time);
}
