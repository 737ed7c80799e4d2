/** A lane turned to run downwards, one column per channel; several lanes stand below each other. */
import type { BlockGeometry } from "../../engine/index.ts";
import type { Lane, LinkMark, TextMark } from "../types.ts";
import {
  around,
  centreOf,
  channelsInFocus,
  fitChannel,
  fitMap,
  fitStrip,
  intermediatesShown,
} from "./fit.ts";
import { arrowLink, dropIntoSum, dropLink, levelLink } from "./links.ts";
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
const WEIGHT = 28;
const SUM = 40;
const MAX_KERNEL = 72;
const MAX_ALONE = 96;
/** Below this width (px) captions take more lines. */
const NARROW = 340;
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
  for (const [i, lane] of shown.entries()) {
    const made = laneSlot(g, lane, inFocus, { columnX, column, width, y, isApart: i > 0 });
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

interface LaneRoom {
  readonly columnX: readonly number[];
  readonly column: number;
  readonly width: number;
  readonly y: number;
  /** The lane stands apart from the input: its columns are named again. */
  readonly isApart: boolean;
}

function laneSlot(
  g: BlockGeometry,
  lane: Lane,
  inFocus: readonly number[],
  room: LaneRoom,
): { slot: LaneSlot; texts: TextMark[]; places: TextMark[] } {
  const { columnX, column, width, y } = room;
  const perChannel = lane === "standard" ? 1 : intermediatesShown(g, inFocus.length);
  const total = lane === "standard" ? g.inChannels : g.midChannels;
  const othersCount = total - inFocus.length * perChannel;
  const subColumn = column / perChannel;
  const origin = { x: 0, y: 0 };
  const side = Math.min(subColumn - 26, MAX_KERNEL);
  const kernel = fitMap(g.kernelSize, g.kernelSize, { width: side, height: side }, origin);
  const aloneSide = Math.min(subColumn - 10, MAX_ALONE);
  const alone = fitMap(g.outHeight, g.outWidth, { width: aloneSide, height: aloneSide }, origin);
  const kernelY = y + TITLE + DROP + (room.isApart ? CHIP.height : 0);
  const aloneY = kernelY + kernel.height + DROP + 4;
  const pillY = aloneY + alone.height + DROP + 4;
  const weightY = pillY + PILL + (lane === "standard" ? 0 : 24);
  const rowsEnd = lane === "standard" ? pillY + PILL : weightY + WEIGHT + 16;

  const rows: RowSlot[] = inFocus.flatMap((inChannel, c) =>
    Array.from({ length: perChannel }, (_, m) => {
      const x = columnX[c] + (m - (perChannel - 1) / 2) * subColumn;
      const pillWidth = Math.min(54, subColumn - 6);
      const weightWidth = Math.min(46, subColumn - 20);
      const weight = around({ x, y: weightY + WEIGHT / 2 }, weightWidth, WEIGHT);
      // The product stands on the outer side of its link, which bends towards the middle.
      const isLeft = x < width / 2 - 1;
      // Where columns are narrow it takes the whole one, and the link runs behind it.
      const isCramped = perChannel > 1;
      const termWidth = isCramped ? subColumn : subColumn / 2 - 5;
      const termX = isCramped ? x - termWidth / 2 : isLeft ? x - termWidth - 4 : x + 4;
      const termY = weight.y + WEIGHT + 1;
      return {
        channel: lane === "standard" ? inChannel : inChannel * g.depthMultiplier + m,
        inChannel,
        chip: room.isApart && m === 0 ? { x: x - CHIP.width / 2, y: y + TITLE, ...CHIP } : null,
        kernel: { ...kernel, x: Math.round(x - kernel.width / 2), y: kernelY },
        alone: { ...alone, x: Math.round(x - alone.width / 2), y: aloneY },
        pill: { x: x - pillWidth / 2, y: pillY, width: pillWidth, height: PILL },
        weight: lane === "standard" ? null : weight,
        times:
          lane === "standard" ? null : { x: x - 7, y: pillY + PILL + 4, width: 14, height: 18 },
        term: lane === "standard" ? null : { x: termX, y: termY, width: termWidth, height: 16 },
        termAlign: isCramped ? ("middle" as const) : isLeft ? ("end" as const) : ("start" as const),
      };
    }),
  );

  const junctionTop = rowsEnd + 22;
  const sum = { x: width / 2 - SUM / 2, y: junctionTop, width: SUM, height: SUM };
  const output = fitMap(
    g.outHeight,
    g.outWidth,
    { width: Math.min(116, width * 0.29), height: 116 },
    origin,
  );
  const outputBox = { ...output, x: MARGIN + 12, y: junctionTop + 10 };
  const isNarrow = width < NARROW;
  const rightX = sum.x + SUM + 8;
  const captionY = othersCount > 0 ? sum.y + SUM + 4 : sum.y + 4;
  const captionHeight = isNarrow ? 84 : 66;
  const placeY = Math.max(captionY + captionHeight, sum.y + SUM + 40);
  const bottom = Math.max(outputBox.y + output.height, placeY + 36) + 6;
  const noteHeight = lane === "separable" ? (isNarrow ? 60 : 44) : 0;
  const stripTop = bottom + 14 + noteHeight;
  const strip = fitStrip(g.outChannels, g.outHeight, g.outWidth, {
    x: MARGIN + 8,
    y: stripTop,
    width: width - 2 * MARGIN - 16,
    height: STRIP_HEIGHT,
  });
  const stripHeight = Math.ceil(g.outChannels / strip.columns) * strip.pitch.y;
  const frameWidth = width - 2 * MARGIN;
  const slot: LaneSlot = {
    lane,
    box: { x: MARGIN - 4, y, width: frameWidth + 8, height: stripTop + stripHeight + 24 - y },
    bank: { x: MARGIN, y: kernelY - 7, width: frameWidth, height: kernel.height + 14 },
    junction: { x: MARGIN, y: pillY - 6, width: frameWidth, height: bottom - pillY + 6 },
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
    title: { x: MARGIN + 6, y: y + 2, width: frameWidth - 12, height: 22 },
    isShort: true,
    junction: { x: rightX, y: captionY, width: width - rightX - MARGIN - 4, height: captionHeight },
    reuse: { x: MARGIN + 6, y: bottom + 8, width: frameWidth - 12, height: noteHeight - 6 },
  });
  const placeX = outputBox.x + output.width + 10;
  const placeWidth = frameWidth + MARGIN - placeX - 6;
  const places = placeTexts(lane, {
    align: "start",
    map: { x: placeX, y: placeY, width: placeWidth, height: 16 },
    place: { x: placeX, y: placeY + 18, width: placeWidth, height: 16 },
    progress: { x: MARGIN + 8, y: stripTop + stripHeight + 3, width: frameWidth - 16, height: 16 },
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
        marks.push(
          dropLink(`${lane.lane}/in/${row.channel}`, slot.padded, row.kernel, row.inChannel, true),
        );
      }
      if (row.chip) {
        marks.push(
          dropLink(`${lane.lane}/in/${row.channel}`, row.chip, row.kernel, row.inChannel, true),
        );
      }
      marks.push(dropLink(`${id}/kernel`, row.kernel, row.alone, row.inChannel, true));
      marks.push(dropLink(`${id}/alone`, row.alone, row.pill, row.inChannel, false));
      if (row.weight && row.times) {
        marks.push(dropLink(`${id}/times`, row.pill, row.times, row.inChannel, false));
      }
      marks.push(dropIntoSum(`${id}/sum`, row.weight ?? row.pill, lane.sum, row.inChannel));
    }
    if (lane.others) marks.push(levelLink(`${lane.lane}/others`, lane.sum, lane.others));
    marks.push(arrowLink(`${lane.lane}/output`, lane.sum, lane.output));
  }
  return marks;
}
