/** Fitting maps into the room they get. */
import type { BlockGeometry } from "../../engine/index.ts";
import type { Box, Point } from "../types.ts";
import { FOCUS_CHANNELS } from "./options.ts";
import type { ChannelSlot, StripSlot } from "./types.ts";

/** From this size on a cell is a whole number of pixels, so that all cells look the same. */
const WHOLE_CELL_FROM = 4;

/** Side of a cell when rows × columns must fit a room. */
function cellSize(rows: number, columns: number, width: number, height: number): number {
  const size = Math.min(width / columns, height / rows);
  return size >= WHOLE_CELL_FROM ? Math.floor(size) : size;
}

/** The largest rows × columns map of square cells, centred on a point. */
export function fitMap(
  rows: number,
  columns: number,
  room: { width: number; height: number },
  centre: Point,
): Box {
  const cell = cellSize(rows, columns, room.width, room.height);
  const width = Math.max(2, Math.round(cell * columns));
  const height = Math.max(2, Math.round(cell * rows));
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
  room: { width: number; height: number },
  centre: Point,
): Omit<ChannelSlot, "chip"> {
  const padded = fitMap(g.paddedHeight, g.paddedWidth, room, centre);
  // A very long map is drawn wider than its cells are high, so that it can be seen at all.
  const cell = { x: padded.width / g.paddedWidth, y: padded.height / g.paddedHeight };
  const map = {
    x: padded.x + g.padLeft * cell.x,
    y: padded.y + g.padTop * cell.y,
    width: g.inWidth * cell.x,
    height: g.inHeight * cell.y,
  };
  return { channel, padded, map, cell };
}

/** A grid of `count` thumbnails that fills the room as well as it can. */
export function fitStrip(count: number, rows: number, columns: number, room: Box): StripSlot {
  const gap = Math.max(GAP_UNIT, Math.round((columns * GAP_SHARE) / GAP_UNIT) * GAP_UNIT);
  const width = columns + gap;
  const height = rows + gap;
  let best = { columns: 1, cell: 0 };
  for (let across = 1; across <= Math.min(count, MOST_ACROSS); across++) {
    const down = Math.ceil(count / across);
    const cell = Math.min(
      room.width / (across * width - gap),
      room.height / (down * height - gap),
      MAX_THUMB / Math.max(columns, rows),
    );
    if (cell > best.cell) best = { columns: across, cell };
  }
  const { cell } = best;
  return {
    box: room,
    columns: best.columns,
    pitch: { x: width * cell, y: height * cell },
    thumb: { x: columns * cell, y: rows * cell },
  };
}

/** Between thumbnails, as a share of one's width and in quarters of a cell. */
const GAP_SHARE = 0.16;
const GAP_UNIT = 0.25;
const MOST_ACROSS = 64;
const MAX_THUMB = 64;

/** Box of thumbnail `index`. */
export function thumbBox(strip: StripSlot, index: number): Box {
  return {
    x: strip.box.x + (index % strip.columns) * strip.pitch.x,
    y: strip.box.y + Math.floor(index / strip.columns) * strip.pitch.y,
    width: strip.thumb.x,
    height: strip.thumb.y,
  };
}

/** Box of `rows` × `columns` cells from cell (y, x) of a map. */
export function cellBox(map: Box, mapRows: number, mapColumns: number, y: number, x: number): Box {
  const width = map.width / mapColumns;
  const height = map.height / mapRows;
  return { x: map.x + x * width, y: map.y + y * height, width, height };
}

/** The input channels in focus: all when few, else a page of them that holds `focus`. */
export function channelsInFocus(g: BlockGeometry, focus: number): number[] {
  const count = Math.min(g.inChannels, FOCUS_CHANNELS);
  const first = Math.min(Math.max(0, focus), g.inChannels - count);
  return Array.from({ length: count }, (_, i) => first + i);
}

/** Intermediate channels shown for one input channel: two when the multiplier is larger. */
export function intermediatesShown(g: BlockGeometry, visibleChannels: number): number {
  return Math.min(g.depthMultiplier, visibleChannels === 1 ? 4 : 2);
}

/** Boxes around a centre. */
export function around(centre: Point, width: number, height: number): Box {
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
}

export function centreOf(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
