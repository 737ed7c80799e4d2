/**
 * Leads the stage through the chapters. It speaks to the lab by the same Commands as every control; what the reader
 * asks for comes first, and sets the stage free until the reader wants the chapter's picture back.
 */
import { createGoalPlay, keepingChoices, TAKING_OVER } from "../../stage/index.ts";
import type { Command, Lab } from "../../store/index.ts";
import type { Place } from "./places.ts";

/** play: through the part's motion to its end · jump: to the end at once. */
export type Way = "play" | "jump";

export interface Guide {
  /** For everything the reader touches. */
  readonly lab: Lab;
  /** The reader has taken over. */
  readonly isFree: () => boolean;
  /** Shows a part's picture, unless the reader has taken over in this chapter. */
  readonly read: (place: Place, way: Way) => void;
  /** Shows it in any case, and leads on from there. */
  readonly show: (place: Place, way: Way) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly stop: () => void;
}

export function createGuide(lab: Lab): Guide {
  const listeners = new Set<() => void>();
  const motion = createGoalPlay(lab);
  let isFree = false;
  let shown: Place | null = null;

  const setFree = (value: boolean): void => {
    if (isFree === value) return;
    isFree = value;
    for (const listener of listeners) listener();
  };
  const dispatch = (command: Command): void => {
    if (TAKING_OVER.has(command.type)) {
      motion.forget();
      setFree(true);
    }
    lab.dispatch(command);
  };
  const show: Guide["show"] = (place, way) => {
    const { from, link } = place;
    motion.forget();
    shown = place;
    setFree(false);
    lab.dispatch({ type: "load", link: keepingChoices(link, lab.store.getState()) });
    if (way === "play" && from !== null) motion.playHereFrom(from);
  };

  return {
    lab: { store: lab.store, dispatch },
    isFree: () => isFree,
    read: (place, way) => {
      const isElsewhere = place.chapter !== shown?.chapter;
      if (place !== shown && (!isFree || isElsewhere)) show(place, way);
    },
    show,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: motion.stop,
  };
}
