/** Two lanes in a frame of any size, or one in the smallest: only what there is room for, and never more than the frame. */
import type { BlockGeometry } from "../../engine/index.ts";
import type { Box, Lane, LinkMark, TextMark } from "../types.ts";
import { channelsInFocus, fitChannel } from "./fit.ts";
import {
  frameColumns,
  INLINE,
  STACKED,
  type FrameColumns,
  type FrameRoom,
  type FrameRows,
} from "./frame-columns.ts";
import { frameLane } from "./frame-lane.ts";
import { arrowLink, curveIntoSum, gutterLink, straightLink } from "./links.ts";
import type { LayoutOptions } from "./options.ts";
import type { ChannelSlot, LaneSlot, StageLayout } from "./types.ts";

const MARGIN = 4;
const LANE_GAP = 4;
/** Around an input map, above and below (px). */
const AROUND_INPUT = 5;
const CHIP_HEIGHT = 17;
/** Narrower (px) there is one lane alone. */
const ONE_LANE_BELOW = 300;
/** Lower (px) a row of each intermediate channel could not be read. */
const LEAST_ROW = 20;

/** No picture is lower than this, whatever the frame says (px). */
const LEAST_HEIGHT = 60;

export function frameLayout(g: BlockGeometry, options: LayoutOptions): StageLayout {
  const { width } = options;
  const height = Math.max(LEAST_HEIGHT, options.height);
  const isTiny = width < ONE_LANE_BELOW;
  const lanes = isTiny && options.lanes === "both" ? "separable" : options.lanes;
  const shown: Lane[] = lanes === "both" ? ["standard", "separable"] : [lanes];
  const inFocus = channelsInFocus(g, options.focus);
  const laneHeight = (height - 2 * MARGIN - LANE_GAP * (shown.length - 1)) / shown.length;
  const rows = shown.map((lane) => rowsOf(g, lane, inFocus.length, laneHeight, isTiny));
  const inputHeight =
    shown.length > 1 ? (height - 2 * MARGIN) / inFocus.length : rows[0].height * rows[0].perChannel;
  const row = Math.min(...rows.map((each) => each.height));
  const x = columnsFor(g, {
    ...{ width, isTiny, laneHeight, margin: MARGIN, channels: inFocus, row },
    ...{ input: inputHeight - 2 * AROUND_INPUT, hasWeights: lanes !== "standard" },
    isShared: shown.length > 1,
  });
  const laneSlots = shown.map((lane, i) =>
    frameLane(g, lane, inFocus, x, {
      ...rows[i],
      top: MARGIN + i * (laneHeight + LANE_GAP),
      laneHeight,
    }),
  );
  const channels = inFocus.map((channel, i): ChannelSlot => {
    const y = shown.length > 1 ? MARGIN + inputHeight * (i + 0.5) : middleOf(laneSlots[0], channel);
    const beside = 2 * AROUND_INPUT + (x.isStacked ? STACKED : INLINE).input;
    const room = { width: x.inputEnd - x.input, height: inputHeight - beside };
    const slot = fitChannel(g, channel, room, { x: (x.input + x.inputEnd) / 2, y });
    const chipHeight = Math.min(CHIP_HEIGHT, inputHeight - 1);
    const chip = x.isStacked
      ? {
          ...{ x: slot.padded.x - 1, y: slot.padded.y - chipHeight - 2 },
          width: chipWidth(channel),
        }
      : { x: x.chip, y: y - chipHeight / 2, width: x.chipEnd - x.chip };
    return { ...slot, chip: { ...chip, height: chipHeight } };
  });
  return {
    ...{ width, height, orientation: "frame", lanes, channels },
    ...{ overview: null, names: [], laneSlots, legend: null },
    links: links(channels, laneSlots, x),
    texts: laneSlots.flatMap((slot) => titles(slot, x)),
    places: laneSlots.flatMap((slot) => places(g, slot, x)),
  };
}

const chipWidth = (channel: number): number => 9 + 8 * `c${channel}`.length;

/** Of high rows the form that paints more. */
function columnsFor(g: BlockGeometry, room: Omit<FrameRoom, "isStacked">): FrameColumns {
  const inline = frameColumns(g, { ...room, isStacked: false });
  const { row, input, isTiny } = room;
  if (isTiny || Math.min(row, input) < LEAST_STACKED) return inline;
  const stacked = frameColumns(g, { ...room, isStacked: true });
  const paints = (x: FrameColumns): number =>
    (x.inputEnd - x.input) ** 2 + (x.aloneEnd - x.alone) ** 2 + (x.kernelEnd - x.kernel) ** 2;
  return paints(stacked) > paints(inline) ? stacked : inline;
}

