/** What each entry of the browser's history shows, as long as the page stays open. */
import { countEdits, NO_EDITS } from "../params/index.ts";
import type { ParsedLink } from "../params/index.ts";
import { linkedOf } from "../stage/index.ts";
import type { LabState } from "../store/index.ts";

/** More than an address says: also the edits that are too many for one, and a person's own photo. */
export interface Entry {
  readonly link: ParsedLink;
  readonly ownPhoto: LabState["ownPhoto"];
}

/** Older entries are read from their addresses. */
const MOST_ENTRIES = 100;

/** What an address says of a state: a paused moment, for a playing one would change with every step. */
export function linkOf(state: LabState): ParsedLink {
  return { ...linkedOf(state), anchor: "", notices: [] };
}

/** Copies of layer, data and edits: what is computed hangs on the live objects and would stay in memory with them. */
function entryOf(state: LabState): Entry {
  const link = linkOf(state);
  const { layer, data, time, view } = link.params;
  const edits = countEdits(link.edits) === 0 ? NO_EDITS : { ...link.edits };
  const params = { layer: { ...layer }, data: { ...data }, time, view };
  return { link: { ...link, params, edits }, ownPhoto: state.ownPhoto };
}

export interface Entries {
  /** An id that no entry has, also not one from before a reload. */
  readonly fresh: () => string;
  readonly keep: (id: string, state: LabState) => void;
  readonly find: (id: string) => Entry | undefined;
}

export function createEntries(): Entries {
  const visit = crypto.getRandomValues(new Uint32Array(2)).join("-");
  const known = new Map<string, Entry>();
  let count = 0;
  return {
    fresh() {
      count += 1;
      return `${visit}-${count}`;
    },
    keep(id, state) {
      known.delete(id);
      known.set(id, entryOf(state));
      const [oldest] = known.keys();
      if (oldest !== undefined && known.size > MOST_ENTRIES) known.delete(oldest);
    },
    find: (id) => known.get(id),
  };
}

/** The id in an entry's state; null for an entry that the page has not written. */
export function idIn(state: unknown): string | null {
  if (typeof state !== "object" || state === null || !("explorer" in state)) return null;
  return typeof state.explorer === "string" ? state.explorer : null;
}
