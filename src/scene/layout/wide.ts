/** Two lanes from left to right: input, kernel bank, each channel alone, junction, output map, all maps. */
import type { BlockGeometry } from "../../engine/index.ts";
import type { Box, Lane, LinkMark, TextMark } from "../types.ts";
import { MARGIN, TRACK, type Columns } from "./columns.ts";
import { channelsInFocus, mapSize } from "./fit.ts";
import { laneHeights, laneRoom, rowsOf } from "./lane-room.ts";
import { arrowLink, curveIntoSum, gutterLink, straightLink } from "./links.ts";
import type { LayoutOptions } from "./options.ts";
import type { ChannelSlot, WholeLane, StageLayout } from "./types.ts";
import { legendContent } from "./legend-room.ts";
import { inputColumn, inputRoom, type InputColumn } from "./wide-input.ts";
import { wideLane } from "./wide-lane.ts";
import { lanePlaces, laneTexts } from "./wide-lane-words.ts";
import { shareWidth } from "./wide-share.ts";
import { colourText, headerTexts } from "./words.ts";

const HEADER = 34;
/** Red, green and blue. */
const COLOURS = 3;
/** Room above the channels for the photograph in colour, and for the words beside it. */
const COLOUR_HEAD = 58;
const WIDEST_COLOUR = 84;
const COLOUR_WORDS = 92;
const LANE_GAP = 6;
/** So many channels, of one kernel each, still read well side by side: one more where their maps are low and wide. */
const WHOLE = { square: 4, wide: 5 };
const WIDE_SHAPE = 1.3;

export function wideLayout(g: BlockGeometry, options: LayoutOptions): StageLayout {
  const { width, height } = options;
  const isWide = g.paddedWidth > WIDE_SHAPE * g.paddedHeight;
  const whole = g.depthMultiplier === 1 ? WHOLE[isWide ? "wide" : "square"] : undefined;
  const inFocus = channelsInFocus(g, options.focus, whole);
  const shown: Lane[] = options.lanes === "both" ? ["standard", "separable"] : [options.lanes];
  const room = height - HEADER - MARGIN;
  const head = options.photo === true && g.inChannels >= COLOURS ? COLOUR_HEAD : 0;
  const share = (least: number) => {
    const inputs = inputRoom(g, inFocus.length, room - head, least);
    const shared = shareWidth(g, {
      ...{ width, height, channels: inFocus.length, inputs },
      lanes: ({ lane: most, band, isTight }) => {
        const rows = shown.map((lane) => rowsOf(g, lane, inFocus.length));
        const heights = laneHeights(rows, room, LANE_GAP, most);
        return shown.map((lane, i) =>
          laneRoom(g, lane, inFocus.length, {
            ...{ width, height: heights[i], band: Math.round(heights[i] * band), isTight },
          }),
        );
      },
    });
    const { input: x, inputEnd } = shared.x;
    const column = { x, y: HEADER + head, width: inputEnd - x, height: room - head };
    return { ...shared, input: inputColumn(g, inFocus, inputs, column) };
  };
  const { x, lanes, input } = withLegend(g, share, options.lanes !== "standard");
  const colour =
    head > 0 ? colourHead(g, input.overview?.box.x ?? input.channels[0].padded.x, x) : null;
  let top = HEADER;
  const laneSlots = lanes.map((lane) => {
    const box = { x: x.lane, y: top, width: x.laneEnd - x.lane, height: lane.height };
    top += lane.height + LANE_GAP;
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
    colour: colour?.box ?? null,
    laneSlots,
    links: links(input.channels, laneSlots, x.lane),
    texts: [
      ...headerTexts(g, headerBoxes(x)),
      ...input.texts,
      ...(colour ? [colour.text] : []),
      ...laneSlots.flatMap((slot) => laneTexts(g, slot, x)),
    ],
    places: laneSlots.flatMap((slot) => lanePlaces(g, slot, x)),
    legend: input.legend,
  };
}

interface HasInput {
  readonly input: InputColumn;
}

/** The legend has its room first, but how high it is follows from the width that the column gets. */
function withLegend<T extends HasInput>(
  g: BlockGeometry,
  share: (least: number) => T,
  hasBonds: boolean,
): T {
  let found = share(0);
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const { legend, channels, texts } = found.input;
    const content = legendContent(g, legend.width, hasBonds);
    const above = [...channels.map(({ padded }) => padded), ...texts.map(({ box }) => box)];
    const end = Math.max(...above.map((box) => box.y + box.height));
    const missing = end + LEGEND_AIR - (legend.y + legend.height - content);
    if (missing <= 0) break;
    found = share(legend.height + LEGEND_AIR + missing);
  }
  return found;
}

/** A narrower column can need a higher legend, which leaves the maps less. */
const MOST_TURNS = 4;
const LEGEND_AIR = 4;

/** The photograph in colour stands above the channels' left edge, its words beside it. */
function colourHead(g: BlockGeometry, edge: number, x: Columns): { box: Box; text: TextMark } {
  const size = mapSize(g.inHeight, g.inWidth, { width: WIDEST_COLOUR, height: COLOUR_HEAD - 10 });
  const left = Math.min(edge, x.inputEnd - size.width - COLOUR_WORDS);
  const box = { x: left, y: HEADER + 1, ...size };
  const words = { x: left + size.width + 8, y: box.y, width: 0, height: size.height };
  return { box, text: colourText({ ...words, width: x.lane - 6 - words.x }) };
}

function headerBoxes(x: Columns): Readonly<Record<string, Box>> {
  const box = (from: number, to: number): Box => ({ x: from, y: 6, width: to - from, height: 25 });
  return {
    input: box(x.input + 4, x.lane - 6),
    bank: box(x.bank, x.bankEnd),
    alone: box(x.bankEnd + 4, x.junction - 4),
    junction: box(x.junction, x.junctionEnd),
    output: box(x.junctionEnd + 4, x.isBand ? x.laneEnd - 4 : x.strip - 4),
    ...(!x.isBand && { strip: box(x.strip, x.laneEnd) }),
  };
}

function links(
  channels: readonly ChannelSlot[],
  lanes: readonly WholeLane[],
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
