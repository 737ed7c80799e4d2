/** Two lanes from left to right: input, kernel bank, each channel alone, junction, output map, all maps. */
import type { BlockGeometry } from "../../engine/index.ts";
import type { Box, Lane, LinkMark } from "../types.ts";
import { channelsInFocus, fitChannel, fitStrip } from "./fit.ts";
import { arrowLink, curveIntoSum, gutterLink, straightLink } from "./links.ts";
import type { LayoutOptions } from "./options.ts";
import { columnsAt, DESIGN_WIDTH } from "./columns.ts";
import type { ChannelSlot, LaneSlot, StageLayout } from "./types.ts";
import { lanePlaces, laneTexts, wideLane } from "./wide-lane.ts";
import { headerTexts } from "./words.ts";

const HEADER = 36;
/** From one channel's track in the gutter to the next. */
const TRACK = 7;
const LANE_GAP = 6;
const MARGIN = 8;
const LEGEND = 116;
/** The strip of all input channels, at the design's width. */
const OVERVIEW = 64;
const CHIP = { width: 26, height: 18 };

export function wideLayout(g: BlockGeometry, options: LayoutOptions): StageLayout {
  const { width, height } = options;
  const x = columnsAt(width);
  const inFocus = channelsInFocus(g, options.focus);
  const hasOverview = inFocus.length < g.inChannels;
  const overviewWidth = hasOverview ? Math.round((OVERVIEW * width) / DESIGN_WIDTH) : 0;

  const channels = inputColumn(g, inFocus, {
    x: x("input") + overviewWidth,
    y: HEADER,
    width: x("inputEnd") - x("input") - overviewWidth,
    height: height - HEADER - LEGEND,
  });
  const overview = hasOverview
    ? fitStrip(g.inChannels, g.inHeight, g.inWidth, {
        x: MARGIN + 4,
        y: HEADER + 4,
        width: overviewWidth - 10,
        height: height - HEADER - LEGEND - 8,
      })
    : null;

  const shown: Lane[] = options.lanes === "both" ? ["standard", "separable"] : [options.lanes];
  const laneHeight = (height - HEADER - MARGIN - LANE_GAP * (shown.length - 1)) / shown.length;
  const laneSlots = shown.map((lane, i) =>
    wideLane(g, lane, inFocus, x, {
      x: x("lane"),
      y: HEADER + i * (laneHeight + LANE_GAP),
      width: width - x("lane") - MARGIN,
      height: laneHeight,
    }),
  );

  const headers: Record<string, Box> = {
    input: { x: 12, y: 8, width: x("lane") - 18, height: 26 },
    bank: { x: x("bank"), y: 8, width: x("bankEnd") - x("bank"), height: 26 },
    alone: {
      x: x("bankEnd") + 4,
      y: 8,
      width: x("junction") - x("bankEnd") - 8,
      height: 26,
    },
    junction: { x: x("junction"), y: 8, width: x("junctionEnd") - x("junction"), height: 26 },
    output: { x: x("junctionEnd") + 4, y: 8, width: x("strip") - x("junctionEnd") - 8, height: 26 },
    strip: { x: x("strip"), y: 8, width: width - x("strip") - MARGIN, height: 26 },
  };

  return {
    width,
    height,
    orientation: "wide",
    lanes: options.lanes,
    channels,
    overview,
    laneSlots,
    links: links(channels, laneSlots, x("lane")),
    texts: [...headerTexts(g, headers), ...laneSlots.flatMap((slot) => laneTexts(g, slot, x))],
    places: laneSlots.flatMap((slot) => lanePlaces(slot, x)),
    legend: { x: 14, y: height - LEGEND + 10, width: x("lane") - 46, height: LEGEND - 18 },
  };
}

function inputColumn(g: BlockGeometry, inFocus: readonly number[], room: Box): ChannelSlot[] {
  const slotHeight = Math.min(room.height / inFocus.length, room.width + 60);
  const top = room.y + (room.height - slotHeight * inFocus.length) / 2;
  return inFocus.map((channel, i) => {
    const centre = {
      x: room.x + room.width / 2,
      y: top + (i + 0.5) * slotHeight + CHIP.height / 2,
    };
    const slot = fitChannel(
      g,
      channel,
      { width: room.width, height: slotHeight - CHIP.height - 14 },
      centre,
    );
    const chip = {
      x: slot.padded.x - 3,
      y: slot.padded.y - CHIP.height - 5,
      ...CHIP,
    };
    return { ...slot, chip };
  });
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
      marks.push(curveIntoSum(`${id}/sum`, row.weight ?? row.pill, lane.sum, row.inChannel));
    }
    if (lane.others) marks.push(curveIntoSum(`${lane.lane}/others`, lane.others, lane.sum, null));
    marks.push(arrowLink(`${lane.lane}/output`, lane.sum, lane.output));
  }
  return marks;
}
