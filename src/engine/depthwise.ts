/** One kernel per plane: windows over a band of one channel's rows, padded in float64. */
import type { Steps } from "./steps.ts";
import { filterBlocks, SLICE } from "./blocks.ts";
import { padInput, windowsOver } from "./padding.ts";
import type { BlockGeometry } from "./types.ts";

/**
 * Scratch, filled and read between two yields, so that labs that take turns cannot meet in it. The
 * compiler knows the place and length of a module's constants.
 */
const band = new Float64Array(2 ** 15);
const kernel = new Float64Array(2 ** 13);
const offsets = new Int32Array(2 ** 13);

/** The largest window that the scratch holds with room to slide; no control reaches it. */
const LARGEST = 90;

/** What a part costs besides its taps, in multiplications that take as long. */
const STARTING = 512;

/** A rectangle of outputs, in cells of one output plane. */
interface Part {
  readonly y: number;
  readonly x: number;
  readonly rows: number;
  readonly columns: number;
}

/** The input cells under one side of a part. */
const under = (g: BlockGeometry, count: number) => (count - 1) * g.stride + g.windowSize;

/** Copies what the part's windows see of one channel into the band, with the padding's zeros. */
function fillBand(g: BlockGeometry, data: Float32Array, channel: number, part: Part): void {
  const width = under(g, part.columns);
  const height = under(g, part.rows);
  const top = part.y * g.stride - g.padTop;
  const left = part.x * g.stride - g.padLeft;
  const start = Math.min(Math.max(-left, 0), width);
  const end = Math.min(Math.max(g.inWidth - left, start), width);
  const cells = band;
  for (let row = 0, to = 0; row < height; row++, to += width) {
    const y = top + row;
    if (y < 0 || y >= g.inHeight) {
      cells.fill(0, to, to + width);
      continue;
    }
    const from = (channel * g.inHeight + y) * g.inWidth + left;
    for (let i = 0; i < start; i++) cells[to + i] = 0;
    for (let i = start; i < end; i++) cells[to + i] = data[from + i];
    for (let i = end; i < width; i++) cells[to + i] = 0;
  }
}

function loadKernel(g: BlockGeometry, kernels: Float32Array, mid: number, width: number): void {
  for (let ky = 0, t = 0; ky < g.kernelSize; ky++) {
    for (let kx = 0; kx < g.kernelSize; kx++, t++) {
      kernel[t] = kernels[mid * g.kernelArea + t];
      offsets[t] = (ky * width + kx) * g.dilation;
    }
  }
}

/**
 * One kernel over the band, each row of outputs four at a time. `width` is a row of the band,
 * `plane` the start of the kernel's map in `out`.
 */
function filterBand(
  { stride, kernelArea, outWidth }: BlockGeometry,
  { y: top, x: left, rows, columns }: Part,
  width: number,
  add: number,
  out: Float32Array,
  plane: number,
): void {
  // Named here, for the compiler knows them as constants only when they are read outside the loops.
  const cells = band;
  const weights = kernel;
  const steps = offsets;
  // The masks change nothing: they tell the compiler that no index overflows.
  const taps = kernelArea & 16383;
  for (let y = 0; y < rows; y++) {
    const row = y * stride * width;
    const to = plane + (top + y) * outWidth + left;
    let x = 0;
    for (; x + 3 < columns; x += 4) {
      const o0 = (row + x * stride) & 65535;
      const o1 = (o0 + stride) & 65535;
      const o2 = (o1 + stride) & 65535;
      const o3 = (o2 + stride) & 65535;
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let t = 0; t < taps; t++) {
        const w = weights[t];
        const step = steps[t] & 65535;
        s0 += cells[o0 + step] * w;
        s1 += cells[o1 + step] * w;
        s2 += cells[o2 + step] * w;
        s3 += cells[o3 + step] * w;
      }
      out[to + x] = s0 + add;
      out[to + x + 1] = s1 + add;
      out[to + x + 2] = s2 + add;
      out[to + x + 3] = s3 + add;
    }
    for (; x < columns; x++) {
      let sum = 0;
      for (let t = 0; t < taps; t++) sum += cells[row + x * stride + steps[t]] * weights[t];
      out[to + x] = sum + add;
    }
  }
}

