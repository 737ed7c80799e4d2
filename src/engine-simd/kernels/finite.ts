/** Whether all of `count` values are finite; read in sixteens, so that up to fifteen after them must be, too. */
export function areFinite(at: usize, count: i32): bool {
  // A finite value minus itself is +0, no bit set; everything else leaves a NaN's bits.
  let found = i32x4.splat(0);
  for (const end = at + ((<usize>count) << 2); at < end; at += 64) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const c = v128.load(at, 32);
    const d = v128.load(at, 48);
    const first = v128.or(f32x4.sub(a, a), f32x4.sub(b, b));
    found = v128.or(found, v128.or(first, v128.or(f32x4.sub(c, c), f32x4.sub(d, d))));
  }
  return !v128.any_true(found);
}
