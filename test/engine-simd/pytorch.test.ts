import { expect, test } from "vitest";
import { tensor3 } from "../../src/engine/index.ts";
import { cases } from "../engine/pytorch-cases.ts";
import { expectWithin, geometryOf, shapeOf, STAGES } from "../engine/support.ts";
import { expectFloat32Sums, kernelsByStage, sizesOfSums, sourceOf } from "./support.ts";

const kernels = await kernelsByStage();

test.each(cases)("computes PyTorch's numbers: $id", (c) => {
  const g = geometryOf({
    ...{ inHeight: c.input.height, inWidth: c.input.width, inChannels: c.input.channels },
    ...{ outChannels: c.filters, kernelSize: c.kernelSize, stride: c.stride, padding: c.padding },
    ...{ dilation: c.dilation, depthMultiplier: c.depthMultiplier },
  });
  for (const stage of STAGES) {
    // PyTorch's own intermediate, so that each stage is compared by itself.
    const read = stage === "pointwise" ? c.depthwise.output : c.input.data;
    const { weights: list, bias, shape, output } = c[stage];
    const data = {
      source: Float32Array.from(read),
      weights: Float32Array.from(list),
      bias: bias && Float32Array.from(bias),
    };
    const input = sourceOf(g, stage, data.source);
    const got = kernels[stage](tensor3(input.shape, input.data), data.weights, g, data.bias);
    expect(shapeOf(got)).toEqual(shape);
    expectFloat32Sums(got.data, g, stage, data);
    const sizes = sizesOfSums(g, stage, data);
    expectWithin(got.data, output, (i) => 2 ** -19 * sizes[i]);
  }
});
