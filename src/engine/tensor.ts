/** Tensors, and the checks on what comes in. */
import { TensorError } from "./errors.ts";
import type { Tensor3 } from "./types.ts";

type Shape3 = Tensor3["shape"];

/** Whether a list has none but finite values; false sends for the one that is not. */
export type AreFinite = (values: ArrayLike<number>) => boolean;

/** @throws TensorError unless there are exactly `length` finite values. */
export function checkValues(
  name: string,
  values: ArrayLike<number>,
  length: number,
  areFinite?: AreFinite,
): void {
  if (values?.length !== length) {
    throw new TensorError(`${name}: ${length} values needed, ${values?.length ?? "none"} given`);
  }
  if (areFinite?.(values)) return;
  for (let i = 0; i < length; i++) {
    if (!Number.isFinite(values[i])) throw new TensorError(`${name}: value ${i} is ${values[i]}`);
  }
}

/** @throws TensorError unless the tensor has this shape, as many values, all finite. */
export function checkTensor(
  name: string,
  tensor: Tensor3,
  shape: Shape3,
  areFinite?: AreFinite,
): void {
  const given = tensor?.shape;
  if (given?.length !== 3 || given.some((size, i) => size !== shape[i])) {
    throw new TensorError(`${name}: shape ${shape.join("×")} needed, ${given?.join("×")} given`);
  }
  checkValues(name, tensor.data, shape[0] * shape[1] * shape[2], areFinite);
}

/**
 * A tensor of this shape, row-major CHW. A Float32Array is kept, not copied; other lists are
 * rounded to float32.
 * @throws TensorError for a shape that is not whole and positive, a wrong length or a value that is
 *   not finite.
 */
export function tensor3(shape: Shape3, data: ArrayLike<number>): Tensor3 {
  const [channels, height, width] = shape;
  if (![channels, height, width].every((size) => Number.isSafeInteger(size) && size >= 1)) {
    throw new TensorError(`shape: three whole numbers from 1 needed, ${shape.join("×")} given`);
  }
  // The length first: converting could take memory for nothing.
  const length = channels * height * width;
  if (data?.length !== length) {
    throw new TensorError(`data: ${length} values needed, ${data?.length ?? "none"} given`);
  }
  const values = data instanceof Float32Array ? data : Float32Array.from(data);
  checkValues("data", values, length);
  return { shape: [channels, height, width], data: values };
}
