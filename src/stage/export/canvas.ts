/** A sheet painted on a canvas with the page's own fonts. Nothing is loaded for it, so nothing can taint it. */
import type { Box } from "../../scene/index.ts";
import type { Faces } from "../picture/paint-context.ts";
import type {
  CellsShape,
  PathShape,
  RectShape,
  Shape,
  Sheet,
  Stroke,
  TextShape,
} from "./shapes.ts";

interface Pen {
  readonly on: CanvasRenderingContext2D;
  readonly scale: number;
  readonly faces: Faces;
}

/** @param scale pixels of the canvas per px of the sheet */
export function paintSheet(
  canvas: HTMLCanvasElement,
  sheet: Sheet,
  scale: number,
  faces: Faces,
): void {
  canvas.width = Math.round(sheet.width * scale);
  canvas.height = Math.round(sheet.height * scale);
  const on = canvas.getContext("2d");
  if (!on) return;
  on.setTransform(scale, 0, 0, scale, 0, 0);
  for (const shape of sheet.shapes) paint({ on, scale, faces }, shape);
}

function paint(pen: Pen, shape: Shape): void {
  switch (shape.kind) {
    case "rect":
      return paintRect(pen, shape);
    case "path":
      return paintPath(pen, shape);
    case "text":
      return write(pen, shape);
    case "cells":
      return paintCells(pen, shape);
    case "group":
      pen.on.save();
      if (shape.at) pen.on.translate(shape.at.x, shape.at.y);
      for (const each of shape.shapes) paint(pen, each);
      return pen.on.restore();
  }
}

/** The nearest edge between pixels. */
const snap = ({ scale }: Pen, value: number): number => Math.round(value * scale) / scale;

function snapped(pen: Pen, { x, y, width, height }: Box): Box {
  const [left, top] = [snap(pen, x), snap(pen, y)];
  return {
    x: left,
    y: top,
    width: snap(pen, x + width) - left,
    height: snap(pen, y + height) - top,
  };
}

function paintRect(pen: Pen, { box, fill, stroke, radius, crisp, opacity = 1 }: RectShape): void {
  const { on } = pen;
  const { x, y, width, height } = crisp ? snapped(pen, box) : box;
  on.globalAlpha = opacity;
  on.beginPath();
  if (radius === undefined) on.rect(x, y, width, height);
  else on.roundRect(x, y, width, height, radius);
  finish(on, fill, stroke);
  on.globalAlpha = 1;
}

function paintPath({ on }: Pen, { d, fill, stroke, opacity = 1 }: PathShape): void {
  const path = new Path2D(d);
  on.globalAlpha = opacity;
  if (fill !== undefined) {
    on.fillStyle = fill;
    on.fill(path);
  }
  if (stroke) {
    prepare(on, stroke);
    on.stroke(path);
  }
  on.globalAlpha = 1;
}

function finish(on: CanvasRenderingContext2D, fill: string | undefined, stroke?: Stroke): void {
  if (fill !== undefined) {
    on.fillStyle = fill;
    on.fill();
  }
  if (stroke) {
    prepare(on, stroke);
    on.stroke();
  }
}

function prepare(on: CanvasRenderingContext2D, { colour, width, dash }: Stroke): void {
  on.strokeStyle = colour;
  on.lineWidth = width;
  on.setLineDash([...(dash ?? [])]);
}

const ALIGN = { start: "left", middle: "center", end: "right" } as const;
/** A system font may be this much wider than the page's own before it is squeezed. */
const SLACK = 1.02;

function write({ on, faces }: Pen, shape: TextShape): void {
  const { text, x, y, anchor, face, size, weight, colour, casing, length } = shape;
  on.font = `${weight} ${size}px ${faces[face]}`;
  on.textAlign = ALIGN[anchor];
  on.textBaseline = "alphabetic";
  const room = length === undefined ? undefined : length * SLACK;
  if (casing) {
    prepare(on, casing);
    on.lineJoin = "round";
    on.strokeText(text, x, y, room);
    on.lineJoin = "miter";
  }
  on.fillStyle = colour;
  on.fillText(text, x, y, room);
}

function paintCells(pen: Pen, { rows, columns, tiles, words, smooth }: CellsShape): void {
  const plane = document.createElement("canvas");
  plane.width = columns;
  plane.height = rows;
  const inside = plane.getContext("2d");
  if (!inside) return;
  const image = inside.createImageData(columns, rows);
  const pixels = new Uint32Array(image.data.buffer);
  pen.on.imageSmoothingEnabled = smooth;
  pen.on.imageSmoothingQuality = "high";
  tiles.forEach((tile, i) => {
    pixels.set(words.subarray(i * pixels.length, (i + 1) * pixels.length));
    inside.putImageData(image, 0, 0);
    const { x, y, width, height } = snapped(pen, tile);
    pen.on.drawImage(plane, x, y, width, height);
  });
}
