/** Shades the rows and columns of an input map that no window ever samples: one element, cut to their shape. */
import type { ShadeMark } from "../../scene/index.ts";

/** From this cell size (px) on a cell may hold a number, which must stay readable under the shade. */
export const WRITTEN_FROM = 11;
/** Depth of a cell's folded corner, as a share of the cell and in px. */
export const FOLD_SHARE = 0.2;
export const LARGEST_FOLD = 6;

export function fillShade(element: HTMLElement, mark: ShadeMark): void {
  const { box, rows, columns, rowRuns, columnRuns } = mark;
  const cell = { width: box.width / columns, height: box.height / rows };
  const isWritten = cell.width >= WRITTEN_FROM && cell.height >= WRITTEN_FROM;
  element.dataset["written"] = String(isWritten);
  element.style.backgroundSize = `${cell.width}px ${cell.height}px`;
  // The folded corner stays clear of the cell's number.
  const fold = Math.min(LARGEST_FOLD, Math.min(cell.width, cell.height) * FOLD_SHARE);
  element.style.setProperty("--fold", `${Math.round(fold * 10) / 10}px`);
  const n = (value: number): number => Math.round(value * 100) / 100;
  // All rectangles wind the same way, so that where a row meets a column it is shaded once.
  const rectangle = (x: number, y: number, width: number, height: number): string =>
    `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}Z`;
  const path = [
    ...rowRuns.map(([first, count]) =>
      rectangle(0, first * cell.height, box.width, count * cell.height),
    ),
    ...columnRuns.map(([first, count]) =>
      rectangle(first * cell.width, 0, count * cell.width, box.height),
    ),
  ].join("");
  element.style.clipPath = `path("${path}")`;
}
