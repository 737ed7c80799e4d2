/** What follows from a question that is asked. */
import type { Stop, StopQuestion } from "../lesson/types.ts";
import type { Asked, Presentation } from "./types.ts";

/** The answer itself is shown. */
export const isAnswered = ({ revealed, lines }: Asked): boolean => revealed > lines;

/** An answer must not be found anywhere. */
export const isHiding = ({ asked }: Pick<Presentation, "asked">): boolean =>
  asked !== null && !isAnswered(asked);

/** The present stop; null without a lesson. */
export const stopOf = ({ lesson, stop }: Presentation): Stop | null => lesson?.stops[stop] ?? null;

/** What the lesson asks at the present stop. */
export const ownQuestionOf = (state: Presentation): StopQuestion | null =>
  stopOf(state)?.question ?? null;

/** Not a question about something else that came up on the way. */
export function isOwn(state: Presentation, question: StopQuestion): boolean {
  const own = ownQuestionOf(state);
  return own !== null && sameQuestion(own, question);
}

/** Sent to another window and back, a question is another object. */
const sameQuestion = (a: StopQuestion, b: StopQuestion): boolean =>
  a.kind === b.kind &&
  a.about === b.about &&
  a.drawn?.level === b.drawn?.level &&
  a.drawn?.seed === b.drawn?.seed;

/** The question that `next` asks; null when it has been answered, or is being asked. */
export function dueQuestionOf(state: Presentation): StopQuestion | null {
  const isDue = state.asked === null && !state.answered.includes(state.stop);
  return isDue ? ownQuestionOf(state) : null;
}

/**
 * The question whose answer must not be found: the one that is asked, or one of the stop's own value or count that is
 * going to be. A question with a layer of its own is about nothing that is there before it is asked.
 */
export function withheldOf(state: Presentation): StopQuestion | null {
  if (state.asked !== null) return isAnswered(state.asked) ? null : state.asked.question;
  const due = dueQuestionOf(state);
  const isOfStop = due !== null && due.drawn === undefined;
  return isOfStop && (due.kind === "value" || due.kind === "count") ? due : null;
}
