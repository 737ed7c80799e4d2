/** Whether a lab's help is open: the key and the button are far apart. */
import { useSyncExternalStore } from "react";
import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { Lab } from "../../../store/index.ts";

const openOfLab = new WeakMap<Lab, StoreApi<boolean>>();

function storeOf(lab: Lab): StoreApi<boolean> {
  const known = openOfLab.get(lab);
  if (known !== undefined) return known;
  const store = createStore<boolean>(() => false);
  openOfLab.set(lab, store);
  return store;
}

export function setHelpOpen(lab: Lab, open: boolean): void {
  storeOf(lab).setState(open, true);
}

export function useHelpOpen(lab: Lab): boolean {
  const { subscribe, getState } = storeOf(lab);
  return useSyncExternalStore(subscribe, getState, getState);
}
