/** A 1×1 weight's link into the sum: its width shows the weight's size, its colour the sign, its edges the channel. */
import type { BondMark } from "../../../scene/index.ts";
import { colourOf, hueOf } from "./pen.ts";
import type { Pen } from "./pen.ts";

const THINNEST = 1.5;
const WIDEST = 7;
/** The channel's hue shows this far on either side. */
export const EDGE = 1.5;
/** Nothing passes: the channel's thread alone. */
export const THREAD = 1.2;
export const THREAD_DASH = [3, 4];

/** Width in px of the link of a weight that is not 0. */
export function bondWidth(weight: number, domain: number): number {
  return THINNEST + (WIDEST - THINNEST) * Math.min(1, Math.abs(weight) / domain);
}

export function drawBond(pen: Pen, { d, hue, weight, domain }: BondMark): void {
  const { on } = pen;
  const path = pathOf(d);
  on.strokeStyle = hueOf(pen, hue);
  if (weight === 0) {
    on.lineWidth = THREAD;
    on.setLineDash(THREAD_DASH);
    return on.stroke(path);
  }
  const width = bondWidth(weight, domain);
  on.setLineDash([]);
  on.lineWidth = width + 2 * EDGE;
  on.stroke(path);
  on.strokeStyle = colourOf(pen, weight < 0 ? "weightLow" : "weightHigh");
  on.lineWidth = width;
  on.stroke(path);
}

/** The layout's few curves are stroked many times; an earlier layout's are forgotten with this many. */
const MOST = 64;
const paths = new Map<string, Path2D>();

function pathOf(d: string): Path2D {
  const known = paths.get(d);
  if (known) return known;
  if (paths.size >= MOST) paths.clear();
  const made = new Path2D(d);
  paths.set(d, made);
  return made;
}
