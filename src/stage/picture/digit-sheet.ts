/**
 * The true values in the cells of several maps that stand together, on one canvas over them: a canvas for each map would
 * cost the browser a layer for each.
 */
import type { Box, MapMark } from "../../scene/index.ts";
import { formatValue } from "../../ui/index.ts";
import { digitSize, numberColour } from "./digits.ts";
import type { PaintContext } from "./paint-context.ts";
import { place } from "./place.ts";
import { stampOf } from "./stamps.ts";

const FONT = '"JetBrains Mono Variable", "JetBrains Mono Fallback", ui-monospace, monospace';

/** What a map's numbers follow from, but for how many are written. */
interface Written {
  readonly values: Float32Array;
  readonly offset: number;
  readonly size: number;
  filled: number;
}

/** Maps whose numbers share a sheet: those of one column of a lane; an output map has its own. */
export function sheetOf({ id }: MapMark): string {
  return id.startsWith("output/") ? id : id.slice(0, id.lastIndexOf("/"));
}

export class DigitSheet {
  readonly element: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;
  readonly #written = new Map<string, Written>();
  #ground = "";
  #box: Box = { x: 0, y: 0, width: 0, height: 0 };

  constructor(document: Document) {
    this.element = document.createElement("canvas");
    this.element.className = "digits";
    this.#context = this.element.getContext("2d");
  }

  /** Writes what is new since the last call; nothing where no cell has room for its number. */
  update(marks: readonly MapMark[], context: PaintContext): void {
    this.#spread(marks, context);
    let isBlank = true;
    for (const mark of marks) {
      const { box, rows, columns, values, offset, filled } = mark;
      const size = digitSize(values, box.width / columns, box.height / rows);
      if (size > 0) isBlank = false;
      const last = this.#written.get(mark.id);
      const isSame = last?.values === values && last.offset === offset && last.size === size;
      if (isSame && last.filled === filled) continue;
      const goesOn = isSame && filled > last.filled;
      this.#written.set(mark.id, { values, offset, size, filled });
      if (!goesOn && last) this.#clear(mark, context);
      if (size > 0) this.#write(mark, size, goesOn ? last.filled : 0, context);
    }
    if (this.element.hidden !== isBlank) this.element.hidden = isBlank;
  }

  /** A new place, screen, theme or font begins an empty sheet. */
  #spread(marks: readonly MapMark[], { theme, ratio, fonts }: PaintContext): void {
    const ground = [
      ...[theme, ratio, fonts],
      ...marks.map(({ id, box, rows, columns }) =>
        [id, box.x, box.y, box.width, box.height, rows, columns].join(),
      ),
    ].join("/");
    if (ground === this.#ground) return;
    this.#ground = ground;
    this.#written.clear();
    this.#box = around(marks);
    place(this.element, this.#box);
    this.element.width = Math.round(this.#box.width * ratio);
    this.element.height = Math.round(this.#box.height * ratio);
  }

  #clear({ box }: MapMark, { ratio }: PaintContext): void {
    const x = Math.floor((box.x - this.#box.x) * ratio);
    const y = Math.floor((box.y - this.#box.y) * ratio);
    this.#context?.clearRect(
      x,
      y,
      Math.ceil(box.width * ratio) + 1,
      Math.ceil(box.height * ratio) + 1,
    );
  }

  #write(mark: MapMark, size: number, from: number, context: PaintContext): void {
    const pen = this.#context;
    if (!pen) return;
    const { theme, ratio, fonts } = context;
    const cellWidth = mark.box.width / mark.columns;
    const cellHeight = mark.box.height / mark.rows;
    const left = mark.box.x - this.#box.x;
    const top = mark.box.y - this.#box.y;
    for (let i = from; i < mark.filled; i++) {
      const value = mark.values[mark.offset + i];
      const colour = numberColour(mark.ramp, value, theme);
      const stamp = stampOf(formatValue(value), { font: FONT, size, colour, ratio, fonts });
      const x = left + ((i % mark.columns) + 0.5) * cellWidth - stamp.width / 2;
      const y = top + (Math.floor(i / mark.columns) + 0.54) * cellHeight - stamp.height / 2;
      pen.drawImage(stamp.picture, Math.round(x * ratio), Math.round(y * ratio));
    }
  }
}

/** The smallest box around all maps. */
function around(marks: readonly MapMark[]): Box {
  const x = Math.min(...marks.map(({ box }) => box.x));
  const y = Math.min(...marks.map(({ box }) => box.y));
  const right = Math.max(...marks.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...marks.map(({ box }) => box.y + box.height));
  return { x, y, width: Math.ceil(right - x), height: Math.ceil(bottom - y) };
}
