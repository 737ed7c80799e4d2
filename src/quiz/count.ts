/** "How many multiplications?", and sometimes "which of the two needs fewer?". */
import { blockCost } from "../engine/index.ts";
import type { BlockCost, BlockGeometry } from "../engine/index.ts";
import { specOf } from "../params/index.ts";
import { draftCheaper } from "./cheaper.ts";
import { slipsOfCount } from "./count-slips.ts";
import type { Counted } from "./count-slips.ts";
import { stageStep, sumStep } from "./count-steps.ts";
import { choicesFor, dataOf, fieldsFor, shown } from "./draft.ts";
import type { Answerer, Draft, Drafter, Subject } from "./draft.ts";
import type { Draw } from "./draw.ts";
import { drawLayer, geometryOf, givenOf } from "./layers.ts";
import { positionsStep, sizeSteps } from "./size-steps.ts";
import type { Level, StepKey, Words } from "./types.ts";

const ASKED = ["separable", "separable", "standard", "depthwise", "pointwise"] as const;
/** As often as that a question of level 2 or 3 asks which form costs less. */
const CHEAPER_IN = 6;

export const draftCount: Drafter<"count"> = (draw, level, dataSeed, about) => {
  const topic = about ?? drawTopic(draw, level);
  if (topic === "cheaper") return draftCheaper(draw, level, dataSeed);
  const draft = draftCounted(draw, level, dataSeed, topic);
  // Who asks for a stage at level 3 asks for depth multipliers; the standard form knows none.
  const isMultiplied = about !== undefined && level === 3 && topic !== "standard";
  return isMultiplied && draft?.layer.multiplier === 1 ? null : draft;
};

export function drawTopic(draw: Draw, level: Level): Counted | "cheaper" {
  return level > 1 && draw.whole(1, CHEAPER_IN) === 1 ? "cheaper" : draw.one<Counted>(ASKED);
}

function draftCounted(draw: Draw, level: Level, dataSeed: number, asked: Counted): Draft | null {
  const subject = { layer: drawLayer(draw, level, asked), data: dataOf(dataSeed) };
  return countDraft(subject, asked, (right, slips) =>
    level === 1 ? choicesFor(draw, "count", right, slips) : fieldsFor(["count"], right, slips),
  );
}

export function countDraft(subject: Subject, asked: Counted, answer: Answerer): Draft | null {
  const { layer } = subject;
  const costs = blockCost(specOf(layer));
  const right = [costs[asked].multiplications];
  const answering = answer(right, slipsOfCount(layer, asked));
  if (answering === null) return null;
  return {
    layer,
    given: givenOf(layer, asked),
    prompt: { key: `count.${asked}`, values: {} },
    code: null,
    grids: [],
    ...answering,
    steps: stepsOf(geometryOf(layer), asked, costs),
    showing: {
      ...shown(subject),
      time: { segment: "compare" },
      pin: "",
      lane: asked === "standard" ? "standard" : "separable",
    },
  };
}

function stepsOf(g: BlockGeometry, asked: Counted, costs: BlockCost): Words<StepKey>[] {
  const sizes = [...sizeSteps(g), positionsStep(g)];
  switch (asked) {
    case "standard":
    case "depthwise":
    case "pointwise":
      return [...sizes, stageStep(g, asked, costs)];
    case "separable":
      return [
        ...sizes,
        stageStep(g, "depthwise", costs),
        stageStep(g, "pointwise", costs),
        sumStep(costs),
      ];
  }
}
