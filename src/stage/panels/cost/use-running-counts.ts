/** Writes the running counts below an element, once per step and without React. */
import { useLayoutEffect, useRef } from "react";
import type { RefObject } from "react";
import type { BlockCost } from "../../../engine/index.ts";
import { useLab } from "../../lab-context.tsx";
import { eachStep } from "../each-step.ts";
import { createCounters } from "./counters.ts";

export function useRunningCounts(costs: BlockCost): RefObject<HTMLElement | null> {
  const lab = useLab();
  const root = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (root.current === null) return;
    const counters = createCounters(root.current, costs);
    return eachStep(lab, ({ done }, pace) => counters.write(done, pace));
  }, [lab, costs]);
  return root;
}
