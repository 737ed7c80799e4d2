/** Fitting maps into the room they get. */
import type { BlockGeometry } from "../../engine/index.ts";
import type { Box, Point } from "../types.ts";
import { FOCUS_CHANNELS } from "./options.ts";
import type { ChannelSlot } from "./types.ts";

/** From these sizes on (px) a cell is a half or a whole number of pixels, so that all cells look alike. */
const HALF_CELL_FROM = 4;
const WHOLE_CELL_FROM = 10;
/**
 * A map is drawn at most so many times as wide as it is high, or as high as it is wide, for the rows have little
 * height: a longer one has oblong cells, so that it can be seen.
 */
const WIDEST = 2.5;
const TALLEST = 2;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Sides of rows × columns in the unit that a cell's shorter side has. */
export function shapeOf(rows: number, columns: number): Size {
  return { width: Math.max(columns, rows / TALLEST), height: Math.max(rows, columns / WIDEST) };
}

/** The largest rows × columns map that fits a room. Cells are square unless the map is very long. */
export function mapSize(rows: number, columns: number, room: Size): Size {
  const shape = shapeOf(rows, columns);
  const most = Math.min(room.width / shape.width, room.height / shape.height);
  const cell = evenly(most);
  return {
    width: Math.max(2, Math.round(cell * shape.width)),
    height: Math.max(2, Math.round(cell * shape.height)),
  };
}

function evenly(cell: number): number {
  if (cell >= WHOLE_CELL_FROM) return Math.floor(cell);
  return cell >= HALF_CELL_FROM ? Math.floor(2 * cell) / 2 : cell;
}

/** The same, centred on a point. */
export function fitMap(rows: number, columns: number, room: Size, centre: Point): Box {
  const { width, height } = mapSize(rows, columns, room);
  return {
    x: Math.round(centre.x - width / 2),
    y: Math.round(centre.y - height / 2),
    width,
    height,
  };
}

/** An input channel with its padding around it, centred on a point. */
export function fitChannel(
  g: BlockGeometry,
  channel: number,
  room: Size,
  centre: Point,
): Omit<ChannelSlot, "chip"> {
  const padded = fitMap(g.paddedHeight, g.paddedWidth, room, centre);
  const cell = { x: padded.width / g.paddedWidth, y: padded.height / g.paddedHeight };
  const map = {
    x: padded.x + g.padLeft * cell.x,
    y: padded.y + g.padTop * cell.y,
    width: g.inWidth * cell.x,
    height: g.inHeight * cell.y,
  };
  return { channel, padded, map, cell };
}

/** Box of `rows` × `columns` cells from cell (y, x) of a map. */
export function cellBox(map: Box, mapRows: number, mapColumns: number, y: number, x: number): Box {
  const width = map.width / mapColumns;
  const height = map.height / mapRows;
  return { x: map.x + x * width, y: map.y + y * height, width, height };
}

/** The input channels in focus: all when at most `whole`, else a page of them that holds `focus`. */
export function channelsInFocus(
  g: BlockGeometry,
  focus: number,
  whole: number = FOCUS_CHANNELS,
): number[] {
  const count = g.inChannels <= whole ? g.inChannels : FOCUS_CHANNELS;
  const first = Math.min(Math.max(0, focus), g.inChannels - count);
  return Array.from({ length: count }, (_, i) => first + i);
}

/** Intermediate channels shown for one input channel: two when the multiplier is larger, more for a channel alone. */
export function intermediatesShown(g: BlockGeometry, visibleChannels: number, alone = 4): number {
  return Math.min(g.depthMultiplier, visibleChannels === 1 ? alone : 2);
}

/** Boxes around a centre. */
export function around(centre: Point, width: number, height: number): Box {
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
}

export function centreOf(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
