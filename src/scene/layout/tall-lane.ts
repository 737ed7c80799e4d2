/** One lane from the top down: one column per channel, the output and its strip below. */
import type { BlockGeometry } from "../../engine/index.ts";
import type { Box, Lane, TextMark } from "../types.ts";
import { around, centreOf, fitMap, intermediatesShown } from "./fit.ts";
import { bondDown } from "./links.ts";
import { fitStrip } from "./strips.ts";
import type { WholeLane, WholeRow } from "./types.ts";
import { captionTexts, placeTexts } from "./words.ts";

export const MARGIN = 8;
export const CHIP = { width: 28, height: 18 };
export const DROP = 14;
const PILL = 26;
const WEIGHT = 30;
const SUM = 40;
/** Below this width (px) captions take more lines. */
const NARROW = 340;
/** Room in a lane: maps of a phone (px) and, where columns are wider, shares of one. */
const ROOMY = {
  title: 26,
  kernel: { most: 72, share: 0.5 },
  alone: { most: 96, share: 0.72 },
  output: { most: 124, share: 0.3 },
  strip: 104,
  /** From the rows to their sum, and from the junction's frame to the strip. */
  toSum: 24,
  toStrip: 14,
  reuse: { narrow: 60, wide: 44, below: NARROW },
};
/** A lane alone on a phone: all of it on one screen. Its tab has its name. */
const COMPACT: typeof ROOMY = {
  title: 0,
  kernel: { most: 45, share: 0 },
  alone: { most: 76, share: 0 },
  output: { most: 108, share: 0 },
  strip: 56,
  toSum: 12,
  toStrip: 6,
  reuse: { narrow: 36, wide: 20, below: 366 },
};
/** From this width on a value and its weight stand side by side, with their "×" between them, clear of the frame. */
const BESIDE_FROM = 108;
const BESIDE = { pill: 48, times: 14, weight: 40, term: 58 };
/** Below a weight, for its product. */
const TERM = 18;
const PLAIN = { weight: null, times: null, term: null, termAlign: "start", bond: null } as const;

interface LaneRoom {
  readonly columnX: readonly number[];
  readonly column: number;
  readonly width: number;
  readonly y: number;
  /** The lane stands apart from the input: its columns are named again. */
  readonly isApart: boolean;
  readonly isCompact: boolean;
}

