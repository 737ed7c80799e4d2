/** Where the kernels lie on the input: the window of each lane that filters now, and the single tap. */
import type { BlockGeometry } from "../engine/index.ts";
import type { LanePlace, Moment } from "../timeline/index.ts";
import { cellBox } from "./layout/fit.ts";
import type { ChannelSlot, StageLayout } from "./layout/index.ts";
import type { Box, RingMark } from "./types.ts";

/** How far the windows have come from the place before (0) to this one (1), and where they came from. */
export interface Travel {
  readonly share: number;
  readonly from: Moment | null;
}

export function windowMarks(
  g: BlockGeometry,
  layout: StageLayout,
  moment: Moment,
  travel: Travel,
): RingMark[] {
  if (moment.segment === "input") return lookMarks(layout, moment);
  const filtering = filteringPlace(layout, moment);
  const place = filtering ?? pastPlace(moment);
  if (!place) return [];
  const role = filtering ? "window" : "windowPast";
  const before = filtering && travel.from && filteringPlace(layout, travel.from);
  const from = before && isNeighbour(before, place) ? before : place;
  const y = (from.y + (place.y - from.y) * travel.share) * g.stride - g.padTop;
  const x = (from.x + (place.x - from.x) * travel.share) * g.stride - g.padLeft;
  const isByChannel = moment.channel !== null && filtering !== null;
  const at = isByChannel ? Math.floor((moment.channel ?? 0) / g.depthMultiplier) : null;
  const marks: RingMark[] = [];
  for (const slot of layout.channels) {
    if (at !== null && slot.channel > at && moment.segment === "position") continue;
    marks.push(windowAt(g, slot, y, x, role));
    if (moment.tap !== null && slot.channel === at) {
      const ky = Math.floor(moment.tap / g.kernelSize);
      const kx = moment.tap % g.kernelSize;
      marks.push(ring("tap/input", "tap", cellOf(slot, y + ky * g.dilation, x + kx * g.dilation)));
      marks.push(...kernelTaps(g, layout, moment, ky, kx));
    }
  }
  return marks;
}

/** The lane whose window is shown: the standard one while it multiplies, else the separable one while it filters. */
function filteringPlace(layout: StageLayout, moment: Moment): LanePlace | null {
  const shown = (place: LanePlace, lane: "standard" | "separable"): boolean =>
    layout.lanes === "both" || layout.lanes === lane ? isFiltering(moment, place, lane) : false;
  if (shown(moment.standard, "standard")) return moment.standard;
  return shown(moment.separable, "separable") ? moment.separable : null;
}

/** Once a position's values are filtered, the window it came from stays, faintly, until the next one. */
function pastPlace(moment: Moment): LanePlace | null {
  const isPast = moment.segment === "position" || moment.segment === "filter";
  return isPast ? moment.separable : null;
}

function isFiltering(moment: Moment, place: LanePlace, lane: "standard" | "separable"): boolean {
  if (place.beat === "depthwise") return true;
  // From the second filter on, and in a race, the standard lane filters and sums in one step.
  const isAtOnce = moment.segment === "filters" || moment.pace === "race";
  return isAtOnce && place.beat === "pointwise" && lane === "standard";
}

/** Only a slide to the next cell of the same row is shown; a new row begins at once. */
function isNeighbour(a: LanePlace, b: LanePlace): boolean {
  return a.filter === b.filter && a.y === b.y && Math.abs(a.x - b.x) === 1;
}

/** The window of an output position on one channel. */
export function windowRing(
  g: BlockGeometry,
  slot: ChannelSlot,
  outY: number,
  outX: number,
): RingMark {
  const y = outY * g.stride - g.padTop;
  const x = outX * g.stride - g.padLeft;
  return windowAt(g, slot, y, x, "window");
}

/** A window whose first tap lies on row y, column x of the channel, padding left out. */
function windowAt(
  g: BlockGeometry,
  slot: ChannelSlot,
  y: number,
  x: number,
  role: RingMark["role"],
): RingMark {
  const samples = { pitch: g.dilation * slot.cell.x, cell: slot.cell.x };
  return {
    ...ring(`window/${slot.channel}`, role, windowBox(g, slot, y, x)),
    ...(g.dilation > 1 ? { samples } : {}),
  };
}

function windowBox(g: BlockGeometry, { cell, map }: ChannelSlot, y: number, x: number): Box {
  const width = g.windowSize * cell.x;
  const height = g.windowSize * cell.y;
  return { x: map.x + x * cell.x, y: map.y + y * cell.y, width, height };
}

function cellOf({ cell, map }: ChannelSlot, y: number, x: number): Box {
  return { x: map.x + x * cell.x, y: map.y + y * cell.y, width: cell.x, height: cell.y };
}

function kernelTaps(
  g: BlockGeometry,
  layout: StageLayout,
  moment: Moment,
  ky: number,
  kx: number,
): RingMark[] {
  return layout.laneSlots.flatMap((lane) =>
    lane.rows
      .filter((row) =>
        lane.lane === "standard"
          ? row.channel === Math.floor((moment.channel ?? 0) / g.depthMultiplier)
          : row.channel === moment.channel,
      )
      .map((row) =>
        ring(`tap/${lane.lane}`, "tap", cellBox(row.kernel, g.kernelSize, g.kernelSize, ky, kx)),
      ),
  );
}

function lookMarks(layout: StageLayout, moment: Moment): RingMark[] {
  return layout.channels
    .filter((slot) => isLookedAt(moment, slot.channel))
    .map((slot) => ring(`look/${slot.channel}`, "look", slot.map));
}

function isLookedAt(moment: Moment, channel: number): boolean {
  if (moment.channel === null || moment.firstChannel === null) return true;
  return channel >= moment.firstChannel && channel <= moment.channel;
}

function ring(id: string, role: RingMark["role"], box: Box): RingMark {
  return { kind: "ring", id: `ring/${id}`, role, box };
}
