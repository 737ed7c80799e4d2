/** Two lanes from left to right: input, kernel bank, each channel alone, junction, output map, all maps. */
import type { BlockGeometry } from "../../engine/index.ts";
import type { Box, Lane, LinkMark, TextMark } from "../types.ts";
import {
  around,
  centreOf,
  channelsInFocus,
  fitChannel,
  fitMap,
  fitStrip,
  intermediatesShown,
} from "./fit.ts";
import { arrowLink, curveIntoSum, gutterLink, straightLink } from "./links.ts";
import type { LayoutOptions } from "./options.ts";
import { captionTexts, headerTexts, placeTexts } from "./words.ts";
import type { ChannelSlot, LaneSlot, RowSlot, StageLayout } from "./types.ts";

/** The design's stage is 1060 px wide; columns scale from it. */
const DESIGN_WIDTH = 1060;
const HEADER = 38;
const TITLE = 26;
/** From one channel's track in the gutter to the next. */
const TRACK = 7;
const LANE_GAP = 6;
const MARGIN = 8;
const LEGEND = 104;
const CHIP = { width: 26, height: 18 };

/** Column edges at the design's width. */
const COLUMNS = {
  input: 34,
  inputEnd: 186,
  lane: 216,
  bank: 226,
  bankEnd: 344,
  alone: 380,
  aloneEnd: 462,
  pill: 482,
  pillEnd: 532,
  junction: 548,
  junctionEnd: 754,
  output: 786,
  outputEnd: 904,
  strip: 922,
  stripEnd: 1046,
} as const;

type Column = keyof typeof COLUMNS;

export function wideLayout(g: BlockGeometry, options: LayoutOptions): StageLayout {
  const { width, height } = options;
  const scale = width / DESIGN_WIDTH;
  const x = (column: Column): number => Math.round(COLUMNS[column] * scale);
  const inFocus = channelsInFocus(g, options.focus);
  const hasOverview = inFocus.length < g.inChannels;
  const overviewWidth = hasOverview ? Math.round(64 * scale) : 0;

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
    laneSlot(g, lane, inFocus, x, {
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
    legend: { x: 14, y: height - LEGEND + 10, width: x("lane") - 58, height: LEGEND - 18 },
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

function laneSlot(
  g: BlockGeometry,
  lane: Lane,
  inFocus: readonly number[],
  x: (column: Column) => number,
  box: Box,
): LaneSlot {
  const frameTop = box.y + TITLE;
  const frameHeight = box.height - TITLE - CAPTION;
  const bank = { x: x("bank"), y: frameTop, width: x("bankEnd") - x("bank"), height: frameHeight };
  const junction = {
    x: x("junction"),
    y: frameTop,
    width: x("junctionEnd") - x("junction"),
    height: frameHeight,
  };
  const perChannel = lane === "standard" ? 1 : intermediatesShown(g, inFocus.length);
  const shownCount = inFocus.length * perChannel;
  const total = lane === "standard" ? g.inChannels : g.midChannels;
  const othersCount = total - shownCount;
  const rowsHeight = frameHeight - 6 - (othersCount > 0 ? OTHERS : 0);
  const rowHeight = rowsHeight / shownCount;
  const sumSize = Math.min(50, Math.round(junction.height * 0.2));
  const sumCentre = {
    x: junction.x + junction.width - sumSize - 2,
    y: frameTop + 3 + rowsHeight / 2,
  };

  const rows: RowSlot[] = inFocus.flatMap((inChannel, c) =>
    Array.from({ length: perChannel }, (_, m) => {
      const y = frameTop + 3 + (c * perChannel + m + 0.5) * rowHeight;
      const room = rowHeight - 4;
      const kernelRoom = { width: Math.min(bank.width - 44, MAX_KERNEL), height: room - 8 };
      const pill = around(
        { x: (x("pill") + x("pillEnd")) / 2, y },
        x("pillEnd") - x("pill"),
        Math.min(24, room),
      );
      const side = Math.min(36, room - 6);
      const weight = around(
        { x: junction.x + 20 + Math.max(side, 44) / 2, y },
        Math.max(side, 44),
        side,
      );
      return {
        channel: lane === "standard" ? inChannel : inChannel * g.depthMultiplier + m,
        inChannel,
        chip: null,
        kernel: fitMap(g.kernelSize, g.kernelSize, kernelRoom, { x: centreOf(bank).x - 4, y }),
        alone: fitMap(
          g.outHeight,
          g.outWidth,
          { width: x("aloneEnd") - x("alone"), height: room },
          { x: (x("alone") + x("aloneEnd")) / 2, y },
        ),
        pill,
        weight: lane === "standard" ? null : weight,
        times: lane === "standard" ? null : { x: weight.x - 16, y: y - 9, width: 14, height: 18 },
        term:
          lane === "standard"
            ? null
            : { x: weight.x + weight.width + 14, y: y - 19, width: 44, height: 16 },
        termAlign: "start" as const,
      };
    }),
  );

  const output = fitMap(
    g.outHeight,
    g.outWidth,
    { width: x("outputEnd") - x("output"), height: frameHeight - 56 },
    { x: (x("output") + x("outputEnd")) / 2, y: sumCentre.y },
  );
  const strip = fitStrip(g.outChannels, g.outHeight, g.outWidth, {
    x: x("strip"),
    y: frameTop - TITLE + 34,
    width: x("stripEnd") - x("strip"),
    height: box.height - 34 - 34,
  });
  return {
    lane,
    box,
    bank,
    junction,
    rows,
    others:
      othersCount > 0
        ? {
            x: junction.x + 8,
            y: frameTop + frameHeight - 34,
            width: junction.width - 96,
            height: 26,
          }
        : null,
    othersCount,
    sum: around(sumCentre, sumSize, sumSize),
    outputValue: {
      x: sumCentre.x + sumSize / 2 + 2,
      y: sumCentre.y - 23,
      width: output.x - sumCentre.x - sumSize / 2 - 8,
      height: 20,
    },
    output,
    strip,
  };
}

const CAPTION = 36;
const OTHERS = 36;
const MAX_KERNEL = 96;

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

function laneTexts(g: BlockGeometry, slot: LaneSlot, x: (column: Column) => number): TextMark[] {
  const below = slot.bank.y + slot.bank.height + 3;
  return captionTexts(g, slot.lane, slot.rows[0].channel, {
    title: {
      x: slot.bank.x + 4,
      y: slot.box.y + 5,
      width: x("strip") - slot.bank.x - 10,
      height: 22,
    },
    bank: { x: slot.bank.x - 6, y: below, width: slot.bank.width + 12, height: 34 },
    alone: { x: x("bankEnd") + 8, y: below, width: x("junction") - x("bankEnd") - 16, height: 34 },
    reuse: { x: slot.bank.x + 2, y: below, width: x("junction") - slot.bank.x - 14, height: 34 },
    junction: { x: slot.junction.x, y: below, width: slot.junction.width, height: 34 },
  });
}

function lanePlaces(slot: LaneSlot, x: (column: Column) => number): TextMark[] {
  const outputX = x("junctionEnd") + 4;
  const outputWidth = x("strip") - x("junctionEnd") - 10;
  return placeTexts(slot.lane, {
    map: { x: outputX, y: slot.output.y - 26, width: outputWidth, height: 18 },
    place: {
      x: outputX,
      y: slot.output.y + slot.output.height + 8,
      width: outputWidth,
      height: 18,
    },
    progress: {
      x: x("strip"),
      y: slot.box.y + slot.box.height - 32,
      width: slot.box.x + slot.box.width - x("strip") - 4,
      height: 28,
    },
  });
}
