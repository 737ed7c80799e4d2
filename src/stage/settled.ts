/** The moment that words and panels speak of: every step at once when a person steps, calmer while playing. */
import { useSyncExternalStore } from "react";
import { momentOf, timelineOf } from "../store/index.ts";
import type { Lab, LabState } from "../store/index.ts";
import { durationOf, segmentOf, type Moment } from "../timeline/index.ts";
import { BEAT_MS, beatNow } from "./beat.ts";
import { useLab } from "./lab-context.tsx";
import { perLab } from "./per-lab.ts";

/** A step of so many seconds can be read while it lasts. */
const READABLE_S = 0.2;
/** Once the time stands still the words catch up after this (ms). */
const CATCH_UP_MS = 1.5 * BEAT_MS;

interface Settled {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => Moment;
}

/** One per lab, so that all panels change in the same render. */
const settledOf = perLab(({ store }) => createSettled(store));

function createSettled(store: Lab["store"]): Settled {
  const listeners = new Set<() => void>();
  let shown = momentOf(store.getState());
  let shownTimeline = timelineOf(store.getState());
  let shownBeat = -1;
  let announced = shown;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void) | undefined;

  /** Other settings make another timeline: the old moment must never meet the new geometry. */
  const read = (state: LabState): void => {
    const timeline = timelineOf(state);
    if (timeline === shownTimeline && state.head.step === shown.step) return;
    shown = momentOf(state);
    shownTimeline = timeline;
    shownBeat = beatNow();
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
    const jumpedBack = state.head.step < shown.step;
    const isDue = beatNow() !== shownBeat || isReadable(state);
    if (!state.playing || jumpedBack || isDue || timelineOf(state) !== shownTimeline) settle();
    else if (state.head.step !== shown.step) timer ??= setTimeout(settle, CATCH_UP_MS);
  };

  /** Steps that last are followed one by one; of fast ones, some. */
  const isReadable = (state: LabState): boolean => {
    const { step } = state.head;
    if (step === shown.step) return false;
    return !isFlying(state) || segmentOf(timelineOf(state), step).id !== shown.segment;
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

/** Steps go by too fast for one to be read. */
export function isFlying(state: LabState): boolean {
  const { playing, head, params } = state;
  return playing && durationOf(timelineOf(state), head.step) < READABLE_S * params.time.speed;
}

/** A step of fewer seconds is gone before its numbers are read, even by who watches them alone. */
const BLUR_S = 0.1;

/** Steps go by faster than numbers in the picture can be read. */
export function isBlur(state: LabState): boolean {
  const { playing, head, params } = state;
  return playing && durationOf(timelineOf(state), head.step) < BLUR_S * params.time.speed;
}

/** The current moment; renders again per step at most, a few times a second while playing, never per frame. */
export function useSettledMoment(): Moment {
  const settled = settledOf(useLab());
  return useSyncExternalStore(settled.subscribe, settled.get, settled.get);
}
