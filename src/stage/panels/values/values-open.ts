/** Whether a lab's values are open as a table: the buttons that open it are far apart. */
import { useSyncExternalStore } from "react";
import { createStore } from "zustand/vanilla";
import type { Lab } from "../../../store/index.ts";
import { perLab } from "../../per-lab.ts";

const storeOf = perLab(() => createStore<boolean>(() => false));

export function setValuesOpen(lab: Lab, open: boolean): void {
  storeOf(lab).setState(open, true);
}

export function useValuesOpen(lab: Lab): boolean {
  const { subscribe, getState } = storeOf(lab);
  return useSyncExternalStore(subscribe, getState, getState);
}
