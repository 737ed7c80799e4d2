/** One lane from left to right: its slots and its words. */
import type { BlockGeometry } from "../../engine/index.ts";
import type { Box, Lane, Point, TextMark } from "../types.ts";
import type { Columns } from "./columns.ts";
import { around, fitMap, intermediatesShown, mapSize } from "./fit.ts";
import { bondIntoSum } from "./links.ts";
import { fitStrip } from "./strips.ts";
import type { LaneSlot, RowSlot } from "./types.ts";
import { captionTexts, moreTexts, placeTexts } from "./words.ts";

const TITLE = 25;
const CAPTION = 34;
const OTHERS = 28;
const FRAME_PAD = 3;
/** A map's name above it and its place below. */
const LABEL = 19;
const STRIP_TOP = 10;
const STRIP_NOTE = 34;
/** Between the maps of a column: their frames, which stand outside. */
const ROW_GAP = 4;
/** Ghosts need more; where rows are low they stand closer. */
const KERNEL_GAP = 11;
const KERNEL_GAP_LOW = 8;
const LOW_ROW = 46;
const MOST_SUM = 44;
const MOST_WEIGHT = { width: 50, height: 50 };

/** What a lane's height leaves for its parts (px). */
export interface LaneRoom {
  readonly lane: Lane;
  readonly frame: number;
  readonly rows: number;
  readonly perChannel: number;
  readonly othersCount: number;
  readonly row: number;
  readonly kernel: number;
  readonly alone: number;
  readonly weight: number;
  readonly output: number;
  readonly strip: number;
}

export function laneRoom(g: BlockGeometry, lane: Lane, channels: number, height: number): LaneRoom {
  const perChannel = lane === "standard" ? 1 : intermediatesShown(g, channels);
  const rows = channels * perChannel;
  const othersCount = (lane === "standard" ? g.inChannels : g.midChannels) - rows;
  const frame = height - TITLE - CAPTION;
  const row = (frame - 2 * FRAME_PAD - (othersCount > 0 ? OTHERS : 0)) / rows;
  return {
    ...{ lane, frame, rows, perChannel, othersCount, row },
    kernel: row - (row < LOW_ROW ? KERNEL_GAP_LOW : KERNEL_GAP),
    alone: row - ROW_GAP,
    weight: Math.min(MOST_WEIGHT.height, row - KERNEL_GAP_LOW),
    output: height - TITLE - 2 * LABEL - 8,
    strip: height - STRIP_TOP - STRIP_NOTE,
  };
}

/** Lane heights: a lane of many rows gets more, within bounds that keep both alike. */
export function laneHeights(rows: readonly number[], height: number, gap: number): number[] {
  const room = height - gap * (rows.length - 1);
  if (rows.length < 2) return [room];
  const share = Math.max(0.44, Math.min(0.56, rows[0] / (rows[0] + rows[1])));
  return [Math.round(room * share), room - Math.round(room * share)];
}

export const weightWidth = (row: number): number =>
  Math.max(44, Math.min(MOST_WEIGHT.width, row - KERNEL_GAP_LOW));

/** One lane in its box. */
export function wideLane(
  g: BlockGeometry,
  room: LaneRoom,
  inFocus: readonly number[],
  x: Columns,
  box: Box,
): LaneSlot {
  const { lane, othersCount } = room;
  const frameTop = box.y + TITLE;
  const bank = { x: x.bank, y: frameTop, width: x.bankEnd - x.bank, height: room.frame };
  const junction = {
    x: x.junction,
    y: frameTop,
    width: x.junctionEnd - x.junction,
    height: room.frame,
  };
  const rowsHeight = room.row * room.rows;
  const sumSize = Math.min(MOST_SUM, Math.round(junction.height * 0.2));
  const sumCentre = {
    x: junction.x + junction.width - sumSize / 2 - 5,
    y: frameTop + FRAME_PAD + rowsHeight / 2,
  };
  const sum = around(sumCentre, sumSize, sumSize);
  const output = outputBox(g, room, x, box, sumCentre.y);
  const sumEnd = sum.x + sum.width + 1;
  const toOutput = { x: sumEnd, width: output.x - 3 - sumEnd };
  return {
    lane,
    box,
    bank,
    junction,
    rows: rowSlots(g, room, inFocus, x, { junction, sum }),
    others:
      othersCount > 0
        ? {
            x: junction.x + 6,
            y: frameTop + room.frame - OTHERS,
            width: sumCentre.x - 10 - junction.x - 6,
            height: 24,
          }
        : null,
    othersCount,
    sum,
    outputValue: { ...toOutput, y: sumCentre.y - 24, height: 20 },
    bias: { ...toOutput, y: sumCentre.y + 8, height: 28 },
    output,
    strip: fitStrip(g.outChannels, g.outHeight, g.outWidth, {
      x: x.strip,
      y: box.y + STRIP_TOP,
      width: x.stripEnd - x.strip,
      height: room.strip,
    }),
  };
}

