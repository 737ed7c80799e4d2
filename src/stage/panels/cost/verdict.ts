/** Which form costs less, in words, and why when it is not the separable one. */
import type { BlockGeometry } from "../../../engine/index.ts";
import { format, formatTimes } from "../../../ui/index.ts";
import { STRINGS } from "../../strings.ts";

const words = STRINGS.cost;

export type Verdict = "cheaper" | "equal" | "dearer";

/** @param ratio separable / standard */
export function verdictOf(ratio: number): Verdict {
  if (ratio === 1) return "equal";
  return ratio < 1 ? "cheaper" : "dearer";
}

export function comparisonText(ratio: number): string {
  switch (verdictOf(ratio)) {
    case "equal":
      return words.equal;
    case "cheaper":
      return format(words.fewer, { times: formatTimes(1 / ratio) });
    case "dearer":
      return format(words.more, { times: formatTimes(ratio) });
  }
}

/**
 * What keeps M/N + M/K² from falling below 1. With M = 1 that is K = 1 or N = 1, so that in every other such layer it is
 * the multiplier.
 */
export function whyNotFewer({ kernelSize, outChannels, depthMultiplier }: BlockGeometry): string {
  if (kernelSize === 1) return words.whyNotFewer.point;
  if (outChannels === 1) return words.whyNotFewer.oneFilter;
  return format(words.whyNotFewer.multiplier, { multiplier: depthMultiplier });
}
