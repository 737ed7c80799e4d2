/**
 * What lies over the maps' own canvases, on one canvas: the true values in the cells of all maps, and the cells of those
 * maps that are parts of a lane. A canvas for each would cost the browser a layer for each, in every frame.
 */
import type { Box, MapMark, MapTensor, StageLayout } from "../../scene/index.ts";
import { formatValue, PALETTES } from "../../ui/index.ts";
import { isAlike } from "./alike.ts";
import { digitSize, numberColour } from "./digits.ts";
import type { PaintContext } from "./paint-context.ts";
import { place } from "./place.ts";
import { PlanePainter } from "./plane.ts";
import { stampOf } from "./stamps.ts";

const PARTS: ReadonlySet<MapTensor> = new Set(["kernel", "weight", "alone"]);

/** Kernels, weights and one filter's own channel maps are no tensors of the layer, so no canvas of their own names them. */
export const isPart = ({ tensor }: MapMark): boolean => PARTS.has(tensor);

/** What was last painted of a map. */
interface Painted {
  readonly mark: MapMark;
  readonly size: number;
}

export class MapSheet {
  readonly element: HTMLCanvasElement;
  readonly #on: CanvasRenderingContext2D | null;
  readonly #painted = new Map<string, Painted>();
  readonly #planes = new Map<string, PlanePainter>();
  #layout: StageLayout | null = null;
  #context: PaintContext | null = null;
  #needed = "";
  #box: Box = { x: 0, y: 0, width: 0, height: 0 };

  constructor(document: Document) {
    this.element = document.createElement("canvas");
    this.element.className = "map-sheet";
    this.#on = this.element.getContext("2d");
  }

  /** Paints what is new since the last call. */
  update(marks: readonly MapMark[], layout: StageLayout, context: PaintContext): void {
    const sized = marks.map((mark) => ({ mark, size: sizeOf(mark) }));
    this.#spread(sized, layout, context);
    for (const { mark, size } of sized) {
      const { filled } = mark;
      const last = this.#painted.get(mark.id);
      const isSame = last !== undefined && last.size === size && isSameMap(last.mark, mark);
      if (isSame && last.mark.filled === filled) continue;
      const goesOn = isSame && filled > last.mark.filled;
      this.#painted.set(mark.id, { mark, size });
      this.#paint(mark, size, goesOn ? last.mark.filled : 0, context);
    }
  }

  /** Only as large as it must be: the browser copies all of it in every frame. A change of anything begins it anew. */
  #spread(all: readonly Painted[], layout: StageLayout, context: PaintContext): void {
    const needed = all.filter(({ mark, size }) => size > 0 || isPart(mark)).map(({ mark }) => mark);
    const key = needed.map(({ id }) => id).join();
    const isSame = layout === this.#layout && key === this.#needed && this.#context;
    if (isSame && isAlike(isSame, context)) return;
    this.#layout = layout;
    this.#context = context;
    this.#needed = key;
    this.#box = around(needed, context.ratio);
    this.#painted.clear();
    this.#planes.clear();
    const { width, height } = this.#box;
    place(this.element, this.#box);
    this.element.width = Math.round(width * context.ratio);
    this.element.height = Math.round(height * context.ratio);
  }

