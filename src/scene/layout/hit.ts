/** The inverse of a layout: which thumbnail lies under a point. */
import type { Point } from "../types.ts";
import type { StageLayout, StripSlot } from "./types.ts";

export type Hit =
  | { readonly kind: "map"; readonly filter: number }
  | { readonly kind: "channel"; readonly channel: number };

export function hitAt(
  layout: StageLayout,
  counts: { filters: number; channels: number },
  point: Point,
): Hit | null {
  for (const lane of layout.laneSlots) {
    const filter = lane.strip && thumbAt(lane.strip, counts.filters, point);
    if (filter !== null) return { kind: "map", filter };
  }
  const channel = layout.overview && thumbAt(layout.overview, counts.channels, point);
  return channel === null ? null : { kind: "channel", channel };
}

function thumbAt(strip: StripSlot, count: number, point: Point): number | null {
  const column = Math.floor((point.x - strip.box.x) / strip.pitch.x);
  const row = Math.floor((point.y - strip.box.y) / strip.pitch.y);
  if (column < 0 || column >= strip.columns || row < 0) return null;
  const index = row * strip.columns + column;
  return index < count ? index : null;
}
