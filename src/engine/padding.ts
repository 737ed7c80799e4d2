/** The input with its zeros around it, and the windows over it. */
import type { Steps } from "./steps.ts";
import type { BlockGeometry } from "./types.ts";
import type { Windows } from "./tiles.ts";

/** Input values copied between two yields. */
const COPIES = 2 ** 19;

/** Values `from` to `end` of the input into their places among the padding's zeros. */
function copyInside(
  g: BlockGeometry,
  data: Float32Array,
  padded: Float32Array,
  from: number,
  end: number,
): void {
  for (let i = from; i < end;) {
    const row = Math.floor(i / g.inWidth);
    const channel = Math.floor(row / g.inHeight);
    const paddedRow = channel * g.paddedHeight + g.padTop + row - channel * g.inHeight;
    const shift = paddedRow * g.paddedWidth + g.padLeft - row * g.inWidth;
    const rowEnd = Math.min((row + 1) * g.inWidth, end);
    for (; i < rowEnd; i++) padded[i + shift] = data[i];
  }
}

/** The input with its zeros around it, [C, paddedHeight, paddedWidth]; itself when there are none. */
export function* padInput(g: BlockGeometry, data: Float32Array): Steps<Float32Array> {
  if (g.paddedHeight === g.inHeight && g.paddedWidth === g.inWidth) return data;
  const padded = new Float32Array(g.inChannels * g.paddedHeight * g.paddedWidth);
  for (let i = 0; i < data.length; i += COPIES) {
    if (i > 0) yield 0;
    copyInside(g, data, padded, i, Math.min(i + COPIES, data.length));
  }
  return padded;
}

/** The geometry's windows over padded planes. */
export function windowsOver(g: BlockGeometry, source: Float32Array): Windows {
  const { kernelSize, stride, dilation, outWidth, paddedWidth: row } = g;
  return { source, plane: g.paddedHeight * row, row, kernelSize, stride, dilation, outWidth };
}
