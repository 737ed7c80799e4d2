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
  /** The strip lies below all columns of its lane. */
  readonly isBand: boolean;
}

/** A tight stage leaves the maps more. */
const TIGHT = 0.9;

/** What decides how much stands between the maps. */
export interface Frame {
  /** Of the stage. */
  readonly width: number;
  /** How many are in focus. */
  readonly channels: number;
  readonly isTight: boolean;
  /** Strips lie below their lanes' columns. */
  readonly isBand: boolean;
}

function scaleOf({ width, isTight }: Pick<Frame, "width" | "isTight">): number {
  const scale = (width / DESIGN_WIDTH) * (isTight ? TIGHT : 1);
  return Math.max(LEAST_SCALE, Math.min(MOST_SCALE, scale));
}

/** What the columns' maps may share at this width, when so many channels are in focus. */
export function roomForMaps(frame: Frame): number {
  const { width, channels, isBand } = frame;
  const scale = scaleOf(frame);
  const { toOutput, junction, ...beside } = BETWEEN;
  const scaled = { ...beside, toStrip: isBand ? BAND_END : beside.toStrip };
  const between =
    Object.values(scaled).reduce((sum, one) => sum + one * scale, 0) +
    (toOutput + junction) * Math.max(1, scale);
  return width - Math.ceil(between) - 2 * MARGIN - LANE_END - gutter(channels);
}

/** What stands between a bank's left edge and the output map besides maps, at this width. */
export function beforeOutput(frame: Pick<Frame, "width" | "isTight">): number {
  const scale = scaleOf(frame);
  const { bank, bankRight, toAlone, toPill, pill, toJunction, junction, toOutput } = BETWEEN;
  const scaled = bank + bankRight + toAlone + toPill + pill + toJunction;
  return scaled * scale + (junction + toOutput) * Math.max(1, scale);
}

/** Between a band's right end and its lane's. */
const BAND_END = 5;
/** The lane goes on a little behind its strip. */
const LANE_END = 4;

const gutter = (channels: number): number => 7 + TRACK * channels;

/** Column edges (px). What the maps leave goes to the gaps and, half of it, to the junction. */
export function columnsAt(frame: Frame, maps: MapWidths, stripWidth: number): Columns {
  const { width, channels, isBand } = frame;
  const scale = scaleOf(frame);
  const ofMaps = maps.input + maps.kernel + maps.alone + maps.weight + maps.output;
  const air = Math.max(0, roomForMaps(frame) - ofMaps - (isBand ? 0 : stripWidth)) / AIRS;
  let at = 0;
  const on = (by: number): number => Math.round((at += by));
  const upToOutput = {
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
    laneEnd: width - MARGIN,
  };
  if (isBand) {
    const { bank, laneEnd } = upToOutput;
    return { ...upToOutput, strip: bank, stripEnd: laneEnd - LANE_END - BAND_END, isBand };
  }
  const strip = on(BETWEEN.toStrip * scale + air);
  return { ...upToOutput, strip, stripEnd: on(stripWidth), isBand };
}

/** Parts into which spare width is cut: one for each of four gaps, the others for the junction. */
const AIRS = 8;
