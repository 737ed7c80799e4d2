/** The one question of a kind, a level and a seed. */
import { draftCount } from "./count.ts";
import { draftDependence } from "./dependence.ts";
import type { Draft, Drafter } from "./draft.ts";
import { drawFrom } from "./draw.ts";
import { numbersOf } from "./layer-numbers.ts";
import { draftShape } from "./shape.ts";
import { TOPICS } from "./types.ts";
import type { Given, Level, Question, QuestionKind, Topic } from "./types.ts";
import { draftValue } from "./value.ts";
import { draftWeightShape } from "./weight-shape.ts";

const DRAFTERS: { readonly [Kind in QuestionKind]: Drafter<Kind> } = {
  shape: draftShape,
  value: draftValue,
  count: draftCount,
  weightShape: draftWeightShape,
  dependence: draftDependence,
};

/** Each turn asks something usable more often than not; so many in vain do not happen. */
const MOST_TURNS = 1000;
/** Seeds of the stage's numbers stay as short as the slider has them. */
const LARGEST_DATA_SEED = 9999;
const LARGEST_SEED = 2 ** 32 - 1;

/**
 * The same seed gives the same question on every machine.
 * @param seed a whole number, 0 to 4,294,967,295
 * @param about one of the kind's topics; with each a seed has a question of its own
 */
export function makeQuestion<Kind extends QuestionKind>(
  kind: Kind,
  seed: number,
  level: Level = 1,
  about?: Topic<Kind>,
): Question {
  const draft = draftOf(kind, seed, level, about);
  return {
    id: [kind, level, seed, about].filter((part) => part !== undefined).join("."),
    ...{ kind, seed, level },
    ...(about !== undefined && { about }),
    ...draft,
    given: about !== undefined && level === 1 ? draft.given.filter(isOfTheIdea) : draft.given,
    numbers: { ...numbersOf(draft.layer), ...draft.numbers },
  };
}

/** At level 1 the stride is 1 and nothing is padded: whoever asks for a topic need not have told the words. */
export const isOfTheIdea = (given: Given): boolean => given !== "stride" && given !== "padding";

/** The seed of "Another one". */
export function nextSeed(seed: number): number {
  return seed >= LARGEST_SEED ? 0 : seed + 1;
}

/** @throws RangeError for a topic that the kind has not */
export function requireTopic(kind: QuestionKind, about: string | undefined): void {
  const topics: readonly string[] = TOPICS[kind];
  if (about !== undefined && !topics.includes(about)) {
    throw new RangeError(`no ${kind} question is about ${about}`);
  }
}

function draftOf<Kind extends QuestionKind>(
  kind: Kind,
  seed: number,
  level: Level,
  about: Topic<Kind> | undefined,
): Draft {
  requireTopic(kind, about);
  const name = about === undefined ? kind : `${kind}.${about}`;
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const draw = drawFrom(seed, `question/${name}/${level}/${turn}`);
    const draft = DRAFTERS[kind](draw, level, draw.whole(1, LARGEST_DATA_SEED), about);
    if (draft !== null) return draft;
  }
  throw new RangeError(`no ${name} question of level ${level} for the seed ${seed}`);
}
