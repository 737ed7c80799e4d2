/** Which channels a lab's stage shows one by one, so that the arithmetic spells out the same. */
import { useSyncExternalStore } from "react";
import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { StageLayout } from "../scene/index.ts";
import type { Lab } from "../store/index.ts";
import { useLab } from "./lab-context.tsx";

/** Channels by lane: input channels in the standard one, intermediate ones in the separable one. */
export interface InFocus {
  readonly standard: readonly number[];
  readonly separable: readonly number[];
}

/** No stage yet. */
const NONE: InFocus = { standard: [], separable: [] };
/** While it plays, channels come and go faster than anybody reads. */
const PLAYING_INTERVAL_MS = 400;

const focusOfLab = new WeakMap<Lab, StoreApi<InFocus>>();

function focusOf(lab: Lab): StoreApi<InFocus> {
  const known = focusOfLab.get(lab);
  if (known !== undefined) return known;
  const focus = createStore<InFocus>(() => NONE);
  focusOfLab.set(lab, focus);
  return focus;
}

export function setInFocus(lab: Lab, { laneSlots }: StageLayout): void {
  const rowsOf = (lane: string): readonly number[] =>
    laneSlots.find((slot) => slot.lane === lane)?.rows.map(({ channel }) => channel) ?? [];
  const next = { standard: rowsOf("standard"), separable: rowsOf("separable") };
  const focus = focusOf(lab);
  if (String(Object.values(next)) !== String(Object.values(focus.getState()))) focus.setState(next);
}

export function useInFocus(): InFocus {
  const lab = useLab();
  const focus = focusOf(lab);
  const subscribe = (listener: () => void): (() => void) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = focus.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(listener, lab.store.getState().playing ? PLAYING_INTERVAL_MS : 0);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  };
  return useSyncExternalStore(subscribe, focus.getState, focus.getState);
}
