/** One plane of numbers as a canvas of one pixel per cell; CSS scales it up. */
import type { Ramp as RampName } from "../../scene/index.ts";
import { rampIndex, rampOf, type PaletteName } from "../../ui/index.ts";

export interface PlaneSource {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
  readonly offset: number;
  readonly filled: number;
  readonly ramp: RampName;
  readonly domain: number;
}

const OPAQUE = 0xff000000;

/** A value of 0 … 1 as a grey: dark is dark, as a photograph shows it. */
export function photoWord(value: number): number {
  const grey = Math.round(Math.max(0, Math.min(1, value)) * 255);
  return (OPAQUE | (grey << 16) | (grey << 8) | grey) >>> 0;
}

/** Repaints only what changed since the last call: new cells while playing, everything after a jump. */
export class PlanePainter {
  readonly canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;
  #image: ImageData | null = null;
  #words = new Uint32Array(0);
  #last: PlaneSource | null = null;
  #theme: PaletteName | null = null;

  constructor(document: Document) {
    this.canvas = document.createElement("canvas");
    this.canvas.className = "plane";
    this.#context = this.canvas.getContext("2d");
  }

  paint(source: PlaneSource, theme: PaletteName): void {
    const last = this.#last;
    const isSame =
      last !== null &&
      this.#theme === theme &&
      last.values === source.values &&
      last.offset === source.offset &&
      last.domain === source.domain &&
      last.ramp === source.ramp &&
      last.rows === source.rows &&
      last.columns === source.columns;
    if (isSame && last.filled === source.filled) return;
    this.#last = source;
    this.#theme = theme;
    if (!this.#context) return;
    if (
      !this.#image ||
      this.#image.width !== source.columns ||
      this.#image.height !== source.rows
    ) {
      this.canvas.width = source.columns;
      this.canvas.height = source.rows;
      this.#image = this.#context.createImageData(source.columns, source.rows);
      this.#words = new Uint32Array(this.#image.data.buffer);
    }
    const from = isSame ? Math.min(last.filled, source.filled) : 0;
    const to = isSame ? Math.max(last.filled, source.filled) : this.#words.length;
    this.#fill(source, theme, from, to);
    const firstRow = Math.floor(from / source.columns);
    const endRow = Math.ceil(to / source.columns);
    this.#context.putImageData(this.#image, 0, 0, 0, firstRow, source.columns, endRow - firstRow);
  }

  #fill(source: PlaneSource, theme: PaletteName, from: number, to: number): void {
    const { values, offset, filled, domain } = source;
    const done = Math.min(to, filled);
    if (source.ramp === "photo") {
      for (let i = from; i < done; i++) this.#words[i] = photoWord(values[offset + i]);
    } else {
      const table = rampOf(theme, source.ramp).words;
      for (let i = from; i < done; i++) {
        this.#words[i] = table[rampIndex(values[offset + i], domain)];
      }
    }
    this.#words.fill(0, Math.max(from, done), to);
  }
}
