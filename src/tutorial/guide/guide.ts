/**
 * Leads the stage through the chapters. It speaks to the lab by the same Commands as every control; what the reader
 * asks for comes first, and sets the stage free until the reader wants the chapter's picture back.
 */
import type { Command, Lab, LabState } from "../../store/index.ts";
import type { Playhead } from "../../timeline/index.ts";
import type { ParsedLink } from "../../params/index.ts";
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

/** These change what is shown or when; all others leave the guide its stage. */
const TAKING_OVER: ReadonlySet<Command["type"]> = new Set([
  ...([
    "setLayer",
    "setData",
    "edit",
    "clearEdits",
    "undo",
    "redo",
    "load",
    "choosePhoto",
  ] as const),
  ...(["play", "pause", "restart", "seek", "step", "pin"] as const),
]);

export function createGuide(lab: Lab): Guide {
  const listeners = new Set<() => void>();
  let isFree = false;
  /** Where to stop while the guide plays: at a step's beginning, or at the end of all. */
  let goal: Playhead | null = null;
  let shown: Place | null = null;

  const setFree = (value: boolean): void => {
    if (isFree === value) return;
    isFree = value;
    for (const listener of listeners) listener();
  };
  const dispatch = (command: Command): void => {
    if (TAKING_OVER.has(command.type)) {
      goal = null;
      setFree(true);
    }
    lab.dispatch(command);
  };
  const show: Guide["show"] = (place, way) => {
    const { from, link } = place;
    goal = null;
    shown = place;
    setFree(false);
    lab.dispatch({ type: "load", link: keepingChoices(link, lab.store.getState()) });
    if (way === "jump" || from === null) return;
    goal = lab.store.getState().head;
    lab.dispatch({ type: "seek", to: from });
    lab.dispatch({ type: "play" });
  };
  const unsubscribe = lab.store.subscribe(({ head }) => {
    if (goal === null || isBefore(head, goal)) return;
    const to = goal;
    goal = null;
    lab.dispatch({ type: "pause" });
    lab.dispatch({ type: "seek", to });
  });

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
    stop: unsubscribe,
  };
}

const isBefore = (head: Playhead, goal: Playhead): boolean =>
  head.step < goal.step || (head.step === goal.step && head.u < goal.u);

/** A chapter says nothing about the reader's theme, speed and units. */
function keepingChoices(link: ParsedLink, { params }: LabState): ParsedLink {
  const { speed } = params.time;
  const { theme, units, keys, hide, lock } = params.view;
  return {
    ...link,
    params: {
      ...link.params,
      time: { ...link.params.time, speed },
      view: { ...link.params.view, theme, units, keys, hide, lock },
    },
  };
}
