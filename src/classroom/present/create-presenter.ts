/** A presentation with its lab: what a command changes in the one is carried out on the other, in the order of asking. */
import { createStore } from "zustand/vanilla";
import { openPageLink } from "../../stage/index.ts";
import type { Lab } from "../../store/index.ts";
import { parseTime } from "../../timeline/index.ts";
import type { Stop, StopQuestion } from "../lesson/types.ts";
import { dueQuestionOf, isAnswered, isOwn, stopOf } from "./asked.ts";
import { inOrder } from "./in-order.ts";
import { createLabLead, type AskedNow } from "./lead-lab.ts";
import { moveOf, type Move, type Outline, type PresentContext } from "./moves.ts";
import { fetchQuestions, questionNow, type Questions } from "./questions.ts";
import { reducePresentation, START } from "./reduce.ts";
import { createStopLinks, type OpenLink } from "./stop-links.ts";
import { PRESENT_STRINGS as words } from "./strings.ts";
import type { Presentation, Presenter, PresenterCommand } from "./types.ts";

/** What a presenter takes from the world. */
export interface Outside {
  readonly openLink: OpenLink;
  readonly fetchQuestions: () => Promise<Questions>;
  /** The reader wants no motion. */
  readonly isStill: () => boolean;
}

const OUTSIDE: Outside = {
  openLink: openPageLink,
  fetchQuestions,
  isStill: () => matchMedia("(prefers-reduced-motion: reduce)").matches,
};

export interface OwnPresenter extends Presenter {
  /** Shows the lab in the room's colours. */
  readonly dress: () => void;
  /** Watches the lab no longer. */
  readonly stop: () => void;
}

/** @param start what is known already, as after a reload; the lab shows it already */
export function createPresenter(
  lab: Lab,
  start: Partial<Presentation> = {},
  outside: Partial<Outside> = {},
): OwnPresenter {
  const world = { ...OUTSIDE, ...outside };
  const isDark = lab.store.getState().params.view.theme === "dark";
  const first: Presentation = { ...START, room: isDark ? "dark" : "light", ...start };
  const store = createStore<Presentation>(() => first);
  const lead = createLabLead(lab, store.getState);
  const links = createStopLinks(world.openLink);
  let questions: Questions | null = null;
  let fetching: Promise<void> | null = null;

  const nearQuestions = (): Promise<void> =>
    (fetching ??= world.fetchQuestions().then(
      (fetched) => void (questions = fetched),
      // The next question tries again.
      () => void (fetching = null),
    ));
  const questionOf = (question: StopQuestion) =>
    questions && questionNow(questions, question, lab.store.getState());
  const outlineOf = (question: StopQuestion): Outline | null => {
    const now = questionOf(question);
    if (questions === null || now === null) return null;
    return { lines: questions.linesOf(now).length, choices: questions.choicesOf(now).length };
  };
  const contextNow = (): PresentContext => ({ outlineOf, isMoving: lead.isMoving() });

  const showStop = (stop: Stop | null, way: "play" | "jump"): void => {
    const link = stop && links.known(stop.link);
    if (!link) return;
    const isPlayed = way === "play" && !world.isStill();
    lead.show(link, isPlayed ? parseTime(stop.from ?? "") : null);
  };
  const askedNow = (question: StopQuestion): AskedNow | null => {
    const now = questionOf(question);
    if (questions === null || now === null) return null;
    const { commandsToShow } = questions;
    return { question: now, isDrawn: question.drawn !== undefined, commandsToShow };
  };
  const endQuestion = (state: Presentation): void => {
    if (state.asked !== null && !lead.endQuestion()) showStop(stopOf(state), "jump");
  };
  const makeMove = (state: Presentation, move: Move): void => {
    switch (move.kind) {
      case "stop":
        return showStop(state.lesson?.stops[move.stop] ?? null, move.way);
      case "ask": {
        const now = askedNow(move.question);
        return now === null ? undefined : lead.ask(now);
      }
      case "reveal": {
        const isAll = state.asked !== null && isAnswered({ ...state.asked, ...move });
        const wasAll = state.asked !== null && isAnswered(state.asked);
        const now = state.asked && isAll !== wasAll ? askedNow(state.asked.question) : null;
        if (now === null) return;
        return isAll ? lead.showAnswer(now) : lead.hideAnswer(now);
      }
      case "putAway":
        return endQuestion(state);
      case "arrive":
        return lead.arrive();
      case "segment":
        return lead.toSegment(move.by);
    }
  };

  /** A question is about the stop as the lesson has it, or about what is there when it comes up. */
  const takePosition = (state: Presentation, question: StopQuestion): void => {
    if (isOwn(state, question)) showStop(stopOf(state), "jump");
    else lead.arrive();
  };
  const carryOut = (command: PresenterCommand): void => {
    if (command.type === "ask" && store.getState().asked !== null)
      carryOut({ type: "endQuestion" });
    const state = store.getState();
    const due = toBeAsked(state, command, lead.isMoving());
    if (due !== null) takePosition(state, due);
    const context = contextNow();
    const move = moveOf(state, command, context);
    const after = reducePresentation(state, command, context);
    if (command.type === "open") {
      endQuestion(state);
      showStop(stopOf(after), "play");
    } else if (move !== null) {
      makeMove(state, move);
    } else if (command.type === "ask") {
      const message = questions === null ? words.noQuestions : words.noQuestion;
      lab.dispatch({ type: "notify", notice: { path: "question", message } });
    }
    store.setState(after, true);
  };
  const waitFor = (command: PresenterCommand): Promise<unknown> | null => {
    const state = store.getState();
    const after = reducePresentation(state, command, QUIET);
    const near = [...stopsNear(state), ...stopsNear(after)];
    const unknown = near.filter(({ link }) => links.known(link) === null);
    const waits = unknown.map(({ link }) => links.open(link));
    const isAsking = state.asked ?? toBeAsked(state, command, lead.isMoving());
    // Most questions are fetched while the class looks at something else.
    const coming = isAsking || near.some(({ question }) => question) ? nearQuestions() : null;
    if (isAsking && questions === null && coming !== null) waits.push(coming);
    return waits.length === 0 ? null : Promise.all(waits);
  };
  const doInOrder = inOrder();
  const dispatch = (command: PresenterCommand): void => {
    if (MOVING.has(command.type)) {
      return doInOrder({ waitFor: () => waitFor(command), carryOut: () => carryOut(command) });
    }
    if (command.type === "room") lead.dress(command.room);
    store.setState(reducePresentation(store.getState(), command, QUIET), true);
  };
  const dress = (): void => lead.dress(store.getState().room);
  return { lab: lead.lab, store, dispatch, dress, stop: lead.stop };
}

const MOVING: ReadonlySet<PresenterCommand["type"]> = new Set([
  ...(["open", "go", "next", "previous"] as const),
  ...(["ask", "reveal", "revealAll", "endQuestion"] as const),
]);

/** For what asks nothing. */
const QUIET: PresentContext = { outlineOf: () => null, isMoving: false };

/** What a command may ask, if anything can be asked there. */
function toBeAsked(
  state: Presentation,
  command: PresenterCommand,
  isMoving: boolean,
): StopQuestion | null {
  if (command.type === "ask") return command.question;
  return command.type === "next" && !isMoving ? dueQuestionOf(state) : null;
}

/** A stop and those beside it. */
const stopsNear = ({ lesson, stop }: Presentation): readonly Stop[] =>
  lesson?.stops.filter((_, i) => Math.abs(i - stop) <= 1) ?? [];
