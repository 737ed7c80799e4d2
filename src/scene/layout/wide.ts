/** Two lanes from left to right: input, kernel bank, each channel alone, junction, output map, all maps. */
import type { BlockGeometry } from "../../engine/index.ts";
import type { Box, Lane, LinkMark } from "../types.ts";
import { columnsAt, MARGIN, roomForMaps, TRACK, type Columns } from "./columns.ts";
import { channelsInFocus } from "./fit.ts";
import { arrowLink, curveIntoSum, gutterLink, straightLink } from "./links.ts";
import { bestOffers, mapOffers } from "./offers.ts";
import type { LayoutOptions } from "./options.ts";
import { fitStrip, paintedBy } from "./strips.ts";
import type { ChannelSlot, LaneSlot, StageLayout } from "./types.ts";
import { inputColumn, inputRoom, type InputRoom } from "./wide-input.ts";
import {
  laneHeights,
  lanePlaces,
  laneRoom,
  laneTexts,
  weightWidth,
  wideLane,
  type LaneRoom,
} from "./wide-lane.ts";
import { headerTexts } from "./words.ts";

const HEADER = 34;
const LANE_GAP = 6;
/** So many channels, of one kernel each, still read well side by side. */
const WHOLE = 4;

/** Narrowest and widest that a column's maps may be, as shares of the stage's width. */
const INPUT = { least: 0.13, focused: 0.098, most: 0.26 };
const KERNEL = { least: 0.062, most: 0.13 };
/** The kernel bank's heading needs this much (px). */
const KERNEL_HEADER = 66;
const ALONE = { least: 0.072, most: 0.2 };
const OUTPUT = { least: 0.13, most: 0.34 };
const STRIP = 0.094;

export function wideLayout(g: BlockGeometry, options: LayoutOptions): StageLayout {
  const { width, height } = options;
  const inFocus = channelsInFocus(g, options.focus, g.depthMultiplier === 1 ? WHOLE : undefined);
  const shown: Lane[] = options.lanes === "both" ? ["standard", "separable"] : [options.lanes];
  const room = height - HEADER - MARGIN;
  const rows = shown.map((lane) => laneRoom(g, lane, inFocus.length, room).rows);
  const heights = laneHeights(rows, room, LANE_GAP);
  const lanes = shown.map((lane, i) => laneRoom(g, lane, inFocus.length, heights[i]));
  const inputs = inputRoom(g, inFocus.length, room);
  const x = columnsFor(g, width, inFocus.length, inputs, lanes);

  const input = inputColumn(g, inFocus, inputs, {
    x: x.input,
    y: HEADER,
    width: x.inputEnd - x.input,
    height: room,
  });
  let top = HEADER;
  const laneSlots = lanes.map((lane, i) => {
    const box = { x: x.lane, y: top, width: x.laneEnd - x.lane, height: heights[i] };
    top += heights[i] + LANE_GAP;
    return wideLane(g, lane, inFocus, x, box);
  });
  return {
    width,
    height,
    orientation: "wide",
    lanes: options.lanes,
    channels: input.channels,
    overview: input.overview,
    names: input.names,
    laneSlots,
    links: links(input.channels, laneSlots, x.lane),
    texts: [
      ...headerTexts(g, headerBoxes(x)),
      ...input.texts,
      ...laneSlots.flatMap((slot) => laneTexts(g, slot, x)),
    ],
    places: laneSlots.flatMap((slot) => lanePlaces(slot, x)),
    legend: input.legend,
  };
}

