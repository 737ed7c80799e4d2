/** The columns of a frame: what stands in them follows from the width, how large it is from the height. */
import type { BlockGeometry } from "../../engine/index.ts";
import { mapSize } from "./fit.ts";

export interface FrameRows {
  /** Rows of one input channel. */
  readonly perChannel: number;
  /** Channels that have no row of their own. */
  readonly others: number;
}

export interface FrameRoom {
  readonly width: number;
  readonly isTiny: boolean;
  readonly laneHeight: number;
  readonly margin: number;
  readonly channels: readonly number[];
  /** Heights of a lane's row, and of an input map (px). */
  readonly row: number;
  readonly input: number;
  /** The lanes share the inputs, which stand beside both. */
  readonly isShared: boolean;
  /** There are 1×1 weights in some lane. */
  readonly hasWeights: boolean;
  /** High rows: names stand above the inputs and values below each channel alone, so that maps have the width. */
  readonly isStacked: boolean;
}

/** Left and right edges (px); an absent column is as wide as nothing. */
export interface FrameColumns {
  readonly chip: number;
  readonly chipEnd: number;
  readonly input: number;
  readonly inputEnd: number;
  /** Of the channel nearest the lanes; the others' lie `pitch` to the left of each other. */
  readonly track: number;
  readonly pitch: number;
  readonly lane: number;
  readonly kernel: number;
  readonly kernelEnd: number;
  readonly alone: number;
  readonly aloneEnd: number;
  readonly pill: number;
  readonly pillEnd: number;
  readonly times: number;
  readonly weight: number;
  readonly weightEnd: number;
  readonly sum: number;
  readonly junctionEnd: number;
  readonly output: number;
  readonly outputEnd: number;
  readonly caption: number;
  readonly captionEnd: number;
  /** All maps stand beside the output map. */
  readonly hasStrip: boolean;
  readonly isStacked: boolean;
  /** So much above the middle of its row a map stands, with its value below it. */
  readonly lift: number;
  readonly laneEnd: number;
  /** Height that a lane's title takes from its output map; 0: there is none. */
  readonly title: number;
}

/** From these widths on (px) there are each channel alone, the number of the map, all maps. */
const ALONE_FROM = 560;
const CAPTION_FROM = 400;
const STRIP_FROM = 620;
const STRIP_SHARE = 0.17;
const TITLE = 22;

interface Sizes {
  readonly input: number;
  readonly kernel: number;
  readonly alone: number;
  readonly output: number;
}

export function frameColumns(g: BlockGeometry, room: FrameRoom): FrameColumns {
  const { width, isTiny, row, margin, isStacked, hasWeights } = room;
  const letters = Math.max(...room.channels.map((channel) => `c${channel}`.length));
  const hasAlone = isStacked || width >= ALONE_FROM;
  const hasStrip = width >= STRIP_FROM && g.outChannels > 1;
  const hasCaption = width >= CAPTION_FROM && g.outChannels > 1 && !isStacked;
  const isNarrow = width < CAPTION_FROM;
  const pitch = isNarrow ? 4 : 5;
  const title = isTiny ? 0 : TITLE;
  const lift = isStacked && room.isShared ? LIFT : 0;
  const pick = (tiny: number, narrow: number, usual: number): number =>
    isTiny ? tiny : isNarrow ? narrow : usual;
  const fixed = {
    chip: isStacked ? 0 : Math.max(pick(22, 23, 25), 9 + 7 * letters),
    toInput: isStacked ? 2 : pick(3, 3, 4),
    gutter: isTiny ? 0 : 6 + pitch * room.channels.length,
    toKernel: pick(12, 14, 17),
    toAlone: hasAlone ? (isNarrow ? 15 : 20) : 0,
    toPill: isStacked ? 0 : pick(0, 8, 14),
    pill: isStacked ? 0 : pick(0, 40, 46),
    times: hasWeights ? pick(5, 14, 16) : 0,
    weight: hasWeights ? pick(25, 26, Math.max(28, Math.min(38, row))) : 0,
    bend: pick(12, 14, 22),
    sum: pick(20, 20, Math.min(32, Math.max(22, room.laneHeight * 0.2))),
    toOutput: pick(12, 36, 48),
    toCaption: hasStrip ? 12 : hasCaption ? 6 : 0,
    caption: hasStrip ? STRIP_SHARE * width : hasCaption ? 48 : 0,
    end: pick(0, 4, 7),
  };
  const between = Object.values(fixed).reduce((sum, one) => sum + one, 2 * margin);
  const sizes = sizesOf(g, room, { hasAlone, title, lift, most: width - between });
  const used = between + sizes.input + sizes.kernel + sizes.alone + sizes.output;
  const spare = Math.max(0, width - used);
  // What is left over goes to the strip, to the junction and to the gaps before it.
  const toStrip = hasStrip ? spare * 0.5 : 0;
  const air = (spare - toStrip) / (hasAlone ? 6 : 5);
  let at = margin;
  const on = (by: number): number => Math.round((at += by));
  const chip = Math.round(at);
  const chipEnd = on(fixed.chip);
  const input = on(fixed.toInput);
  const inputEnd = on(sizes.input);
  const lane = on(fixed.gutter + air * 0.5);
  const kernel = on(fixed.toKernel + air * 0.5);
  const kernelEnd = on(sizes.kernel);
  const alone = on(fixed.toAlone + (hasAlone ? air : 0));
  const aloneEnd = on(sizes.alone);
  const pill = on(fixed.toPill + air);
  const pillEnd = on(fixed.pill);
  const times = on(isTiny ? 0 : air * 0.5);
  const weight = on(fixed.times);
  const weightEnd = on(fixed.weight);
  const sum = on(fixed.bend + air * 1.5);
  const junctionEnd = on(fixed.sum);
  const output = on(fixed.toOutput + air);
  const outputEnd = on(sizes.output);
  const caption = on(fixed.toCaption);
  const captionEnd = on(fixed.caption + toStrip);
  return {
    ...{ chip, chipEnd, input, inputEnd, lane, track: lane - 4, pitch },
    ...{ kernel, kernelEnd, alone, aloneEnd, pill, pillEnd, times, weight, weightEnd },
    ...{
      sum,
      junctionEnd,
      output,
      outputEnd,
      caption,
      captionEnd,
      hasStrip,
      isStacked,
      lift,
      title,
    },
    laneEnd: width - margin,
  };
}

