/** Decoded pixels -> input tensor. */
import { TensorError } from "./errors.ts";
import type { Photo, Tensor3 } from "./types.ts";

/** One output cell's share of the source cells from `first` on; the shares sum to 1. */
interface Cover {
  readonly first: number;
  readonly shares: readonly number[];
}

/**
 * `count` equal stretches of start … start + length, each as what it covers of the cells of a line
 * of `size`.
 */
function covers(size: number, start: number, length: number, count: number): Cover[] {
  const step = length / count;
  return Array.from({ length: count }, (_, i) => {
    const from = start + i * step;
    const to = from + step;
    const first = Math.min(Math.floor(from), size - 1);
    const last = Math.min(Math.max(Math.ceil(to) - 1, first), size - 1);
    const shares: number[] = [];
    for (let cell = first; cell <= last; cell++) {
      shares.push(Math.max(Math.min(to, cell + 1) - Math.max(from, cell), 0));
    }
    const sum = shares.reduce((all, share) => all + share, 0);
    return { first, shares: shares.map((share) => (sum > 0 ? share / sum : 1 / shares.length)) };
  });
}

/**
 * A photo as [channels, height, width] with values 0 to 1: cropped to the aspect around its centre,
 * averaged by area; channel i takes RGB[i mod 3]. Alpha is ignored.
 * @throws TensorError when the photo's bytes do not match its size.
 */
export function photoTensor(
  photo: Photo,
  height: number,
  width: number,
  channels: number,
): Tensor3 {
  if (photo.rgba.length !== photo.height * photo.width * 4 || photo.rgba.length === 0) {
    throw new TensorError(
      `a photo of ${photo.height}×${photo.width} needs 4 bytes per pixel, has ${photo.rgba.length}`,
    );
  }
  const cropHeight = Math.min(photo.height, (photo.width * height) / width);
  const cropWidth = Math.min(photo.width, (photo.height * width) / height);
  const rows = covers(photo.height, (photo.height - cropHeight) / 2, cropHeight, height);
  const columns = covers(photo.width, (photo.width - cropWidth) / 2, cropWidth, width);

  const plane = height * width;
  const data = new Float32Array(channels * plane);
  const colours = Math.min(channels, 3);
  rows.forEach((row, y) => {
    columns.forEach((column, x) => {
      for (let colour = 0; colour < colours; colour++) {
        let sum = 0;
        row.shares.forEach((rowShare, i) => {
          const line = ((row.first + i) * photo.width + column.first) * 4 + colour;
          column.shares.forEach((share, j) => {
            sum += rowShare * share * photo.rgba[line + j * 4];
          });
        });
        // Shares sum to 1 up to rounding; a white photo must not exceed 1.
        data[colour * plane + y * width + x] = Math.min(sum / 255, 1);
      }
    });
  });
  for (let c = 3; c < channels; c++)
    data.copyWithin(c * plane, (c % 3) * plane, ((c % 3) + 1) * plane);
  return { shape: [channels, height, width], data };
}
