/** What each kind of question draws: all of a question but its name and its seed. */
import { countEdits } from "../params/index.ts";
import type { DataParams, Edits, LayerParams } from "../params/index.ts";
import type { Draw } from "./draw.ts";
import type { MisconceptionId } from "./misconceptions.ts";
import type {
  AnswerForm,
  FieldName,
  Level,
  OptionKey,
  Question,
  QuestionKind,
  Response,
  Showing,
  Topic,
  Trap,
  Words,
} from "./types.ts";

export type Draft = Omit<Question, "id" | "kind" | "seed" | "level" | "about" | "numbers"> & {
  /** Beside the layer's own, or instead of them. */
  readonly numbers?: Question["numbers"];
};

/** One turn at a question; null: what was drawn asks nothing worth asking, draw again. */
export type Drafter<Kind extends QuestionKind> = (
  draw: Draw,
  level: Level,
  dataSeed: number,
  about?: Topic<Kind>,
) => Draft | null;

export function dataOf(seed: number): DataParams {
  return { input: "integers", kernels: "integers", seed };
}

/** What a question is about, drawn for it or given. */
export interface Subject {
  readonly layer: LayerParams;
  readonly data: DataParams;
  /** Values written over those of the seed. */
  readonly edits?: Edits;
}

/** The subject's own part of what the stage shows; a drawn one has no edits. */
export function shown({ layer, data, edits }: Subject): Pick<Showing, "layer" | "data" | "edits"> {
  return { layer, data, ...(edits !== undefined && countEdits(edits) > 0 && { edits }) };
}

/** An answer in numbers and what it mixes up. */
export interface Slip {
  readonly numbers: readonly number[];
  readonly misconception: MisconceptionId;
}

export const slip = (misconception: MisconceptionId, ...numbers: readonly number[]): Slip => ({
  numbers,
  misconception,
});

const alike = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((each, i) => each === b[i]);

/** Slips that are wrong, whole, and not the same as one before: where two coincide the first one names it. */
function distinctSlips(right: readonly number[], slips: readonly Slip[]): Slip[] {
  const kept: Slip[] = [];
  for (const each of slips) {
    const isUsable = each.numbers.every(Number.isInteger) && !alike(each.numbers, right);
    if (isUsable && !kept.some(({ numbers }) => alike(numbers, each.numbers))) kept.push(each);
  }
  return kept;
}

export interface Answering {
  readonly form: AnswerForm;
  readonly right: Response;
  readonly traps: readonly Trap[];
}

/** How a question lets itself be answered; null with too few known wrong answers to choose among. */
export type Answerer = (right: readonly number[], slips: readonly Slip[]) => Answering | null;

/** Fields to fill in: every known slip is recognised. */
export function fieldsFor(
  fields: readonly FieldName[],
  right: readonly number[],
  slips: readonly Slip[],
): Answering {
  return {
    form: { type: "numbers", fields },
    right: { numbers: right },
    traps: distinctSlips(right, slips).map(({ numbers, misconception }) => ({
      response: { numbers },
      misconception,
    })),
  };
}

/** Wrong answers beside the right one. */
const DISTRACTORS = 3;
const FEWEST_DISTRACTORS = 2;

/**
 * The right answer among some slips, in a drawn order; null with too few slips.
 * The first slip is what the question is about and always offered.
 */
export function choicesFor(
  draw: Draw,
  key: "count" | "shape" | "tuple",
  right: readonly number[],
  slips: readonly Slip[],
): Answering | null {
  const [first, ...others] = distinctSlips(right, slips);
  if (others.length < FEWEST_DISTRACTORS - 1) return null;
  const offered = [first, ...draw.shuffled(others).slice(0, DISTRACTORS - 1)];
  const order = draw.shuffled([null, ...offered]);
  const traps = order.flatMap((each, choice) =>
    each === null ? [] : [{ response: { choice }, misconception: each.misconception }],
  );
  return {
    form: { type: "choices", options: order.map((each) => optionOf(key, each?.numbers ?? right)) },
    right: { choice: order.indexOf(null) },
    traps,
  };
}

function optionOf(key: "count" | "shape" | "tuple", numbers: readonly number[]): Words<OptionKey> {
  switch (key) {
    case "count":
      return { key, values: { count: numbers[0] } };
    case "shape":
      return { key, values: { shape: { shape: numbers } } };
    case "tuple":
      return { key, values: { tuple: { tuple: numbers } } };
  }
}
