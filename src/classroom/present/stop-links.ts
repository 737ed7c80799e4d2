/** Stops' links as the lab takes them; each is read once. */
import { NO_EDITS, parseQuery, presetIn } from "../../params/index.ts";
import type { ParsedLink } from "../../params/index.ts";

export type OpenLink = (search: string, hash: string) => Promise<ParsedLink>;

export interface StopLinks {
  /** null: it has to be opened first, for what reads it is not here yet. */
  readonly known: (link: string) => ParsedLink | null;
  readonly open: (link: string) => Promise<void>;
}

export function createStopLinks(openLink: OpenLink): StopLinks {
  const read = new Map<string, ParsedLink>();
  return {
    known: (link) => {
      const found = read.get(link) ?? readAtOnce(link);
      if (found !== null) read.set(link, found);
      return found;
    },
    open: async (link) => {
      const { search, hash } = partsOf(link);
      read.set(link, await openLink(search, hash));
    },
  };
}

/** Most links have neither edited values nor a preset, and need nothing fetched. */
function readAtOnce(link: string): ParsedLink | null {
  const { search, hash } = partsOf(link);
  if (presetIn(search) !== null) return null;
  const { packed, ...query } = parseQuery(search, hash);
  return packed === null ? { ...query, edits: NO_EDITS } : null;
}

function partsOf(link: string): { readonly search: string; readonly hash: string } {
  const at = link.indexOf("#");
  return at < 0 ? { search: link, hash: "" } : { search: link.slice(0, at), hash: link.slice(at) };
}
