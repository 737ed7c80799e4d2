/** The words around the maps, as keys with their numbers. */
import type { BlockGeometry } from "../../engine/index.ts";
import type { Box, Lane, TextMark, TextRole } from "../types.ts";

type Values = Readonly<Record<string, number>>;

function text(
  id: string,
  role: TextRole,
  box: Box,
  align: TextMark["align"],
  values: Values = {},
  key = id,
): TextMark {
  return { kind: "text", id: `text/${id}`, role, box, align, key, values };
}

/** Column headings; absent boxes leave theirs out. */
export function headerTexts(g: BlockGeometry, boxes: Readonly<Record<string, Box>>): TextMark[] {
  const shape = { height: g.inHeight, width: g.inWidth, channels: g.inChannels };
  const all: readonly [string, TextRole, TextMark["align"], Values][] = [
    ["input", "header", "start", shape],
    ["bank", "headerDark", "middle", {}],
    ["alone", "header", "middle", {}],
    ["junction", "headerDark", "middle", {}],
    ["output", "header", "middle", {}],
    ["strip", "header", "start", { filters: g.outChannels }],
  ];
  return all
    .filter(([name]) => boxes[name])
    .map(([name, role, align, values]) => text(`header.${name}`, role, boxes[name], align, values));
}

/** The heading of a strip that lies below its lane's columns. */
export function stripTitle(g: BlockGeometry, lane: Lane, box: Box): TextMark {
  const values = { filters: g.outChannels };
  return text(`${lane}.strip`, "header", box, "start", values, "header.strip");
}

export interface CaptionBoxes {
  readonly title?: Box | undefined;
  /** Leave out what explains the title. */
  readonly isShort?: boolean;
  /** Say what is reused in one line. */
  readonly isCompact?: boolean;
  readonly bank?: Box;
  readonly alone?: Box;
  readonly reuse?: Box;
  readonly junction?: Box;
}

/** A lane's title and the captions under its columns. */
export function captionTexts(
  g: BlockGeometry,
  lane: Lane,
  firstRow: number,
  boxes: CaptionBoxes,
): TextMark[] {
  const marks: TextMark[] = [];
  const values = {
    filters: g.outChannels,
    others: g.outChannels - 1,
    channels: g.inChannels,
    intermediates: g.midChannels,
    products: (lane === "standard" ? g.inChannels : g.midChannels) * g.kernelArea,
    weights: lane === "standard" ? g.inChannels * g.kernelArea : g.midChannels,
    firstRow,
  };
  const add = (name: string, role: TextRole, box: Box | undefined, align: TextMark["align"]) => {
    if (box) marks.push(text(`${lane}.${name}`, role, box, align, values));
  };
  const titleKey = boxes.isShort ? `${lane}.titleShort` : `${lane}.title`;
  if (boxes.title)
    marks.push(text(`${lane}.title`, "title", boxes.title, "start", values, titleKey));
  if (lane === "standard") {
    add("bank", "captionStrong", boxes.bank, "middle");
    add("alone", "caption", boxes.alone, "middle");
  } else {
    const long = g.outChannels === 1 ? "separable.reuseOne" : "separable.reuse";
    const key = boxes.isCompact ? `${long}Short` : long;
    if (boxes.reuse)
      marks.push(text("separable.reuse", "reuse", boxes.reuse, "start", values, key));
  }
  add("junction", "captionStrong", boxes.junction, "middle");
  return marks;
}

export interface PlaceBoxes {
  readonly map?: Box;
  readonly place?: Box;
  readonly progress?: Box;
  /** Where the map's and the place's words stand in their boxes. */
  readonly align?: TextMark["align"];
}

/** Words whose numbers follow the playhead. */
export function placeTexts(lane: Lane, boxes: PlaceBoxes): TextMark[] {
  const align = boxes.align ?? "middle";
  const marks: TextMark[] = [];
  if (boxes.map) marks.push(text(`${lane}.map`, "caption", boxes.map, align, {}, "place.map"));
  if (boxes.place) {
    marks.push(text(`${lane}.place`, "caption", boxes.place, align, {}, "place.cell"));
  }
  if (boxes.progress) {
    marks.push(text(`${lane}.progress`, "note", boxes.progress, "start", {}, "place.progress"));
  }
  return marks;
}

/** How many channels a lane's columns leave out. */
export function moreTexts(
  lane: Lane,
  count: number,
  boxes: Readonly<Record<string, Box>>,
): TextMark[] {
  return Object.entries(boxes).map(([name, box]) =>
    text(`${lane}.more.${name}`, "caption", box, "middle", { count }, "more"),
  );
}

/** Beside the photograph in colour: which channel is which colour. */
export function colourText(box: Box): TextMark {
  return text("colour", "captionStrong", box, "start");
}

/** How many channels are in focus, and how to choose others. */
export function focusText(
  box: Box,
  values: { readonly shown: number; readonly channels: number },
  isShort = false,
): TextMark {
  return isShort
    ? text("focus", "note", box, "end", values, "focusShort")
    : text("focus", "captionStrong", box, "start", values);
}
