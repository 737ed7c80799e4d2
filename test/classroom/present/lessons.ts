/** A small lesson, a lab, and time that passes in ticks. */
import { makeQuestion } from "../../../src/quiz/index.ts";
import type { QuestionKind } from "../../../src/quiz/index.ts";
import type { Lesson, StopQuestion } from "../../../src/classroom/lesson/types.ts";
import { createPresenter } from "../../../src/classroom/present/create-presenter.ts";
import type { Outside } from "../../../src/classroom/present/create-presenter.ts";
import type { Questions } from "../../../src/classroom/present/questions.ts";
import type { Presentation } from "../../../src/classroom/present/types.ts";
import { parseLink } from "../../../src/params/packed-link.ts";
import { commandsToShow } from "../../../src/stage/quiz/show-commands.ts";
import { createLab } from "../../../src/store/index.ts";
import type { Lab } from "../../../src/store/index.ts";

const about = (kind: QuestionKind, drawn?: StopQuestion["drawn"]): StopQuestion => ({
  kind,
  ...(drawn && { drawn }),
});

const stop = (title: string, link: string, more: object = {}) => ({
  ...{ title, link, caption: "", notes: "" },
  ...more,
});

export const LESSON: Lesson = {
  title: "Small",
  minutes: 5,
  goals: [],
  stops: [
    stop("Input", "?filters=8"),
    stop("Value", "?filters=8&time=filter.y1.x2", { from: "filter", question: about("value") }),
    stop("Counts", "?filters=16&kernel=5&time=compare", {
      question: about("count", { level: 2, seed: 7 }),
    }),
    stop("End", "?filters=8&time=end", { from: "filters" }),
  ],
};

/** Asks the quiz's own questions; a stop's own stands for one of the same kind. */
export const QUESTIONS: Questions = {
  questionAt: ({ kind, drawn }) => makeQuestion(kind, drawn?.seed ?? 3, drawn?.level ?? 1),
  linesOf: ({ steps }) => steps.map(({ key }) => key),
  choicesOf: ({ traps }) =>
    [{ text: "right", isRight: true }].concat(traps.map(() => ({ text: "wrong", isRight: false }))),
  commandsToShow,
};

export function setUp(
  start: Partial<Presentation> = {},
  outside: Partial<Outside> = {},
  link = "",
) {
  const lab = createLab(parseLink(link, ""));
  const presenter = createPresenter(lab, start, {
    openLink: (search, hash) => Promise.resolve(parseLink(search, hash)),
    fetchQuestions: () => Promise.resolve(QUESTIONS),
    isStill: () => false,
    ...outside,
  });
  return { presenter, ...presenter };
}

/** Whatever was to be fetched has come. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Lets time pass until nothing plays. */
export function playOut({ store, dispatch }: Lab): number {
  for (let ticks = 0; ticks < 20_000; ticks++) {
    if (!store.getState().playing) return ticks;
    dispatch({ type: "tick", seconds: 0.05 });
  }
  throw new Error("it never stopped");
}
