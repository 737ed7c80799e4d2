/** The engine's numbers beside TensorFlow.js's, computed here and now. */
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, expect, test } from "vitest";
import { blockGeometry, referenceForward, runBlock, tensor3 } from "../../src/engine/index.ts";
import type { BlockGeometry, BlockSpec, BlockWeights, StageKind } from "../../src/engine/index.ts";
import { absolute, expectWithin, randomValues } from "../engine/support.ts";
import { startTensorFlow } from "./peers/tfjs-cpu.ts";

/**
 * TF.js refuses a stride above 1 together with a dilation above 1; every other combination is
 * compared.
 */
const isAccepted = (spec: Pick<BlockSpec, "stride" | "dilation">) =>
  spec.stride === 1 || spec.dilation === 1;

const PADDINGS = ["valid", "same", 0, 1, 2] as const;
const STRIDES = [1, 2, 3, 4];
const DILATIONS = [1, 2, 3, 4];
const MULTIPLIERS = [1, 2, 3, 9];
const PER_COMBINATION = 3;

/**
 * Whole numbers from low to high by a plain generator; layers differ from combination to
 * combination.
 */
function dice(seed: number) {
  let state = seed * 7919 + 17;
  return (low: number, high: number) => {
    state = (state * 48271) % 2147483647;
    return low + (state % (high - low + 1));
  };
}

function drawLayer(fixed: Partial<BlockSpec>, seed: number): BlockGeometry {
  const roll = dice(seed);
  for (;;) {
    const result = blockGeometry({
      inHeight: roll(1, 11),
      inWidth: roll(1, 11),
      inChannels: roll(1, 4),
      outChannels: roll(1, 6),
      kernelSize: roll(1, 5),
      stride: 1,
      padding: "valid",
      dilation: 1,
      depthMultiplier: 1,
      ...fixed,
    });
    if (result.ok) return result.value;
  }
}

const combinations = PADDINGS.flatMap((padding) =>
  STRIDES.flatMap((stride) =>
    DILATIONS.flatMap((dilation) =>
      MULTIPLIERS.map((depthMultiplier) => ({ padding, stride, dilation, depthMultiplier })),
    ),
  ),
);
const accepted = combinations.filter(isAccepted);

/** TF.js holds NHWC data and HWIO kernels; this turns our flat PyTorch order around and back. */
function withTensorFlow(g: BlockGeometry, input: Float32Array, w: BlockWeights) {
  const { inChannels: C, outChannels: N, kernelSize: K, depthMultiplier: M } = g;
  return tf.tidy(() => {
    const image = tf.transpose(tf.tensor3d(input, [C, g.inHeight, g.inWidth]), [1, 2, 0]);
    const filter = tf.transpose(tf.tensor4d(w.standard, [N, C, K, K]), [2, 3, 1, 0]);
    const kernels = tf.transpose(tf.tensor4d(w.depthwise, [C, M, K, K]), [2, 3, 0, 1]);
    const mix = tf.transpose(tf.tensor4d(w.pointwise, [N, C * M, 1, 1]), [2, 3, 1, 0]);
    const { stride, dilation, padding } = g;
    const out = (tensor: tf.Tensor3D) => ({
      shape: [tensor.shape[2], tensor.shape[0], tensor.shape[1]],
      data: tf.transpose(tensor, [2, 0, 1]).dataSync<"float32">(),
    });
    const standard = tf.conv2d(image, filter, stride, padding, "NHWC", dilation);
    const depthwise = tf.depthwiseConv2d(image, kernels, stride, padding, "NHWC", dilation);
    const separable = tf.conv2d(depthwise, mix, 1, "valid");
    return { standard: out(standard), depthwise: out(depthwise), separable: out(separable) };
  });
}

beforeAll(startTensorFlow);

test("compares at least 300 layers, and every combination that TF.js accepts", () => {
  expect(accepted.length * PER_COMBINATION).toBeGreaterThanOrEqual(300);
  expect(combinations.length).toBe(5 * 4 * 4 * 4);
  expect(accepted.length).toBe(5 * (4 + 4 - 1) * 4);
});

test("TF.js refuses every combination that is left out", () => {
  const refused = combinations.filter((c) => !isAccepted(c));
  expect(refused.length).toBe(5 * (3 * 3) * 4);
  refused.forEach((fixed, seed) => {
    const g = drawLayer(fixed, seed);
    const input = randomValues(g.inChannels * g.inHeight * g.inWidth, seed);
    expect(() => withTensorFlow(g, input, randomWeights(g, seed))).toThrow(
      /either strides or dilations must be 1/i,
    );
  });
});

test.each(PADDINGS.flatMap((padding) => STRIDES.map((stride) => [padding, stride] as const)))(
  "computes TensorFlow's numbers: padding %s, stride %s",
  (padding, stride) => {
    const here = accepted.filter((c) => c.padding === padding && c.stride === stride);
    expect(here.length).toBeGreaterThan(0);
    for (const fixed of here) {
      for (let i = 0; i < PER_COMBINATION; i++) {
        const seed = combinations.indexOf(fixed) * PER_COMBINATION + i + 1;
        compare(drawLayer(fixed, seed), seed);
      }
    }
  },
);

function randomWeights(g: BlockGeometry, seed: number): BlockWeights {
  return {
    standard: randomValues(g.outChannels * g.inChannels * g.kernelArea, seed + 1),
    depthwise: randomValues(g.midChannels * g.kernelArea, seed + 2),
    pointwise: randomValues(g.outChannels * g.midChannels, seed + 3),
    standardBias: null,
    depthwiseBias: null,
    pointwiseBias: null,
  };
}

function compare(g: BlockGeometry, seed: number): void {
  const data = randomValues(g.inChannels * g.inHeight * g.inWidth, seed);
  const weights = randomWeights(g, seed);
  const run = runBlock(g, tensor3([g.inChannels, g.inHeight, g.inWidth], data), weights);
  const theirs = withTensorFlow(g, data, weights);
  const size = (stage: StageKind, source: ArrayLike<number>, w: Float32Array) =>
    referenceForward(g, stage, absolute(source), absolute(w));
  const standardSize = size("standard", data, weights.standard);
  const depthwiseSize = size("depthwise", data, weights.depthwise);
  const separableSize = size("pointwise", depthwiseSize, weights.pointwise);

  expect(theirs.standard.shape).toEqual([...run.standard.shape]);
  expect(theirs.depthwise.shape).toEqual([...run.depthwise.shape]);
  expect(theirs.separable.shape).toEqual([...run.separable.shape]);
  // TF.js rounds to float32 once per stage and sums in another order.
  expectWithin(run.standard.data, theirs.standard.data, (i) => 2 ** -22 * standardSize[i]);
  expectWithin(run.depthwise.data, theirs.depthwise.data, (i) => 2 ** -22 * depthwiseSize[i]);
  expectWithin(run.separable.data, theirs.separable.data, (i) => 2 ** -21 * separableSize[i]);
}
