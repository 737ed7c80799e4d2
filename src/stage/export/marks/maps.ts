/** Maps, strips and photographs: cells in the colours of their values, and the values where they can be read. */
import type { Box, ColourMark, MapMark, Ramp, ShadeMark, StripMark } from "../../../scene/index.ts";
import { formatValue, rampIndex, rampOf, type PaletteName } from "../../../ui/index.ts";
import { digitSize, numberColour } from "../../picture/digits.ts";
import { LOW } from "../../picture/map-view.ts";
import { photoWord } from "../../picture/plane.ts";
import { FOLD_SHARE, LARGEST_FOLD, WRITTEN_FROM } from "../../picture/shade.ts";
import type { CellsShape, Shape } from "../shapes.ts";
import { textAt } from "../type.ts";
import { colourOf, grown, hueOf, type Look } from "./look.ts";

const wordOf = (theme: PaletteName, ramp: Ramp, domain: number): ((value: number) => number) => {
  if (ramp === "photo") return photoWord;
  const { words } = rampOf(theme, ramp);
  return (value) => words[rampIndex(value, domain)];
};

const OUTLINE = 2;
/** Where the maps behind this one stand, the nearest first. */
const GHOSTS = {
  usual: [
    { x: 7, y: -6 },
    { x: 12, y: -11 },
  ],
  low: [{ x: 4, y: -3 }],
};
const GHOST_LINE = 1.5;

export function mapShapes(look: Look, mark: MapMark): Shape[] {
  const { box, rows, columns, ghosts, hue } = mark;
  const outline = { colour: hueOf(look, hue), width: OUTLINE };
  return [
    ...(ghosts ? ghostShapes(look, mark) : []),
    { kind: "rect", box: grown(box, OUTLINE / 2), stroke: outline, radius: OUTLINE / 2 },
    planeShape(look, mark),
    ...(rows * columns > 0 ? digitShapes(look, mark) : []),
  ];
}

function ghostShapes(look: Look, { tensor, box }: MapMark): Shape[] {
  const radius = tensor === "kernel" ? 3 : 1;
  return GHOSTS[box.height < LOW ? "low" : "usual"].toReversed().map(({ x, y }) => ({
    kind: "rect",
    box: grown({ ...box, x: box.x + x, y: box.y + y }, -GHOST_LINE / 2),
    fill: colourOf(look, "frame"),
    stroke: { colour: colourOf(look, "ghost"), width: GHOST_LINE },
    radius,
  }));
}

function planeShape({ theme }: Look, mark: MapMark): CellsShape {
  const { box, rows, columns, values, offset, filled, ramp, domain } = mark;
  const colour = wordOf(theme, ramp, domain);
  const words = new Uint32Array(rows * columns).fill(emptyWord(theme));
  for (let i = 0; i < filled; i++) words[i] = colour(values[offset + i]);
  return { kind: "cells", rows, columns, tiles: [box], words, smooth: box.width < columns };
}

/** The colour of cells not yet computed. */
const emptyWord = (theme: PaletteName): number => rampOf(theme, "data").words[0];

const DIGIT_WEIGHT = 600;

function digitShapes({ theme }: Look, mark: MapMark): Shape[] {
  const { box, rows, columns, values, offset, filled, ramp } = mark;
  const cell = { width: box.width / columns, height: box.height / rows };
  const size = digitSize(values, cell.width, cell.height);
  if (size === 0) return [];
  const face = { face: "numbers", size, weight: DIGIT_WEIGHT, anchor: "middle" } as const;
  return Array.from(values.subarray(offset, offset + filled), (value, i) =>
    textAt(formatValue(value), {
      ...face,
      x: box.x + ((i % columns) + 0.5) * cell.width,
      middle: box.y + (Math.floor(i / columns) + 0.5) * cell.height,
      colour: numberColour(ramp, value, theme),
    }),
  );
}

export function stripShapes({ theme }: Look, mark: StripMark): Shape[] {
  const { box, columns, pitch, thumb, count, rows, cols, values, filled, ramp, domain } = mark;
  const colour = wordOf(theme, ramp, domain);
  const tiles = Array.from({ length: count }, (_, i): Box => ({
    x: box.x + (i % columns) * pitch.x,
    y: box.y + Math.floor(i / columns) * pitch.y,
    width: thumb.x,
    height: thumb.y,
  }));
  const words = new Uint32Array(count * rows * cols).fill(emptyWord(theme));
  for (let i = 0; i < Math.min(filled, words.length); i++) words[i] = colour(values[i]);
  const smooth = Math.min(thumb.x / cols, thumb.y / rows) < 1;
  return [{ kind: "cells", rows, columns: cols, tiles, words, smooth }];
}

const COLOURS = 3;
const BYTE = 255;

/** Red, green and blue as they are. */
export function colourShapes({ box, rows, columns, values }: ColourMark): Shape[] {
  const plane = rows * columns;
  const bytes = new Uint8ClampedArray(plane * 4).fill(BYTE);
  for (let i = 0; i < plane; i++) {
    for (let channel = 0; channel < COLOURS; channel++) {
      bytes[4 * i + channel] = values[channel * plane + i] * BYTE;
    }
  }
  const words = new Uint32Array(bytes.buffer);
  return [{ kind: "cells", rows, columns, tiles: [box], words, smooth: box.width < columns }];
}

const SHADE = { colour: "#747a84", opacity: 0.64 };
/** Where there are numbers: darker still, they would be hard to read. */
const LIGHT_SHADE = { colour: "#000000", opacity: 0.12 };
const FOLD = { colour: "#000000", opacity: 0.62 };

/** Cells that no window samples: darker, and with a folded corner where a number may stand. */
export function shadeShapes({ box, rows, columns, rowRuns, columnRuns }: ShadeMark): Shape[] {
  const cell = { width: box.width / columns, height: box.height / rows };
  const isWritten = cell.width >= WRITTEN_FROM && cell.height >= WRITTEN_FROM;
  const n = (value: number): number => Math.round(value * 100) / 100;
  const inRuns = (runs: ShadeMark["rowRuns"], at: number): boolean =>
    runs.some(([first, count]) => at >= first && at < first + count);
  const whole: string[] = [];
  const folds: string[] = [];
  const fold = Math.SQRT2 * Math.min(LARGEST_FOLD, Math.min(cell.width, cell.height) * FOLD_SHARE);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!inRuns(rowRuns, row) && !inRuns(columnRuns, column)) continue;
      const [x, y] = [box.x + column * cell.width, box.y + row * cell.height];
      whole.push(`M${n(x)} ${n(y)}h${n(cell.width)}v${n(cell.height)}h${n(-cell.width)}z`);
      folds.push(`M${n(x)} ${n(y)}h${n(fold)}l${n(-fold)} ${n(fold)}z`);
    }
  }
  const { colour: fill, opacity } = isWritten ? LIGHT_SHADE : SHADE;
  const shade = { kind: "path", d: whole.join(""), fill, opacity } as const;
  if (!isWritten) return [shade];
  return [shade, { kind: "path", d: folds.join(""), fill: FOLD.colour, opacity: FOLD.opacity }];
}
