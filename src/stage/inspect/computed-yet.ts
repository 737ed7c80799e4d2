/** Whether the animation has made a cell's value yet: inputs and weights are given, the others are computed in turn. */
import type { BlockGeometry, Cell } from "../../engine/index.ts";
import { amountsOf, type Moment } from "../../timeline/index.ts";

export function isComputedAt(g: BlockGeometry, moment: Moment, { tensor, at }: Cell): boolean {
  const [a, b, c, d] = at;
  const { standardPerValue, depthwisePerPosition } = amountsOf(g);
  switch (tensor) {
    case "input":
    case "standardKernels":
    case "depthwiseKernels":
    case "pointwiseWeights":
      return true;
    case "standard":
    case "separable":
      return moment[tensor].outputs > (a * g.outHeight + b) * g.outWidth + c;
    case "depthwise": {
      const before = (b * g.outWidth + c) * depthwisePerPosition;
      return moment.done.depthwise >= before + (a + 1) * g.kernelArea;
    }
    case "alone": {
      const before = ((a * g.outHeight + c) * g.outWidth + d) * standardPerValue;
      return moment.done.standard >= before + (b + 1) * g.kernelArea;
    }
  }
}
