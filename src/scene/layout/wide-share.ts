/** How the columns of the lanes share the stage's width: so that the maps paint as much of it as they can. */
import type { BlockGeometry } from "../../engine/index.ts";
import { columnsAt, roomForMaps, type Columns } from "./columns.ts";
import { stripRoom, weightsPainted, weightWidth, type LaneRoom } from "./lane-room.ts";
import { mapSize } from "./fit.ts";
import { bestShares, mapOffers, type Offer } from "./offers.ts";
import { fitStrip, paintedBy, widthOf } from "./strips.ts";
import type { StripSlot } from "./types.ts";
import type { InputRoom } from "./wide-input.ts";

/** Narrowest and widest that a column's maps may be, as shares of the stage's width. */
interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** How a stage is shared: within which bounds, and how much each column minds the others. */
type LaneWay = Pick<Way, "lane" | "band" | "isTight">;

interface Way {
  readonly input: Bounds;
  readonly kernel: Bounds;
  readonly alone: Bounds;
  readonly output: Bounds;
  readonly strip: number;
  /** Below 1, so that no column grows at another one's whole expense. */
  readonly balance: number;
  /** How much taller than the other one a lane of more rows may be, as its share of both. */
  readonly lane: number;
  /** Strips lie below their lanes' rows, this share of a lane high; 0: they stand beside the output maps. */
  readonly band: number;
  /** What stands between the maps is a little narrower. */
  readonly isTight: boolean;
}

const EVEN: Way = {
  input: { least: 0.13, most: 0.2 },
  kernel: { least: 0.062, most: 0.13 },
  alone: { least: 0.072, most: 0.2 },
  output: { least: 0.18, most: 0.225 },
  strip: 0.094,
  balance: 0.85,
  lane: 0.56,
  band: 0,
  isTight: false,
};
/** Where few or oblong maps leave much room, those that can fill it may. */
const FULL: Way = {
  ...EVEN,
  input: { least: 0.13, most: 0.3 },
  alone: { least: 0.072, most: 0.26 },
  output: { least: 0.13, most: 0.34 },
  balance: 1,
  lane: 0.5,
  isTight: true,
};
/** Few rows, or rows of low and wide maps, leave room below them. */
const BAND: Way = {
  ...EVEN,
  input: { least: 0.13, most: 0.24 },
  alone: { least: 0.1, most: 0.26 },
  output: { least: 0.2, most: 0.4 },
  lane: 0.52,
};
const FULL_BAND: Way = {
  ...BAND,
  input: { least: 0.13, most: 0.32 },
  output: { least: 0.13, most: 0.4 },
  balance: 1,
  isTight: true,
};
const BANDS = [0.22, 0.28, 0.34, 0.37, 0.4];
/** By their order: the first that covers enough is taken. */
const WAYS = {
  beside: [EVEN, FULL],
  below: [
    EVEN,
    ...BANDS.map((band): Way => ({ ...BAND, band })),
    ...BANDS.map((band): Way => ({ ...FULL_BAND, band })),
    FULL,
  ],
} as const;
/** Fewer thumbnails than this do not make a band. */
const LEAST_IN_BAND = 8;
const WIDE_SHAPE = 1.2;

/** Beside an overview the channels in focus need no room for a wide legend. */
const LEAST_FOCUSED = 0.098;
/** The kernel bank's heading needs this much (px). */
const KERNEL_HEADER = 66;
/** Painted maps cover at least this share of the stage, where a way leads there. */
const ENOUGH = 0.354;
/** Lower a row has no room for its value and its kernel (px). */
const LEAST_ROW = 34;

export interface ToShare {
  readonly width: number;
  readonly height: number;
  /** How many are in focus. */
  readonly channels: number;
  readonly inputs: InputRoom;
  /** How the lanes' heights are divided. */
  readonly lanes: (way: LaneWay) => readonly LaneRoom[];
}

export interface SharedWidth {
  readonly x: Columns;
  readonly lanes: readonly LaneRoom[];
}

interface Candidate extends SharedWidth {
  readonly painted: number;
}

/** The most even way that covers enough of the stage, else the one that covers most. */
export function shareWidth(g: BlockGeometry, stage: ToShare): SharedWidth {
  const hasRoomBelow = g.inChannels === 1 || g.outWidth > WIDE_SHAPE * g.outHeight;
  const ways = WAYS[hasRoomBelow && g.outChannels >= LEAST_IN_BAND ? "below" : "beside"];
  let best = shareBy(g, stage, ways[0]);
  for (const way of ways.slice(1)) {
    if (best.painted >= ENOUGH * stage.width * stage.height) break;
    const found = shareBy(g, stage, way);
    const isRoomy = way.band === 0 || found.lanes.every(({ row }) => row >= LEAST_ROW);
    if (isRoomy && found.painted > best.painted) best = found;
  }
  return best;
}

