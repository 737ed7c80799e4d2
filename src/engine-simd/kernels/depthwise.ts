import { pad } from "./pad";

/** Nine taps, their weights in registers. */
function row3(
  x: usize,
  right: usize,
  right2: usize,
  down: usize,
  weights: usize,
  bias: v128,
  out: usize,
  width: i32,
): void {
  const w0 = v128.load32_splat(weights);
  const w1 = v128.load32_splat(weights, 4);
  const w2 = v128.load32_splat(weights, 8);
  const w3 = v128.load32_splat(weights, 12);
  const w4 = v128.load32_splat(weights, 16);
  const w5 = v128.load32_splat(weights, 20);
  const w6 = v128.load32_splat(weights, 24);
  const w7 = v128.load32_splat(weights, 28);
  const w8 = v128.load32_splat(weights, 32);
  let y = x + down;
  let z = y + down;
  for (const end = out + ((<usize>width) << 2); out < end; out += 16) {
    let sum = f32x4.add(bias, f32x4.mul(v128.load(x), w0));
    sum = f32x4.add(sum, f32x4.mul(v128.load(x + right), w1));
    sum = f32x4.add(sum, f32x4.mul(v128.load(x + right2), w2));
    sum = f32x4.add(sum, f32x4.mul(v128.load(y), w3));
    sum = f32x4.add(sum, f32x4.mul(v128.load(y + right), w4));
    sum = f32x4.add(sum, f32x4.mul(v128.load(y + right2), w5));
    sum = f32x4.add(sum, f32x4.mul(v128.load(z), w6));
    sum = f32x4.add(sum, f32x4.mul(v128.load(z + right), w7));
    sum = f32x4.add(sum, f32x4.mul(v128.load(z + right2), w8));
    v128.store(out, sum);
    x += 16;
    y += 16;
    z += 16;
  }
}

/** Any kernel, its taps where the table says. */
function rowOf(
  x: usize,
  table: usize,
  taps: i32,
  weights: usize,
  bias: v128,
  out: usize,
  width: i32,
): void {
  const tableEnd = table + ((<usize>taps) << 2);
  for (const end = out + ((<usize>width) << 2); out < end; out += 16, x += 16) {
    let sum = bias;
    let w = weights;
    for (let tap = table; tap < tableEnd; tap += 4, w += 4) {
      const values = v128.load(x + <usize>load<u32>(tap));
      sum = f32x4.add(sum, f32x4.mul(values, v128.load32_splat(w)));
    }
    v128.store(out, sum);
  }
}

/**
 * Every kernel over its plane, `times` kernels for each plane. Where they need padding, `padded` has room for
 * one plane, zero already, whose middle begins at `inside`; else it is 0. A row is written up to three values
 * too far, where the next row will be; after the last there must be room. The taps are where the table says;
 * those of 3×3 stand in rows `table[3]` apart.
 */
export function depthwise(
  source: usize,
  inHeight: i32,
  inWidth: i32,
  padded: usize,
  inside: usize,
  left: i32,
  stride: i32,
  part: i32,
  row: usize,
  table: usize,
  taps: i32,
  weights: usize,
  bias: usize,
  planes: i32,
  times: i32,
  out: usize,
  height: i32,
  width: i32,
): void {
  for (; planes > 0; planes--) {
    if (padded !== 0) pad(source, inside, inHeight, inWidth, left, stride, part);
    for (let i = 0; i < times; i++) {
      // A bias of −0 would survive in a sum of negative zeros.
      const start = f32x4.add(v128.load32_splat(bias), f32x4.splat(0));
      let plane = padded === 0 ? source : padded;
      for (let y = 0; y < height; y++, plane += row, out += (<usize>width) << 2) {
        if (taps === 9) {
          const right = <usize>load<u32>(table, 4);
          const right2 = <usize>load<u32>(table, 8);
          const down = <usize>load<u32>(table, 12);
          row3(plane, right, right2, down, weights, start, out, width);
        } else {
          rowOf(plane, table, taps, weights, start, out, width);
        }
      }
      weights += (<usize>taps) << 2;
      bias += 4;
    }
    source += (<usize>(inHeight * inWidth)) << 2;
  }
}
