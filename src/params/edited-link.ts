/** A link with the edited values that its fragment holds, or a notice where they can not be read. */
import { NO_EDITS } from "./edits.ts";
import type { Edits, ParsedLink } from "./types.ts";

/** @param edits null: damaged */
export function withEdits(link: Omit<ParsedLink, "edits">, edits: Edits | null): ParsedLink {
  if (edits !== null) return { ...link, edits };
  const message =
    "the edited values in this link are damaged or of another layer; using none of them";
  const notices = [...link.notices, { path: "edits", message }];
  return { ...link, edits: NO_EDITS, notices };
}