/** What maps leave of their rows' and lanes' heights (px). */
export const INLINE = { input: 0, alone: 5, output: 10 };
/** A name and as much below it, a value and as much above it, the number of the map. */
export const STACKED = { input: 40, alone: 50, output: 60 };
/** Half of what a value below needs. */
const LIFT = 10;
/** Widest that maps may be, as shares of the frame's width. */
const SHARES = {
  inline: { output: 0.3, kernel: 0.16 },
  stacked: { output: 0.2, kernel: 0.12 },
};

interface ForMaps {
  readonly hasAlone: boolean;
  readonly title: number;
  readonly lift: number;
  /** Width that all maps may have together. */
  readonly most: number;
}

const LEAST_MAP = 14;

/** As large as the heights allow, and together no wider than the frame. */
function sizesOf(
  g: BlockGeometry,
  room: FrameRoom,
  { hasAlone, title, lift, most }: ForMaps,
): Sizes {
  const { row, laneHeight, width, isStacked } = room;
  const beside = isStacked ? STACKED : INLINE;
  const share = SHARES[isStacked ? "stacked" : "inline"];
  const map = (rows: number, columns: number, height: number, least: number, share: number) => {
    const widest = Math.max(least, share * width);
    return (grown: number): number =>
      mapSize(rows, columns, {
        width: least + (widest - least) * grown,
        height: Math.max(LEAST_MAP, height),
      }).width;
  };
  const none = (): number => 0;
  const maps: Readonly<Record<keyof Sizes, (grown: number) => number>> = {
    output: map(g.outHeight, g.outWidth, laneHeight - beside.output - title, 24, share.output),
    input: map(g.paddedHeight, g.paddedWidth, room.input - beside.input, 22, 0.24),
    alone: hasAlone ? map(g.outHeight, g.outWidth, row - beside.alone + 2 * lift, 20, 0.18) : none,
    kernel: map(g.kernelSize, g.kernelSize, row - 4 - 2 * lift, 16, share.kernel),
  };
  const grown: Record<keyof Sizes, number> = { output: 0, input: 0, alone: 0, kernel: 0 };
  const keys = Object.keys(maps) as (keyof Sizes)[];
  const total = (): number => keys.reduce((sum, key) => sum + maps[key](grown[key]), 0);
  // In turns, so that none grows at the others' expense; cells grow by whole pixels, so some have to wait.
  const waiting = new Set(keys);
  while (waiting.size > 0) {
    for (const key of waiting) {
      const before = grown[key];
      grown[key] = Math.min(1, before + GROWTH);
      if (total() <= most) {
        if (grown[key] === 1) waiting.delete(key);
      } else {
        grown[key] = before;
        waiting.delete(key);
      }
    }
  }
  return {
    ...{ input: maps.input(grown.input), kernel: maps.kernel(grown.kernel) },
    ...{ alone: maps.alone(grown.alone), output: maps.output(grown.output) },
  };
}

/** Share of the way to its largest by which a map grows in its turn. */
const GROWTH = 0.02;