/** The output map stands at the sum's height, as far as its words leave room for that. */
function outputBox(g: BlockGeometry, room: LaneRoom, x: Columns, box: Box, middle: number): Box {
  const size = { width: x.outputEnd - x.output, height: room.output };
  const { height } = mapSize(g.outHeight, g.outWidth, size);
  const top = box.y + TITLE + LABEL;
  const bottom = box.y + box.height - LABEL - 8;
  const y = Math.max(top + height / 2, Math.min(bottom - height / 2, middle));
  return fitMap(g.outHeight, g.outWidth, size, { x: (x.output + x.outputEnd) / 2, y });
}

interface RowRoom {
  readonly junction: Box;
  readonly sum: Box;
}

function rowSlots(
  g: BlockGeometry,
  room: LaneRoom,
  inFocus: readonly number[],
  x: Columns,
  { junction, sum }: RowRoom,
): RowSlot[] {
  const { lane, perChannel, row } = room;
  const kernelRoom = { width: x.kernelEnd - x.kernel, height: room.kernel };
  const aloneRoom = { width: x.aloneEnd - x.alone, height: room.alone };
  return inFocus.flatMap((inChannel, c) =>
    Array.from({ length: perChannel }, (_, m): RowSlot => {
      const y = junction.y + FRAME_PAD + (c * perChannel + m + 0.5) * row;
      const at = (from: number, to: number): Point => ({ x: (from + to) / 2, y });
      const pill = around(at(x.pill, x.pillEnd), x.pillEnd - x.pill, Math.min(24, row - 5));
      const made = {
        inChannel,
        chip: null,
        kernel: fitMap(g.kernelSize, g.kernelSize, kernelRoom, at(x.kernel, x.kernelEnd)),
        alone: fitMap(g.outHeight, g.outWidth, aloneRoom, at(x.alone, x.aloneEnd)),
        pill,
      };
      if (lane === "standard") return { ...made, ...PLAIN, channel: inChannel };
      const weight = around(
        { x: junction.x + TIMES + weightWidth(row) / 2, y },
        weightWidth(row),
        room.weight,
      );
      return {
        ...made,
        channel: inChannel * g.depthMultiplier + m,
        weight,
        times: { x: weight.x - 16, y: y - 9, width: 14, height: 18 },
        ...termOf(weight, sum),
        bond: bondIntoSum(weight, sum),
      };
    }),
  );
}

const TIMES = 19;
const PLAIN = { weight: null, times: null, term: null, termAlign: "start", bond: null } as const;

/** The product stands on the outer side of its link, which bends towards the sum; clear of the weight's ghosts. */
function termOf(weight: Box, sum: Box): Pick<RowSlot, "term" | "termAlign"> {
  const middle = weight.y + weight.height / 2;
  const y = middle > sum.y + sum.height ? middle + 5 : middle - 21;
  const x = weight.x + weight.width + 14;
  const isBeside = y < sum.y + sum.height && y + TERM.height > sum.y;
  const width = isBeside ? Math.min(TERM.width, sum.x - 1 - x) : TERM.width;
  return { term: { x, y, width, height: TERM.height }, termAlign: "start" };
}

const TERM = { width: 44, height: 16 };

/** A lane's title and captions, and how many channels are not in focus. */
export function laneTexts(g: BlockGeometry, slot: LaneSlot, x: Columns): TextMark[] {
  const below = slot.bank.y + slot.bank.height + 3;
  const height = CAPTION - 3;
  const middle = { x: x.bankEnd + 8, width: x.junction - x.bankEnd - 16 };
  const frameEnd = slot.bank.y + slot.bank.height;
  const more = { y: frameEnd - OTHERS + 6, height: 16 };
  return [
    ...captionTexts(g, slot.lane, slot.rows[0].channel, {
      title: {
        x: slot.bank.x + 4,
        y: slot.box.y + 3,
        width: x.strip - slot.bank.x - 10,
        height: 22,
      },
      bank: { x: slot.bank.x - 6, y: below, width: slot.bank.width + 12, height },
      alone: { ...middle, y: below, height },
      reuse: { x: slot.bank.x - 5, y: below, width: x.junction - slot.bank.x - 8, height },
      junction: { x: slot.junction.x - 11, y: below, width: slot.junction.width + 22, height },
    }),
    ...(slot.othersCount > 0
      ? moreTexts(slot.lane, slot.othersCount, {
          bank: { x: slot.bank.x + 4, width: slot.bank.width - 8, ...more },
          alone: { x: x.alone - 10, width: x.aloneEnd - x.alone + 20, ...more },
        })
      : []),
  ];
}

/** The words beside a lane's output that follow the playhead. */
export function lanePlaces(slot: LaneSlot, x: Columns): TextMark[] {
  const outputX = x.junctionEnd + 4;
  const outputWidth = x.strip - x.junctionEnd - 10;
  const { output, box } = slot;
  const note = { x: x.strip, width: x.laneEnd - x.strip - 2, height: STRIP_NOTE - 4 };
  return placeTexts(slot.lane, {
    map: { x: outputX, y: output.y - LABEL - 2, width: outputWidth, height: 18 },
    place: { x: outputX, y: output.y + output.height + 6, width: outputWidth, height: 18 },
    progress: { ...note, y: box.y + box.height - STRIP_NOTE },
  });
}
