/** Plays a lab to a goal and no further: the motion that leads to a picture. Whoever leads a stage has one of these. */
import type { ParsedLink } from "../params/index.ts";
import type { Command, Lab, LabState } from "../store/index.ts";
import type { Playhead, TimeAddress } from "../timeline/index.ts";

export interface GoalPlay {
  /** From another place to where the lab is now. At once where that place does not lie before. */
  readonly playHereFrom: (from: TimeAddress) => void;
  /** The motion has not arrived; it may be paused. */
  readonly isUnderWay: () => boolean;
  /** Goes to the goal at once. */
  readonly finish: () => void;
  /** What is played from now on has no goal. */
  readonly forget: () => void;
  /** Watches the lab no longer. */
  readonly stop: () => void;
}

export function createGoalPlay(lab: Lab): GoalPlay {
  /** Where to stop: at a step's beginning, within it, or at the end of all. */
  let goal: Playhead | null = null;

  const finish = (): void => {
    if (goal === null) return;
    const to = goal;
    goal = null;
    lab.dispatch({ type: "pause" });
    lab.dispatch({ type: "seek", to });
  };
  const unsubscribe = lab.store.subscribe(({ head }) => {
    if (goal !== null && !isBefore(head, goal)) finish();
  });

  return {
    playHereFrom: (from) => {
      goal = lab.store.getState().head;
      lab.dispatch({ type: "seek", to: from });
      // Nothing to play: the place lies at the goal or behind it, and the lab is back there.
      if (isUnderWay()) lab.dispatch({ type: "play" });
    },
    isUnderWay,
    finish,
    forget: () => {
      goal = null;
    },
    stop: unsubscribe,
  };

  function isUnderWay(): boolean {
    return goal !== null;
  }
}

const isBefore = (head: Playhead, goal: Playhead): boolean =>
  head.step < goal.step || (head.step === goal.step && head.u < goal.u);

/** These change what is shown or when: with them a person takes over from whoever leads the stage. */
export const TAKING_OVER: ReadonlySet<Command["type"]> = new Set([
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

/** A link that says nothing about what the reader chose for the whole page: theme, speed, units. */
export function keepingChoices(link: ParsedLink, { params }: LabState): ParsedLink {
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
