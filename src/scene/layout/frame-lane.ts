/** One lane of a frame, from its kernels to its output. */
import type { BlockGeometry } from "../../engine/index.ts";
import type { Box, Lane } from "../types.ts";
import { fitMap } from "./fit.ts";
import { INLINE, STACKED, type FrameColumns, type FrameRows } from "./frame-columns.ts";
import { bondIntoSum } from "./links.ts";
import { fitStrip } from "./strips.ts";
import type { LaneSlot, RowSlot, StripSlot } from "./types.ts";

interface LaneRoom extends FrameRows {
  readonly top: number;
  readonly laneHeight: number;
  /** Of a row. */
  readonly height: number;
}

const PAD = 3;
const MOST_PILL = 26;
const MOST_WEIGHT = 28;
const VALUE = 20;
const OTHERS = 106;

/** A level box around a line. */
const between = (from: number, to: number, y: number, height: number): Box => ({
  ...{ x: from, y: y - height / 2, width: to - from, height },
});

export function frameLane(
  g: BlockGeometry,
  lane: Lane,
  inFocus: readonly number[],
  x: FrameColumns,
  room: LaneRoom,
): LaneSlot {
  const { top, laneHeight, height, perChannel, others } = room;
  const middle = top + laneHeight / 2 - x.lift;
  const yOf = (row: number): number => top + PAD + height * (row + 0.5) - x.lift;
  const side = x.junctionEnd - x.sum;
  const sum = between(x.sum, x.junctionEnd, middle, side);
  const rows = inFocus.flatMap((inChannel, c) =>
    Array.from({ length: perChannel }, (_, m): RowSlot => {
      const y = yOf(c * perChannel + m);
      const channel = lane === "standard" ? inChannel : inChannel * g.depthMultiplier + m;
      return { ...rowOf(g, lane, x, y, height, sum), channel, inChannel };
    }),
  );
  const beside = (x.isStacked ? STACKED : INLINE).output;
  const outputRoom = { width: x.outputEnd - x.output, height: laneHeight - beside - x.title };
  const lowest = top + x.title + 4 + outputRoom.height / 2;
  const outputX = (x.output + x.outputEnd) / 2;
  const fitted = fitMap(g.outHeight, g.outWidth, outputRoom, { x: outputX, y: lowest });
  // In the middle of its lane where the title leaves it there.
  const output = { ...fitted, y: Math.max(top + x.title + 2, middle - fitted.height / 2) };
  const stripTop = top + x.title + 4;
  return {
    ...{ lane, bank: null, junction: null, rows, othersCount: others, sum, output },
    box: { x: x.lane, y: top, width: x.laneEnd - x.lane, height: laneHeight },
    others: others > 0 ? othersBox(x, yOf(rows.length), Math.min(MOST_PILL, height)) : null,
    outputValue:
      x.title > 0
        ? {
            x: x.junctionEnd,
            y: middle - VALUE - 1,
            width: output.x - x.junctionEnd - 8,
            height: VALUE,
          }
        : null,
    bias:
      x.title > 0
        ? { x: x.junctionEnd, y: middle + 6, width: output.x - x.junctionEnd - 4, height: 26 }
        : null,
    strip: x.hasStrip
      ? fitStrip(g.outChannels, g.outHeight, g.outWidth, {
          ...{ x: x.caption, y: stripTop, width: x.captionEnd - x.caption },
          height: top + laneHeight - 6 - stripTop,
        })
      : stripBelow(g, x, output, top + laneHeight),
  };
}

/** All maps below the output map and its words, where a high lane leaves them room. */
function stripBelow(g: BlockGeometry, x: FrameColumns, output: Box, end: number): StripSlot | null {
  const y = output.y + output.height + BELOW_OUTPUT;
  const height = end - y - 8;
  if (!x.isStacked || g.outChannels === 1 || height < LEAST_STRIP) return null;
  const room = { x: x.junctionEnd + 6, y, width: x.laneEnd - x.junctionEnd - 14, height };
  return fitStrip(g.outChannels, g.outHeight, g.outWidth, room);
}

/** The number of the map, with air. */
const BELOW_OUTPUT = 40;
const LEAST_STRIP = 70;

/** Wide enough for its words; below the smallest frame's inputs nothing else stands. */
function othersBox(x: FrameColumns, y: number, height: number): Box {
  const from = x.isStacked || x.pillEnd > x.pill ? x.lane + 4 : x.chip;
  return between(from, Math.max(x.pillEnd, Math.min(x.weightEnd, from + OTHERS)), y, height);
}

type Boxes = Omit<RowSlot, "channel" | "inChannel">;

const pillBeside = ({ pill, pillEnd }: FrameColumns, y: number, height: number): Box | null =>
  pillEnd > pill ? between(pill, pillEnd, y, Math.min(MOST_PILL, height - 2)) : null;

function pillBelow(alone: Box): Box {
  const middle = alone.x + alone.width / 2;
  const y = alone.y + alone.height + PILL_GAP + PILL.height / 2;
  return between(middle - PILL.width / 2, middle + PILL.width / 2, y, PILL.height);
}

const PILL = { width: 42, height: 20 };
const PILL_GAP = 4;

function rowOf(
  g: BlockGeometry,
  lane: Lane,
  x: FrameColumns,
  y: number,
  height: number,
  sum: Box,
): Boxes {
  const size = { width: x.kernelEnd - x.kernel, height: height - 4 - 2 * x.lift };
  const kernelX = (x.kernel + x.kernelEnd) / 2;
  const kernel = fitMap(g.kernelSize, g.kernelSize, size, { x: kernelX, y });
  const beside = (x.isStacked ? STACKED : INLINE).alone;
  const aloneSize = { width: x.aloneEnd - x.alone, height: height - beside + 2 * x.lift };
  const aloneX = (x.alone + x.aloneEnd) / 2;
  const alone =
    x.aloneEnd > x.alone ? fitMap(g.outHeight, g.outWidth, aloneSize, { x: aloneX, y }) : null;
  const pill = x.isStacked && alone ? pillBelow(alone) : pillBeside(x, y, height);
  const plain = { chip: null, kernel, alone, pill, term: null, termAlign: "middle" } as const;
  if (lane === "standard") return { ...plain, weight: null, times: null, bond: null };
  const weight = between(x.weight, x.weightEnd, y, Math.min(MOST_WEIGHT, height - 4));
  const times =
    x.pillEnd === x.pill && !x.isStacked ? null : between(x.weight - 14, x.weight, y, 18);
  return { ...plain, weight, times, bond: bondIntoSum(weight, sum) };
}
