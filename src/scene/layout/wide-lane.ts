/** One lane from left to right: its slots and its words. */
import type { BlockGeometry } from "../../engine/index.ts";
import type { Box, Lane, TextMark } from "../types.ts";
import type { Columns } from "./columns.ts";
import { around, centreOf, fitMap, fitStrip, intermediatesShown } from "./fit.ts";
import type { LaneSlot, RowSlot } from "./types.ts";
import { captionTexts, placeTexts } from "./words.ts";

const TITLE = 26;
const CAPTION = 36;
const OTHERS = 36;
const MAX_KERNEL = 96;

/** One lane in its box. */
export function wideLane(
  g: BlockGeometry,
  lane: Lane,
  inFocus: readonly number[],
  x: Columns,
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

  const rows = rowSlots(g, lane, inFocus, x, { bank, junction, perChannel, rowHeight });
  const output = fitMap(
    g.outHeight,
    g.outWidth,
    { width: x("outputEnd") - x("output"), height: frameHeight - 20 },
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
      x: sumCentre.x + sumSize / 2 - 8,
      y: sumCentre.y - 23,
      width: output.x - sumCentre.x - sumSize / 2 + 2,
      height: 20,
    },
    bias: {
      x: sumCentre.x + 6,
      y: sumCentre.y + sumSize / 2 - 4,
      width: output.x - sumCentre.x - 14,
      height: 16,
    },
    output,
    strip,
  };
}

interface RowRoom {
  readonly bank: Box;
  readonly junction: Box;
  readonly perChannel: number;
  readonly rowHeight: number;
}

function rowSlots(
  g: BlockGeometry,
  lane: Lane,
  inFocus: readonly number[],
  x: Columns,
  { bank, junction, perChannel, rowHeight }: RowRoom,
): RowSlot[] {
  return inFocus.flatMap((inChannel, c) =>
    Array.from({ length: perChannel }, (_, m) => {
      const y = bank.y + 3 + (c * perChannel + m + 0.5) * rowHeight;
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
            : {
                x: weight.x + weight.width + 14,
                y: Math.max(y - 19, bank.y + 1),
                width: 44,
                height: 16,
              },
        termAlign: "start" as const,
      };
    }),
  );
}

/** A lane's title and captions. */
export function laneTexts(g: BlockGeometry, slot: LaneSlot, x: Columns): TextMark[] {
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
    reuse: { x: slot.bank.x - 5, y: below, width: x("junction") - slot.bank.x, height: 34 },
    junction: { x: slot.junction.x, y: below, width: slot.junction.width, height: 34 },
  });
}

/** The words beside a lane's output that follow the playhead. */
export function lanePlaces(slot: LaneSlot, x: Columns): TextMark[] {
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