/** filterBand for 3×3, 1.25 times as fast: weights in locals, one chain of sums per output. */
function filterBand3(
  { stride, dilation, outWidth }: BlockGeometry,
  { y: top, x: left, rows, columns }: Part,
  width: number,
  add: number,
  out: Float32Array,
  plane: number,
): void {
  const cells = band;
  const k0 = kernel[0];
  const k1 = kernel[1];
  const k2 = kernel[2];
  const k3 = kernel[3];
  const k4 = kernel[4];
  const k5 = kernel[5];
  const k6 = kernel[6];
  const k7 = kernel[7];
  const k8 = kernel[8];
  const down = (width * dilation) & 65535;
  const right = dilation & 255;
  for (let y = 0; y < rows; y++) {
    const row = (y * stride * width) & 65535;
    const to = plane + (top + y) * outWidth + left;
    for (let x = 0; x < columns; x++) {
      const i = row + ((x * stride) & 65535);
      const j = i + down;
      const k = j + down;
      out[to + x] =
        cells[i] * k0 +
        cells[i + right] * k1 +
        cells[i + 2 * right] * k2 +
        cells[j] * k3 +
        cells[j + right] * k4 +
        cells[j + 2 * right] * k5 +
        cells[k] * k6 +
        cells[k + right] * k7 +
        cells[k + 2 * right] * k8 +
        add;
    }
  }
}

/** Windows too large for the scratch: each channel is a standard convolution of its own. */
function* largeWindows(
  g: BlockGeometry,
  data: Float32Array,
  kernels: Float32Array,
  multiplier: number,
  bias: Float32Array | null,
): Steps<Float32Array> {
  const padded = yield* padInput(g, data);
  const out = new Float32Array(g.inChannels * multiplier * g.positions);
  const size = { positions: g.positions, filters: multiplier, taps: g.kernelArea };
  for (let channel = 0; channel < g.inChannels; channel++) {
    const windows = windowsOver(g, padded.subarray(channel * g.paddedHeight * g.paddedWidth));
    const first = channel * multiplier;
    const own = kernels.subarray(first * g.kernelArea);
    const maps = yield* filterBlocks(windows, own, bias?.subarray(first) ?? null, size);
    out.set(maps, first * g.positions);
  }
  return out;
}

/**
 * Each of `multiplier` kernels per channel at every position, kernel c·multiplier + m on channel c:
 * [C·multiplier, outHeight, outWidth]. Summed in float64, rounded to float32 once; yields as
 * filterBlocks does.
 */
export function* depthwiseBlocks(
  g: BlockGeometry,
  data: Float32Array,
  kernels: Float32Array,
  multiplier: number,
  bias: Float32Array | null,
): Steps<Float32Array> {
  if (g.windowSize > LARGEST) return yield* largeWindows(g, data, kernels, multiplier, bias);
  const out = new Float32Array(g.inChannels * multiplier * g.positions);
  const widest = Math.floor(band.length / 2 / g.windowSize);
  const columns = Math.min(g.outWidth, Math.floor((widest - g.windowSize) / g.stride) + 1);
  const tallest = Math.floor(band.length / under(g, columns));
  const rows = Math.min(
    g.outHeight,
    Math.floor((tallest - g.windowSize) / g.stride) + 1,
    Math.max(1, Math.floor(SLICE / (columns * g.kernelArea))),
  );
  let done = 0;
  let spent = 0;
  for (let channel = 0; channel < g.inChannels; channel++) {
    for (let y = 0; y < g.outHeight; y += rows) {
      for (let x = 0; x < g.outWidth; x += columns) {
        const part = {
          y,
          x,
          rows: Math.min(rows, g.outHeight - y),
          columns: Math.min(columns, g.outWidth - x),
        };
        const width = under(g, part.columns);
        let filled = false;
        for (let m = 0; m < multiplier; m++) {
          const mid = channel * multiplier + m;
          const count = part.rows * part.columns * g.kernelArea;
          if (spent > 0 && spent + count > SLICE) {
            yield done;
            done = 0;
            spent = 0;
            filled = false;
          }
          if (!filled) {
            fillBand(g, data, channel, part);
            filled = true;
            spent += width * under(g, part.rows);
          }
          loadKernel(g, kernels, mid, width);
          // A negative zero would survive.
          const add = bias === null ? 0 : bias[mid] + 0;
          if (g.kernelSize === 3) filterBand3(g, part, width, add, out, mid * g.positions);
          else filterBand(g, part, width, add, out, mid * g.positions);
          done += count;
          spent += STARTING + count;
        }
      }
    }
  }
  yield done;
  return out;
}
