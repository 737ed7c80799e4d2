/** The legend: both ramps with their ends and zero, what the ends stand for, and samples of hatch, shade and wide links. */
import type { Box, LegendMark } from "../../../scene/index.ts";
import { rampOf } from "../../../ui/index.ts";
import { legendWords, type LegendWords } from "../../picture/legend.ts";
import { NARROW } from "../../picture/overlay.ts";
import { PICTURE_STRINGS } from "../../strings/picture.ts";
import type { Shape } from "../shapes.ts";
import { linesOf, textAt, widthOf, type Face } from "../type.ts";
import { hatch } from "./grounds.ts";
import { colourOf, type Look } from "./look.ts";

const NAME: Face = { face: "words", size: 12, weight: 700 };
const NOTE: Face = { face: "words", size: 11, weight: 400 };
const TICK: Face = { face: "numbers", size: 11, weight: 600 };
/** Heights of the parts and what lies between them (px). */
const RAMP = { height: 16, widest: 132, padding: 6, radius: 3 };
const LINE = 13.75;
const ROW_GAP = 2;
const COLUMN_GAP = 8;
const KEY_GAP = 12;
const SAMPLE = { width: 22, bond: 36, height: 10, gap: 5 };

/** One row of the legend: its height, and what stands in it from a top edge. */
interface Row {
  readonly height: number;
  readonly at: (y: number) => Shape[];
}

export function legendShapes(look: Look, mark: LegendMark): Shape[] {
  const { box } = mark;
  const words = legendWords(mark);
  const rows = [
    ...rampRows(look, box, "data", words.data),
    ...rampRows(look, box, "weight", words.weight),
    ...keyRows(look, box, words.keys),
  ];
  const height = rows.reduce((sum, row) => sum + row.height + ROW_GAP, -ROW_GAP);
  let y = look.isTall ? box.y : box.y + box.height - height;
  return rows.flatMap((row) => {
    const shapes = row.at(y);
    y += row.height + ROW_GAP;
    return shapes;
  });
}

const nameOf = (kind: "data" | "weight"): string =>
  PICTURE_STRINGS[kind === "data" ? "legend.data" : "legend.weights"];

function rampRows(look: Look, box: Box, kind: "data" | "weight", note: string): Row[] {
  const isNarrow = box.width < NARROW;
  const name = (y: number): Shape =>
    textAt(nameOf(kind), {
      ...NAME,
      ...{ x: box.x, middle: y + RAMP.height / 2, anchor: "start" },
      colour: colourOf(look, "ink"),
    });
  const names = Math.max(widthOf(nameOf("data"), NAME), widthOf(nameOf("weight"), NAME));
  const left = isNarrow ? box.x : box.x + names + COLUMN_GAP;
  const width = Math.min(RAMP.widest, box.x + box.width - left);
  const ramp = (y: number): Shape[] =>
    rampShapes(look, kind, { x: left, y, width, height: RAMP.height });
  const row = { height: RAMP.height };
  const lines = linesOf(note, NOTE, box.width).map((line): Row => noteRow(look, box.x, line));
  return isNarrow
    ? [{ ...row, at: (y) => [name(y)] }, { ...row, at: ramp }, ...lines]
    : [{ ...row, at: (y) => [name(y), ...ramp(y)] }, ...lines];
}

function noteRow(look: Look, x: number, line: string): Row {
  const colour = colourOf(look, "muted");
  return {
    height: LINE - ROW_GAP,
    at: (y) => [textAt(line, { ...NOTE, x, middle: y + LINE / 2, anchor: "start", colour })],
  };
}

/** So many steps look even. */
const SLICES = 51;

