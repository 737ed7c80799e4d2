/**
 * What eight neighbouring positions read, tap by tap, tile after tile: panel[tile][tap][position].
 * Positions run through rows of `width`; position (y, x) reads tap t at source + y·row + 4x + table[t].
 * A position after the last repeats the last.
 */
export function pack(
  source: usize,
  row: usize,
  width: i32,
  table: usize,
  taps: i32,
  first: i32,
  count: i32,
  panel: usize,
): void {
  const tableEnd = table + ((<usize>taps) << 2);
  const last = first + count - 1;
  for (let p = first; p <= last; p += 8) {
    const x = p % width;
    if (x + 8 <= width) {
      const origin = source + <usize>(p / width) * row + ((<usize>x) << 2);
      for (let tap = table; tap < tableEnd; tap += 4, panel += 32) {
        const at = origin + <usize>load<u32>(tap);
        v128.store(panel, v128.load(at));
        v128.store(panel, v128.load(at, 16), 16);
      }
      continue;
    }
    for (let i = 0; i < 8; i++) {
      const q = min(p + i, last);
      const origin = source + <usize>(q / width) * row + ((<usize>(q % width)) << 2);
      let to = panel + ((<usize>i) << 2);
      for (let tap = table; tap < tableEnd; tap += 4, to += 32) {
        store<f32>(to, load<f32>(origin + <usize>load<u32>(tap)));
      }
    }
    panel += (<usize>taps) << 5;
  }
}
