/** A stop's link taken apart, and whether a motion can lead to its place. */
import { blockGeometry } from "../../engine/index.ts";
import { specOf } from "../../params/index.ts";
import type { Params } from "../../params/index.ts";
import { buildTimeline, stepOf } from "../../timeline/index.ts";
import type { TimeAddress } from "../../timeline/index.ts";

/** "?kernel=5#d=…" -> query and fragment, with their signs. */
export function partsOfLink(link: string): readonly [search: string, hash: string] {
  const at = link.indexOf("#");
  return at < 0 ? [link, ""] : [link.slice(0, at), link.slice(at)];
}

/** The end is the comparison's own step, finished: a motion through the comparison leads there. */
export function liesBefore(from: TimeAddress, { layer, time }: Params): boolean {
  const geometry = blockGeometry(specOf(layer));
  if (!geometry.ok) return false;
  const timeline = buildTimeline(geometry.value, time.pace);
  const [start, goal] = [stepOf(timeline, from), stepOf(timeline, time.time)];
  const isEnd = time.time.segment === "end" && from.segment !== "end";
  return start < goal || (start === goal && isEnd);
}
