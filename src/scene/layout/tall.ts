/** A lane turned to run downwards, one column per channel; several lanes stand below each other. */
import type { BlockGeometry } from "../../engine/index.ts";
import type { Box, Lane, LinkMark, TextMark } from "../types.ts";
import { around, centreOf, channelsInFocus, fitChannel, fitMap, fitStrip, intermediatesShown } from "./fit.ts";
import { arrowLink, dropIntoSum, dropLink } from "./links.ts";
import type { LayoutOptions } from "./options.ts";
import type { ChannelSlot, LaneSlot, RowSlot, StageLayout } from "./types.ts";
import { captionTexts, headerTexts, placeTexts } from "./words.ts";

const MARGIN = 8;
const GAP = 8;
const CHIP = { width: 26, height: 18 };
const HEADER = 24;
const TITLE = 26;
const DROP = 14;
const PILL = 26;
const MAX_COLUMN = 190;
const STRIP_HEIGHT = 96;
const LEGEND = 92;

export function tallLayout(g: BlockGeometry, options: LayoutOptions): StageLayout {
  const { width } = options;
  const inFocus = channelsInFocus(g, options.focus);
  const column = Math.min(
    MAX_COLUMN,
    (width - 2 * MARGIN - GAP * (inFocus.length - 1)) / inFocus.length,
  );
  const left = (width - column * inFocus.length - GAP * (inFocus.length - 1)) / 2;
  const columnX = inFocus.map((_, i) => left + i * (column + GAP) + column / 2);

  const hasOverview = inFocus.length < g.inChannels;
  const overview = hasOverview
    ? fitStrip(g.inChannels, g.inHeight, g.inWidth, {
        x: MARGIN,
        y: HEADER + 4,
        width: width - 2 * MARGIN,
        height: 44,
      })
    : null;
  const top = HEADER + (hasOverview ? 54 : 0) + CHIP.height + 6;
  const channels: ChannelSlot[] = inFocus.map((channel, i) => {
    const room = { width: column - 6, height: column + 20 };
    const slot = fitChannel(g, channel, room, { x: columnX[i], y: 0 });
    const shift = top - slot.padded.y;
    return {
      ...slot,
      padded: { ...slot.padded, y: top },
      map: { ...slot.map, y: slot.map.y + shift },
      chip: { x: slot.padded.x - 3, y: top - CHIP.height - 5, ...CHIP },
    };
  });
  const inputBottom = top + channels[0].padded.height;

  const shown: Lane[] = options.lanes === "both" ? ["standard", "separable"] : [options.lanes];
  const laneSlots: LaneSlot[] = [];
  const texts: TextMark[] = headerTexts(g, {
    input: { x: MARGIN, y: 0, width: width - 2 * MARGIN, height: HEADER },
  });
  const places: TextMark[] = [];
  let y = inputBottom + DROP;
  for (const lane of shown) {
    const made = laneSlot(g, lane, inFocus, columnX, column, width, y);
    laneSlots.push(made.slot);
    texts.push(...made.texts);
    places.push(...made.places);
    y = made.slot.box.y + made.slot.box.height + DROP;
  }
  return {
    width,
    height: y + LEGEND + 6,
    orientation: "tall",
    lanes: options.lanes,
    channels,
    overview,
    laneSlots,
    links: links(channels, laneSlots),
    texts,
    places,
    legend: { x: MARGIN + 2, y: y - 4, width: width - 2 * MARGIN - 4, height: LEGEND },
  };
}

