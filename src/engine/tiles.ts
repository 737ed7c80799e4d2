/**
 * The hot loop of standard and pointwise: sums of products of a block of positions by a block of
 * filters over a block of taps, from panels packed in float64.
 */

/** What fits the scratch: 126·129·256 < 2²² multiplications, a few milliseconds at the most. */
export const BLOCK = { positions: 126, filters: 129, taps: 256 } as const;

/** Positions and filters whose sums are in locals at once; a larger tile spills registers. */
const TILE_POSITIONS = 2;
const TILE_FILTERS = 3;
const TILE = TILE_POSITIONS * TILE_FILTERS;

/**
 * Scratch, filled and read between two yields, so that labs that take turns cannot meet in it. The
 * compiler knows the place and length of a module's constants: 1.5 times as fast as arguments.
 */
const cells = new Float64Array(BLOCK.positions * BLOCK.taps);
const weights = new Float64Array(BLOCK.filters * BLOCK.taps);
/** [group of filters][tile of positions][filter][position] */
const sums = new Float64Array(BLOCK.positions * BLOCK.filters);
const origins = new Int32Array(BLOCK.positions);
const offsets = new Int32Array(BLOCK.taps);

/** Square windows over planes without padding: position p, tap t reads source[origin(p) + offset(t)]. */
export interface Windows {
  readonly source: Float32Array;
  /** Values in one plane, and in one of its rows. */
  readonly plane: number;
  readonly row: number;
  readonly kernelSize: number;
  readonly stride: number;
  readonly dilation: number;
  readonly outWidth: number;
}

/** Positions and filters from the first, by count; a count is at most BLOCK's. */
export interface Block {
  readonly position: number;
  readonly positions: number;
  readonly filter: number;
  readonly filters: number;
}

/** Taps from the first, by count, at most BLOCK's. */
export interface TapRange {
  readonly tap: number;
  readonly taps: number;
}

const tilesOf = (positions: number) => Math.ceil(positions / TILE_POSITIONS);
const groupsOf = (filters: number) => Math.ceil(filters / TILE_FILTERS);

/** Sums that a block needs. */
export const sumsOf = (b: Block): number => groupsOf(b.filters) * tilesOf(b.positions) * TILE;

/** The sums so far, to go on with after a pause: others use the scratch meanwhile. */
export const keepSums = (count: number): Float64Array => sums.slice(0, count);
export const resumeSums = (kept: Float64Array): void => sums.set(kept);

/** The block's origins and offsets; a position that fills up the last tile repeats the last. */
function place(
  { plane, row, kernelSize, stride, dilation, outWidth }: Windows,
  b: Block,
  range: TapRange,
): void {
  const filled = tilesOf(b.positions) * TILE_POSITIONS;
  for (let i = 0; i < filled; i++) {
    const p = b.position + Math.min(i, b.positions - 1);
    const y = Math.floor(p / outWidth);
    origins[i] = (y * row + p - y * outWidth) * stride;
  }
  for (let i = 0; i < range.taps; i++) {
    const line = Math.floor((range.tap + i) / kernelSize);
    const kx = range.tap + i - line * kernelSize;
    const channel = Math.floor(line / kernelSize);
    const ky = line - channel * kernelSize;
    offsets[i] = channel * plane + (ky * row + kx) * dilation;
  }
}

/** cells[(tile * taps + tap) * 2 + position in tile] */
function packCells(source: Float32Array, tiles: number, taps: number): void {
  const to = cells;
  const from = origins;
  const steps = offsets;
  for (let tile = 0, i = 0; tile < tiles; tile++) {
    const o0 = from[tile * 2];
    const o1 = from[tile * 2 + 1];
    for (let t = 0; t < taps; t++, i = (i + 2) & 65535) {
      const step = steps[t];
      to[i] = source[(o0 + step) | 0];
      to[i + 1] = source[(o1 + step) | 0];
    }
  }
}

