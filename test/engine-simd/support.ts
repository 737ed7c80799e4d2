/** The kernels for tests, and what they promise. */
import { expect } from "vitest";
import { loadSimdKernels } from "../../src/engine-simd/index.ts";
import type { Convolution } from "../../src/engine-simd/index.ts";
import {
  depthwiseConv2d,
  pointwiseConv2d,
  referenceForward,
  SpecError,
  standardConv2d,
  TensorError,
} from "../../src/engine/index.ts";
import type { BlockGeometry, StageKind, Tensor3 } from "../../src/engine/index.ts";
import { absolute, expectWithin } from "../engine/support.ts";
import type { Data } from "../engine/random-layers.ts";

type ByStage = Readonly<Record<StageKind, Convolution>>;

/** What the kernels are held against. */
export const engine: ByStage = {
  standard: standardConv2d,
  depthwise: depthwiseConv2d,
  pointwise: pointwiseConv2d,
};

/** @throws Error where there is no SIMD: every Node that the product needs has it */
export async function kernelsByStage(): Promise<ByStage> {
  const kernels = await loadSimdKernels();
  if (kernels === null) throw new Error("no SIMD");
  const { standardConv2d, depthwiseConv2d, pointwiseConv2d } = kernels;
  return { standard: standardConv2d, depthwise: depthwiseConv2d, pointwise: pointwiseConv2d };
}

function errorOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

/** The engine refuses the call, and the kernels do with the same error. */
export function expectRefusal(
  kernels: ByStage,
  stage: StageKind,
  call: Parameters<Convolution>,
): void {
  const wanted = errorOf(() => engine[stage](...call));
  expect(wanted instanceof SpecError || wanted instanceof TensorError).toBe(true);
  expect(errorOf(() => kernels[stage](...call))).toEqual(wanted);
}

/** The tensor that the stage reads. */
export function sourceOf(g: BlockGeometry, stage: StageKind, data: Float32Array): Tensor3 {
  return stage === "pointwise"
    ? { shape: [g.midChannels, g.outHeight, g.outWidth], data }
    : { shape: [g.inChannels, g.inHeight, g.inWidth], data };
}

/** Products of one sum, and its bias. */
function termsOf(g: BlockGeometry, stage: StageKind, bias: unknown): number {
  const channels = { standard: g.inChannels, depthwise: 1, pointwise: g.midChannels }[stage];
  return channels * (stage === "pointwise" ? 1 : g.kernelArea) + (bias === null ? 0 : 1);
}

/** Σ|x·w| with the bias, value by value. */
export const sizesOfSums = (
  g: BlockGeometry,
  stage: StageKind,
  { source, weights, bias }: Data,
): Float64Array =>
  referenceForward(g, stage, absolute(source), absolute(weights), bias && absolute(bias));

/** |got − exact| ≤ n·2⁻²⁴·Σ|x·w|, value by value, n products and the bias among them. */
export function expectFloat32Sums(
  got: Float32Array,
  g: BlockGeometry,
  stage: StageKind,
  data: Data,
): void {
  const exact = referenceForward(g, stage, data.source, data.weights, data.bias);
  const sizes = sizesOfSums(g, stage, data);
  const share = termsOf(g, stage, data.bias) * 2 ** -24;
  expectWithin(got, exact, (i) => share * sizes[i]);
}
