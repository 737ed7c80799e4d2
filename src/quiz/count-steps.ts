/** The way to a number of multiplications. */
import type { BlockCost, BlockGeometry } from "../engine/index.ts";
import type { StepKey, Words } from "./types.ts";

export function sumStep({ depthwise, pointwise, separable }: BlockCost): Words<StepKey> {
  return {
    key: "count.sum",
    values: {
      depthwise: depthwise.multiplications,
      pointwise: pointwise.multiplications,
      count: separable.multiplications,
    },
  };
}

export function stageStep(
  g: BlockGeometry,
  stage: "standard" | "depthwise" | "pointwise",
  costs: BlockCost,
): Words<StepKey> {
  const isMultiplied = stage === "depthwise" && g.depthMultiplier > 1;
  return {
    key: isMultiplied ? "count.depthwiseMultiplier" : `count.${stage}`,
    values: {
      filters: g.outChannels,
      channels: g.inChannels,
      middle: g.midChannels,
      multiplier: g.depthMultiplier,
      kernel: g.kernelSize,
      positions: g.positions,
      count: costs[stage].multiplications,
    },
  };
}
