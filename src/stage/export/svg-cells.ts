/** Maps and strips as SVG text: rectangles, or a picture in the picture where there are many cells. */
import type { Box } from "../../scene/index.ts";
import { dataUrl, pngOf } from "./png.ts";
import type { CellsShape } from "./shapes.ts";
import { boxOf, n } from "./svg-text.ts";

/** More cells than this are a picture in the picture instead of paths. */
const MOST_CELLS = 4096;

export function cellsText(shape: CellsShape): string {
  const { tiles, rows, columns, smooth } = shape;
  return tiles.length * rows * columns > MOST_CELLS || smooth ? images(shape) : cells(shape);
}

/** One path per colour, in units of a cell; neighbours of one colour are one rectangle. */
function cells({ rows, columns, tiles, words }: CellsShape): string {
  const [first] = tiles;
  if (!first) return "";
  const cell = { x: first.width / columns, y: first.height / rows };
  const paths = new Map<number, string[]>();
  tiles.forEach((tile, i) => {
    const at = { x: (tile.x - first.x) / cell.x, y: (tile.y - first.y) / cell.y };
    for (let row = 0; row < rows; row++) {
      const start = (i * rows + row) * columns;
      for (const [column, count, word] of runs(words, start, columns)) {
        const steps = paths.get(word) ?? [];
        paths.set(word, steps);
        steps.push(`M${short(at.x + column)} ${short(at.y + row)}h${count}v1h-${count}z`);
      }
    }
  });
  const drawn = [...paths].map(
    ([word, steps]) => `<path fill="${colourOf(word)}" d="${steps.join("")}"/>`,
  );
  const unit = `translate(${n(first.x)} ${n(first.y)}) scale(${long(cell.x)} ${long(cell.y)})`;
  return `<g transform="${unit}" shape-rendering="crispEdges">${drawn.join("")}</g>`;
}

const short = (value: number): string => String(Math.round(value * 1000) / 1000);
const long = (value: number): string => String(Math.round(value * 1e6) / 1e6);

type Run = readonly [column: number, count: number, word: number];

function runs(words: Uint32Array, start: number, columns: number): Run[] {
  const found: Run[] = [];
  for (let column = 0; column < columns;) {
    const word = words[start + column];
    let end = column + 1;
    while (end < columns && words[start + end] === word) end++;
    if (word !== 0) found.push([column, end - column, word]);
    column = end;
  }
  return found;
}

const isLittle = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** A word's red, green and blue as "#rrggbb". */
function colourOf(word: number): string {
  const [red, green, blue] = isLittle
    ? [word & 255, (word >>> 8) & 255, (word >>> 16) & 255]
    : [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255];
  return `#${((red << 16) | (green << 8) | blue).toString(16).padStart(6, "0")}`;
}

/** Pixels per px of a picture that holds many planes: enough for sharp screens. */
const FINE = 2;

function images(shape: CellsShape): string {
  const { rows, columns, tiles, words, smooth } = shape;
  if (tiles.length > 1) return image(around(tiles), together(shape), true);
  return tiles.map((tile) => image(tile, { width: columns, height: rows, words }, smooth)).join("");
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly words: Uint32Array;
}

function image(box: Box, { width, height, words }: Pixels, smooth: boolean): string {
  const rendering = smooth ? "auto" : "pixelated";
  const source = dataUrl(pngOf(width, height, words));
  return `<image${boxOf(box)} preserveAspectRatio="none" image-rendering="${rendering}" href="${source}"/>`;
}

function around(tiles: readonly Box[]): Box {
  const x = Math.min(...tiles.map((tile) => tile.x));
  const y = Math.min(...tiles.map((tile) => tile.y));
  const width = Math.max(...tiles.map((tile) => tile.x + tile.width)) - x;
  const height = Math.max(...tiles.map((tile) => tile.y + tile.height)) - y;
  return { x, y, width, height };
}

/** All planes in one picture, with nothing between them. */
function together({ rows, columns, tiles, words }: CellsShape): Pixels {
  const whole = around(tiles);
  const width = Math.max(1, Math.round(whole.width * FINE));
  const height = Math.max(1, Math.round(whole.height * FINE));
  const made = new Uint32Array(width * height);
  tiles.forEach((tile, i) => {
    const left = Math.round((tile.x - whole.x) * FINE);
    const top = Math.round((tile.y - whole.y) * FINE);
    const across = Math.min(width - left, Math.max(1, Math.round(tile.width * FINE)));
    const down = Math.min(height - top, Math.max(1, Math.round(tile.height * FINE)));
    for (let y = 0; y < down; y++) {
      const row = i * rows + Math.floor(((y + 0.5) * rows) / down);
      for (let x = 0; x < across; x++) {
        const column = Math.floor(((x + 0.5) * columns) / across);
        made[(top + y) * width + left + x] = words[row * columns + column];
      }
    }
  });
  return { width, height, words: made };
}
