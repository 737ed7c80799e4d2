/** Planes with the padding's zeros, and where a window's taps lie in them. */
import type { BlockGeometry } from "../engine/index.ts";
import type { Kernels } from "./load.ts";
import type { Workspace } from "./memory.ts";

/** A stride past the end of the row would only take memory. */
const columnStride = (g: BlockGeometry) => Math.min(g.stride, g.paddedWidth);

/**
 * A padded row in as many parts as the stride: first the columns 0, s, 2s …, then 1, s + 1 …, so that
 * what neighbouring windows read lies side by side.
 */
const partOf = (g: BlockGeometry) => Math.ceil(g.paddedWidth / columnStride(g));
/** Values of one padded row, and of one padded plane. */
export const rowOf = (g: BlockGeometry) => partOf(g) * columnStride(g);
const planeOf = (g: BlockGeometry) => rowOf(g) * g.paddedHeight;

/** Whether planes are used as they are given. */
export const isPlain = (g: BlockGeometry) =>
  g.stride === 1 && g.paddedHeight === g.inHeight && g.paddedWidth === g.inWidth;

/** Whether every value of a plane is in some window, as far as that is seen at a glance: not where windows have holes. */
export function meetsAll(g: BlockGeometry): boolean {
  const { stride, kernelSize, dilation } = g;
  const reaches = (count: number, size: number) => (count - 1) * stride + kernelSize >= size;
  const isGapless = dilation === 1 && stride <= kernelSize;
  const isWide = reaches(g.outWidth, g.padLeft + g.inWidth);
  return isGapless && isWide && reaches(g.outHeight, g.padTop + g.inHeight);
}

/** Planes among zeros, and the arguments with which the kernel copies one into its place. */
export function roomForPlanes(g: BlockGeometry, workspace: Workspace, planes: number) {
  const padded = workspace.zeros(planes * planeOf(g));
  const inside = padded + g.padTop * rowOf(g) * 4;
  return { padded, inside, order: [g.padLeft, columnStride(g), partOf(g)] as const };
}

/** The address of all planes among zeros. */
export function padPlanes(
  kernels: Kernels,
  g: BlockGeometry,
  workspace: Workspace,
  source: number,
): number {
  const { inHeight, inWidth } = g;
  const { padded, inside, order } = roomForPlanes(g, workspace, g.inChannels);
  for (let i = 0; i < g.inChannels; i++) {
    const from = source + i * inHeight * inWidth * 4;
    kernels.pad(from, inside + i * planeOf(g) * 4, inHeight, inWidth, ...order);
  }
  return padded;
}

/** The bytes from a window's origin to each of its taps in so many planes. */
export function tapTable(g: BlockGeometry, workspace: Workspace, planes: number): number {
  const { kernelSize, dilation } = g;
  const stride = columnStride(g);
  const table = new Int32Array(planes * g.kernelArea);
  for (let plane = 0, i = 0; plane < planes; plane++) {
    for (let ky = 0; ky < kernelSize; ky++) {
      const row = plane * planeOf(g) + ky * dilation * rowOf(g);
      for (let kx = 0; kx < kernelSize; kx++, i++) {
        const column = kx * dilation;
        const phase = column % stride;
        table[i] = (row + phase * partOf(g) + (column - phase) / stride) * 4;
      }
    }
  }
  return workspace.numbers(table);
}
