/** What each stage's weights and bias must be: as many as its shapes say, all finite. */
import { checkValues } from "./tensor.ts";
import type { BlockGeometry } from "./types.ts";

type Bias = Float32Array | null | undefined;

/** @throws TensorError unless weights are N,C,K,K and the bias, where there is one, is N. */
export function checkStandard(g: BlockGeometry, weights: Float32Array, bias: Bias): void {
  checkValues("the standard weights", weights, g.outChannels * g.inChannels * g.kernelArea);
  if (bias) checkValues("the standard bias", bias, g.outChannels);
}

/** @throws TensorError unless kernels are C·M,K,K and the bias, where there is one, is C·M. */
export function checkDepthwise(g: BlockGeometry, kernels: Float32Array, bias: Bias): void {
  checkValues("the depthwise kernels", kernels, g.midChannels * g.kernelArea);
  if (bias) checkValues("the depthwise bias", bias, g.midChannels);
}

/** @throws TensorError unless weights are N,C·M and the bias, where there is one, is N. */
export function checkPointwise(g: BlockGeometry, weights: Float32Array, bias: Bias): void {
  checkValues("the 1×1 weights", weights, g.outChannels * g.midChannels);
  if (bias) checkValues("the pointwise bias", bias, g.outChannels);
}
