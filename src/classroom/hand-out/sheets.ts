/** A lesson's questions as numbered sheets: the same number gives the same sheet, whatever is printed beside it. */
import { makeQuestion, nextSeed } from "../../quiz/index.ts";
import type { Question, QuestionState, Topic, QuestionKind } from "../../quiz/index.ts";
import { openPageLink } from "../../stage/index.ts";
import type { Lesson, StopQuestion } from "../lesson/types.ts";

export interface Sheet {
  /** From which its numbers are drawn, and by which its key is found. */
  readonly number: number;
  readonly questions: readonly Question[];
}

/** What a stop asks, and the lab's state there. */
export interface Asking {
  readonly question: StopQuestion;
  readonly state: QuestionState;
}

/** As `questionAt` of the lesson. */
export type Ask = (question: StopQuestion, state: QuestionState, sheet: number) => Question | null;

export const MOST_SHEETS = 40;
const FEWEST_QUESTIONS = 4;

/** What a short lesson is filled up with: each for a misconception that the product settles. */
const MORE: readonly { readonly kind: QuestionKind; readonly about: Topic }[] = [
  // The depthwise stage forgotten, or taken for all of it.
  { kind: "count", about: "separable" },
  // A plain sum instead of weights.
  { kind: "value", about: "pointwise" },
  // One kernel for all channels, channels that mix too early.
  { kind: "dependence", about: "depthwise" },
  // Groups, and which side they divide.
  { kind: "weightShape", about: "depthwise" },
  { kind: "shape", about: "separable" },
];

export async function askingsOf({ stops }: Lesson): Promise<Asking[]> {
  const asked = stops.flatMap(({ link, question }) => (question ? [{ link, question }] : []));
  return Promise.all(
    asked.map(async ({ link, question }) => {
      const [search, hash] = link.split("#", 2);
      const { layer, data, time } = (await openPageLink(search, hash ?? "")).params;
      return { question, state: { layer, data, time: time.time } };
    }),
  );
}

/** A stop's state that nothing can be asked of, a photo's values, gives way to a layer that is drawn. */
function questionOf({ question, state }: Asking, number: number, ask: Ask): Question {
  const { kind, about } = question;
  return ask(question, state, number) ?? makeQuestion(kind, number, 1, about);
}

function moreOf(questions: readonly Question[], number: number): Question[] {
  const missing = Math.max(0, FEWEST_QUESTIONS - questions.length);
  const isAsked = (kind: QuestionKind): boolean => questions.some((each) => each.kind === kind);
  const inOrder = [
    ...MORE.filter(({ kind }) => !isAsked(kind)),
    ...MORE.filter(({ kind }) => isAsked(kind)),
  ];
  let seed = number;
  return inOrder.slice(0, missing).map(({ kind, about }) => {
    seed = nextSeed(seed);
    return makeQuestion(kind, seed, 1, about);
  });
}

/** As far from the numbers of other sheets as a class is not large. */
const NEXT_TRY = 100_003;
const MOST_TRIES = 20;
const LARGEST = 2 ** 32;

/** All that a student sees of a question. */
const seenOf = ({ prompt, given, layer, code, grids, form }: Question): string =>
  JSON.stringify({ prompt, given, layer, code, grids, form });

/** Two stops may ask the same: on a sheet no question stands twice. */
function distinct(askings: readonly Asking[], number: number, ask: Ask): Question[] {
  const seen = new Set<string>();
  return askings.map((asking) => {
    let question = questionOf(asking, number, ask);
    for (let turn = 1; seen.has(seenOf(question)) && turn < MOST_TRIES; turn++) {
      question = questionOf(asking, (number + turn * NEXT_TRY) % LARGEST, ask);
    }
    seen.add(seenOf(question));
    return question;
  });
}

export function sheetOf(askings: readonly Asking[], number: number, ask: Ask): Sheet {
  const asked = distinct(askings, number, ask);
  return { number, questions: [...asked, ...moreOf(asked, number)] };
}

/** So many sheets from a number on. Each is made once, however often it is wanted. */
export function createSheets(
  askings: readonly Asking[],
  ask: Ask,
): (first: number, count: number) => readonly Sheet[] {
  const made = new Map<number, Sheet>();
  const one = (number: number): Sheet => {
    const sheet = made.get(number) ?? sheetOf(askings, number, ask);
    made.set(number, sheet);
    return sheet;
  };
  return (first, count) => {
    let number = first;
    return Array.from({ length: count }, (_, place) => {
      number = place === 0 ? first : nextSeed(number);
      return one(number);
    });
  };
}
