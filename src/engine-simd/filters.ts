/** Every filter at every position: the standard and the pointwise convolution. */
import type { Kernels } from "./load.ts";
import type { Workspace } from "./memory.ts";

/** Positions and filters of one tile. */
const TILE = 8;
const GROUP = 4;
/** Taps of packed tiles that are multiplied at once: 16 kB, which stay in the nearest cache with four filters' weights. */
const NEAR = 512;
/** Taps of one tile and its weights, where it does not take them all. */
const TAPS = 320;
/** Weights that are packed at once, 160 kB: with the tiles that wait for all filters they stay in the second cache. */
const WEIGHTS = 128 * TAPS;
const WAITING = 256;

/** Where the windows are. Position (y, x) reads tap t at source + y·row + 4x + table[t]. */
export interface Windows {
  readonly source: number;
  readonly row: number;
  readonly width: number;
  readonly table: number;
}

export interface Filters {
  readonly weights: number;
  readonly bias: number;
  readonly filters: number;
  readonly taps: number;
  readonly positions: number;
}

const steps = (total: number, step: number) => Math.ceil(total / step) * step;

/** The total in equal parts of whole steps. */
const part = (total: number, most: number, step: number) =>
  steps(total / Math.ceil(total / most), step);

/** The address of out[filter, position]. */
export function multiplyFilters(
  kernels: Kernels,
  workspace: Workspace,
  windows: Windows,
  { weights, bias, filters, taps, positions }: Filters,
): number {
  const { source, row, width, table } = windows;
  const mostTaps = taps > NEAR ? part(taps, TAPS, 1) : taps;
  const mostFilters = part(filters, Math.floor(WEIGHTS / mostTaps), GROUP);
  const atOnce = mostTaps >= taps && mostFilters >= filters;
  const near = TILE * Math.max(1, Math.floor(NEAR / mostTaps));
  const mostPositions = atOnce ? near : part(positions, WAITING, TILE);
  const panel = workspace.room(mostPositions * mostTaps);
  // Four taps are packed at a time, after the bias.
  const packed = workspace.room(mostFilters * (1 + mostTaps) + 3 * GROUP);
  const plane = steps(positions, TILE) * 4;
  const out = workspace.room((steps(filters, GROUP) * plane) / 4);
  const packWeights = (f: number, group: number, tap: number, some: number) => {
    const from = weights + (f * taps + tap) * 4;
    kernels.packWeights(from, taps * 4, some, group, bias + f * 4, packed);
  };
  if (atOnce) packWeights(0, filters, 0, taps);
  for (let p = 0; p < positions; p += mostPositions) {
    const count = Math.min(mostPositions, positions - p);
    for (let tap = 0; tap < taps; tap += mostTaps) {
      const some = Math.min(mostTaps, taps - tap);
      kernels.pack(source, row, width, table + tap * 4, some, p, count, panel);
      for (let f = 0; f < filters; f += mostFilters) {
        const group = Math.min(mostFilters, filters - f);
        if (!atOnce) packWeights(f, group, tap, some);
        for (let i = 0; i < count; i += near) {
          const tiles = Math.ceil(Math.min(near, count - i) / TILE);
          const sums = out + f * plane + (p + i) * 4;
          kernels.multiply(
            panel + i * some * 4,
            tiles,
            some,
            packed,
            group,
            sums,
            plane,
            tap === 0,
          );
        }
      }
    }
  }
  if (positions % TILE !== 0) kernels.closeGaps(out, plane, positions, filters);
  return out;
}
