/** What lies under the maps: lanes, frames, hatched padding, links. */
import type { Box, LinkMark, PanelMark } from "../../../scene/index.ts";
import type { Shape } from "../shapes.ts";
import { colourOf, grown, hueOf, type Look } from "./look.ts";

const LANE_RADIUS = 10;
const FRAME_RADIUS = 8;
const FRAME_LINE = 1.5;

export function panelShapes(look: Look, { role, box }: PanelMark): Shape[] {
  switch (role) {
    case "lane":
      return [{ kind: "rect", box, fill: colourOf(look, "lane"), radius: LANE_RADIUS }];
    case "frame":
      return [
        {
          kind: "rect",
          box: grown(box, -FRAME_LINE / 2),
          fill: colourOf(look, "frame"),
          stroke: { colour: colourOf(look, "ink"), width: FRAME_LINE },
          radius: FRAME_RADIUS - FRAME_LINE / 2,
        },
      ];
    case "hatch":
      return hatch(look, box);
  }
}

/** From one line to the next, across them, and where the first one's middle lies from the corner (px). */
const HATCH = { step: 4, first: 3.5, line: 1 };

/** Lines from lower left to upper right, counted from the lower right corner. */
export function hatch(look: Look, box: Box): Shape[] {
  const { x, y, width, height } = box;
  const [right, bottom] = [x + width, y + height];
  const n = (value: number): number => Math.round(value * 10) / 10;
  const lines: string[] = [];
  for (let from = HATCH.first; from * Math.SQRT2 < width + height; from += HATCH.step) {
    const sum = right + bottom - from * Math.SQRT2;
    const low = { x: Math.max(x, sum - bottom), y: Math.min(bottom, sum - x) };
    const high = { x: Math.min(right, sum - y), y: Math.max(y, sum - right) };
    lines.push(`M${n(low.x)} ${n(low.y)}L${n(high.x)} ${n(high.y)}`);
  }
  const colour = colourOf(look, "ghost");
  return [
    { kind: "rect", box, fill: colourOf(look, "panel") },
    { kind: "path", d: lines.join(""), stroke: { colour, width: HATCH.line } },
    { kind: "rect", box: grown(box, 0.5), stroke: { colour, width: 1 } },
  ];
}

const CASING = 5;
const LINE = 2.2;

export function linkShapes(look: Look, { d, hue, head }: LinkMark): Shape[] {
  const colour = hueOf(look, hue);
  return [
    { kind: "path", d, stroke: { colour: colourOf(look, "panel"), width: CASING } },
    { kind: "path", d, stroke: { colour, width: LINE } },
    ...(head === null ? [] : [{ kind: "path", d: head, fill: colour } as const]),
  ];
}