function laneSlot(
  g: BlockGeometry,
  lane: Lane,
  inFocus: readonly number[],
  columnX: readonly number[],
  column: number,
  width: number,
  y: number,
): { slot: LaneSlot; texts: TextMark[]; places: TextMark[] } {
  const perChannel = lane === "standard" ? 1 : intermediatesShown(g, inFocus.length);
  const total = lane === "standard" ? g.inChannels : g.midChannels;
  const othersCount = total - inFocus.length * perChannel;
  const subColumn = column / perChannel;
  const kernelY = y + TITLE + DROP;
  const kernelSide = Math.min(subColumn - 12, 84);
  const kernel = fitMap(g.kernelSize, g.kernelSize, { width: kernelSide, height: kernelSide }, { x: 0, y: 0 });
  const alone = fitMap(g.outHeight, g.outWidth, { width: subColumn - 12, height: column }, { x: 0, y: 0 });
  const aloneY = kernelY + kernel.height + DROP;
  const pillY = aloneY + alone.height + DROP;
  const weightY = pillY + PILL + (lane === "standard" ? 0 : 22);
  const bankWidth = width - 2 * MARGIN;
  const rowsEnd = lane === "standard" ? pillY + PILL : weightY + 30;

  const rows: RowSlot[] = inFocus.flatMap((inChannel, c) =>
    Array.from({ length: perChannel }, (_, m) => {
      const x = columnX[c] + (m - (perChannel - 1) / 2) * subColumn;
      const pillWidth = Math.min(54, subColumn - 6);
      const weight = around({ x, y: weightY + 15 }, Math.min(46, subColumn - 8), 28);
      return {
        channel: lane === "standard" ? inChannel : inChannel * g.depthMultiplier + m,
        inChannel,
        kernel: { ...kernel, x: Math.round(x - kernel.width / 2), y: kernelY },
        alone: { ...alone, x: Math.round(x - alone.width / 2), y: aloneY },
        pill: { x: x - pillWidth / 2, y: pillY, width: pillWidth, height: PILL },
        weight: lane === "standard" ? null : weight,
        times: lane === "standard" ? null : { x: x - 7, y: pillY + PILL + 3, width: 14, height: 18 },
        term:
          lane === "standard"
            ? null
            : { x: x + 6, y: weight.y + weight.height + 2, width: Math.max(20, subColumn / 2 - 8), height: 16 },
      };
    }),
  );

  const junctionTop = rowsEnd + (lane === "standard" ? 18 : 30);
  const output = fitMap(
    g.outHeight,
    g.outWidth,
    { width: Math.min(120, width * 0.3), height: 120 },
    { x: 0, y: 0 },
  );
  const othersHeight = othersCount > 0 ? 34 : 0;
  const sumSize = 40;
  const outputTop = junctionTop + othersHeight + 18;
  const sum = around(
    { x: width / 2, y: Math.max(outputTop + output.height / 2, outputTop + sumSize / 2) },
    sumSize,
    sumSize,
  );
  const outputBox = { ...output, x: MARGIN + 10, y: outputTop };
  const bottom = Math.max(outputTop + output.height, sum.y + sumSize) + 8;
  const noteY = bottom + 16;
  const stripTop = noteY + 40;
  const strip = fitStrip(g.outChannels, g.outHeight, g.outWidth, {
    x: MARGIN + 10,
    y: stripTop,
    width: width - 2 * MARGIN - 20,
    height: STRIP_HEIGHT,
  });
  const stripHeight = Math.ceil(g.outChannels / strip.columns) * strip.pitch.y;
  const box: Box = {
    x: MARGIN - 4,
    y,
    width: width - 2 * MARGIN + 8,
    height: stripTop + stripHeight + 24 - y,
  };
  const slot: LaneSlot = {
    lane,
    box,
    bank: { x: MARGIN, y: kernelY - 6, width: bankWidth, height: kernel.height + 12 },
    junction: { x: MARGIN, y: pillY - 6, width: bankWidth, height: bottom - pillY + 4 },
    rows,
    others:
      othersCount > 0
        ? { x: width / 2 - 70, y: junctionTop, width: 140, height: 26 }
        : null,
    othersCount,
    sum,
    outputValue: {
      x: outputBox.x + output.width + 6,
      y: centreOf(sum).y + 4,
      width: Math.max(30, sum.x - outputBox.x - output.width - 10),
      height: 20,
    },
    output: outputBox,
    strip: { ...strip, box: { ...strip.box, height: stripHeight } },
  };
  const rightX = sum.x + sumSize + 6;
  const texts = captionTexts(g, lane, rows[0].channel, {
    title: { x: MARGIN + 6, y: y + 3, width: bankWidth - 12, height: 22 },
    junction: { x: rightX, y: centreOf(sum).y - 17, width: width - rightX - MARGIN - 6, height: 34 },
    reuse: { x: MARGIN + 6, y: noteY, width: bankWidth - 12, height: 36 },
  });
  const places = placeTexts(lane, {
    map: { x: MARGIN + 4, y: bottom - 6, width: bankWidth - 8, height: 18 },
    progress: { x: MARGIN + 6, y: stripTop + stripHeight + 3, width: bankWidth - 12, height: 16 },
  });
  return { slot, texts, places };
}

function links(channels: readonly ChannelSlot[], lanes: readonly LaneSlot[]): LinkMark[] {
  const marks: LinkMark[] = [];
  for (const [i, lane] of lanes.entries()) {
    for (const row of lane.rows) {
      const id = `${lane.lane}/${row.channel}`;
      const slot = channels.find((c) => c.channel === row.inChannel);
      if (slot && i === 0) {
        marks.push(dropLink(`${lane.lane}/in/${row.channel}`, slot.padded, row.kernel, row.inChannel, true));
      }
      marks.push(dropLink(`${id}/kernel`, row.kernel, row.alone, row.inChannel, true));
      marks.push(dropLink(`${id}/alone`, row.alone, row.pill, row.inChannel, false));
      if (row.weight && row.times) {
        marks.push(dropLink(`${id}/times`, row.pill, row.times, row.inChannel, false));
      }
      marks.push(dropIntoSum(`${id}/sum`, row.weight ?? row.pill, lane.sum, row.inChannel));
    }
    marks.push(arrowLink(`${lane.lane}/output`, lane.sum, lane.output));
  }
  return marks;
}
