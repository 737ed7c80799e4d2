/** A tensor's values in another order of its dimensions. */

/**
 * Row-major values of `shape`, laid out anew with its dimensions in the given order: [1, 2, 0] makes HWC of CHW.
 */
export function permute(
  data: Float32Array,
  shape: readonly number[],
  order: readonly number[],
): Float32Array {
  const strides = shape.map((_, axis) => product(shape.slice(axis + 1)));
  const axes = order.map((axis) => ({ size: shape[axis] ?? 1, stride: strides[axis] ?? 0 }));
  const out = new Float32Array(data.length);
  for (let index = 0; index < out.length; index++) {
    let rest = index;
    let from = 0;
    for (const { size, stride } of axes.toReversed()) {
      from += (rest % size) * stride;
      rest = Math.floor(rest / size);
    }
    out[index] = data[from] ?? 0;
  }
  return out;
}

export function product(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total * size, 1);
}
