/** One lane of a frame, from its kernels to its output. */
import type { BlockGeometry } from "../../engine/index.ts";
import type { Box, Lane } from "../types.ts";
import { fitMap } from "./fit.ts";
import type { FrameColumns, FrameRows } from "./frame-columns.ts";
import { bondIntoSum } from "./links.ts";
import { fitStrip } from "./strips.ts";
import type { LaneSlot, RowSlot } from "./types.ts";

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
  const middle = top + laneHeight / 2;
  const yOf = (row: number): number => top + PAD + height * (row + 0.5);
  const side = x.junctionEnd - x.sum;
  const sum = between(x.sum, x.junctionEnd, middle, side);
  const rows = inFocus.flatMap((inChannel, c) =>
    Array.from({ length: perChannel }, (_, m): RowSlot => {
      const y = yOf(c * perChannel + m);
      const channel = lane === "standard" ? inChannel : inChannel * g.depthMultiplier + m;
      return { ...rowOf(g, lane, x, y, height, sum), channel, inChannel };
    }),
  );
  const outputRoom = { width: x.outputEnd - x.output, height: laneHeight - 10 - x.title };
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
      : null,
  };
}

/** Wide enough for its words; below the smallest frame's inputs nothing else stands. */
function othersBox(x: FrameColumns, y: number, height: number): Box {
  const from = x.pillEnd > x.pill ? x.lane + 4 : x.chip;
  return between(from, Math.max(x.pillEnd, Math.min(x.weightEnd, from + OTHERS)), y, height);
}

type Boxes = Omit<RowSlot, "channel" | "inChannel">;

function rowOf(
  g: BlockGeometry,
  lane: Lane,
  x: FrameColumns,
  y: number,
  height: number,
  sum: Box,
): Boxes {
  const size = { width: x.kernelEnd - x.kernel, height: height - 4 };
  const kernelX = (x.kernel + x.kernelEnd) / 2;
  const kernel = fitMap(g.kernelSize, g.kernelSize, size, { x: kernelX, y });
  const aloneSize = { width: x.aloneEnd - x.alone, height: height - 5 };
  const aloneX = (x.alone + x.aloneEnd) / 2;
  const alone =
    x.aloneEnd > x.alone ? fitMap(g.outHeight, g.outWidth, aloneSize, { x: aloneX, y }) : null;
  const pill =
    x.pillEnd > x.pill ? between(x.pill, x.pillEnd, y, Math.min(MOST_PILL, height - 2)) : null;
  const plain = { chip: null, kernel, alone, pill, term: null, termAlign: "middle" } as const;
  if (lane === "standard") return { ...plain, weight: null, times: null, bond: null };
  const weight = between(x.weight, x.weightEnd, y, Math.min(MOST_WEIGHT, height - 4));
  const times = pill === null ? null : between(x.weight - 14, x.weight, y, 18);
  return { ...plain, weight, times, bond: bondIntoSum(weight, sum) };
}
