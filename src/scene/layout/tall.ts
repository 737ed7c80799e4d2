/** A lane turned to run downwards, one column per channel; several lanes stand below each other. */
import type { BlockGeometry } from "../../engine/index.ts";
import type { Box, Lane, LinkMark, TextMark } from "../types.ts";
import { channelsInFocus, fitChannel } from "./fit.ts";
import { arrowLink, dropIntoSum, dropLink, levelLink, straightLink } from "./links.ts";
import type { LayoutOptions } from "./options.ts";
import { fitStrip } from "./strips.ts";
import { CHIP, DROP, MARGIN, tallLane } from "./tall-lane.ts";
import type { ChannelSlot, WholeLane, StageLayout } from "./types.ts";
import { focusText, headerTexts } from "./words.ts";

const GAP = 8;
const HEADER = 24;
const MAX_COLUMN = 220;
const LEGEND = 94;
/** Strip of all channels, higher where there are so many that they would be too small to tap. */
const OVERVIEW = { few: 44, many: 72, manyFrom: 24 };
/** On a phone so few channels that they can be tapped stand in one row (px, gap included). */
const ONE_ROW = 26;
/** Narrower than this (px) one lane alone is kept low enough for a phone. */
const COMPACT_BELOW = 560;
/** Highest input map of such a lane (px). */
const COMPACT_INPUT = 92;
/** Beside the layer's shape in the header. */
const FOCUS_NOTE = 168;

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
  const isCompact = options.lanes !== "both" && width < COMPACT_BELOW;
  const header = isCompact && !hasOverview ? 2 : HEADER;
  const isOneRow = isCompact && g.inChannels * ONE_ROW <= width - 2 * MARGIN;
  const few = isOneRow ? ONE_ROW - 2 : OVERVIEW.few;
  const overviewHeight = g.inChannels > OVERVIEW.manyFrom ? OVERVIEW.many : few;
  const overview = hasOverview
    ? fitStrip(g.inChannels, g.inHeight, g.inWidth, {
        x: MARGIN,
        y: HEADER + 4,
        width: width - 2 * MARGIN,
        height: overviewHeight,
      })
    : null;
  const top = header + (hasOverview ? overviewHeight + 10 : 0) + CHIP.height + 6;
  const channels: ChannelSlot[] = inFocus.map((channel, i) => {
    const room = { width: column - 6, height: isCompact ? COMPACT_INPUT : column + 20 };
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
  const laneSlots: WholeLane[] = [];
  const texts: TextMark[] =
    header < HEADER
      ? []
      : headerTexts(g, { input: { x: MARGIN, y: 0, width: width - 2 * MARGIN, height: HEADER } });
  if (hasOverview) {
    const note = { x: width - MARGIN - FOCUS_NOTE, y: 5, width: FOCUS_NOTE, height: 16 };
    texts.push(focusText(note, { shown: inFocus.length, channels: g.inChannels }, true));
  }
  const places: TextMark[] = [];
  let y = inputBottom + (isCompact ? 6 : DROP);
  for (const [i, lane] of shown.entries()) {
    const made = tallLane(g, lane, inFocus, {
      columnX,
      column,
      width,
      y,
      isApart: i > 0,
      isCompact,
    });
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
    names: [],
    laneSlots,
    links: links(channels, laneSlots),
    texts,
    places,
    legend: { x: MARGIN + 2, y: y - 4, width: width - 2 * MARGIN - 4, height: LEGEND },
  };
}

function links(channels: readonly ChannelSlot[], lanes: readonly WholeLane[]): LinkMark[] {
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
        marks.push(joinTimes(`${id}/times`, row.pill, row.times, row.inChannel));
      }
      if (!row.bond) marks.push(dropIntoSum(`${id}/sum`, row.pill, lane.sum, row.inChannel));
    }
    if (lane.others) marks.push(levelLink(`${lane.lane}/others`, lane.sum, lane.others));
    marks.push(arrowLink(`${lane.lane}/output`, lane.sum, lane.output));
  }
  return marks;
}

/** A value and the weight it meets stand below each other, or side by side. */
function joinTimes(id: string, pill: Box, times: Box, hue: number): LinkMark {
  const isBelow = times.y > pill.y + pill.height;
  return isBelow
    ? dropLink(id, pill, times, hue, false)
    : straightLink(id, pill, { ...times, x: times.x + 2 }, hue, false);
}
