/** One lane from left to right: where its maps, values and links stand. */
import type { BlockGeometry } from "../../engine/index.ts";
import type { Box, Point } from "../types.ts";
import type { Columns } from "./columns.ts";
import { around, fitMap, mapSize } from "./fit.ts";
import {
  FRAME_PAD,
  LABEL,
  OTHERS,
  stripRoom,
  TITLE,
  weightWidth,
  type LaneRoom,
} from "./lane-room.ts";
import { bondIntoSum } from "./links.ts";
import { fitStrip } from "./strips.ts";
import type { WholeLane, WholeRow } from "./types.ts";

const MOST_SUM = 44;

/** One lane in its box. */
export function wideLane(
  g: BlockGeometry,
  room: LaneRoom,
  inFocus: readonly number[],
  x: Columns,
  box: Box,
): WholeLane {
  const { lane, othersCount } = room;
  const frameTop = box.y + TITLE;
  const bank = { x: x.bank, y: frameTop, width: x.bankEnd - x.bank, height: room.frame };
  const junction = {
    x: x.junction,
    y: frameTop,
    width: x.junctionEnd - x.junction,
    height: room.frame,
  };
  const sumSize = Math.min(MOST_SUM, Math.round(junction.height * 0.2));
  const sumCentre = {
    x: junction.x + junction.width - sumSize / 2 - 5,
    y: box.y + room.sum,
  };
  const sum = around(sumCentre, sumSize, sumSize);
  const output = outputBox(g, room, x, box);
  const strip = stripRoom(g, room, x.stripEnd - x.strip);
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
      ...strip,
      x: x.strip,
      y: box.y + strip.y,
    }),
  };
}

/** The output map stands at the sum's height, as far as its words leave room for that. */
function outputBox(g: BlockGeometry, room: LaneRoom, x: Columns, box: Box): Box {
  const size = { width: x.outputEnd - x.output, height: room.output };
  const { height } = mapSize(g.outHeight, g.outWidth, size);
  const top = box.y + room.outputTop;
  const bottom = box.y + room.height - room.band - LABEL - 8;
  const y = Math.max(top + height / 2, Math.min(bottom - height / 2, box.y + room.sum));
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
): WholeRow[] {
  const { lane, perChannel, row } = room;
  const kernelRoom = { width: x.kernelEnd - x.kernel, height: room.kernel };
  const aloneRoom = { width: x.aloneEnd - x.alone, height: room.alone };
  return inFocus.flatMap((inChannel, c) =>
    Array.from({ length: perChannel }, (_, m): WholeRow => {
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
function termOf(weight: Box, sum: Box): Pick<WholeRow, "term" | "termAlign"> {
  const middle = weight.y + weight.height / 2;
  const y = middle > sum.y + sum.height ? middle + 5 : middle - 21;
  const x = weight.x + weight.width + 14;
  const isBeside = y < sum.y + sum.height && y + TERM.height > sum.y;
  const width = isBeside ? Math.min(TERM.width, sum.x - 1 - x) : TERM.width;
  return { term: { x, y, width, height: TERM.height }, termAlign: "start" };
}

const TERM = { width: 44, height: 16 };