/** Lower a row has no room for names and values above one another (px). */
const LEAST_STACKED = 76;

function rowsOf(
  g: BlockGeometry,
  lane: Lane,
  channels: number,
  laneHeight: number,
  isTiny: boolean,
): FrameRows & { readonly height: number } {
  const total = lane === "standard" ? g.inChannels : g.midChannels;
  const made = (perChannel: number): FrameRows & { readonly height: number } => {
    const others = total - channels * perChannel;
    const count = channels * perChannel + (others > 0 ? 1 : 0);
    return { perChannel, others, height: (laneHeight - 6) / count };
  };
  const most = lane === "standard" || isTiny ? 1 : Math.min(g.depthMultiplier, 2);
  const whole = made(most);
  return whole.height >= LEAST_ROW ? whole : made(1);
}

/** The middle of a channel's rows. */
function middleOf({ rows }: LaneSlot, channel: number): number {
  const own = rows.filter(({ inChannel }) => inChannel === channel).map(({ kernel }) => kernel);
  const tops = own.map(({ y }) => y);
  const bottoms = own.map(({ y, height }) => y + height);
  return (Math.min(...tops) + Math.max(...bottoms)) / 2;
}

function links(
  channels: readonly ChannelSlot[],
  lanes: readonly LaneSlot[],
  x: FrameColumns,
): LinkMark[] {
  const marks: LinkMark[] = [];
  channels.forEach((slot, i) => {
    const track = x.track - x.pitch * i;
    for (const lane of lanes) {
      for (const row of lane.rows.filter((each) => each.inChannel === slot.channel)) {
        marks.push(gutterLink(`${lane.lane}/in/${row.channel}`, slot, track, row));
      }
    }
  });
  for (const lane of lanes) {
    for (const row of lane.rows) {
      const id = `${lane.lane}/${row.channel}`;
      // From box to box, over those that there is no room for.
      const boxes = [row.kernel, row.alone, x.isStacked ? null : row.pill, row.times ?? row.weight];
      const way = boxes.filter((box) => box !== null);
      way.slice(1).forEach((to, step) => {
        marks.push(straightLink(`${id}/${step}`, way[step], to, row.inChannel, false));
      });
      const last = way[way.length - 1];
      if (!row.bond) marks.push(curveIntoSum(`${id}/sum`, last, lane.sum, row.inChannel));
    }
    if (lane.others) {
      marks.push(curveIntoSum(`${lane.lane}/others`, lane.others, lane.sum, null));
    }
    marks.push(arrowLink(`${lane.lane}/output`, lane.sum, lane.output));
  }
  return marks;
}

const TITLE_HEIGHT = 18;
/** "Separable" in wider fonts, too (px). */
const TITLE_WIDTH = 84;

function titles({ lane, box }: LaneSlot, x: FrameColumns): TextMark[] {
  if (x.title === 0) return [];
  const key = `${lane}.titleTiny`;
  const left = x.hasStrip ? Math.min(x.output, x.caption - TITLE_WIDTH) : x.junctionEnd;
  const right = x.hasStrip ? x.caption - 4 : box.x + box.width - 8;
  const place = { x: left, y: box.y + 2, width: right - left, height: TITLE_HEIGHT };
  return [
    {
      ...{ kind: "text", id: `text/${lane}.title`, role: "title", box: place, key },
      ...{ align: x.hasStrip ? "start" : "end", values: {} },
    },
  ];
}

/** Which of the maps it is, where there is room for it. */
function places(g: BlockGeometry, slot: LaneSlot, x: FrameColumns): TextMark[] {
  const { lane, box, output } = slot;
  const mark = (place: Box, align: TextMark["align"]): TextMark => ({
    ...{ kind: "text", id: `text/${lane}.map`, role: "caption", box: place, align },
    ...{ key: "place.map", values: {} },
  });
  if (x.isStacked && !x.hasStrip) {
    if (g.outChannels === 1) return [];
    const side = x.laneEnd - 2 - x.outputEnd;
    const left = output.x - side;
    const below = { x: left, y: output.y + output.height + 4, width: output.width + 2 * side };
    return [mark({ ...below, height: 32 }, "middle")];
  }
  if (x.captionEnd <= x.caption) return [];
  const beside = {
    x: x.caption,
    y: Math.max(output.y, output.y + output.height / 2 - 16),
    width: x.captionEnd - x.caption,
    height: 32,
  };
  const above = { x: x.caption, y: box.y + 4, width: x.captionEnd - x.caption, height: 16 };
  return [mark(x.hasStrip ? above : beside, "start")];
}