function rampShapes(look: Look, kind: "data" | "weight", box: Box): Shape[] {
  const { words } = rampOf(look.theme, kind);
  const inner = { x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2 };
  const slices = Uint32Array.from({ length: SLICES }, (_, i) => {
    return words[1 + Math.round((i * (words.length - 2)) / (SLICES - 1))];
  });
  const middle = box.y + box.height / 2;
  const tick = (key: string, anchor: "start" | "middle" | "end", x: number): Shape =>
    textAt(PICTURE_STRINGS[key] ?? "", {
      ...TICK,
      ...{ x, middle, anchor, colour: colourOf(look, "number") },
    });
  return [
    {
      ...{ kind: "cells", rows: 1, columns: SLICES, tiles: [inner], smooth: false },
      words: slices,
    },
    {
      kind: "rect",
      box: { ...box, x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 },
      stroke: { colour: colourOf(look, "line"), width: 1 },
      radius: RAMP.radius,
    },
    tick("legend.least", "start", box.x + RAMP.padding),
    tick("legend.zero", "middle", box.x + box.width / 2),
    tick("legend.most", "end", box.x + box.width - RAMP.padding),
  ];
}

type Key = LegendWords["keys"][number];

const KEY_HEIGHT = 14;

/** A sample with its words, which break where the legend is narrow. */
interface KeyPlace {
  readonly key: Key;
  readonly lines: readonly string[];
  readonly width: number;
}

/** Samples with their names, as many in a row as fit. */
function keyRows(look: Look, box: Box, keys: readonly Key[]): Row[] {
  const rows: KeyPlace[][] = [];
  let used = Infinity;
  for (const key of keys) {
    const place = placeOf(key, box.width);
    if (used + KEY_GAP + place.width > box.width) {
      rows.push([]);
      used = -KEY_GAP;
    }
    rows[rows.length - 1].push(place);
    used += KEY_GAP + place.width;
  }
  return rows.map((inRow) => ({
    height: KEY_HEIGHT * Math.max(...inRow.map(({ lines }) => lines.length)),
    at: (y) => {
      let x = box.x;
      return inRow.flatMap((place) => {
        const shapes = keyShapes(look, place, x, y);
        x += place.width + KEY_GAP;
        return shapes;
      });
    },
  }));
}

const sampleWidth = (key: Key): number => (key === "bond" ? SAMPLE.bond : SAMPLE.width);

function placeOf(key: Key, room: number): KeyPlace {
  const beside = sampleWidth(key) + SAMPLE.gap;
  const lines = linesOf(PICTURE_STRINGS[`legend.${key}`] ?? key, NOTE, room - beside);
  return { key, lines, width: beside + Math.max(...lines.map((line) => widthOf(line, NOTE))) };
}

function keyShapes(look: Look, { key, lines }: KeyPlace, x: number, y: number): Shape[] {
  const width = sampleWidth(key);
  const middle = y + (lines.length * KEY_HEIGHT) / 2;
  const box = { x, y: middle - SAMPLE.height / 2, width, height: SAMPLE.height };
  return [
    ...sampleShapes(look, key, box),
    ...lines.map((line, i) =>
      textAt(line, {
        ...NOTE,
        ...{ x: x + width + SAMPLE.gap, middle: y + (i + 0.5) * KEY_HEIGHT, anchor: "start" },
        colour: colourOf(look, "muted"),
      }),
    ),
  ];
}

function sampleShapes(look: Look, key: Key, box: Box): Shape[] {
  const { x, y, width, height } = box;
  switch (key) {
    case "padding":
      return hatch(look, box);
    case "shade":
      return [
        { kind: "rect", box, fill: colourOf(look, "dataZero") },
        { kind: "rect", box, fill: "#747a84", opacity: 0.64 },
        { kind: "path", d: `M${x} ${y}h6.4l-6.4 6.4z`, fill: "#000000", opacity: 0.62 },
      ];
    case "bond": {
      // From the widest link of a negative weight over the thread of 0 to the widest of a positive one.
      const [top, thin] = [0.05 * height, 0.42 * height];
      const centre = x + width / 2;
      const half = (from: number): string =>
        `M${from} ${y + top}L${centre} ${y + thin}V${y + height - thin}L${from} ${y + height - top}z`;
      return [
        { kind: "path", d: half(x), fill: colourOf(look, "weightLow") },
        { kind: "path", d: half(x + width), fill: colourOf(look, "weightHigh") },
      ];
    }
  }
}