/** One lane and its words, from the top down. */
export function tallLane(
  g: BlockGeometry,
  lane: Lane,
  inFocus: readonly number[],
  room: LaneRoom,
): { slot: WholeLane; texts: TextMark[]; places: TextMark[] } {
  const { columnX, column, width, y, isCompact } = room;
  const sizes = isCompact ? COMPACT : ROOMY;
  const perChannel = lane === "standard" ? 1 : intermediatesShown(g, inFocus.length);
  const total = lane === "standard" ? g.inChannels : g.midChannels;
  const othersCount = total - inFocus.length * perChannel;
  const subColumn = column / perChannel;
  const origin = { x: 0, y: 0 };
  const side = Math.min(
    subColumn - 26,
    Math.max(sizes.kernel.most, subColumn * sizes.kernel.share),
  );
  const kernel = fitMap(g.kernelSize, g.kernelSize, { width: side, height: side }, origin);
  const aloneSide = Math.min(
    subColumn - 10,
    Math.max(sizes.alone.most, subColumn * sizes.alone.share),
  );
  const alone = fitMap(g.outHeight, g.outWidth, { width: aloneSide, height: aloneSide }, origin);
  const kernelY = y + sizes.title + DROP + (room.isApart ? CHIP.height : 0);
  const aloneY = kernelY + kernel.height + DROP + 4;
  const pillY = aloneY + alone.height + DROP + 4;
  const isBeside = subColumn >= BESIDE_FROM && alone.width >= BESIDE_FROM / 2;
  const weightY = isBeside ? pillY - 2 : pillY + PILL + 24;
  const rowsEnd = lane === "standard" ? pillY + PILL : weightY + WEIGHT + TERM;
  const sumBox = { x: width / 2 - SUM / 2, y: rowsEnd + sizes.toSum, width: SUM, height: SUM };

  const rows: WholeRow[] = inFocus.flatMap((inChannel, c) =>
    Array.from({ length: perChannel }, (_, m): WholeRow => {
      const x = columnX[c] + (m - (perChannel - 1) / 2) * subColumn;
      const made = {
        inChannel,
        chip:
          room.isApart && m === 0 ? { x: x - CHIP.width / 2, y: y + sizes.title, ...CHIP } : null,
        kernel: { ...kernel, x: Math.round(x - kernel.width / 2), y: kernelY },
        alone: { ...alone, x: Math.round(x - alone.width / 2), y: aloneY },
      };
      const pillWidth = isBeside ? BESIDE.pill : Math.min(54, subColumn - 6);
      const pill = { x: x - pillWidth / 2, y: pillY, width: pillWidth, height: PILL };
      if (lane === "standard") return { ...made, ...PLAIN, channel: inChannel, pill };
      const weightWidth = isBeside ? BESIDE.weight : Math.min(46, subColumn - 20);
      const shift = isBeside ? (BESIDE.pill + BESIDE.times) / 2 : 0;
      const weight = around({ x: x + shift, y: weightY + WEIGHT / 2 }, weightWidth, WEIGHT);
      const times = isBeside
        ? { x: weight.x - BESIDE.times + 1, y: pillY + 4, width: 14, height: 18 }
        : { x: x - 7, y: pillY + PILL + 4, width: 14, height: 18 };
      return {
        ...made,
        channel: inChannel * g.depthMultiplier + m,
        pill: { ...pill, x: isBeside ? weight.x - BESIDE.times - pillWidth : pill.x },
        weight,
        times,
        ...termOf(weight, isBeside || perChannel > 1 ? subColumn : null, x < width / 2 - 1),
        bond: bondDown(weight, sumBox),
      };
    }),
  );

  const sum = sumBox;
  const outputSide = Math.max(
    width * sizes.output.share,
    Math.min(sizes.output.most, width * 0.33),
  );
  const output = fitMap(g.outHeight, g.outWidth, { width: outputSide, height: outputSide }, origin);
  const outputBox = { ...output, x: MARGIN + 12, y: sum.y + (isCompact ? 0 : 10) };
  const isNarrow = width < NARROW;
  const rightX = sum.x + SUM + 8;
  const captionY = othersCount > 0 ? sum.y + SUM + 4 : sum.y + 4;
  const captionHeight = isNarrow ? 84 : 66;
  // Where it has the room, the place stands below the caption, where the sum's bias never is.
  const isBelow = isCompact && !isNarrow;
  const placeY = Math.max(captionY + captionHeight, isBelow ? 0 : sum.y + SUM + 40);
  const bottom = Math.max(outputBox.y + output.height, placeY + 36) + 6;
  const noteHeight =
    lane === "standard" ? 0 : sizes.reuse[width < sizes.reuse.below ? "narrow" : "wide"];
  const stripTop = bottom + sizes.toStrip + noteHeight;
  const strip = fitStrip(g.outChannels, g.outHeight, g.outWidth, {
    x: MARGIN + 8,
    y: stripTop,
    width: width - 2 * MARGIN - 16,
    height: sizes.strip,
  });
  const stripHeight = Math.ceil(g.outChannels / strip.columns) * strip.pitch.y;
  const frameWidth = width - 2 * MARGIN;
  const slot: WholeLane = {
    lane,
    box: { x: MARGIN - 4, y, width: frameWidth + 8, height: stripTop + stripHeight + 24 - y },
    bank: { x: MARGIN, y: kernelY - 7, width: frameWidth, height: kernel.height + 14 },
    junction: { x: MARGIN, y: pillY - 8, width: frameWidth, height: bottom - pillY + 8 },
    rows,
    others:
      othersCount > 0
        ? {
            x: rightX + 10,
            y: centreOf(sum).y - 12,
            width: width - rightX - MARGIN - 16,
            height: 24,
          }
        : null,
    othersCount,
    sum,
    outputValue: {
      x: outputBox.x + output.width + 4,
      y: sum.y + SUM + 2,
      width: sum.x + SUM - outputBox.x - output.width - 4,
      height: 20,
    },
    bias: {
      x: outputBox.x + output.width + 4,
      y: sum.y + SUM + 22,
      width: sum.x + SUM - outputBox.x - output.width - 4,
      height: 16,
    },
    output: outputBox,
    strip: { ...strip, box: { ...strip.box, height: stripHeight } },
  };
  const texts = captionTexts(g, lane, rows[0].channel, {
    title: isCompact ? undefined : { x: MARGIN + 6, y: y + 2, width: frameWidth - 12, height: 22 },
    isShort: true,
    isCompact,
    junction: { x: rightX, y: captionY, width: width - rightX - MARGIN - 4, height: captionHeight },
    reuse: {
      x: MARGIN + 6,
      y: bottom + (isCompact ? 4 : 8),
      width: frameWidth - 12,
      height: noteHeight - (isCompact ? 4 : 6),
    },
  });
  const placeX = isBelow ? rightX : outputBox.x + output.width + 10;
  const placeWidth = frameWidth + MARGIN - placeX - 6;
  const places = placeTexts(lane, {
    align: isBelow ? "middle" : "start",
    map: { x: placeX, y: placeY, width: placeWidth, height: 16 },
    place: { x: placeX, y: placeY + 18, width: placeWidth, height: 16 },
    progress: { x: MARGIN + 8, y: stripTop + stripHeight + 3, width: frameWidth - 16, height: 16 },
  });
  return { slot, texts, places };
}

/** The product stands on its link where that has the column for itself, else on the link's outer side. */
function termOf(
  weight: Box,
  wholeColumn: number | null,
  isLeft: boolean,
): Pick<WholeRow, "term" | "termAlign"> {
  const { x } = centreOf(weight);
  const box = { y: weight.y + weight.height + 1, height: 16 };
  if (wholeColumn !== null) {
    const width = Math.min(wholeColumn, BESIDE.term);
    return { term: { ...box, x: x - width / 2, width }, termAlign: "middle" };
  }
  const left = isLeft ? x - MOST_TERM / 2 - 6 : x + 6;
  return { term: { ...box, x: left, width: MOST_TERM / 2 }, termAlign: isLeft ? "end" : "start" };
}

const MOST_TERM = 76;
