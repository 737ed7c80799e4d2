/** One value of a layer, by its tensor and its place in it. */
import type { BlockGeometry } from "./types.ts";

export type CellTensor =
  | "input"
  | "depthwise"
  | "alone"
  | "standard"
  | "separable"
  | "standardKernels"
  | "depthwiseKernels"
  | "pointwiseWeights";

export interface Cell {
  readonly tensor: CellTensor;
  /** One index per dimension of the tensor's shape. */
  readonly at: readonly number[];
}

/**
 * input C,H,W · depthwise (the intermediate) C·M,outH,outW · alone (what one channel adds to a value of the standard
 * form, which never stores it) N,C,outH,outW · standard, separable N,outH,outW ·
 * standardKernels N,C,K,K · depthwiseKernels C·M,K,K · pointwiseWeights N,C·M.
 */
export function shapeOfTensor(g: BlockGeometry, tensor: CellTensor): readonly number[] {
  switch (tensor) {
    case "input":
      return [g.inChannels, g.inHeight, g.inWidth];
    case "depthwise":
      return [g.midChannels, g.outHeight, g.outWidth];
    case "alone":
      return [g.outChannels, g.inChannels, g.outHeight, g.outWidth];
    case "standard":
    case "separable":
      return [g.outChannels, g.outHeight, g.outWidth];
    case "standardKernels":
      return [g.outChannels, g.inChannels, g.kernelSize, g.kernelSize];
    case "depthwiseKernels":
      return [g.midChannels, g.kernelSize, g.kernelSize];
    case "pointwiseWeights":
      return [g.outChannels, g.midChannels];
  }
}

/** Whether the layer has this cell. */
export function hasCell(g: BlockGeometry, { tensor, at }: Cell): boolean {
  const shape = shapeOfTensor(g, tensor);
  return (
    at.length === shape.length &&
    at.every((index, i) => Number.isInteger(index) && index >= 0 && index < shape[i])
  );
}

/** Row-major place in the tensor's data. */
export function flatIndex(g: BlockGeometry, { tensor, at }: Cell): number {
  return shapeOfTensor(g, tensor).reduce((index, size, i) => index * size + at[i], 0);
}
