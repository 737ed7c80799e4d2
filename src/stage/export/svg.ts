/** A sheet as the text of an SVG file: needs no page, so that a build can make pictures as well. */
import type { Box } from "../../scene/index.ts";
import { dataUrl, pngOf } from "./png.ts";
import type {
  CellsShape,
  GroupShape,
  PathShape,
  RectShape,
  Shape,
  Sheet,
  Stroke,
  TextShape,
} from "./shapes.ts";

/** Fonts are not in the file: the page's own where they are installed, else what comes next. */
const FACES = {
  words: "'Inter Variable', Inter, 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif",
  numbers:
    "'JetBrains Mono Variable', 'JetBrains Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
} as const;

/** More cells than this are a picture in the picture instead of paths. */
const MOST_CELLS = 4096;

const n = (value: number): string => String(Math.round(value * 100) / 100);
const escape = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll(CONTROL, "");
/** What no XML file may hold. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined ? "" : ` ${name}="${typeof value === "number" ? n(value) : escape(value)}"`;

const boxOf = ({ x, y, width, height }: Box): string =>
  ` x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"`;

/** @param scale how many times its own size the picture wants to be shown at */
export function svgOf(sheet: Sheet, scale = 1): string {
  const { width, height, title, description, shapes } = sheet;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width * scale)}" height="${n(height * scale)}">`,
    `<title>${escape(title)}</title>`,
    `<desc>${escape(description)}</desc>`,
    ...shapes.map(written),
    "</svg>",
    "",
  ].join("\n");
}

function written(shape: Shape): string {
  switch (shape.kind) {
    case "rect":
      return rect(shape);
    case "path":
      return path(shape);
    case "text":
      return text(shape);
    case "cells":
      return shape.tiles.length * shape.rows * shape.columns > MOST_CELLS || shape.smooth
        ? images(shape)
        : cells(shape);
    case "group":
      return group(shape);
  }
}

function group({ shapes, data, at }: GroupShape): string {
  const attributes = Object.entries(data).map(([name, value]) => attribute(`data-${name}`, value));
  const moved = at ? attribute("transform", `translate(${n(at.x)} ${n(at.y)})`) : "";
  return `<g${attributes.join("")}${moved}>${shapes.map(written).join("")}</g>`;
}

function stroked(stroke: Stroke | undefined): string {
  if (!stroke) return "";
  return (
    attribute("stroke", stroke.colour) +
    attribute("stroke-width", stroke.width) +
    attribute("stroke-dasharray", stroke.dash?.map(n).join(" "))
  );
}

function rect({ box, fill, stroke, radius, crisp, opacity }: RectShape): string {
  return (
    `<rect${boxOf(box)}${attribute("rx", radius)} fill="${fill ?? "none"}"` +
    stroked(stroke) +
    attribute("opacity", opacity) +
    (crisp ? ' shape-rendering="crispEdges"/>' : "/>")
  );
}

function path({ d, fill, stroke, opacity }: PathShape): string {
  return `<path d="${d}" fill="${fill ?? "none"}"${stroked(stroke)}${attribute("opacity", opacity)}/>`;
}

function text(shape: TextShape): string {
  const { x, y, anchor, face, size, weight, colour, casing, length, href } = shape;
  const made =
    `<text x="${n(x)}" y="${n(y)}"` +
    (anchor === "start" ? "" : attribute("text-anchor", anchor)) +
    ` font-family="${FACES[face]}" font-size="${n(size)}" font-weight="${weight}" fill="${colour}"` +
    (casing ? `${stroked(casing)} stroke-linejoin="round" paint-order="stroke"` : "") +
    (length === undefined ? "" : ` textLength="${n(length)}" lengthAdjust="spacingAndGlyphs"`) +
    ` xml:space="preserve">${escape(shape.text)}</text>`;
  return href === undefined ? made : `<a href="${escape(href)}">${made}</a>`;
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
export function colourOf(word: number): string {
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
