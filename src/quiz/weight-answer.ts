/** Shapes of weights as answers: (out, in / groups, K, K). */
import { shapeOfTensor } from "../engine/index.ts";
import type { BlockGeometry, StageKind } from "../engine/index.ts";
import { choicesFor, fieldsFor, shown } from "./draft.ts";
import type { Answerer, Subject } from "./draft.ts";
import type { Draw } from "./draw.ts";
import type { Level, Showing } from "./types.ts";

export const FIELDS = ["out", "in", "kernelRows", "kernelColumns"] as const;

export function answererFor(draw: Draw, level: Level): Answerer {
  return (right, slips) =>
    level === 1 ? choicesFor(draw, "tuple", right, slips) : fieldsFor(FIELDS, right, slips);
}

const PIN: Readonly<Record<StageKind, string>> = {
  standard: "standardKernels.0.0.0.0",
  depthwise: "depthwiseKernels.0.0.0",
  pointwise: "pointwiseWeights.0.0",
};

export function showingWeights(subject: Subject, stage: StageKind): Showing {
  return {
    ...shown(subject),
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
