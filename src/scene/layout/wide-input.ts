/** The input's column: the channels in focus, all channels small beside them when there are more, the legend. */
import type { BlockGeometry } from "../../engine/index.ts";
import type { Box, ChipMark, TextMark } from "../types.ts";
import { hasNeverSampled } from "../never-sampled.ts";
import { fitChannel, mapSize } from "./fit.ts";
import { fitStrip, paintedBy, thumbBox, widthOf } from "./strips.ts";
import type { ChannelSlot, StripSlot } from "./types.ts";
import { focusText } from "./words.ts";

/** Room for the longest name, "c63". */
const CHIP = { width: 28, height: 18 };
const SLOT_GAP = 12;
/** Names beside the small channels: with the channel's hue, or of a whole row of them. */
const NAME = 34;
const ROW_NAME = 25;
const OVERVIEW_GAP = 8;
/** Up to here the small channels stand in one column, each with its name. */
const ONE_COLUMN = 24;
const MANY = 68;
/** Of few channels small ones would leave the column empty in between. */
const FEW = 6;
const MOST_THUMB = { few: 48, many: 64 };
const CAPTION = 50;

export interface InputRoom {
  /** All channels are in focus: there is no strip of small ones. */
  readonly isWhole: boolean;
  /** Width of the strip of small channels with its names and the gap behind it; 0 without one. */
  readonly overview: number;
  /** What the channels in focus do not get of the column's width. */
  readonly beside: number;
  /** Highest that one channel may be drawn. */
  readonly height: number;
  /** What the small channels paint (square px). */
  readonly painted: number;
  /** Height of the legend with the air above it. */
  readonly legend: number;
}

/**
 * How the column is divided at this height, whatever its width.
 * @param least height of the legend
 */
export function inputRoom(
  g: BlockGeometry,
  shown: number,
  height: number,
  least: number,
): InputRoom {
  const isWhole = shown === g.inChannels;
  const legend = Math.max(least, legendHeight(g, isWhole ? shown : null));
  if (isWhole) {
    const slot = (height - legend) / shown;
    const alone = { overview: 0, beside: CHIP.width, painted: 0 };
    return { isWhole, ...alone, height: slot - SLOT_GAP, legend };
  }
  const name = g.inChannels > ONE_COLUMN ? ROW_NAME : NAME;
  const side = MOST_THUMB[g.inChannels < FEW ? "few" : "many"];
  const each = { width: side, height: Math.min(side, (height - OVERVIEW_GAP) / g.inChannels) };
  const width = g.inChannels > ONE_COLUMN ? MANY : mapSize(g.inHeight, g.inWidth, each).width;
  const strip = overviewIn(g, { x: 0, y: 0, width, height });
  const overview = Math.ceil(name + widthOf(strip, g.inChannels) + OVERVIEW_GAP);
  const slot = (height - legend - CAPTION) / shown;
  return {
    ...{ isWhole, overview, beside: overview, height: slot - CHIP.height - SLOT_GAP },
    painted: paintedBy(strip, g.inChannels),
    legend,
  };
}

/** All channels small in their part of the column. */
function overviewIn(g: BlockGeometry, { x, y, width, height }: Box): StripSlot {
  const room = { x, y: y + OVERVIEW_GAP / 2, width, height: height - OVERVIEW_GAP };
  return fitStrip(g.inChannels, g.inHeight, g.inWidth, room);
}

/**
 * Room for the legend where its lines are short: ramps with their ends, and what hatches, shades and wide links say.
 * @param channels that share the column with it; null beside an overview, where it is narrow
 */
function legendHeight(g: BlockGeometry, channels: number | null): number {
  const isPadded = g.paddedHeight > g.inHeight || g.paddedWidth > g.inWidth;
  const isShaded = hasNeverSampled(g);
  if (channels === null) return 190 + (isPadded ? KEY_LINE : 0) + (isShaded ? KEY_LINE : 0);
  // Slim maps, or many, leave the column narrow: the ends of the ramps take a line more.
  const isNarrow = g.paddedHeight > g.paddedWidth || channels > 3;
  return 92 + (isPadded || isShaded ? KEY_LINE : 0) + (isNarrow ? KEY_LINE : 0);
}

