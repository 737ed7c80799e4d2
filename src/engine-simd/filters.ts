/** Every filter at every position: the standard and the pointwise convolution. */
import type { Kernels } from "./load.ts";
import type { Workspace } from "./memory.ts";

/** Positions of one tile. */
const TILE = 8;
/** Taps of one packed tile and its weights: both stay in the nearest cache. */
const TAPS = 320;
/** A packed tile waits in the second cache for the other filters, whose weights lie there, too. */
const FILTERS = 128;
const MANY_FILTERS_TILES = 16;

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

const part = (total: number, most: number) => Math.ceil(total / Math.ceil(total / most));

/** The address of out[filter, position]. */
export function multiplyFilters(
  kernels: Kernels,
  workspace: Workspace,
  windows: Windows,
  { weights, bias, filters, taps, positions }: Filters,
): number {
  const { source, row, width, table } = windows;
  const mostTaps = part(taps, TAPS);
  const mostFilters = part(filters, FILTERS);
  const mostPositions = filters > FILTERS ? TILE * MANY_FILTERS_TILES : TILE;
  const panel = workspace.room(mostPositions * mostTaps);
  const out = workspace.room(filters * positions);
  const plane = positions * 4;
  for (let p = 0; p < positions; p += mostPositions) {
    const count = Math.min(mostPositions, positions - p);
    for (let tap = 0; tap < taps; tap += mostTaps) {
      const some = Math.min(mostTaps, taps - tap);
      kernels.pack(source, row, width, table + tap * 4, some, p, count, panel);
      for (let f = 0; f < filters; f += mostFilters) {
        const group = Math.min(mostFilters, filters - f);
        const from = weights + (f * taps + tap) * 4;
        const to = out + (f * positions + p) * 4;
        const add = bias + f * 4;
        kernels.multiply(
          ...([panel, count, some] as const),
          ...([from, taps * 4, group, add, to, plane, tap === 0] as const),
        );
      }
    }
  }
  return out;
}
