/** A photograph as a person knows it: its first three channels as red, green and blue, one pixel per cell. */
import type { ColourMark } from "../../scene/index.ts";
import { place } from "./place.ts";

const OPAQUE = 0xff000000;

const byteOf = (value: number): number => Math.round(Math.max(0, Math.min(1, value)) * 255);

export class ColourView {
  readonly element: HTMLCanvasElement;
  #values: Float32Array | null = null;

  constructor(document: Document) {
    this.element = document.createElement("canvas");
    this.element.className = "strip";
    this.element.dataset["part"] = "colour";
  }

  update(mark: ColourMark): void {
    place(this.element, mark.box);
    this.element.dataset["mark"] = mark.id;
    this.element.classList.toggle("strip--shrunk", mark.box.width < mark.columns);
    if (this.#values === mark.values) return;
    this.#values = mark.values;
    this.element.width = mark.columns;
    this.element.height = mark.rows;
    const context = this.element.getContext("2d");
    if (!context) return;
    const image = context.createImageData(mark.columns, mark.rows);
    const words = new Uint32Array(image.data.buffer);
    const plane = words.length;
    for (let i = 0; i < plane; i++) {
      const [red, green, blue] = [0, 1, 2].map((channel) =>
        byteOf(mark.values[channel * plane + i]),
      );
      words[i] = (OPAQUE | (blue << 16) | (green << 8) | red) >>> 0;
    }
    context.putImageData(image, 0, 0);
  }
}
