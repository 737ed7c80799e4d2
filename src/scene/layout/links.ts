/** Paths between slots. They run in gutters and columns, never behind another channel's map. */
import type { Box, LinkMark } from "../types.ts";
import { centreOf } from "./fit.ts";
import type { BondSlot, ChannelSlot, RowSlot } from "./types.ts";

const CORNER = 7;
/** Room that an arrow head takes at the end of a link. */
const HEAD = 10;

const n = (value: number): number => Math.round(value * 10) / 10;

function link(id: string, d: string, hue: number | null, head: string | null = null): LinkMark {
  return { kind: "link", id: `link/${id}`, d, hue, head };
}

const HEAD_LENGTH = 7;
const HEAD_HALF = 4;

/** A small triangle that goes on from the end of a level link. */
const headAcross = (x: number, y: number, toward: 1 | -1): string =>
  `M${n(x)} ${n(y - HEAD_HALF)}v${2 * HEAD_HALF}l${toward * HEAD_LENGTH} ${-HEAD_HALF}Z`;

/** The same below a drop. */
const headDown = (x: number, y: number): string =>
  `M${n(x - HEAD_HALF)} ${n(y)}h${2 * HEAD_HALF}l${-HEAD_HALF} ${HEAD_LENGTH}Z`;

/** From an input map along its own track in the gutter to a kernel. */
export function gutterLink(id: string, from: ChannelSlot, track: number, to: RowSlot): LinkMark {
  const start = { x: from.padded.x + from.padded.width, y: centreOf(from.padded).y };
  const end = { x: to.kernel.x - HEAD, y: centreOf(to.kernel).y };
  const head = headAcross(end.x, end.y, 1);
  const dy = end.y - start.y;
  if (Math.abs(dy) < 1) {
    const level = headAcross(end.x, start.y, 1);
    return link(id, `M${n(start.x)} ${n(start.y)}H${n(end.x)}`, from.channel, level);
  }
  const r = Math.min(CORNER, Math.abs(dy) / 2);
  const s = Math.sign(dy);
  const d =
    `M${n(start.x)} ${n(start.y)}H${n(track - r)}q${n(r)} 0 ${n(r)} ${n(s * r)}` +
    `V${n(end.y - s * r)}q0 ${n(s * r)} ${n(r)} ${n(s * r)}H${n(end.x)}`;
  return link(id, d, from.channel, head);
}

/** A level line from one box's right edge to the next one's left edge. */
export function straightLink(
  id: string,
  from: Box,
  to: Box,
  hue: number,
  arrow: boolean,
): LinkMark {
  const { y } = centreOf(from);
  const end = to.x - (arrow ? HEAD : 0);
  const head = arrow ? headAcross(end, y, 1) : null;
  return link(id, `M${n(from.x + from.width)} ${n(y)}H${n(end)}`, hue, head);
}

/** The same without a channel: from the sum to what the other channels add. */
export function levelLink(id: string, from: Box, to: Box): LinkMark {
  return link(id, `M${n(from.x + from.width)} ${n(centreOf(from).y)}H${n(to.x)}`, null);
}

/** A straight drop from one box's bottom to the next one's top. */
export function dropLink(id: string, from: Box, to: Box, hue: number, arrow: boolean): LinkMark {
  const start = { x: centreOf(to).x, y: from.y + from.height };
  const end = to.y - (arrow ? HEAD : 0);
  const head = arrow ? headDown(start.x, end) : null;
  return link(id, `M${n(start.x)} ${n(start.y)}V${n(end)}`, hue, head);
}

/** Into the circle of the sum: level into its left side, or bending into its top or bottom. */
export function curveIntoSum(id: string, from: Box, sum: Box, hue: number | null): LinkMark {
  return link(id, bend(from, sum), hue);
}

/** A 1×1 weight's own link into the sum. */
export function bondIntoSum(weight: Box, sum: Box): BondSlot {
  const { y } = centreOf(weight);
  const middle = centreOf(sum);
  const top = Math.min(y, middle.y) - BOND_HALF;
  return {
    d: bend(weight, sum),
    box: {
      x: weight.x + weight.width,
      y: top,
      width: middle.x + BOND_HALF - weight.x - weight.width,
      height: Math.max(y, middle.y) + BOND_HALF - top,
    },
  };
}

/** Half the width of the widest bond with its casing. */
const BOND_HALF = 6;
/** How far before the sum a link begins to bend. */
const BEND = 60;

function bend(from: Box, sum: Box): string {
  const start = { x: from.x + from.width, y: centreOf(from).y };
  const centre = centreOf(sum);
  const r = sum.width / 2;
  const dy = centre.y - start.y;
  if (Math.abs(dy) < r * 0.8) {
    const edge = centre.x - Math.sqrt(r * r - dy * dy);
    return `M${n(start.x)} ${n(start.y)}H${n(edge)}`;
  }
  const end = centre.y - Math.sign(dy) * r;
  const begin = Math.max(start.x, centre.x - BEND);
  return (
    `M${n(start.x)} ${n(start.y)}H${n(begin)}` +
    `C${n(begin + (centre.x - begin) * 0.7)} ${n(start.y)} ${n(centre.x)} ${n(start.y + dy * 0.2)} ${n(centre.x)} ${n(end)}`
  );
}

/** The same for a lane that runs downwards: bending into the top of the circle, so that all below stays free. */
export function dropIntoSum(id: string, from: Box, sum: Box, hue: number | null): LinkMark {
  return link(id, drop(from, sum), hue);
}

/** A 1×1 weight's own link where the lane runs downwards. */
export function bondDown(weight: Box, sum: Box): BondSlot {
  const { x } = centreOf(weight);
  const middle = centreOf(sum);
  const left = Math.min(x, middle.x) - BOND_HALF;
  const top = weight.y + weight.height;
  return {
    d: drop(weight, sum),
    box: {
      x: left,
      y: top,
      width: Math.max(x, middle.x) + BOND_HALF - left,
      height: middle.y - top,
    },
  };
}

function drop(from: Box, sum: Box): string {
  const start = { x: centreOf(from).x, y: from.y + from.height };
  const centre = centreOf(sum);
  const dx = centre.x - start.x;
  if (Math.abs(dx) < 1) return `M${n(start.x)} ${n(start.y)}V${n(sum.y)}`;
  const r = sum.width / 2;
  const endX = centre.x - Math.sign(dx) * r * 0.55;
  const endY = centre.y - r * 0.83;
  const middle = (start.y + endY) / 2;
  return (
    `M${n(start.x)} ${n(start.y)}` +
    `C${n(start.x)} ${n(middle)} ${n(endX)} ${n(start.y)} ${n(endX)} ${n(endY)}`
  );
}

/** From the sum to the output map, on whichever side it stands. */
export function arrowLink(id: string, sum: Box, output: Box): LinkMark {
  const { y } = centreOf(sum);
  const isRightwards = output.x > sum.x;
  const start = isRightwards ? sum.x + sum.width : sum.x;
  const end = isRightwards ? output.x - HEAD : output.x + output.width + HEAD;
  const head = headAcross(end, y, isRightwards ? 1 : -1);
  return link(id, `M${n(start)} ${n(y)}H${n(end)}`, null, head);
}
