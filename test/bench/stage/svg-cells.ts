/** One SVG rect per cell of a map or of a strip of thumbnails. */
import type { Box, MapMark, StripMark } from "../../../src/scene/index.ts";
import { rampIndex, rampOf } from "../../../src/ui/ramp.ts";

export const SVG = "http://www.w3.org/2000/svg";

type CellMark = MapMark | StripMark;

export const rectOf = ({ x, y, width, height }: Box): SVGRectElement => {
  const rect = document.createElementNS(SVG, "rect");
  for (const [name, value] of Object.entries({ x, y, width, height })) {
    rect.setAttribute(name, String(value));
  }
  return rect;
};

/** The boxes of a mark's cells, in the order of its values. */
function cellsOf(mark: CellMark): Box[] {
  const cells = (map: Box, rows: number, columns: number): Box[] => {
    const [width, height] = [map.width / columns, map.height / rows];
    return Array.from({ length: rows * columns }, (_, i) => ({
      x: map.x + (i % columns) * width,
      y: map.y + Math.floor(i / columns) * height,
      ...{ width, height },
    }));
  };
  if (mark.kind === "map") return cells(mark.box, mark.rows, mark.columns);
  return Array.from({ length: mark.count }, (_, i) => {
    const x = mark.box.x + (i % mark.columns) * mark.pitch.x;
    const y = mark.box.y + Math.floor(i / mark.columns) * mark.pitch.y;
    return cells({ x, y, width: mark.thumb.x, height: mark.thumb.y }, mark.rows, mark.cols);
  }).flat();
}

/** One mark's rects; a new fill only where the cell's value or its being computed is new. */
export class Cells {
  readonly element = document.createElementNS(SVG, "g");
  readonly #rects: readonly SVGRectElement[];
  #last: CellMark | null = null;

  constructor(mark: CellMark) {
    this.#rects = cellsOf(mark).map(rectOf);
    this.element.append(...this.#rects);
  }

  update(mark: CellMark): void {
    const last = this.#last;
    const offset = mark.kind === "map" ? mark.offset : 0;
    const isSame =
      last !== null &&
      last.values === mark.values &&
      (last.kind === "map" ? last.offset : 0) === offset;
    const from = isSame ? Math.min(last.filled, mark.filled) : 0;
    const to = isSame ? Math.max(last.filled, mark.filled) : this.#rects.length;
    const { css } = rampOf("light", mark.ramp === "weight" ? "weight" : "data");
    for (let i = from; i < to; i++) {
      const isFilled = i < mark.filled;
      const index = isFilled ? rampIndex(mark.values[offset + i], mark.domain) : 0;
      this.#rects[i].setAttribute("fill", css[index]);
    }
    this.#last = mark;
  }
}
