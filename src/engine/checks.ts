/** What each stage's data must be: as many values as its shapes say, all finite. */
import { checkTensor, checkValues } from "./tensor.ts";
import type { AreFinite } from "./tensor.ts";
import type { BlockGeometry, StageKind, Tensor3 } from "./types.ts";

type Bias = Float32Array | null | undefined;

/** @throws TensorError unless weights are N,C,K,K and the bias, where there is one, is N. */
export function checkStandard(
  g: BlockGeometry,
  weights: Float32Array,
  bias: Bias,
  areFinite?: AreFinite,
): void {
  const count = g.outChannels * g.inChannels * g.kernelArea;
  checkValues("the standard weights", weights, count, areFinite);
  if (bias) checkValues("the standard bias", bias, g.outChannels, areFinite);
}

/** @throws TensorError unless kernels are C·M,K,K and the bias, where there is one, is C·M. */
export function checkDepthwise(
  g: BlockGeometry,
  kernels: Float32Array,
  bias: Bias,
  areFinite?: AreFinite,
): void {
  checkValues("the depthwise kernels", kernels, g.midChannels * g.kernelArea, areFinite);
  if (bias) checkValues("the depthwise bias", bias, g.midChannels, areFinite);
}

/** @throws TensorError unless weights are N,C·M and the bias, where there is one, is N. */
export function checkPointwise(
  g: BlockGeometry,
  weights: Float32Array,
  bias: Bias,
  areFinite?: AreFinite,
): void {
  checkValues("the 1×1 weights", weights, g.outChannels * g.midChannels, areFinite);
  if (bias) checkValues("the pointwise bias", bias, g.outChannels, areFinite);
}

const CHECKS = {
  standard: checkStandard,
  depthwise: checkDepthwise,
  pointwise: checkPointwise,
} as const;

/** What one stage computes with: the tensor that it reads, its weights and perhaps its bias. */
export interface StageData {
  readonly source: Tensor3;
  readonly weights: Float32Array;
  readonly bias: Float32Array | null | undefined;
}

/**
 * @param areFinite a faster test of a list whose length is right, asked for source, weights and
 *   bias in this order
 * @throws TensorError unless all data of a stage fits the layer and is finite.
 */
export function checkData(
  g: BlockGeometry,
  stage: StageKind,
  { source, weights, bias }: StageData,
  areFinite?: AreFinite,
): void {
  if (stage === "pointwise") {
    const shape = [g.midChannels, g.outHeight, g.outWidth] as const;
    checkTensor("the intermediate", source, shape, areFinite);
  } else {
    checkTensor("the input", source, [g.inChannels, g.inHeight, g.inWidth], areFinite);
  }
  CHECKS[stage](g, weights, bias, areFinite);
}