function shareBy(g: BlockGeometry, stage: ToShare, way: Way): Candidate {
  const { width, channels, inputs } = stage;
  const lanes = stage.lanes(way);
  const others = inputs.painted + lanes.reduce((sum, lane) => sum + weightsPainted(lane), 0);
  const weight = Math.max(
    ...lanes.map((lane) => (lane.lane === "standard" ? 44 : weightWidth(lane.row))),
  );
  const isBand = way.band > 0;
  const frame = { width, channels, isTight: way.isTight, isBand };
  const room = roomForMaps(frame) - inputs.beside - weight;
  const paintedAt = (stripWidth: number): number =>
    lanes.reduce((sum, lane) => sum + paintedBy(stripOf(g, lane, stripWidth), g.outChannels), 0);
  const least = isBand ? 0 : way.strip * width;
  const { widths, painted } = bestShares(
    room,
    offersOf(g, stage, lanes, way),
    { least, painted: isBand ? () => 0 : paintedAt },
    way.balance,
  );
  const [input, kernel, alone, output] = widths;
  const maps = { input: inputs.beside + input, kernel, alone, weight, output };
  if (isBand) {
    const x = columnsAt(frame, maps, 0);
    return { x, lanes, painted: others + painted + paintedAt(x.stripEnd - x.strip) };
  }
  const left = room - input - kernel - alone - output;
  const stripWidth = Math.max(least, ...lanes.map((lane) => usedBy(g, lane, left)));
  const x = columnsAt(frame, maps, Math.min(left, stripWidth));
  return { x, lanes, painted: others + painted };
}

/** What each column's maps would paint at every width that it could take: input, kernel, alone, output. */
function offersOf(
  g: BlockGeometry,
  { width, channels, inputs }: ToShare,
  lanes: readonly LaneRoom[],
  way: Way,
): readonly (readonly Offer[])[] {
  const rowsOf = (heightOf: (lane: LaneRoom) => number): number[] =>
    lanes.flatMap((lane) => Array.from({ length: lane.rows }, () => heightOf(lane)));
  const within = ({ least, most }: Bounds) => ({ least: least * width, most: most * width });
  // A map that its height keeps narrow needs no wide column.
  const aroundMaps = (bounds: Bounds, words: number, heights: readonly number[]) => {
    const widest = mapSize(g.outHeight, g.outWidth, { width, height: Math.max(...heights) }).width;
    const { least, most } = within(bounds);
    return { least: Math.max(words, Math.min(least, widest)), most, heights };
  };
  const out = { rows: g.outHeight, columns: g.outWidth };
  return [
    mapOffers({
      rows: g.paddedHeight,
      columns: g.paddedWidth,
      heights: Array.from({ length: channels }, () => inputs.height),
      filled: (g.inHeight * g.inWidth) / (g.paddedHeight * g.paddedWidth),
      ...within(inputs.isWhole ? way.input : { ...way.input, least: LEAST_FOCUSED }),
      steps: 32,
    }),
    mapOffers({
      rows: g.kernelSize,
      columns: g.kernelSize,
      heights: rowsOf((lane) => lane.kernel),
      ...within(way.kernel),
      least: Math.max(KERNEL_HEADER, way.kernel.least * width),
      steps: 8,
    }),
    mapOffers({
      ...out,
      ...aroundMaps(
        way.alone,
        LEAST_ALONE,
        rowsOf((lane) => lane.alone),
      ),
      steps: 16,
    }),
    mapOffers({
      ...out,
      ...aroundMaps(
        way.output,
        LEAST_OUTPUT,
        Array.from(lanes, () => outputHeightOf(lanes)),
      ),
      steps: 48,
    }),
  ];
}

/** The words above and below each channel alone, and above the output map, need this much (px). */
const LEAST_ALONE = 62;
const LEAST_OUTPUT = 92;

/** Output maps are of one size in both lanes, so that they can be compared. */
const outputHeightOf = (lanes: readonly LaneRoom[]): number =>
  Math.min(...lanes.map((lane) => lane.output));

const stripOf = (g: BlockGeometry, lane: LaneRoom, width: number): StripSlot =>
  fitStrip(g.outChannels, g.outHeight, g.outWidth, stripRoom(g, lane, width));

/** A strip of few maps does not take all that it could have. */
const usedBy = (g: BlockGeometry, lane: LaneRoom, most: number): number =>
  Math.ceil(widthOf(stripOf(g, lane, most), g.outChannels));
