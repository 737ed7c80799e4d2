/** Whether a lab's Share dialog is open: on a phone its button stands in the page's menu. */
import { useSyncExternalStore } from "react";
import { createStore } from "zustand/vanilla";
import type { Lab } from "../../../store/index.ts";
import { perLab } from "../../per-lab.ts";

const storeOf = perLab(() => createStore<boolean>(() => false));

export function setShareOpen(lab: Lab, open: boolean): void {
  storeOf(lab).setState(open, true);
}

export function useShareOpen(lab: Lab): boolean {
  const { subscribe, getState } = storeOf(lab);
  return useSyncExternalStore(subscribe, getState, getState);
}
