/** Which lanes a lab's stage shows: those of the link, and on a phone one at a time. */
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Lanes } from "../params/index.ts";
import type { Lab, LabState } from "../store/index.ts";
import { useLab, useLabState } from "./lab-context.tsx";
import { perLab } from "./per-lab.ts";

export interface LaneChoice {
  /** There are tabs: the page has its phone form. */
  readonly hasTabs: boolean;
  readonly chosen: Lanes;
}

/** The lane that the page is about comes first. */
export const laneChoiceOf = perLab(() =>
  createStore<LaneChoice>(() => ({ hasTabs: false, chosen: "separable" })),
);

const linkedOf = ({ params }: LabState): Lanes => params.view.lanes;

const resolve = ({ hasTabs, chosen }: LaneChoice, linked: Lanes): Lanes =>
  linked === "both" && hasTabs ? chosen : linked;

export function lanesShown(lab: Lab, state: LabState): Lanes {
  return resolve(laneChoiceOf(lab).getState(), linkedOf(state));
}

/** What a link says of the lanes: also the tab, but for the one that a phone shows anyway. */
export function lanesLinked(lab: Lab, state: LabState): Lanes {
  const linked = linkedOf(state);
  const { hasTabs, chosen } = laneChoiceOf(lab).getState();
  return linked === "both" && hasTabs && chosen === "standard" ? chosen : linked;
}

/** Calls back after every change until the returned function is called. */
export function watchLanes(lab: Lab, onChange: () => void): () => void {
  return laneChoiceOf(lab).subscribe(onChange);
}

export function useLanesShown(): Lanes {
  const linked = useLabState(linkedOf);
  return useStore(laneChoiceOf(useLab()), (choice) => resolve(choice, linked));
}
