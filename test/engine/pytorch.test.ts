import { expect, test } from "vitest";
import {
  depthwiseConv2d,
  pointwiseConv2d,
  referenceForward,
  standardConv2d,
  tensor3,
} from "../../src/engine/index.ts";
import type { StageKind } from "../../src/engine/index.ts";
import { cases } from "./pytorch-cases.ts";
import { absolute, expectAccurate, expectWithin, geometryOf, shapeOf } from "./support.ts";

test("the oracle has 48 cases, with bias and without, and strided same among them", () => {
  expect(cases.length).toBe(48);
  expect(cases.some(({ bias }) => bias) && cases.some(({ bias }) => !bias)).toBe(true);
  expect(cases.filter((c) => c.padding === "same" && c.stride > 1).length).toBeGreaterThan(5);
  expect(cases.some((c) => c.padding === "same" && c.kernelSize % 2 === 0)).toBe(true);
});

test.each(cases)("computes PyTorch's numbers: $id", (c) => {
  const g = geometryOf({
    inHeight: c.input.height,
    inWidth: c.input.width,
    inChannels: c.input.channels,
    outChannels: c.filters,
    kernelSize: c.kernelSize,
    stride: c.stride,
    padding: c.padding,
    dilation: c.dilation,
    depthMultiplier: c.depthMultiplier,
  });
  const input = tensor3([g.inChannels, g.inHeight, g.inWidth], c.input.data);
  // PyTorch's own intermediate, so that each stage is compared by itself.
  const mid = tensor3([g.midChannels, g.outHeight, g.outWidth], c.depthwise.output);
  const stages = [
    ["standard", standardConv2d, input],
    ["depthwise", depthwiseConv2d, input],
    ["pointwise", pointwiseConv2d, mid],
  ] as const;
  for (const [stage, conv, source] of stages) {
    const layer = c[stage];
    const weights = Float32Array.from(layer.weights);
    const bias = layer.bias && Float32Array.from(layer.bias);
    expect(bias !== null).toBe(c.bias);
    const got = conv(source, weights, g, bias);
    expect(shapeOf(got)).toEqual(layer.shape);
    expectAccurate(got.data, g, stage, source.data, weights, bias);
    expectWithin(got.data, layer.output, float32Error(stage, source.data, weights, bias));
  }
  const separable = pointwiseConv2d(
    depthwiseConv2d(input, weightsOf(c.depthwise), g, biasOf(c.depthwise)),
    weightsOf(c.pointwise),
    g,
    biasOf(c.pointwise),
  );
  expectWithin(
    separable.data,
    c.pointwise.output,
    float32Error("pointwise", mid.data, weightsOf(c.pointwise), biasOf(c.pointwise), 2 ** -18),
  );

  /** PyTorch sums in float32: its own error grows with Σ|x·w|. */
  function float32Error(
    stage: StageKind,
    source: Float32Array,
    weights: Float32Array,
    bias: Float32Array | null,
    unit = 2 ** -19,
  ) {
    const size = referenceForward(
      g,
      stage,
      absolute(source),
      absolute(weights),
      bias && absolute(bias),
    );
    return (i: number) => unit * size[i];
  }
});

function weightsOf(layer: { readonly weights: number[] }): Float32Array {
  return Float32Array.from(layer.weights);
}

function biasOf(layer: { readonly bias: number[] | null }): Float32Array | null {
  return layer.bias && Float32Array.from(layer.bias);
}
