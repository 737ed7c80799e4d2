/** The dual view: what one input value or one weight ever meets. Closed forms of what forEachTap visits. */
import type { BlockGeometry } from "./types.ts";

/** `count` rows or columns: first, first + step, …; none when count is 0. */
export interface Progression {
  readonly first: number;
  readonly step: number;
  readonly count: number;
}

/** The cells where some rows and some columns cross. */
export interface Area {
  readonly rows: Progression;
  readonly columns: Progression;
}

const NOTHING: Progression = { first: 0, step: 1, count: 0 };

/** Places of 0 … size - 1 among first, first + step, … of `count`. */
function within(first: number, step: number, count: number, size: number): Progression {
  const skipped = Math.max(0, Math.ceil(-first / step));
  const start = first + skipped * step;
  const left = Math.min(count - skipped, Math.floor((size - 1 - start) / step) + 1);
  return left > 0 ? { first: start, step, count: left } : NOTHING;
}

/** One side: what of the input the window at an output place covers. */
function windowSide(g: BlockGeometry, out: number, pad: number, size: number): Progression {
  return within(out * g.stride - pad, g.dilation, g.kernelSize, size);
}

/** One side: the input cells that kernel row (or column) k meets on its way. */
function metBySide(
  g: BlockGeometry,
  k: number,
  pad: number,
  outs: number,
  size: number,
): Progression {
  return within(k * g.dilation - pad, g.stride, outs, size);
}

/** One side: the output places whose window meets an input cell. */
function feedsSide(g: BlockGeometry, at: number, pad: number, outs: number): Progression {
  const places: number[] = [];
  for (let k = g.kernelSize - 1; k >= 0; k--) {
    const out = (at + pad - k * g.dilation) / g.stride;
    if (Number.isInteger(out) && out >= 0 && out < outs) places.push(out);
  }
  const [first, second] = places;
  if (first === undefined) return NOTHING;
  return { first, step: second === undefined ? 1 : second - first, count: places.length };
}

/** The input cells (of each channel it reads) that an output position's window covers, padding left out. */
export function windowArea(g: BlockGeometry, y: number, x: number): Area {
  return {
    rows: windowSide(g, y, g.padTop, g.inHeight),
    columns: windowSide(g, x, g.padLeft, g.inWidth),
  };
}

/** Every input cell that a kernel's weight at ky, kx meets, padding left out. */
export function areaOfWeight(g: BlockGeometry, ky: number, kx: number): Area {
  return {
    rows: metBySide(g, ky, g.padTop, g.outHeight, g.inHeight),
    columns: metBySide(g, kx, g.padLeft, g.outWidth, g.inWidth),
  };
}

/** Every output position whose window meets the input cell y, x; none where a stride passes it by. */
export function areaOfInput(g: BlockGeometry, y: number, x: number): Area {
  return {
    rows: feedsSide(g, y, g.padTop, g.outHeight),
    columns: feedsSide(g, x, g.padLeft, g.outWidth),
  };
}

/** Cells in an area. */
export function sizeOf({ rows, columns }: Area): number {
  return rows.count * columns.count;
}
