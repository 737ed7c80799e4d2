/** Carries a presentation's moves out on its lab, and holds the lab still while an answer is hidden. */
import type { ParsedLink } from "../../params/index.ts";
import type { Question } from "../../quiz/index.ts";
import { createGoalPlay, keepingChoices, TAKING_OVER } from "../../stage/index.ts";
import { timelineOf } from "../../store/index.ts";
import type { Command, Lab, LabState } from "../../store/index.ts";
import { END_U, segmentOf, stepOf, type Playhead, type TimeAddress } from "../../timeline/index.ts";
import { isHiding } from "./asked.ts";
import type { Questions } from "./questions.ts";
import type { Presentation, Room } from "./types.ts";

export interface LabLead {
  /** For everything that people touch. */
  readonly lab: Lab;
  readonly isMoving: () => boolean;
  /** @param from where the motion that leads there begins; null: at once */
  readonly show: (link: ParsedLink, from: TimeAddress | null) => void;
  /** Ends the motion that leads to a stop. */
  readonly arrive: () => void;
  readonly toSegment: (by: 1 | -1) => void;
  /** A question about the present state, or with a layer of its own, which is brought in. */
  readonly ask: (asked: AskedNow) => void;
  readonly showAnswer: (asked: AskedNow) => void;
  /** As it was asked: the answer has been shown too early. */
  readonly hideAnswer: (asked: AskedNow) => void;
  /** To what was there before the question; false where that is not known. */
  readonly endQuestion: () => boolean;
  readonly dress: (room: Room) => void;
  readonly stop: () => void;
}

export interface AskedNow extends Pick<Questions, "commandsToShow"> {
  readonly question: Question;
  readonly isDrawn: boolean;
}

interface Before {
  readonly link: ParsedLink;
  readonly head: Playhead;
}

const THEMES = { light: "projector", dark: "dark" } as const satisfies Record<Room, string>;

export function createLabLead(lab: Lab, presentation: () => Presentation): LabLead {
  const motion = createGoalPlay(lab);
  let before: Before | null = null;
  const labNow = (): LabState => lab.store.getState();

  const load = (link: ParsedLink): void => {
    motion.forget();
    lab.dispatch({ type: "load", link: keepingChoices(link, labNow()) });
    lab.dispatch({ type: "pause" });
  };
  const dispatch = (command: Command): void => {
    if (isHeld(presentation(), command)) return;
    if (endsMotion(command)) motion.forget();
    lab.dispatch(command);
  };

  return {
    lab: { store: lab.store, dispatch },
    isMoving: motion.isUnderWay,
    show: (link, from) => {
      before = null;
      load(link);
      if (from !== null) motion.playHereFrom(from);
    },
    arrive: motion.finish,
    toSegment: (by) => {
      const to = segmentBeside(labNow(), by);
      if (to !== null) dispatch({ type: "seek", to });
    },
    ask: ({ question, isDrawn, commandsToShow }) => {
      motion.finish();
      lab.dispatch({ type: "pause" });
      lab.dispatch({ type: "look", cell: null });
      const { params, edits, head } = labNow();
      before = { link: { params, edits, anchor: "", notices: [] }, head };
      if (!isDrawn) return;
      // What a pinned cell depends on may be the answer.
      const unpinned = { ...question.showing, pin: "" };
      for (const command of commandsToShow(unpinned, params.view.lanes)) lab.dispatch(command);
    },
    showAnswer: ({ question: { kind, showing }, isDrawn }) => {
      if (isDrawn) lab.dispatch({ type: "setView", values: { pin: showing.pin } });
      else if (kind === "value") lab.dispatch({ type: "seek", to: doneAt(labNow(), showing.time) });
    },
    hideAnswer: ({ isDrawn }) => {
      if (isDrawn) lab.dispatch({ type: "setView", values: { pin: "" } });
      else if (before !== null) lab.dispatch({ type: "seek", to: before.head });
      lab.dispatch({ type: "pause" });
      lab.dispatch({ type: "look", cell: null });
    },
    endQuestion: () => {
      if (before === null) return false;
      const { link, head } = before;
      before = null;
      load(link);
      lab.dispatch({ type: "seek", to: head });
      return true;
    },
    dress: (room) => lab.dispatch({ type: "setView", values: { theme: THEMES[room] } }),
    stop: motion.stop,
  };
}

const isPace = (command: Command): boolean =>
  command.type === "setTime" && command.values.pace !== undefined;

/** A motion that is paused goes on to its goal. */
function endsMotion(command: Command): boolean {
  const { type } = command;
  const isPause = type === "play" || type === "pause" || type === "pin";
  return isPace(command) || (TAKING_OVER.has(type) && !isPause);
}

/** While an answer is hidden, what it is about stays as it is, and nobody looks at cells. */
function isHeld(presentation: Presentation, command: Command): boolean {
  if (!isHiding(presentation)) return false;
  if (command.type === "pin" || command.type === "look") return command.cell !== null;
  return command.type === "play" || endsMotion(command);
}

/** The end of a step, where its value stands. */
const doneAt = (state: LabState, time: TimeAddress): Playhead => ({
  step: stepOf(timelineOf(state), time),
  u: END_U,
});

function segmentBeside(state: LabState, by: 1 | -1): TimeAddress | null {
  const timeline = timelineOf(state);
  const { segments } = timeline;
  const now = segments.indexOf(segmentOf(timeline, state.head.step));
  const to = segments[Math.max(0, now + by)];
  return to === undefined ? null : { segment: to.id };
}
