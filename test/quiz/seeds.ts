/** Many questions of every kind, level and topic. */
import { LEVELS, makeQuestion, QUESTION_KINDS, TOPICS } from "../../src/quiz/index.ts";
import type { Level, Question, QuestionKind, Topic } from "../../src/quiz/index.ts";

/** The first seeds, as "Another one" brings them, and some from all over the range. */
function seeds(count: number): number[] {
  const far = Array.from({ length: 20 }, (_, i) => (i * 2654435761) >>> 0);
  return [...Array.from({ length: count }, (_, i) => i), ...far, 2 ** 32 - 1];
}

const made = new Map<string, Question>();

/** Questions are data that nobody changes: each is made once for all tests of a file. */
function question(kind: QuestionKind, level: Level, seed: number, about?: Topic): Question {
  const name = `${kind}.${level}.${seed}.${about}`;
  const known = made.get(name) ?? makeQuestion(kind, seed, level, about);
  made.set(name, known);
  return known;
}

/** For each topic of the kind as many seeds, at each level. */
export function questionsAbout(
  kind: QuestionKind,
  count: number,
  topics: readonly Topic[] = TOPICS[kind],
): Question[] {
  return LEVELS.flatMap((level) =>
    topics.flatMap((about) => seeds(count).map((seed) => question(kind, level, seed, about))),
  );
}

/** A topic's questions are fewer: the same laws hold for them. */
const PER_TOPIC = 6;

export function questionsOf(kind: QuestionKind, count: number): Question[] {
  const free = LEVELS.flatMap((level) => seeds(count).map((seed) => question(kind, level, seed)));
  return [...free, ...questionsAbout(kind, Math.ceil(count / PER_TOPIC))];
}

export const everyQuestion = (count: number): Question[] =>
  QUESTION_KINDS.flatMap((kind) => questionsOf(kind, count));
