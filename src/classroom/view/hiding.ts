/** What a question leaves of the picture until it is answered. */
import type { Question } from "../../quiz/index.ts";
import { withheldOf, type Presentation } from "../present/index.ts";

/** nothing: the stage is not there at all · still: nobody can look at a cell · unmade: one value is not there yet */
export type StageView = "nothing" | "still" | "unmade" | "open";

export function stageViewOf(state: Presentation): StageView {
  const withheld = withheldOf(state);
  if (withheld === null) return "open";
  // Before a count is asked for, cells are nobody's secret.
  if (state.asked === null && withheld.kind !== "value") return "open";
  switch (withheld.kind) {
    case "shape":
    case "weightShape":
      return "nothing";
    case "count":
    case "dependence":
      return "still";
    case "value":
      return "unmade";
  }
}

export interface Unmade {
  readonly stage: "standard" | "depthwise" | "pointwise";
  /** Whose filtered value is asked for; null where channels have none of their own. */
  readonly channel: number | null;
}

/** Which value is not there yet. */
export function unmadeIn({ prompt }: Question): Unmade {
  const { channel, ownKernel, multiplier } = prompt.values;
  const isFiltered = prompt.key.startsWith("value.depthwise") || prompt.key === "value.edge";
  if (!isFiltered) {
    return { stage: prompt.key === "value.standard" ? "standard" : "pointwise", channel: null };
  }
  if (typeof channel !== "number") return { stage: "depthwise", channel: null };
  // With several kernels to a channel the prompt names both, the kernel from 1.
  const isOneOfMany = typeof ownKernel === "number" && typeof multiplier === "number";
  const filtered = isOneOfMany ? channel * multiplier + ownKernel - 1 : channel;
  return { stage: "depthwise", channel: filtered };
}
