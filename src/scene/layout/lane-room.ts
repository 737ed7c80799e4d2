/** How a lane's height is divided, whatever the width of its columns. */
import type { BlockGeometry } from "../../engine/index.ts";
import type { Box, Lane } from "../types.ts";
import { beforeOutput } from "./columns.ts";
import { intermediatesShown } from "./fit.ts";

export const TITLE = 25;
/** Two lines of words under the frames. */
export const CAPTION = 34;
export const OTHERS = 28;
export const FRAME_PAD = 3;
/** A map's name above it and its place below. */
export const LABEL = 19;
/** The first label's top in a lane whose title ends before the output's column. */
const LABEL_TOP = 6;
/** The title with what explains it takes this much (px). */
const TITLE_WIDTH = 442;
/** Narrowest maps before the output map's name, whose middle is the map's: more where maps are not high and slim. */
const LEAST_BEFORE_NAME = { slim: 172, other: 208 };
/** Around a strip that stands beside the output maps. */
const STRIP_TOP = 10;
/** A strip's heading and how far it is done: beside the output in one line where that is wide enough for it. */
const NOTE = 34;
const NOTE_LINE = 20;
const NOTE_LETTER = 6.6;
/** Between a strip below and its lane's end. */
const BAND_BOTTOM = 7;
/** Between the maps of a column: their frames, which stand outside. */
const ROW_GAP = 4;
/** Ghosts need more; where rows are low they stand closer. */
const KERNEL_GAP = 11;
const KERNEL_GAP_LOW = 8;
const LOW_ROW = 46;
/** Of one input channel alone, so many intermediate channels are shown. */
const MOST_ALONE = 3;
/** Lower than this a map has its ghosts closer: weights of low rows keep clear of each other. */
const LOW_WEIGHT = 33;
const WEIGHT_LOW_ROW = 52;
const MOST_WEIGHT = { width: 50, height: 50 };

/** What a lane's height leaves for its parts (px). */
export interface LaneRoom {
  readonly lane: Lane;
  readonly height: number;
  /** Of the strip below all columns, with its words; 0 where it stands beside the output. */
  readonly band: number;
  readonly frame: number;
  readonly rows: number;
  readonly perChannel: number;
  readonly othersCount: number;
  readonly row: number;
  readonly kernel: number;
  readonly alone: number;
  readonly weight: number;
  readonly output: number;
  /** Where the output map may begin, and the sum's middle, from the lane's top. */
  readonly outputTop: number;
  readonly sum: number;
}

export interface LaneSize {
  /** Of the stage. */
  readonly width: number;
  readonly isTight: boolean;
  readonly height: number;
  readonly band: number;
}

/** How many rows a lane has when so many channels are in focus. */
export function rowsOf(g: BlockGeometry, lane: Lane, channels: number): number {
  return channels * perChannelOf(g, lane, channels);
}

const perChannelOf = (g: BlockGeometry, lane: Lane, channels: number): number =>
  lane === "standard" ? 1 : intermediatesShown(g, channels, MOST_ALONE);

export function laneRoom(
  g: BlockGeometry,
  lane: Lane,
  channels: number,
  { width, isTight, height, band }: LaneSize,
): LaneRoom {
  const rows = rowsOf(g, lane, channels);
  const othersCount = (lane === "standard" ? g.inChannels : g.midChannels) - rows;
  const frame = height - band - TITLE - CAPTION;
  const row = (frame - 2 * FRAME_PAD - (othersCount > 0 ? OTHERS : 0)) / rows;
  const least = LEAST_BEFORE_NAME[g.outHeight > g.outWidth ? "slim" : "other"];
  const isTitleShort = beforeOutput({ width, isTight }) + least > TITLE_WIDTH;
  const outputTop = (isTitleShort ? LABEL_TOP : TITLE) + LABEL;
  return {
    ...{ lane, height, band, frame, rows, othersCount, row, outputTop },
    perChannel: perChannelOf(g, lane, channels),
    kernel: row - (row < LOW_ROW ? KERNEL_GAP_LOW : KERNEL_GAP),
    alone: row - ROW_GAP,
    weight: Math.min(row < WEIGHT_LOW_ROW ? LOW_WEIGHT : MOST_WEIGHT.height, row - KERNEL_GAP_LOW),
    output: height - band - outputTop - LABEL - 8,
    sum: TITLE + FRAME_PAD + (row * rows) / 2,
  };
}

/** Room for a lane's strip of this width, from the lane's top. */
export function stripRoom(g: BlockGeometry, { height, band }: LaneRoom, width: number): Box {
  if (band > 0) {
    return { x: 0, y: height - band + NOTE_LINE, width, height: band - NOTE_LINE - BAND_BOTTOM };
  }
  return { x: 0, y: STRIP_TOP, width, height: height - STRIP_TOP - noteHeight(g, width) };
}

/** The longest note that this layer's strip can have, in as many lines as it takes. */
export function noteHeight({ outChannels, positions }: BlockGeometry, width: number): number {
  const digits = 2 * (String(outChannels).length + String(positions).length);
  const letters = " done, map  at  of ".length + digits;
  return width >= letters * NOTE_LETTER ? NOTE_LINE : NOTE;
}

/** Lane heights: a lane of many rows gets more, up to this share, so that both stay alike. */
export function laneHeights(
  rows: readonly number[],
  height: number,
  gap: number,
  most: number,
): number[] {
  const room = height - gap * (rows.length - 1);
  if (rows.length < 2) return [room];
  const share = Math.max(1 - most, Math.min(most, rows[0] / (rows[0] + rows[1])));
  return [Math.round(room * share), room - Math.round(room * share)];
}

export const weightWidth = (row: number): number =>
  Math.max(44, Math.min(MOST_WEIGHT.width, row - KERNEL_GAP_LOW));

/** What a lane's 1×1 weights paint (square px). */
export const weightsPainted = ({ lane, rows, row, weight }: LaneRoom): number =>
  lane === "standard" ? 0 : rows * weightWidth(row) * weight;
