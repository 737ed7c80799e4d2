/** 4 filters × 8 values, for tiles at an edge: nothing else lies here. */
const EDGE: usize = 16;

/** Copies what there is of a tile from the output to EDGE, or back. */
function copyEdge(out: usize, plane: usize, filters: i32, positions: i32, back: bool): void {
  for (let f = 0; f < filters; f++) {
    const edge = EDGE + ((<usize>f) << 5);
    for (let p = 0; p < positions; p++) {
      const step = (<usize>p) << 2;
      if (back) store<f32>(out + step, load<f32>(edge + step));
      else store<f32>(edge + step, load<f32>(out + step));
    }
    out += plane;
  }
}

/**
 * Tiles of 8 positions × 4 filters one after the other, each in registers from its first tap to its last. A filter's
 * weights lie `row` bytes after the last one's and its sums `plane`, but for those that are not there.
 */
function addTiles(
  x: usize,
  tiles: i32,
  taps: i32,
  weights: usize,
  w1: usize,
  w2: usize,
  w3: usize,
  bias: usize,
  out: usize,
  plane: usize,
  fresh: bool,
): void {
  // A bias of −0 would survive in a sum of negative zeros.
  const zero = f32x4.splat(0);
  const length = (<usize>taps) << 5;
  for (const last = x + <usize>tiles * length; x < last;) {
    const out1 = out + plane;
    const out2 = out1 + plane;
    const out3 = out2 + plane;
    let a0: v128, a1: v128, b0: v128, b1: v128, c0: v128, c1: v128, d0: v128, d1: v128;
    if (fresh) {
      a0 = a1 = f32x4.add(v128.load32_splat(bias), zero);
      b0 = b1 = f32x4.add(v128.load32_splat(bias, 4), zero);
      c0 = c1 = f32x4.add(v128.load32_splat(bias, 8), zero);
      d0 = d1 = f32x4.add(v128.load32_splat(bias, 12), zero);
    } else {
      a0 = v128.load(out);
      a1 = v128.load(out, 16);
      b0 = v128.load(out1);
      b1 = v128.load(out1, 16);
      c0 = v128.load(out2);
      c1 = v128.load(out2, 16);
      d0 = v128.load(out3);
      d1 = v128.load(out3, 16);
    }
    // One tap at a time: in longer steps the compiler puts all products first and runs out of registers.
    let a = weights;
    let b = w1;
    let c = w2;
    let d = w3;
    for (const end = x + length; x < end; x += 32) {
      const x0 = v128.load(x);
      const x1 = v128.load(x, 16);
      let w = v128.load32_splat(a);
      a0 = f32x4.add(a0, f32x4.mul(x0, w));
      a1 = f32x4.add(a1, f32x4.mul(x1, w));
      w = v128.load32_splat(b);
      b0 = f32x4.add(b0, f32x4.mul(x0, w));
      b1 = f32x4.add(b1, f32x4.mul(x1, w));
      w = v128.load32_splat(c);
      c0 = f32x4.add(c0, f32x4.mul(x0, w));
      c1 = f32x4.add(c1, f32x4.mul(x1, w));
      w = v128.load32_splat(d);
      d0 = f32x4.add(d0, f32x4.mul(x0, w));
      d1 = f32x4.add(d1, f32x4.mul(x1, w));
      a += 4;
      b += 4;
      c += 4;
      d += 4;
    }
    v128.store(out, a0);
    v128.store(out, a1, 16);
    v128.store(out1, b0);
    v128.store(out1, b1, 16);
    v128.store(out2, c0);
    v128.store(out2, c1, 16);
    v128.store(out3, d0);
    v128.store(out3, d1, 16);
    out += 32;
  }
}

/**
 * Adds the products of packed tiles with every filter's weights to the sums in `out`, or begins them
 * with the bias where they are fresh. A filter's weights lie `row` after the last one's, its sums `plane`.
 */
export function multiply(
  panel: usize,
  positions: i32,
  taps: i32,
  weights: usize,
  row: usize,
  filters: i32,
  bias: usize,
  out: usize,
  plane: usize,
  fresh: bool,
): void {
  for (let left = filters; left > 0; left -= 4) {
    const w1 = left > 1 ? weights + row : weights;
    const w2 = left > 2 ? w1 + row : weights;
    const w3 = left > 3 ? w2 + row : weights;
    const whole = left > 3 ? positions >> 3 : 0;
    addTiles(panel, whole, taps, weights, w1, w2, w3, bias, out, plane, fresh);
    for (let p = whole << 3; p < positions; p += 8) {
      const x = panel + <usize>p * ((<usize>taps) << 2);
      const to = out + ((<usize>p) << 2);
      if (!fresh) copyEdge(to, plane, min(left, 4), min(positions - p, 8), false);
      addTiles(x, 1, taps, weights, w1, w2, w3, bias, EDGE, 32, fresh);
      copyEdge(to, plane, min(left, 4), min(positions - p, 8), true);
    }
    weights += row << 2;
    bias += 16;
    out += plane << 2;
  }
}
