/** The lane a cell stands in; null for the input, which both share. */
import type { Cell } from "../../../engine/index.ts";

export function laneOfCell({ tensor }: Cell): "standard" | "separable" | null {
  switch (tensor) {
    case "input":
      return null;
    case "alone":
    case "standard":
    case "standardKernels":
      return "standard";
    case "depthwise":
    case "depthwiseKernels":
    case "pointwiseWeights":
    case "separable":
      return "separable";
  }
}
