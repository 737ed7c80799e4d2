/** Whether all of `count` values are finite; read in fours, so that up to three after them must be, too. */
export function areFinite(at: usize, count: i32): bool {
  // A finite value minus itself is +0, no bit set; everything else leaves a NaN's bits.
  let found = i32x4.splat(0);
  const end = at + ((<usize>count) << 2);
  for (; at < end; at += 16) {
    const values = v128.load(at);
    found = v128.or(found, f32x4.sub(values, values));
  }
  return !v128.any_true(found);
}
