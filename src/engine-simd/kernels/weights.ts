/**
 * The weights of four filters side by side, tap by tap, after the four's bias: packed[group][1 + tap][filter].
 * A filter's weights lie `row` bytes after the last one's; a filter after the last repeats the group's first.
 */
export function packWeights(
  weights: usize,
  row: usize,
  taps: i32,
  filters: i32,
  bias: usize,
  packed: usize,
): void {
  for (; filters > 0; filters -= 4) {
    const a = weights;
    const b = filters > 1 ? a + row : a;
    const c = filters > 2 ? b + row : a;
    const d = filters > 3 ? c + row : a;
    // A bias of −0 would survive in a sum of negative zeros.
    v128.store(packed, f32x4.add(v128.load(bias), f32x4.splat(0)));
    packed += 16;
    const length = (<usize>taps) << 2;
    for (let tap: usize = 0; tap < length; tap += 16) {
      const wa = v128.load(a + tap);
      const wb = v128.load(b + tap);
      const wc = v128.load(c + tap);
      const wd = v128.load(d + tap);
      const ab = v128.shuffle<f32>(wa, wb, 0, 4, 1, 5);
      const cd = v128.shuffle<f32>(wc, wd, 0, 4, 1, 5);
      const ab2 = v128.shuffle<f32>(wa, wb, 2, 6, 3, 7);
      const cd2 = v128.shuffle<f32>(wc, wd, 2, 6, 3, 7);
      const to = packed + (tap << 2);
      v128.store(to, v128.shuffle<f64>(ab, cd, 0, 2));
      v128.store(to, v128.shuffle<f64>(ab, cd, 1, 3), 16);
      v128.store(to, v128.shuffle<f64>(ab2, cd2, 0, 2), 32);
      v128.store(to, v128.shuffle<f64>(ab2, cd2, 1, 3), 48);
    }
    packed += (<usize>taps) << 4;
    weights += row << 2;
    bias += 16;
  }
}
