/** Many questions of every kind and level. */
import { LEVELS, makeQuestion, QUESTION_KINDS } from "../../src/quiz/index.ts";
import type { Level, Question, QuestionKind } from "../../src/quiz/index.ts";

/** The first seeds, as "Another one" brings them, and some from all over the range. */
export function seeds(count: number): number[] {
  const far = Array.from({ length: 20 }, (_, i) => (i * 2654435761) >>> 0);
  return [...Array.from({ length: count }, (_, i) => i), ...far, 2 ** 32 - 1];
}

const made = new Map<string, Question>();

/** Questions are data that nobody changes: each is made once for all tests of a file. */
function question(kind: QuestionKind, level: Level, seed: number): Question {
  const name = `${kind}.${level}.${seed}`;
  const known = made.get(name) ?? makeQuestion(kind, seed, level);
  made.set(name, known);
  return known;
}

export function questionsOf(kind: QuestionKind, count: number): Question[] {
  return LEVELS.flatMap((level) => seeds(count).map((seed) => question(kind, level, seed)));
}

export const everyQuestion = (count: number): Question[] =>
  QUESTION_KINDS.flatMap((kind) => questionsOf(kind, count));
