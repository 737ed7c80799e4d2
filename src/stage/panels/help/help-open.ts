/** Whether a lab's help is open: the key and the button are far apart. */
import { useSyncExternalStore } from "react";
import { createStore } from "zustand/vanilla";
import type { Lab } from "../../../store/index.ts";
import { perLab } from "../../per-lab.ts";

const storeOf = perLab(() => createStore<boolean>(() => false));

export function setHelpOpen(lab: Lab, open: boolean): void {
  storeOf(lab).setState(open, true);
}

export function useHelpOpen(lab: Lab): boolean {
  const { subscribe, getState } = storeOf(lab);
  return useSyncExternalStore(subscribe, getState, getState);
}
