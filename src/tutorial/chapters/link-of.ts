/** A cue -> everything the stage needs to show it, as if it stood in a link. */
import { NO_EDITS, parseQuery, type ParsedLink } from "../../params/index.ts";
import type { Cue } from "./types.ts";

export function linkOf({ set = {}, at }: Cue): ParsedLink {
  const pairs = Object.entries(set).map(([key, value]) => [key, String(value)]);
  const { params, anchor, notices } = parseQuery(new URLSearchParams(pairs).toString(), "");
  const time = { ...params.time, time: at };
  return { params: { ...params, time }, edits: NO_EDITS, anchor, notices };
}
