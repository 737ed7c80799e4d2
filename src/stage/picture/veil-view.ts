/** A veil over a map: one pixel per cell, clear where the looked-at cell meets the map. */
import { rgb } from "d3-color";
import type { VeilMark } from "../../scene/index.ts";
import { PALETTES } from "../../ui/index.ts";
import type { PaintContext } from "./paint-context.ts";
import { place } from "./place.ts";

/** The lane's own colour, so that veiled cells sink into the ground; the sheet makes it translucent. */
function veilWord(theme: PaintContext["theme"]): number {
  const { r, g, b } = rgb(PALETTES[theme].lane);
  return (0xff000000 | (b << 16) | (g << 8) | r) >>> 0;
}

export class VeilView {
  readonly element: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;
  #shown = "";

  constructor(document: Document) {
    this.element = document.createElement("canvas");
    this.element.className = "veil";
    this.#context = this.element.getContext("2d");
  }

  update(mark: VeilMark, { theme }: PaintContext): void {
    place(this.element, mark.box);
    this.element.hidden = false;
    const { rows, columns, lit } = mark;
    const shown = [theme, rows, columns, ...spell(lit?.rows), ...spell(lit?.columns)].join("/");
    if (shown === this.#shown || !this.#context) return;
    this.#shown = shown;
    this.element.dataset["mark"] = mark.id;
    this.element.width = columns;
    this.element.height = rows;
    const image = this.#context.createImageData(columns, rows);
    const words = new Uint32Array(image.data.buffer).fill(veilWord(theme));
    for (let i = 0; lit && i < lit.rows.count; i++) {
      const row = (lit.rows.first + i * lit.rows.step) * columns;
      for (let j = 0; j < lit.columns.count; j++) {
        words[row + lit.columns.first + j * lit.columns.step] = 0;
      }
    }
    this.#context.putImageData(image, 0, 0);
  }

  hide(): void {
    this.element.hidden = true;
  }
}

function spell(run: { first: number; step: number; count: number } | undefined): number[] {
  return run === undefined ? [] : [run.first, run.step, run.count];
}
