/** Questions as data: made from a seed, answered by the engine, marked with the misconception behind a wrong answer. */
export { makeQuestion, nextSeed } from "./make.ts";
export type { QuestionState } from "./at.ts";
export { makeQuestionAt } from "./make-at.ts";
export { mark } from "./mark.ts";
export type { Mark } from "./mark.ts";
export { MISCONCEPTIONS } from "./misconceptions.ts";
export type { MisconceptionId } from "./misconceptions.ts";
export { LEVELS, QUESTION_KINDS, TOPICS } from "./types.ts";
export type * from "./types.ts";