/** Columns as wide as makes the maps together as large as they can be. */
function columnsFor(
  g: BlockGeometry,
  width: number,
  channels: number,
  inputs: InputRoom,
  lanes: readonly LaneRoom[],
): Columns {
  const perRow = (heightOf: (lane: LaneRoom) => number): number[] =>
    lanes.flatMap((lane) => Array.from({ length: lane.rows }, () => heightOf(lane)));
  // Output maps are of one size in both lanes, so that they can be compared.
  const outputHeight = Math.min(...lanes.map((lane) => lane.output));
  const offers = [
    mapOffers({
      rows: g.paddedHeight,
      columns: g.paddedWidth,
      heights: Array.from({ length: channels }, () => inputs.height),
      filled: (g.inHeight * g.inWidth) / (g.paddedHeight * g.paddedWidth),
      least: (inputs.isWhole ? INPUT.least : INPUT.focused) * width,
      most: INPUT.most * width,
      steps: 32,
    }),
    mapOffers({
      rows: g.kernelSize,
      columns: g.kernelSize,
      heights: perRow((lane) => lane.kernel),
      least: Math.max(KERNEL_HEADER, KERNEL.least * width),
      most: KERNEL.most * width,
      steps: 8,
    }),
    mapOffers({
      rows: g.outHeight,
      columns: g.outWidth,
      heights: perRow((lane) => lane.alone),
      least: ALONE.least * width,
      most: ALONE.most * width,
      steps: 8,
    }),
    mapOffers({
      rows: g.outHeight,
      columns: g.outWidth,
      heights: lanes.map(() => outputHeight),
      least: OUTPUT.least * width,
      most: OUTPUT.most * width,
      steps: 48,
    }),
  ];
  const weight = Math.max(
    ...lanes.map((lane) => (lane.lane === "standard" ? 44 : weightWidth(lane.row))),
  );
  const fixed = inputs.beside + weight;
  const stripAt = (lane: LaneRoom, stripWidth: number) =>
    fitStrip(g.outChannels, g.outHeight, g.outWidth, {
      ...{ x: 0, y: 0, width: stripWidth, height: lane.strip },
    });
  const [input, kernel, alone, output] = bestOffers(roomForMaps(width, channels) - fixed, offers, {
    least: STRIP * width,
    painted: (stripWidth) =>
      lanes.reduce((sum, lane) => sum + paintedBy(stripAt(lane, stripWidth), g.outChannels), 0),
  }).map((offer) => offer.width);
  const maps = { input: inputs.beside + input, kernel, alone, weight, output };
  const left = roomForMaps(width, channels) - fixed - input - kernel - alone - output;
  const stripWidth = Math.max(STRIP * width, usedBy(lanes, left));
  return columnsAt(width, channels, maps, Math.min(left, stripWidth));

  /** A strip of few maps does not take all that it could have. */
  function usedBy(all: readonly LaneRoom[], most: number): number {
    return Math.max(
      ...all.map((lane) => {
        const { columns, pitch, thumb } = stripAt(lane, most);
        return Math.ceil((Math.min(columns, g.outChannels) - 1) * pitch.x + thumb.x);
      }),
    );
  }
}

function headerBoxes(x: Columns): Readonly<Record<string, Box>> {
  const box = (from: number, to: number): Box => ({ x: from, y: 6, width: to - from, height: 25 });
  return {
    input: box(x.input + 4, x.lane - 6),
    bank: box(x.bank, x.bankEnd),
    alone: box(x.bankEnd + 4, x.junction - 4),
    junction: box(x.junction, x.junctionEnd),
    output: box(x.junctionEnd + 4, x.strip - 4),
    strip: box(x.strip, x.laneEnd),
  };
}

function links(
  channels: readonly ChannelSlot[],
  lanes: readonly LaneSlot[],
  laneX: number,
): LinkMark[] {
  const marks: LinkMark[] = [];
  channels.forEach((slot, i) => {
    const track = laneX - TRACK - TRACK * i;
    for (const lane of lanes) {
      for (const row of lane.rows.filter((r) => r.inChannel === slot.channel)) {
        marks.push(gutterLink(`${lane.lane}/in/${row.channel}`, slot, track, row));
      }
    }
  });
  for (const lane of lanes) {
    for (const row of lane.rows) {
      const id = `${lane.lane}/${row.channel}`;
      marks.push(straightLink(`${id}/kernel`, row.kernel, row.alone, row.inChannel, true));
      marks.push(straightLink(`${id}/alone`, row.alone, row.pill, row.inChannel, false));
      if (row.times)
        marks.push(straightLink(`${id}/times`, row.pill, row.times, row.inChannel, false));
      if (!row.bond) marks.push(curveIntoSum(`${id}/sum`, row.pill, lane.sum, row.inChannel));
    }
    if (lane.others) marks.push(curveIntoSum(`${lane.lane}/others`, lane.others, lane.sum, null));
    marks.push(arrowLink(`${lane.lane}/output`, lane.sum, lane.output));
  }
  return marks;
}
