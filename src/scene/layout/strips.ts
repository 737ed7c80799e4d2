/** Filmstrips: a grid of thumbnails that fills its room. */
import type { Box, Point } from "../types.ts";
import { shapeOf } from "./fit.ts";
import type { StripSlot } from "./types.ts";

/** Between thumbnails, as a share of one and in px. */
const GAP = { share: 0.09, least: 1, most: 2 };
/** Of very small thumbnails, never more than this share. */
const MOST_GAP = 0.16;
/** The painter can draw gaps in quarters of a cell, of more cells than this in whole ones. */
const QUARTERS_UP_TO = 12;
const MOST_ACROSS = 64;
const MAX_THUMB = 120;

interface Grid {
  readonly across: number;
  /** Side of a cell, or the shorter one where cells are oblong (px). */
  readonly cell: number;
}

/** A grid of `count` thumbnails of rows × columns cells that fills the room as well as it can. */
export function fitStrip(count: number, rows: number, columns: number, room: Box): StripSlot {
  const shape = shapeOf(rows, columns);
  const longest = Math.max(shape.width, shape.height);
  // A gap as cells of the map, whose sides are shape.width / columns and shape.height / rows.
  const gapOf = (gap: number): Point => ({
    x: (inUnits((gap * columns) / shape.width, columns) * shape.width) / columns,
    y: (inUnits((gap * rows) / shape.height, rows) * shape.height) / rows,
  });
  const rough = fitGrid(count, shape, gapOf(longest * MOST_GAP), room);
  const shortest = Math.min(shape.width, shape.height);
  const wished = Math.max(GAP.least, Math.min(GAP.most, shortest * rough.cell * GAP.share));
  const gap = gapOf(Math.min(longest * MOST_GAP, wished / rough.cell));
  const { across, cell } = fitGrid(count, shape, gap, room);
  return {
    box: room,
    columns: across,
    pitch: { x: (shape.width + gap.x) * cell, y: (shape.height + gap.y) * cell },
    thumb: { x: shape.width * cell, y: shape.height * cell },
  };
}

function inUnits(gap: number, cells: number): number {
  const unit = cells > QUARTERS_UP_TO ? 1 : 0.25;
  return Math.max(1, Math.ceil(gap / unit)) * unit;
}

function fitGrid(
  count: number,
  shape: { readonly width: number; readonly height: number },
  gap: Point,
  room: Box,
): Grid {
  let best: Grid = { across: 1, cell: 0 };
  for (let across = 1; across <= Math.min(count, MOST_ACROSS); across++) {
    const down = Math.ceil(count / across);
    const cell = Math.min(
      room.width / (across * (shape.width + gap.x) - gap.x),
      room.height / (down * (shape.height + gap.y) - gap.y),
      MAX_THUMB / Math.max(shape.width, shape.height),
    );
    if (cell > best.cell) best = { across, cell };
  }
  return best;
}

/** What the thumbnails paint, in square px. */
export function paintedBy(strip: StripSlot, count: number): number {
  return strip.thumb.x * strip.thumb.y * count;
}

/** How much of its room's width a strip of so many maps takes. */
export function widthOf({ columns, pitch, thumb }: StripSlot, count: number): number {
  return (Math.min(columns, count) - 1) * pitch.x + thumb.x;
}

/** Box of thumbnail `index`. */
export function thumbBox(strip: StripSlot, index: number): Box {
  return {
    x: strip.box.x + (index % strip.columns) * strip.pitch.x,
    y: strip.box.y + Math.floor(index / strip.columns) * strip.pitch.y,
    width: strip.thumb.x,
    height: strip.thumb.y,
  };
}
