/** What a stop asks, the answers to raise hands for, and the way to the right one. */
import { streamOf } from "../../engine/index.ts";
import type { LayerParams } from "../../params/index.ts";
import { makeQuestion, makeQuestionAt } from "../../quiz/index.ts";
import type { Level, Question, QuestionState, Response } from "../../quiz/index.ts";
import { optionText, responseText, stepTexts } from "../../stage/index.ts";
import type { StopQuestion } from "./types.ts";

const SEEDS = 2 ** 32;
/** Far enough from the seeds of other sheets. */
const NEXT_TRY = 10_007;
/** Numbers that ask nothing (all products 0) are few. */
const MOST_TRIES = 20;
/** Wrong answers beside the right one. */
const MOST_TRAPS = 3;

const wrapped = (seed: number): number => seed % SEEDS;

/**
 * @param state the lab's, without edited values: what is asked is what the seed's numbers give
 * @param sheet 0: as the lesson asks; from 1 on with other numbers, the same for the same sheet
 * @returns null where nothing can be asked of this state
 */
export function questionAt(
  question: StopQuestion,
  state: QuestionState,
  sheet = 0,
): Question | null {
  const { kind, about, drawn } = question;
  if (drawn !== undefined)
    return makeQuestion(kind, wrapped(drawn.seed + sheet), drawn.level, about);
  return sheet === 0 ? makeQuestionAt(kind, about, state, 0) : onSheet(question, state, sheet);
}

/** Values come from other numbers of the same layer; all else, which no number changes, from another layer. */
function onSheet({ kind, about }: StopQuestion, state: QuestionState, sheet: number): Question {
  const seed = wrapped(sheet);
  const isValue: boolean = kind === "value";
  if (isValue && makeQuestionAt(kind, about, state, 0) !== null) {
    for (let turn = 0; turn < MOST_TRIES; turn++) {
      const dataSeed = wrapped(state.data.seed + sheet + turn * NEXT_TRY);
      const at = { ...state, data: { ...state.data, seed: dataSeed } };
      const made = makeQuestionAt(kind, about, at, seed);
      if (made !== null) return made;
    }
  }
  return makeQuestion(kind, seed, levelOf(state.layer, about), about);
}

/** As hard as the stop's own layer. */
function levelOf(layer: LayerParams, about: StopQuestion["about"]): Level {
  if (layer.multiplier > 1) return 3;
  const isPlain = layer.stride === 1 && layer.padding === "valid" && about !== "groups";
  return isPlain ? 1 : 2;
}

export interface Choice {
  readonly text: string;
  readonly isRight: boolean;
}

/** The question's own options; for an answer in numbers the right one and the likeliest wrong ones. */
export function choicesOf(question: Question): readonly Choice[] {
  const { form, right, traps } = question;
  if (form.type === "choices") {
    return form.options.map((option, i) => ({
      text: optionText(option),
      isRight: "choice" in right && right.choice === i,
    }));
  }
  const choice = (response: Response): Choice => ({
    text: responseText(question, response),
    isRight: response === right,
  });
  const offered = [right, ...traps.slice(0, MOST_TRAPS).map(({ response }) => response)];
  return shuffled(offered.map(choice), question);
}

/** The same question has them in the same order in every window. */
function shuffled(choices: readonly Choice[], { id, seed }: Question): readonly Choice[] {
  const next = streamOf(seed, `hands/${id}/${choices.map(({ text }) => text).join()}`);
  const rest = [...choices];
  return choices.map(() => rest.splice(Math.floor(next() * rest.length), 1)[0]);
}

/** The way to the answer, a line a step; the answer itself is not among them. */
export function linesOf(question: Question): string[] {
  return stepTexts(question);
}
