/** All bits of the lanes from `from` on. */
function lanesFrom(from: i32): v128 {
  return i32x4.ge_s(i32x4(0, 1, 2, 3), i32x4.splat(from));
}

/**
 * What eight neighbouring positions read, tap by tap, tile after tile: panel[tile][tap][position].
 * Positions run through rows of `width`; position (y, x) reads tap t at source + y·row + 4x + table[t].
 * A position after the last reads what may be read.
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
    const origin = source + <usize>(p / width) * row + ((<usize>x) << 2);
    const there = width - x;
    if (there >= min(8, last + 1 - p)) {
      for (let tap = table; tap < tableEnd; tap += 4, panel += 32) {
        const at = origin + <usize>load<u32>(tap);
        v128.store(panel, v128.load(at));
        v128.store(panel, v128.load(at, 16), 16);
      }
      continue;
    }
    if (width >= 8) {
      // The next row's first values, moved to where this row ends.
      const next = row - ((<usize>width) << 2);
      const left = lanesFrom(there);
      const right = lanesFrom(there - 4);
      for (let tap = table; tap < tableEnd; tap += 4, panel += 32) {
        const at = origin + <usize>load<u32>(tap);
        const below = at + next;
        v128.store(panel, v128.bitselect(v128.load(below), v128.load(at), left));
        v128.store(panel, v128.bitselect(v128.load(below, 16), v128.load(at, 16), right), 16);
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
