/** A veil over a map: it dims what the looked-at cell does not meet. */
import type { Area } from "../../../engine/index.ts";
import type { VeilMark } from "../../../scene/index.ts";
import { colourOf, snap } from "./pen.ts";
import type { Pen } from "./pen.ts";

/** Veiled cells sink into the lane's ground. */
export const STRENGTH = 0.8;

/** Rows or columns that stand together. */
type Span = readonly [first: number, count: number];

export function drawVeil(pen: Pen, { box, rows, columns, lit }: VeilMark): void {
  const { on } = pen;
  const down = (row: number): number => snap(pen, box.y + (row * box.height) / rows);
  const across = (column: number): number => snap(pen, box.x + (column * box.width) / columns);
  const rectangles = (ofRows: readonly Span[], ofColumns: readonly Span[]): Path2D => {
    const path = new Path2D();
    for (const [row, high] of ofRows) {
      for (const [column, wide] of ofColumns) {
        const [x, y] = [across(column), down(row)];
        path.rect(x, y, across(column + wide) - x, down(row + high) - y);
      }
    }
    return path;
  };
  on.save();
  on.fillStyle = colourOf(pen, "lane");
  on.globalAlpha = STRENGTH;
  if (lit === null) {
    on.fill(rectangles([[0, rows]], [[0, columns]]));
  } else {
    // Whole rows first, then what is between the lit cells of the others: never as many shapes as there are cells.
    on.fill(rectangles(gaps(lit.rows, rows), [[0, columns]]));
    on.clip(rectangles(spans(lit.rows), [[0, columns]]));
    on.fill(rectangles([[0, rows]], gaps(lit.columns, columns)));
  }
  on.restore();
}

export function spans({ first, step, count }: Area["rows"]): Span[] {
  if (step === 1) return count > 0 ? [[first, count]] : [];
  return Array.from({ length: count }, (_, i): Span => [first + i * step, 1]);
}

/** What of 0 … size - 1 lies between the spans. */
export function gaps(run: Area["rows"], size: number): Span[] {
  const found: Span[] = [];
  let end = 0;
  for (const [first, count] of [...spans(run), [size, 0] as const]) {
    if (first > end) found.push([end, first - end]);
    end = first + count;
  }
  return found;
}