/** weights[(group * taps + tap) * 3 + filter in group]; a filter past the end repeats the last. */
function packWeights(all: Float32Array, perFilter: number, b: Block, range: TapRange): void {
  const to = weights;
  const taps = range.taps & 511;
  const last = b.filter + b.filters - 1;
  for (let first = b.filter, i = 0; first <= last; first += TILE_FILTERS) {
    const f0 = (first * perFilter + range.tap) | 0;
    const f1 = (Math.min(first + 1, last) * perFilter + range.tap) | 0;
    const f2 = (Math.min(first + 2, last) * perFilter + range.tap) | 0;
    for (let t = 0; t < taps; t++, i = (i + 3) & 65535) {
      to[i] = all[(f0 + t) | 0];
      to[i + 1] = all[(f1 + t) | 0];
      to[i + 2] = all[(f2 + t) | 0];
    }
  }
}

/**
 * Every group of filters at every tile of positions, added to the sums (to none where they are fresh) tap by tap in order. One
 * function with all its loops: the compiler would not see the scratch through an inlined part.
 */
function multiply(groupCount: number, tileCount: number, tapCount: number, fresh: boolean): void {
  // The masks change nothing: they tell the compiler that no index overflows.
  const taps = tapCount & 511;
  const tiles = tileCount & 127;
  const groups = groupCount & 127;
  // Named here, for the compiler knows them as constants only when they are read outside the loops.
  const xs = cells;
  const ws = weights;
  const totals = sums;
  let at = 0;
  for (let group = 0; group < groups; group++) {
    const w0 = group * taps * 3;
    for (let tile = 0; tile < tiles; tile++, at = (at + TILE) & 32767) {
      const x0 = tile * taps * 2;
      let a0 = fresh ? 0 : totals[at];
      let a1 = fresh ? 0 : totals[at + 1];
      let b0 = fresh ? 0 : totals[at + 2];
      let b1 = fresh ? 0 : totals[at + 3];
      let c0 = fresh ? 0 : totals[at + 4];
      let c1 = fresh ? 0 : totals[at + 5];
      for (let t = 0; t < taps; t++) {
        const w = w0 + t * 3;
        const x = x0 + t * 2;
        const wa = ws[w];
        const wb = ws[w + 1];
        const wc = ws[w + 2];
        const first = xs[x];
        a0 += first * wa;
        b0 += first * wb;
        c0 += first * wc;
        const second = xs[x + 1];
        a1 += second * wa;
        b1 += second * wb;
        c1 += second * wc;
      }
      totals[at] = a0;
      totals[at + 1] = a1;
      totals[at + 2] = b0;
      totals[at + 3] = b1;
      totals[at + 4] = c0;
      totals[at + 5] = c1;
    }
  }
}

/** Adds the block's products to the sums, which begin with tap 0; `all` has `perFilter` weights per filter, tap by tap. */
export function addProducts(
  windows: Windows,
  all: Float32Array,
  perFilter: number,
  block: Block,
  range: TapRange,
): void {
  const tiles = tilesOf(block.positions);
  place(windows, block, range);
  packCells(windows.source, tiles, range.taps);
  packWeights(all, perFilter, block, range);
  multiply(groupsOf(block.filters), tiles, range.taps, range.tap === 0);
}

/**
 * Rounds one filter's sums plus bias to float32, once, into `out` from `to`. Done at the end of each
 * tile instead, it made everything in Chromium a tenth slower.
 */
function storeFilter(
  start: number,
  add: number,
  out: Float32Array,
  to: number,
  positions: number,
): void {
  const from = sums;
  const pairs = positions >> 1;
  let at = start & 32767;
  let p = to | 0;
  for (let pair = 0; pair < pairs; pair++, at = (at + TILE) & 32767, p = (p + 2) | 0) {
    out[p] = from[at] + add;
    out[(p + 1) | 0] = from[at + 1] + add;
  }
  if (positions & 1) out[p] = from[at] + add;
}

/** Rounds a block's sums plus bias to float32, once, into out[filter * perPlane + position]. */
export function storeSums(
  bias: Float32Array | null,
  block: Block,
  out: Float32Array,
  perPlane: number,
): void {
  const tiles = tilesOf(block.positions);
  for (let i = 0; i < block.filters; i++) {
    const group = Math.floor(i / TILE_FILTERS);
    const from = group * tiles * TILE + (i - group * TILE_FILTERS) * TILE_POSITIONS;
    const n = block.filter + i;
    const add = bias === null ? 0 : bias[n];
    storeFilter(from, add, out, n * perPlane + block.position, block.positions);
  }
}
