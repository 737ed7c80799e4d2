/** Where the pinned cell's card covers least: boxes in, a place and a leader out. */
import type { Box, Point, StageLayout } from "../../scene/index.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Something that should stay in sight, and how much each covered square px counts. */
export interface Obstacle {
  readonly box: Box;
  readonly weight: number;
}

/** A line from the cell to its card: where it begins, how long it is and which way it goes (radians). */
interface Leader extends Point {
  readonly length: number;
  readonly angle: number;
  /** It crosses nothing that should stay in sight; else it is not drawn. */
  readonly isClear: boolean;
}

type Line = Omit<Leader, "isClear">;

export interface CardPlace extends Point {
  readonly leader: Leader;
}

/** Between the card and the stage's edge, and around the cell, which is never covered (px). */
const MARGIN = 8;
/** Places are tried this far apart (px), then around the best of them more finely. */
const STEP = 32;
const FINE = 8;
/** A line is looked at this often (px). */
const LOOK = 4;
/** A place this much farther away (px) is worth as much as one square px less covered. */
const PER_PX = 16;

const MAP = 1;
/** Values and links say what the maps show. */
const VALUE = 0.6;
const STRIP = 0.5;
/** Small, and of no use when half of them is covered. */
const WORDS = 3;

const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(most, value));

/** The map that the cell belongs to counts most: there its neighbours are. */
export function obstaclesOf(layout: StageLayout, cell: Box): readonly Obstacle[] {
  const boxes: Obstacle[] = [];
  const add = (box: Box | null, weight: number): void => {
    if (box === null) return;
    boxes.push({ box, weight: overlap(box, cell) > 0 ? 4 * weight : weight });
  };
  for (const { padded } of layout.channels) add(padded, MAP);
  for (const lane of layout.laneSlots) {
    for (const { kernel, alone, pill, weight, term } of lane.rows) {
      add(kernel, MAP);
      add(alone, MAP);
      for (const value of [pill, weight, term]) add(value, VALUE);
    }
    add(lane.output, MAP);
    for (const value of [lane.sum, lane.outputValue]) add(value, VALUE);
    if (lane.strip) add(lane.strip.box, STRIP);
  }
  if (layout.overview) add(layout.overview.box, STRIP);
  for (const { box } of [...layout.texts, ...layout.places]) add(box, WORDS);
  return boxes;
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

/** Places along one side: all, or those around one of them. The last that fits is among them. */
function stops(room: number, size: number, around?: number): readonly number[] {
  const last = Math.max(MARGIN, room - size - MARGIN);
  const from = around === undefined ? MARGIN : Math.max(MARGIN, around - STEP);
  const to = around === undefined ? last : Math.min(last, around + STEP);
  const step = around === undefined ? STEP : FINE;
  const count = Math.ceil((to - from) / step);
  return Array.from({ length: count + 1 }, (_, i) => Math.min(to, from + i * step));
}

/** Inside the stage, beside the cell, over as little as can be, and not farther away than that is worth. */
export function placeCard(
  cell: Box,
  card: Size,
  stage: Size,
  obstacles: readonly Obstacle[],
): CardPlace {
  const kept = grown(cell, MARGIN);
  const costOf = (at: Box): number => {
    // Where nothing else is possible even the cell may be covered.
    let cost = PER_PX * leaderOf(cell, at).length + (overlap(at, kept) > 0 ? 1e9 : 0);
    for (const { box, weight } of obstacles) cost += weight * overlap(at, box);
    return cost;
  };
  const bestOf = (near?: Point): Box => {
    const places = stops(stage.height, card.height, near?.y).flatMap((y) =>
      stops(stage.width, card.width, near?.x).map((x) => ({ x, y, ...card })),
    );
    const costs = places.map(costOf);
    return places[costs.indexOf(Math.min(...costs))];
  };
  const best = bestOf(bestOf());
  const leader = leaderOf(cell, best);
  const isClear = obstacles.every(({ box }) => !crosses(leader, box));
  return { x: best.x, y: best.y, leader: { ...leader, isClear } };
}

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  ...{ x: x - by, y: y - by },
  ...{ width: width + 2 * by, height: height + 2 * by },
});

/** From the cell's edge to the nearest point of the card. */
function leaderOf(cell: Box, card: Box): Line {
  const to = nearest(card, { x: cell.x + cell.width / 2, y: cell.y + cell.height / 2 });
  const from = nearest(cell, to);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return { ...from, length: Math.hypot(dx, dy), angle: Math.atan2(dy, dx) };
}

/** Looks at the line every few px; its first and last may lie on an edge. */
function crosses({ x, y, length, angle }: Line, box: Box): boolean {
  const count = Math.floor(length / LOOK);
  return Array.from({ length: count }, (_, i) => (i + 0.5) * LOOK).some((at) => {
    const point = { x: x + at * Math.cos(angle), y: y + at * Math.sin(angle), width: 1, height: 1 };
    return overlap(point, box) > 0;
  });
}

const nearest = (box: Box, point: Point): Point => ({
  x: clamp(point.x, box.x, box.x + box.width),
  y: clamp(point.y, box.y, box.y + box.height),
});
