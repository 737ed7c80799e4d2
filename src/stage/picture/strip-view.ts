/** The filmstrip: every map of a tensor as a true thumbnail on one canvas, filling in as it is computed. */
import type { Point, StripMark } from "../../scene/index.ts";
import { rampIndex, rampOf } from "../../ui/index.ts";
import type { PaintContext } from "./paint-context.ts";
import { place } from "./place.ts";
import { photoWord } from "./plane.ts";

/** Canvas pixels per cell of a small map, so that gaps of a quarter cell are exact. */
const FINE = 4;
const FINE_UP_TO = 12;
/** Canvas pixels per CSS pixel that a large map's thumbnail keeps: enough for sharp screens. */
const KEPT = 2;

interface Grid {
  /** Canvas pixels per CSS pixel. */
  readonly perPixel: Point;
  readonly width: number;
  readonly height: number;
  /** Pixel of a thumbnail -> cell of its map. */
  readonly cellOf: Int32Array;
}

export class StripView {
  readonly element: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;
  #grid: Grid | null = null;
  #image: ImageData | null = null;
  #shape = "";
  #last: StripMark | null = null;
  #theme = "";

  constructor(document: Document) {
    this.element = document.createElement("canvas");
    this.element.className = "strip";
    this.element.dataset["part"] = "strip";
    this.#context = this.element.getContext("2d");
  }

  update(mark: StripMark, context: PaintContext): void {
    const grid = this.#arrange(mark);
    const last = this.#last;
    const isSame =
      last !== null &&
      last.values === mark.values &&
      last.domain === mark.domain &&
      last.ramp === mark.ramp &&
      this.#theme === context.theme;
    if (isSame && last.filled === mark.filled) return;
    const plane = mark.rows * mark.cols;
    const from = isSame ? Math.floor(Math.min(last.filled, mark.filled) / plane) : 0;
    const to = isSame ? Math.ceil(Math.max(last.filled, mark.filled) / plane) : mark.count;
    for (let map = from; map < Math.min(to, mark.count); map++) {
      this.#paint(mark, grid, map, context);
    }
    this.#last = mark;
    this.#theme = context.theme;
  }

  #arrange(mark: StripMark): Grid {
    const shape = [
      ...[mark.tensor, mark.count, mark.columns, mark.rows, mark.cols],
      ...[mark.pitch.x, mark.pitch.y, mark.box.x, mark.box.y],
    ].join("/");
    if (this.#grid && shape === this.#shape) return this.#grid;
    this.#shape = shape;
    this.#last = null;
    this.#grid = gridOf(mark);
    this.#image = this.#context?.createImageData(this.#grid.width, this.#grid.height) ?? null;
    const across = Math.min(mark.columns, mark.count);
    const down = Math.ceil(mark.count / mark.columns);
    const width = (across - 1) * mark.pitch.x + mark.thumb.x;
    const height = (down - 1) * mark.pitch.y + mark.thumb.y;
    const cell = Math.min(mark.thumb.x / mark.cols, mark.thumb.y / mark.rows);
    const { perPixel } = this.#grid;
    this.element.width = Math.ceil(round(width * perPixel.x));
    this.element.height = Math.ceil(round(height * perPixel.y));
    this.element.dataset["tensor"] = mark.tensor;
    this.element.dataset["mark"] = mark.id;
    this.element.classList.toggle("strip--shrunk", cell < 1);
    place(this.element, { x: mark.box.x, y: mark.box.y, width, height });
    return this.#grid;
  }

  #paint(mark: StripMark, grid: Grid, map: number, { theme }: PaintContext): void {
    if (!this.#context || !this.#image) return;
    const words = new Uint32Array(this.#image.data.buffer);
    const table = rampOf(theme, mark.ramp === "weight" ? "weight" : "data").words;
    const offset = map * mark.rows * mark.cols;
    for (let i = 0; i < words.length; i++) {
      const at = offset + grid.cellOf[i];
      const value = mark.values[at];
      if (at >= mark.filled) words[i] = table[0];
      else
        words[i] = mark.ramp === "photo" ? photoWord(value) : table[rampIndex(value, mark.domain)];
    }
    const { perPixel } = grid;
    const x = Math.round((map % mark.columns) * mark.pitch.x * perPixel.x);
    const y = Math.round(Math.floor(map / mark.columns) * mark.pitch.y * perPixel.y);
    this.#context.putImageData(this.#image, x, y);
  }
}

/** Canvas pixels per cell, of so many cells on so many CSS pixels; oblong cells differ across and down. */
const scaleOf = (cells: number, pixels: number): number =>
  cells <= FINE_UP_TO ? FINE : Math.min(1, (pixels * KEPT) / cells);

/** Rid of what fractions add to whole numbers. */
const round = (value: number): number => Math.round(value * 1000) / 1000;

function gridOf(mark: StripMark): Grid {
  const { rows, cols, thumb } = mark;
  const width = Math.max(1, Math.round(cols * scaleOf(cols, thumb.x)));
  const height = Math.max(1, Math.round(rows * scaleOf(rows, thumb.y)));
  const perPixel = { x: width / thumb.x, y: height / thumb.y };
  const cellOf = new Int32Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = Math.min(mark.rows - 1, Math.floor(((y + 0.5) * mark.rows) / height));
    for (let x = 0; x < width; x++) {
      const column = Math.min(mark.cols - 1, Math.floor(((x + 0.5) * mark.cols) / width));
      cellOf[y * width + x] = row * mark.cols + column;
    }
  }
  return { perPixel, width, height, cellOf };
}