const KEY_LINE = 15;

export interface InputColumn {
  readonly channels: readonly ChannelSlot[];
  readonly overview: StripSlot | null;
  readonly names: readonly ChipMark[];
  readonly legend: Box;
  readonly texts: readonly TextMark[];
}

export function inputColumn(
  g: BlockGeometry,
  inFocus: readonly number[],
  room: InputRoom,
  column: Box,
): InputColumn {
  const { legend } = room;
  const x = column.x + room.beside;
  const width = column.width - room.beside;
  const chipAbove = room.isWhole ? 0 : CHIP.height;
  const [size] = inFocus.map((channel) =>
    fitChannel(g, channel, { width, height: room.height }, ORIGIN),
  );
  const pitch = Math.min(
    room.height + chipAbove + SLOT_GAP,
    size.padded.height + chipAbove + LOOSEST,
  );
  // Alone in the column the channels stand in the middle of what the legend leaves.
  const rest = column.height - legend - pitch * inFocus.length;
  const start = column.y + (room.isWhole ? Math.max(0, rest / 2) : 0);
  const channels = inFocus.map((channel, i): ChannelSlot => {
    const top = start + i * pitch + chipAbove + SLOT_GAP / 2;
    const centre = { x: x + width / 2, y: top + size.padded.height / 2 };
    const slot = fitChannel(g, channel, { width, height: room.height }, centre);
    const { padded } = slot;
    const chip = room.isWhole
      ? { x: padded.x - CHIP.width - 1, y: padded.y - 2 }
      : { x: padded.x - 2, y: padded.y - CHIP.height - 3 };
    return { ...slot, chip: { ...chip, ...CHIP } };
  });
  const legendBox = {
    x: room.isWhole ? column.x + 6 : x,
    y: column.y + column.height - legend,
    width: room.isWhole ? column.width - 6 : width,
    height: legend - 4,
  };
  if (room.isWhole) return { channels, overview: null, names: [], legend: legendBox, texts: [] };
  const name = g.inChannels > ONE_COLUMN ? ROW_NAME : NAME;
  const overview = overviewIn(g, {
    x: column.x + name,
    y: column.y,
    width: room.overview - name - OVERVIEW_GAP,
    height: column.height,
  });
  const last = channels[channels.length - 1].padded;
  const caption = { x, y: last.y + last.height + 8, width, height: captionHeight(width) };
  return {
    channels,
    overview,
    names: namesOf(overview, g.inChannels, name),
    legend: legendBox,
    texts: [focusText(caption, { shown: inFocus.length, channels: g.inChannels })],
  };
}

/** A narrow column breaks the words about the focus once more. */
const captionHeight = (width: number): number => (width < NARROW_CAPTION ? 62 : CAPTION);
const NARROW_CAPTION = 110;

const ORIGIN = { x: 0, y: 0 };
/** Channels that could stand further apart than this stay together. */
const LOOSEST = 26;

/** One name per small channel where they stand in one column, else one per row of them. */
function namesOf(overview: StripSlot, count: number, width: number): ChipMark[] {
  if (overview.pitch.y < LEAST_NAME) return [];
  return Array.from({ length: Math.ceil(count / overview.columns) }, (_, row) => {
    const channel = row * overview.columns;
    const thumb = thumbBox(overview, channel);
    return {
      kind: "chip",
      id: `name/${channel}`,
      box: { x: thumb.x - width, y: thumb.y, width: width - 3, height: thumb.height },
      channel,
      role: overview.columns === 1 ? "name" : "plain",
    };
  });
}

/** Lower a row has no room for its name. */
const LEAST_NAME = 12;
