/** Every change of a presentation: a pure function of state, command and what the question of the moment is like. */
import { isAnswered, isOwn } from "./asked.ts";
import { moveOf, type Move, type PresentContext } from "./moves.ts";
import { EXTRAS, SIZES } from "./types.ts";
import type { Extra, Presentation, PresenterCommand } from "./types.ts";

const LONGEST_TIMER_S = 3600;
const MOST_HANDS = 999;

export const START: Presentation = {
  lesson: null,
  stop: 0,
  asked: null,
  answered: [],
  timer: null,
  blank: "none",
  spotlight: false,
  size: SIZES.indexOf(1),
  room: "light",
  extras: [],
  startedAt: null,
};

/** The next state; the same object when the command changes nothing. */
export function reducePresentation(
  state: Presentation,
  command: PresenterCommand,
  context: PresentContext,
): Presentation {
  switch (command.type) {
    case "open":
      return opened(state, command);
    case "go":
    case "next":
    case "previous":
      return started(moved(state, moveOf(state, command, context)), command.now);
    case "ask":
    case "reveal":
    case "revealAll":
    case "endQuestion":
      return moved(state, moveOf(state, command, context));
    case "tally":
      return counted(state, command.choice, command.by);
    case "startTimer":
      return timed(state, command.seconds, command.now);
    case "stopTimer":
      return changed(state, { timer: null });
    case "blank":
      return changed(state, { blank: command.blank });
    case "spotlight":
      return changed(state, { spotlight: command.on });
    case "size":
      return changed(state, { size: clamp(state.size + command.by, SIZES.length) });
    case "room":
      return changed(state, { room: command.room });
    case "extra":
      return switched(state, command.extra, command.on);
  }
}

/** Where a move leads. */
function moved(state: Presentation, move: Move | null): Presentation {
  switch (move?.kind) {
    case undefined:
    case "arrive":
    case "segment":
      return state;
    case "stop":
      return changed(state, { stop: move.stop, asked: null, timer: null });
    case "ask": {
      const { lines, choices } = move.outline;
      const tally = Array.from({ length: choices }, () => 0);
      const asked = { question: move.question, revealed: 0, lines, tally };
      return { ...state, asked, timer: null };
    }
    case "reveal":
      return revealed(state, move.revealed);
    case "putAway":
      return putAway(state, move.isUndone);
  }
}

function opened(
  state: Presentation,
  { lesson, stop, now }: Extract<PresenterCommand, { type: "open" }>,
): Presentation {
  const at = clamp(Number.isFinite(stop) ? Math.trunc(stop) : 0, lesson?.stops.length ?? 1);
  return { ...state, lesson, stop: at, asked: null, answered: [], timer: null, startedAt: now };
}

function revealed(state: Presentation, lines: number): Presentation {
  if (state.asked === null) return state;
  const asked = { ...state.asked, revealed: lines };
  if (!isAnswered(asked)) {
    // A line back from the answer: it has not been given.
    const wasGiven = isAnswered(state.asked) && isOwn(state, asked.question);
    const left = wasGiven ? state.answered.filter((each) => each !== state.stop) : state.answered;
    return { ...state, asked, answered: left };
  }
  const isNew = isOwn(state, asked.question) && !state.answered.includes(state.stop);
  const answered = isNew ? [...state.answered, state.stop].sort((a, b) => a - b) : state.answered;
  // Nobody thinks any longer.
  return { ...state, asked, answered, timer: null };
}

function putAway(state: Presentation, isUndone: boolean): Presentation {
  const { asked, answered, stop } = state;
  if (asked === null) return state;
  const isForgotten = isUndone && isOwn(state, asked.question);
  const left = isForgotten ? answered.filter((each) => each !== stop) : answered;
  return { ...state, asked: null, answered: left, timer: null };
}

const started = (state: Presentation, now: number): Presentation =>
  state.lesson === null || state.startedAt !== null ? state : { ...state, startedAt: now };

function counted(state: Presentation, choice: number, by: number): Presentation {
  const { asked } = state;
  const hands = asked?.tally[choice];
  if (asked === null || hands === undefined) return state;
  const count = clamp(hands + by, MOST_HANDS + 1);
  return count === hands
    ? state
    : { ...state, asked: { ...asked, tally: asked.tally.with(choice, count) } };
}

function timed(state: Presentation, length: number, now: number): Presentation {
  if (!Number.isFinite(length)) return state;
  const seconds = Math.min(Math.max(Math.round(length), 1), LONGEST_TIMER_S);
  return { ...state, timer: { seconds, endsAt: now + seconds * 1000 } };
}

function switched(state: Presentation, extra: Extra, on: boolean): Presentation {
  const { extras } = state;
  if (extras.includes(extra) === on) return state;
  return {
    ...state,
    extras: EXTRAS.filter((each) => (each === extra ? on : extras.includes(each))),
  };
}

/** The same object where nothing is new. */
function changed(state: Presentation, change: Partial<Presentation>): Presentation {
  const isNew = (Object.keys(change) as (keyof Presentation)[]).some(
    (key) => change[key] !== state[key],
  );
  return isNew ? { ...state, ...change } : state;
}

/** Into 0 … count - 1. */
const clamp = (index: number, count: number): number =>
  Math.max(0, Math.min(index, Math.max(count, 1) - 1));