  #paint(mark: MapMark, size: number, from: number, context: PaintContext): void {
    const on = this.#on;
    if (!on || (size === 0 && !isPart(mark))) return;
    const { x, y } = this.#box;
    on.setTransform(1, 0, 0, 1, -x * context.ratio, -y * context.ratio);
    if (from === 0) this.#ground(on, mark, context);
    if (isPart(mark)) this.#cells(on, mark, from, context);
    if (size > 0) this.#digits(on, mark, size, from, context);
  }

  #ground(on: CanvasRenderingContext2D, mark: MapMark, { theme, ratio }: PaintContext): void {
    const [x, y, width, height] = edges(mark, ratio, [0, 0, mark.rows, mark.columns]);
    on.clearRect(x, y, width, height);
    if (!isPart(mark)) return;
    on.fillStyle = PALETTES[theme].cellEmpty;
    on.fillRect(x, y, width, height);
  }

  #cells(
    on: CanvasRenderingContext2D,
    mark: MapMark,
    from: number,
    { theme, ratio }: PaintContext,
  ): void {
    let plane = this.#planes.get(mark.id);
    if (!plane) {
      plane = new PlanePainter(this.element.ownerDocument);
      this.#planes.set(mark.id, plane);
    }
    plane.paint(mark, theme);
    on.imageSmoothingEnabled = mark.box.width * ratio < mark.columns;
    for (const part of blocks(from, mark.filled, mark.columns)) {
      const [row, column, down, across] = part;
      on.drawImage(plane.canvas, column, row, across, down, ...edges(mark, ratio, part));
    }
  }

  #digits(
    on: CanvasRenderingContext2D,
    mark: MapMark,
    size: number,
    from: number,
    { theme, ratio, faces, fonts }: PaintContext,
  ): void {
    const { box, rows, columns, filled } = mark;
    const cell = { width: box.width / columns, height: box.height / rows };
    for (let i = from; i < filled; i++) {
      const value = mark.values[mark.offset + i];
      const colour = numberColour(mark.ramp, value, theme);
      const style = { font: faces.numbers, size, colour, ratio, fonts };
      const stamp = stampOf(formatValue(value), style);
      const x = box.x + ((i % columns) + 0.5) * cell.width - stamp.width / 2;
      const y = box.y + (Math.floor(i / columns) + 0.54) * cell.height - stamp.height / 2;
      on.drawImage(stamp.picture, Math.round(x * ratio), Math.round(y * ratio));
    }
  }
}

const sizeOf = ({ values, box, rows, columns }: MapMark): number =>
  digitSize(values, box.width / columns, box.height / rows);

/** The smallest box around these maps, on whole screen pixels. */
function around(marks: readonly MapMark[], ratio: number): Box {
  if (marks.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.floor(Math.min(...marks.map(({ box }) => box.x)) * ratio) / ratio;
  const y = Math.floor(Math.min(...marks.map(({ box }) => box.y)) * ratio) / ratio;
  const right = Math.max(...marks.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...marks.map(({ box }) => box.y + box.height));
  return {
    ...{ x, y },
    width: Math.ceil((right - x) * ratio + 1) / ratio,
    height: Math.ceil((bottom - y) * ratio + 1) / ratio,
  };
}

/** All but how much of it is filled. */
function isSameMap(a: MapMark, b: MapMark): boolean {
  return (
    a.values === b.values && a.offset === b.offset && a.domain === b.domain && a.ramp === b.ramp
  );
}

type Block = readonly [row: number, column: number, down: number, across: number];

/** Cells `from` … `to` - 1 as at most three blocks: the rest of a row, whole rows, the start of one. */
function blocks(from: number, to: number, columns: number): Block[] {
  if (from >= to) return [];
  const [row, column] = [Math.floor(from / columns), from % columns];
  const [lastRow, end] = [Math.floor(to / columns), to % columns];
  if (row === lastRow) return [[row, column, 1, end - column]];
  const whole = column === 0 ? row : row + 1;
  const found: Block[] = [];
  if (column > 0) found.push([row, column, 1, columns - column]);
  if (lastRow > whole) found.push([whole, 0, lastRow - whole, columns]);
  if (end > 0) found.push([lastRow, 0, 1, end]);
  return found;
}

/** A block of a map's cells in the screen's pixels. */
function edges(
  { box, rows, columns }: MapMark,
  ratio: number,
  [row, column, down, across]: Block,
): [x: number, y: number, width: number, height: number] {
  const xAt = (at: number): number => Math.round((box.x + (at * box.width) / columns) * ratio);
  const yAt = (at: number): number => Math.round((box.y + (at * box.height) / rows) * ratio);
  const [x, y] = [xAt(column), yAt(row)];
  return [x, y, xAt(column + across) - x, yAt(row + down) - y];
}
