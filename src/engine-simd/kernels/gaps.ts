/** Closes the gaps after each of `count` rows: `length` values lie `row` bytes apart, at most seven values too far. */
export function closeGaps(rows: usize, row: usize, length: i32, count: i32): void {
  const size = (<usize>length) << 2;
  let to = rows;
  for (; count > 0; count--, rows += row) {
    const end = to + size;
    for (let from = rows; to < end; to += 16, from += 16) v128.store(to, v128.load(from));
    to = end;
  }
}
