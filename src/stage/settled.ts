/** The moment that words and panels speak of: every step at once when a person steps, calmer while playing. */
import { useSyncExternalStore } from "react";
import { momentOf, timelineOf } from "../store/index.ts";
import type { Lab, LabState } from "../store/index.ts";
import type { Moment } from "../timeline/index.ts";
import { useLab } from "./lab-context.tsx";

/** As often as a sentence or a sum can be read; the picture and the counts follow every step. */
const PLAYING_INTERVAL_MS = 400;

interface Settled {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => Moment;
}

/** One per lab, so that all panels change in the same render. */
const settledOfLab = new WeakMap<Lab, Settled>();

function settledOf(lab: Lab): Settled {
  const known = settledOfLab.get(lab);
  if (known !== undefined) return known;
  const settled = createSettled(lab.store);
  settledOfLab.set(lab, settled);
  return settled;
}

function createSettled(store: Lab["store"]): Settled {
  const listeners = new Set<() => void>();
  let shown = momentOf(store.getState());
  let shownTimeline = timelineOf(store.getState());
  let shownAt = 0;
  let announced = shown;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void) | undefined;

  /** Other settings make another timeline: the old moment must never meet the new geometry. */
  const read = (state: LabState): void => {
    const timeline = timelineOf(state);
    if (timeline === shownTimeline && state.head.step === shown.step) return;
    shown = momentOf(state);
    shownTimeline = timeline;
    shownAt = performance.now();
  };

  const settle = (): void => {
    clearTimeout(timer);
    timer = undefined;
    read(store.getState());
    if (shown === announced) return;
    announced = shown;
    for (const listener of listeners) listener();
  };

  const onChange = (state: LabState): void => {
    const wait = PLAYING_INTERVAL_MS - (performance.now() - shownAt);
    const jumpedBack = state.head.step < shown.step;
    if (!state.playing || jumpedBack || wait <= 0 || timelineOf(state) !== shownTimeline) settle();
    else if (state.head.step !== shown.step) timer ??= setTimeout(settle, wait);
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      stop ??= store.subscribe(onChange);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = undefined;
        clearTimeout(timer);
        timer = undefined;
      };
    },
    get() {
      const state = store.getState();
      if (stop === undefined || timelineOf(state) !== shownTimeline) read(state);
      return shown;
    },
  };
}

/** The current moment; renders again per step at most, a few times a second while playing, never per frame. */
export function useSettledMoment(): Moment {
  const settled = settledOf(useLab());
  return useSyncExternalStore(settled.subscribe, settled.get, settled.get);
}
