/**
 * Copies planes into the middle of larger ones that are zero already. With a stride s a padded row is
 * s parts of `part` values: first the columns 0, s, 2s …, then 1, s + 1 …: so what neighbouring
 * windows read lies side by side.
 */
export function pad(
  from: usize,
  to: usize,
  height: i32,
  width: i32,
  left: i32,
  stride: i32,
  part: i32,
): void {
  for (let y = 0; y < height; y++) {
    for (let phase = 0; phase < stride; phase++) {
      let column = phase - (left % stride);
      if (column < 0) column += stride;
      let at = to + ((<usize>(phase * part + (left + column) / stride)) << 2);
      if (stride === 1) {
        for (; column + 4 <= width; column += 4, at += 16) {
          v128.store(at, v128.load(from + ((<usize>column) << 2)));
        }
      } else if (stride === 2) {
        for (; column + 6 < width; column += 8, at += 16) {
          const first = from + ((<usize>column) << 2);
          const values = v128.shuffle<f32>(v128.load(first), v128.load(first, 16), 0, 2, 4, 6);
          v128.store(at, values);
        }
      }
      for (; column < width; column += stride, at += 4) {
        store<f32>(at, load<f32>(from + ((<usize>column) << 2)));
      }
    }
    from += (<usize>width) << 2;
    to += (<usize>(stride * part)) << 2;
  }
}
