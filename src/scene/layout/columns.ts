/** The columns that both lanes share when they run from left to right. */

/** The design's stage is 1060 px wide; what stands between the maps scales from it, within these bounds. */
const DESIGN_WIDTH = 1060;
const LEAST_SCALE = 0.82;
const MOST_SCALE = 1.45;

/** From one channel's track in the gutter to the next. */
export const TRACK = 6;
export const MARGIN = 7;

/** Room beside and between the maps at the design's width. */
const BETWEEN = {
  laneEdge: 6,
  /** Left of a kernel (the arrow comes in) and right of it (its ghosts). */
  bank: 19,
  bankRight: 15,
  toAlone: 20,
  toPill: 8,
  pill: 45,
  toJunction: 7,
  /** Around a weight in the junction: its "×" on the left, its product and the sum on the right. Never less. */
  junction: 116,
  /** Room for a value of five characters above the arrow: never less. */
  toOutput: 42,
  toStrip: 10,
} as const;

/** Widths of the maps that stand in the columns. */
export interface MapWidths {
  readonly input: number;
  readonly kernel: number;
  readonly alone: number;
  readonly weight: number;
  readonly output: number;
}

export interface Columns {
  readonly input: number;
  readonly inputEnd: number;
  readonly lane: number;
  readonly bank: number;
  readonly kernel: number;
  readonly kernelEnd: number;
  readonly bankEnd: number;
  readonly alone: number;
  readonly aloneEnd: number;
  readonly pill: number;
  readonly pillEnd: number;
  readonly junction: number;
  readonly junctionEnd: number;
  readonly output: number;
  readonly outputEnd: number;
  readonly strip: number;
  readonly stripEnd: number;
  readonly laneEnd: number;
}

function scaleOf(width: number): number {
  return Math.max(LEAST_SCALE, Math.min(MOST_SCALE, width / DESIGN_WIDTH));
}

/** What the columns' maps may share at this width, when so many channels are in focus. */
export function roomForMaps(width: number, channels: number): number {
  const scale = scaleOf(width);
  const { toOutput, junction, ...scaled } = BETWEEN;
  const between =
    Object.values(scaled).reduce((sum, one) => sum + one * scale, 0) +
    (toOutput + junction) * Math.max(1, scale);
  return width - Math.ceil(between) - 2 * MARGIN - LANE_END - gutter(channels);
}

/** The lane goes on a little behind its strip. */
const LANE_END = 4;

const gutter = (channels: number): number => 7 + TRACK * channels;

/** Column edges (px). What the maps leave goes to the gaps and, half of it, to the junction. */
export function columnsAt(
  width: number,
  channels: number,
  maps: MapWidths,
  stripWidth: number,
): Columns {
  const scale = scaleOf(width);
  const used = maps.input + maps.kernel + maps.alone + maps.weight + maps.output + stripWidth;
  const air = Math.max(0, roomForMaps(width, channels) - used) / AIRS;
  let at = 0;
  const on = (by: number): number => Math.round((at += by));
  return {
    input: on(MARGIN),
    inputEnd: on(maps.input),
    lane: on(gutter(channels)),
    bank: on(BETWEEN.laneEdge * scale),
    kernel: on(BETWEEN.bank * scale),
    kernelEnd: on(maps.kernel),
    bankEnd: on(BETWEEN.bankRight * scale),
    alone: on(BETWEEN.toAlone * scale + air),
    aloneEnd: on(maps.alone),
    pill: on(BETWEEN.toPill * scale + air),
    pillEnd: on(BETWEEN.pill * scale),
    junction: on(BETWEEN.toJunction * scale),
    junctionEnd: on(maps.weight + BETWEEN.junction * Math.max(1, scale) + (AIRS - 4) * air),
    output: on(BETWEEN.toOutput * Math.max(1, scale) + air),
    outputEnd: on(maps.output),
    strip: on(BETWEEN.toStrip * scale + air),
    stripEnd: on(stripWidth),
    laneEnd: width - MARGIN,
  };
}

/** Parts into which spare width is cut: one for each of four gaps, the others for the junction. */
const AIRS = 8;
