/** The one question of a kind, a topic and a seed about a layer that is there: nothing of the layer is drawn. */
import { levelOf, MOST_DIGITS, nameOf } from "./at.ts";
import type { QuestionState } from "./at.ts";
import { cheaperDraft } from "./cheaper.ts";
import { countDraft, drawTopic } from "./count.ts";
import { dependenceDraft, PAIRINGS } from "./dependence.ts";
import { fieldsFor } from "./draft.ts";
import type { Answerer, Draft, Subject } from "./draft.ts";
import { drawFrom } from "./draw.ts";
import type { Draw } from "./draw.ts";
import { depthwiseGroupsDraft } from "./groups.ts";
import { numbersOf } from "./layer-numbers.ts";
import { isOfTheIdea, requireTopic } from "./make.ts";
import { drawAsked, FIELDS as SHAPE_FIELDS, shapeDraft } from "./shape.ts";
import type { FieldName, Given, Level, Question, QuestionKind, Topic } from "./types.ts";
import { draftValueAt } from "./value-at.ts";
import { FIELDS as WEIGHT_FIELDS } from "./weight-answer.ts";
import { drawStage, stageDraft } from "./weight-shape.ts";

type DrafterAt<Kind extends QuestionKind> = (
  draw: Draw,
  level: Level,
  at: QuestionState,
  about?: Topic<Kind>,
) => Draft | null;

/** Where padding is wide, some places ask nothing; so many of them in a row are rare. */
const MOST_TURNS = 20;

const DRAFTERS: { readonly [Kind in QuestionKind]: DrafterAt<Kind> } = {
  shape: (draw, level, at, about) =>
    shapeDraft(subjectOf(at), about ?? drawAsked(draw, level), filledIn(SHAPE_FIELDS)),
  value: (draw, _, at, about) => draftValueAt(draw, at, about),
  count: (draw, level, at, about) => {
    const topic = about ?? drawTopic(draw, level);
    const subject = subjectOf(at);
    return topic === "cheaper"
      ? cheaperDraft(subject)
      : countDraft(subject, topic, filledIn(["count"]));
  },
  weightShape: (draw, level, at, about) => {
    const stage = about ?? drawStage(draw, level);
    const [subject, answer] = [subjectOf(at), filledIn(WEIGHT_FIELDS)];
    if (stage !== "groups") return stageDraft(subject, stage, answer);
    // A single channel has no groups to speak of.
    return at.layer.channels > 1 ? depthwiseGroupsDraft(subject, answer) : null;
  },
  dependence: (draw, level, at, about) => {
    // With several kernels for each channel, "the channel's kernel" names none of them.
    const isMultiplied = at.layer.multiplier > 1;
    const pairing = about ?? draw.one(isMultiplied ? (["standard"] as const) : PAIRINGS);
    if (isMultiplied && pairing !== "standard") return null;
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      const draft = dependenceDraft(subjectOf(at), draw, draw.one([level, 1]), pairing);
      if (draft !== null) return draft;
    }
    return null;
  },
};

const subjectOf = ({ layer, data, edits }: QuestionState): Subject => ({ layer, data, edits });

const isTyped = (size: number): boolean => size > 0 && size < 10 ** MOST_DIGITS;

/** Sizes and counts are filled in; a wrong one that nobody would write is none. */
function filledIn(fields: readonly FieldName[]): Answerer {
  return (right, slips) =>
    right.every(isTyped)
      ? fieldsFor(
          fields,
          right,
          slips.filter(({ numbers }) => numbers.every(isTyped)),
        )
      : null;
}

/**
 * The same state and seed give the same question on every machine.
 * @param about one of the kind's topics; for "value" the stage, without it the one whose beat it is
 * @param seed draws what the state leaves open: the topic, a weight and a value, one of the channels at work
 * @returns null where nothing can be asked: no value is being made, its numbers are not whole, come from a photo or
 *   are too many; the answer has more than 9 digits; there are no groups; the asked kernel has no name of its own
 * @throws RangeError for a topic that the kind has not
 */
export function makeQuestionAt<Kind extends QuestionKind>(
  kind: Kind,
  about: Topic<Kind> | undefined,
  at: QuestionState,
  seed: number,
): Question | null {
  requireTopic(kind, about);
  const level = levelOf(at.layer);
  const draw = drawFrom(seed, ["question", kind, about ?? "any", "at"].join("/"));
  const draft = DRAFTERS[kind](draw, level, at, about);
  if (draft === null) return null;
  return {
    id: [kind, "at", seed, ...(about === undefined ? [] : [about]), nameOf(at)].join("."),
    ...{ kind, seed, level },
    ...(about !== undefined && { about }),
    ...draft,
    given: givenAt(at, draft.given),
    numbers: { ...numbersOf(at.layer), ...draft.numbers },
  };
}

/** What the layer has is named: neither a stride of 1 where nothing is padded, nor a dilation of 1. */
function givenAt({ layer }: QuestionState, given: readonly Given[]): readonly Given[] {
  const { stride, padding, dilation } = layer;
  const isPlain = stride === 1 && (padding === "valid" || padding === 0);
  const kept = isPlain ? given.filter(isOfTheIdea) : given;
  return dilation > 1 && given.includes("stride") ? [...kept, "dilation"] : kept;
}
