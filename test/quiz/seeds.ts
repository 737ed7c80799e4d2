/** Many questions of every kind and level. */
import { LEVELS, makeQuestion, QUESTION_KINDS } from "../../src/quiz/index.ts";
import type { Question, QuestionKind } from "../../src/quiz/index.ts";

/** The first seeds, as "Another one" brings them, and some from all over the range. */
export function seeds(count: number): number[] {
  const far = Array.from({ length: 20 }, (_, i) => (i * 2654435761) >>> 0);
  return [...Array.from({ length: count }, (_, i) => i), ...far, 2 ** 32 - 1];
}

export function questionsOf(kind: QuestionKind, count: number): Question[] {
  return LEVELS.flatMap((level) => seeds(count).map((seed) => makeQuestion(kind, seed, level)));
}

export const everyQuestion = (count: number): Question[] =>
  QUESTION_KINDS.flatMap((kind) => questionsOf(kind, count));
