/** Outlines: the window on the input, the current cell, the tap, the current thumbnail. */
import type { Box, Point, RingMark } from "../../../scene/index.ts";
import type { ColourRole } from "../../../ui/index.ts";
import { colourOf, snap, snapWidth } from "./pen.ts";
import type { Pen } from "./pen.ts";

/** A band around a box, `from` its edge outwards (px). */
export interface Band {
  readonly from: number;
  readonly width: number;
  readonly colour: string | { readonly role: ColourRole };
  readonly dash?: readonly number[];
}

export const WHITE = "#ffffff";
const NUMBER = { role: "number" } as const;

/** Dark on a white halo, so that a ring is found on every colour of the ramps. */
export const BANDS: Readonly<Record<RingMark["role"] | "fine", readonly Band[]>> = {
  window: [
    { from: 0, width: 4, colour: "rgb(255 255 255 / 75%)" },
    { from: 0, width: 2.5, colour: NUMBER },
  ],
  windowPast: [
    { from: -1, width: 3, colour: "rgb(255 255 255 / 60%)" },
    { from: -1, width: 1.5, colour: NUMBER, dash: [4, 3] },
  ],
  current: [
    { from: 0, width: 4.5, colour: WHITE },
    { from: 0, width: 2.5, colour: NUMBER },
  ],
  fine: [
    { from: 0, width: 2, colour: WHITE },
    { from: -1, width: 2, colour: NUMBER },
  ],
  thumb: [
    { from: 0, width: 4.5, colour: WHITE },
    { from: 0, width: 2.5, colour: NUMBER },
  ],
  tap: [
    { from: -2, width: 6, colour: WHITE },
    { from: 0, width: 2.5, colour: NUMBER },
  ],
  look: [{ from: 4, width: 3, colour: { role: "ink" } }],
  focus: [{ from: 1, width: 2, colour: { role: "ink" } }],
};

const FINE = 20;
/** A still smaller cell needs the halo to be found at all. */
const LEAST = 11;

/** So small that a halo would cover the numbers beside it. */
export function isFine({ role, box }: RingMark): boolean {
  return role === "current" && box.width < FINE && box.width >= LEAST;
}

export function drawRing(pen: Pen, mark: RingMark): void {
  for (const band of BANDS[isFine(mark) ? "fine" : mark.role]) drawBand(pen, mark.box, band);
  if (mark.samples) drawSamples(pen, mark.box, mark.samples);
}

function drawBand(pen: Pen, { x, y, width, height }: Box, band: Band): void {
  const { on } = pen;
  const thick = snapWidth(pen, band.width);
  const out = snap(pen, band.from) + thick / 2;
  const left = snap(pen, x) - out;
  const top = snap(pen, y) - out;
  on.strokeStyle = typeof band.colour === "string" ? band.colour : colourOf(pen, band.colour.role);
  on.lineWidth = thick;
  on.setLineDash([...(band.dash ?? [])]);
  on.strokeRect(left, top, snap(pen, x + width) + out - left, snap(pen, y + height) + out - top);
}

export const DOT = 2.5;
export const DOT_HALO = 4;
/** From this size (px) on a cell may have a number: the dot keeps to its corner. */
const NUMBER_CELL = 13;

/** Where the dots stand that mark the cells of a dilated window; the others lie between its taps. */
export function dotsOf(box: Box, { pitch, cell }: NonNullable<RingMark["samples"]>): Point[] {
  const inset = cell < NUMBER_CELL ? cell / 2 : Math.min(cell / 2, DOT_HALO);
  const places: Point[] = [];
  for (let y = box.y + inset; y < box.y + box.height; y += pitch) {
    for (let x = box.x + inset; x < box.x + box.width; x += pitch) places.push({ x, y });
  }
  return places;
}

function drawSamples(pen: Pen, box: Box, samples: NonNullable<RingMark["samples"]>): void {
  const places = dotsOf(box, samples);
  for (const [radius, colour] of [
    [DOT_HALO, WHITE],
    [DOT, colourOf(pen, "number")],
  ] as const) {
    pen.on.fillStyle = colour;
    pen.on.beginPath();
    for (const { x, y } of places) {
      pen.on.moveTo(x + radius, y);
      pen.on.arc(x, y, radius, 0, 2 * Math.PI);
    }
    pen.on.fill();
  }
}
