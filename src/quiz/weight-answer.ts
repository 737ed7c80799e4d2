/** Shapes of weights as answers: (out, in / groups, K, K). */
import { shapeOfTensor } from "../engine/index.ts";
import type { BlockGeometry, StageKind } from "../engine/index.ts";
import type { LayerParams } from "../params/index.ts";
import { choicesFor, dataOf, fieldsFor } from "./draft.ts";
import type { Slip } from "./draft.ts";
import type { Draw } from "./draw.ts";
import type { Level, Showing } from "./types.ts";

const FIELDS = ["out", "in", "kernelRows", "kernelColumns"] as const;

export function answeringFor(
  draw: Draw,
  level: Level,
  right: readonly number[],
  slips: readonly Slip[],
): ReturnType<typeof choicesFor> {
  return level === 1 ? choicesFor(draw, "tuple", right, slips) : fieldsFor(FIELDS, right, slips);
}

const PIN: Readonly<Record<StageKind, string>> = {
  standard: "standardKernels.0.0.0.0",
  depthwise: "depthwiseKernels.0.0.0",
  pointwise: "pointwiseWeights.0.0",
};

export function showingWeights(layer: LayerParams, stage: StageKind, dataSeed: number): Showing {
  return {
    layer,
    data: dataOf(dataSeed),
    time: { segment: "position" },
    pin: PIN[stage],
    lane: stage === "standard" ? "standard" : "separable",
  };
}

/** The engine's shape with the sizes of 1 that PyTorch keeps. */
export function pytorchShape(g: BlockGeometry, stage: StageKind): number[] {
  switch (stage) {
    case "standard":
      return [...shapeOfTensor(g, "standardKernels")];
    case "depthwise": {
      const [maps, rows, columns] = shapeOfTensor(g, "depthwiseKernels");
      return [maps, 1, rows, columns];
    }
    case "pointwise":
      return [...shapeOfTensor(g, "pointwiseWeights"), 1, 1];
  }
}
