/**
 * Tiles of 8 positions × 4 filters one after the other, each in registers from its first tap to its last:
 * they begin with the bias or with the sums that are there. A filter's sums lie `plane` bytes apart.
 */
export function addTiles(
  x: usize,
  last: usize,
  taps: i32,
  weights: usize,
  out: usize,
  plane: usize,
  fresh: bool,
): void {
  const length = (<usize>taps) << 5;
  while (x < last) {
    const out1 = out + plane;
    const out2 = out1 + plane;
    const out3 = out2 + plane;
    let a0: v128, a1: v128, b0: v128, b1: v128, c0: v128, c1: v128, d0: v128, d1: v128;
    if (fresh) {
      a0 = a1 = v128.load32_splat(weights);
      b0 = b1 = v128.load32_splat(weights, 4);
      c0 = c1 = v128.load32_splat(weights, 8);
      d0 = d1 = v128.load32_splat(weights, 12);
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
    // Two taps a turn with a way out between them: without it the compiler puts all products first and runs out
    // of registers.
    let w = weights;
    let x0: v128, x1: v128, f: v128;
    const end = x + length;
    do {
      x0 = v128.load(x);
      x1 = v128.load(x, 16);
      f = v128.load32_splat(w, 16);
      a0 = f32x4.add(a0, f32x4.mul(x0, f));
      a1 = f32x4.add(a1, f32x4.mul(x1, f));
      f = v128.load32_splat(w, 20);
      b0 = f32x4.add(b0, f32x4.mul(x0, f));
      b1 = f32x4.add(b1, f32x4.mul(x1, f));
      f = v128.load32_splat(w, 24);
      c0 = f32x4.add(c0, f32x4.mul(x0, f));
      c1 = f32x4.add(c1, f32x4.mul(x1, f));
      f = v128.load32_splat(w, 28);
      d0 = f32x4.add(d0, f32x4.mul(x0, f));
      d1 = f32x4.add(d1, f32x4.mul(x1, f));
      if (x + 32 >= end) break;
      x0 = v128.load(x, 32);
      x1 = v128.load(x, 48);
      f = v128.load32_splat(w, 32);
      a0 = f32x4.add(a0, f32x4.mul(x0, f));
      a1 = f32x4.add(a1, f32x4.mul(x1, f));
      f = v128.load32_splat(w, 36);
      b0 = f32x4.add(b0, f32x4.mul(x0, f));
      b1 = f32x4.add(b1, f32x4.mul(x1, f));
      f = v128.load32_splat(w, 40);
      c0 = f32x4.add(c0, f32x4.mul(x0, f));
      c1 = f32x4.add(c1, f32x4.mul(x1, f));
      f = v128.load32_splat(w, 44);
      d0 = f32x4.add(d0, f32x4.mul(x0, f));
      d1 = f32x4.add(d1, f32x4.mul(x1, f));
      w += 32;
      x += 64;
    } while (x < end);
    x = end;
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
 * Adds the products of packed tiles with every filter's packed weights to the sums in `out`, or begins
 * them with the bias where they are fresh. A filter's sums lie `plane` after the last one's, and there
 * is room for whole tiles of them.
 */
export function multiply(
  panel: usize,
  tiles: i32,
  taps: i32,
  weights: usize,
  filters: i32,
  out: usize,
  plane: usize,
  fresh: bool,
): void {
  const last = panel + <usize>tiles * ((<usize>taps) << 5);
  for (; filters > 0; filters -= 4) {
    addTiles(panel, last, taps, weights, out, plane, fresh);
    weights += (<usize>taps + 1) << 4;
    out += plane << 2;
  }
}
