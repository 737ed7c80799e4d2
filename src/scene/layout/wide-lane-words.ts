/** The words of one lane that runs from left to right. */
import type { BlockGeometry } from "../../engine/index.ts";
import type { Box, TextMark } from "../types.ts";
import type { Columns } from "./columns.ts";
import { CAPTION, LABEL, noteHeight, OTHERS } from "./lane-room.ts";
import type { WholeLane } from "./types.ts";
import { captionTexts, moreTexts, placeTexts, stripTitle } from "./words.ts";

/** Room for the heading of a strip below its lane. */
const BAND_TITLE = 110;

/** A lane's title and captions, and how many channels are not in focus. */
export function laneTexts(g: BlockGeometry, slot: WholeLane, x: Columns): TextMark[] {
  const below = slot.bank.y + slot.bank.height + 3;
  const height = CAPTION - 3;
  const middle = { x: x.bankEnd + 8, width: x.junction - x.bankEnd - 16 };
  const frameEnd = slot.bank.y + slot.bank.height;
  const reuse = { x: slot.bank.x - 5, y: below, width: x.junction - slot.bank.x - 8, height };
  const more = { y: frameEnd - OTHERS + 6, height: 16 };
  return [
    ...captionTexts(g, slot.lane, slot.rows[0].channel, {
      title: {
        x: slot.bank.x + 4,
        y: slot.box.y + 3,
        width: (x.isBand ? x.laneEnd : x.strip) - slot.bank.x - 10,
        height: 22,
      },
      bank: { x: slot.bank.x - 6, y: below, width: slot.bank.width + 12, height },
      alone: { ...middle, y: below, height },
      reuse,
      isCompact: !fitsTwoLines(g, reuse.width - REUSE_EDGE),
      junction: { x: slot.junction.x - 11, y: below, width: slot.junction.width + 22, height },
    }),
    ...(x.isBand
      ? [
          stripTitle(g, slot.lane, {
            ...{ x: x.strip, y: slot.strip.box.y - 24, width: BAND_TITLE, height: 24 },
          }),
        ]
      : []),
    ...(slot.othersCount > 0
      ? moreTexts(slot.lane, slot.othersCount, {
          bank: { x: slot.bank.x + 4, width: slot.bank.width - 8, ...more },
          alone: { x: x.alone - 10, width: x.aloneEnd - x.alone + 20, ...more },
        })
      : []),
  ];
}

/** Left of what says how often a product is reused: its bar and the air beside it. */
const REUSE_EDGE = 11;
/** Of the bold words below a lane (px), and what the break of a line leaves of it. */
const LETTER = 6.1;
const BROKEN = 12;
const REUSE = {
  one: " products per position, made once. More filters would reuse them.".length,
  several: " products per position, made once, reused by  other filters.".length,
};

/** What says how often a product is reused does without "per position" where it would take a third line. */
function fitsTwoLines(g: BlockGeometry, width: number): boolean {
  const products = lettersOf(g.midChannels * g.kernelArea);
  const letters =
    g.outChannels === 1
      ? REUSE.one + products
      : REUSE.several + products + lettersOf(g.outChannels - 1);
  return letters * LETTER <= 2 * width - BROKEN;
}

/** With a comma before each three digits. */
function lettersOf(count: number): number {
  const digits = String(count).length;
  return digits + Math.floor((digits - 1) / 3);
}

/** The words beside a lane's output that follow the playhead. */
export function lanePlaces(g: BlockGeometry, slot: WholeLane, x: Columns): TextMark[] {
  const { output } = slot;
  const outputX = x.junctionEnd + 4;
  const width = (x.isBand ? x.laneEnd - 4 : x.strip - 6) - outputX;
  return placeTexts(slot.lane, {
    map: { x: outputX, y: output.y - LABEL - 2, width, height: 18 },
    place: { x: outputX, y: output.y + output.height + 6, width, height: 18 },
    progress: x.isBand
      ? { ...aboveBand(slot), x: x.strip + BAND_TITLE, width: x.junctionEnd - x.strip - BAND_TITLE }
      : belowStrip(g, slot, x),
  });
}

const aboveBand = ({ strip }: WholeLane) => ({ y: strip.box.y - 18, height: 16 });

function belowStrip(g: BlockGeometry, { box }: WholeLane, x: Columns): Box {
  const height = noteHeight(g, x.stripEnd - x.strip);
  const y = box.y + box.height - height;
  return { x: x.strip, y, width: x.laneEnd - x.strip - 2, height: height - 4 };
}
