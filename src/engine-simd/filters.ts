/** Every filter at every position: the standard and the pointwise convolution. */
import type { Kernels } from "./load.ts";
import type { Workspace } from "./memory.ts";

/** Positions of one tile. */
const TILE = 8;
/** Taps of packed tiles that are multiplied at once: 16 kB, which stay in the nearest cache with four filters' weights. */
const NEAR = 512;
/** Taps of one tile and its weights. */
const TAPS = 320;
/** With more filters, packed tiles wait in the second cache for all of them, whose weights lie there in parts. */
const FILTERS = 128;
const WAITING = 16;

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
  const near = TILE * Math.max(1, Math.floor(NEAR / mostTaps));
  const mostPositions = filters > FILTERS ? TILE * WAITING : near;
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
        const add = bias + f * 4;
        for (let i = 0; i < count; i += near) {
          const to = out + (f * positions + p + i) * 4;
          kernels.multiply(
            ...([panel + i * some * 4, Math.min(near, count - i), some] as const),
            ...([from, taps * 4, group, add, to, plane, tap === 0] as const),
          );
        }
      }
    }
  }
  return out;
}
