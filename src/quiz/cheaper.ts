/** "Which form needs fewer multiplications?": not always the separable one. */
import { blockCost } from "../engine/index.ts";
import { specOf } from "../params/index.ts";
import type { LayerParams } from "../params/index.ts";
import { stageStep } from "./count-steps.ts";
import { dataOf, shown } from "./draft.ts";
import type { Draft, Drafter, Subject } from "./draft.ts";
import type { Draw } from "./draw.ts";
import { geometryOf, givenOf, layerWith } from "./layers.ts";
import { positionsStep, sizeSteps } from "./size-steps.ts";
import type { OptionKey, Trap } from "./types.ts";

const ORDER = ["separableCheaper", "standardCheaper", "sameCost"] as const satisfies OptionKey[];

/** Often one filter, 1×1 kernels, or as large a depth multiplier as makes the gain vanish. */
function drawTight(draw: Draw, level: number): LayerParams {
  const side = draw.whole(4, 6);
  const usual = { kernel: 3, filters: 8, multiplier: 1 };
  const tight = draw.one([
    { ...usual, filters: 1 },
    { ...usual, kernel: 1 },
    { ...usual, filters: 2, kernel: 2 },
    usual,
    { ...usual, filters: 4, kernel: 2, multiplier: level === 3 ? 2 : 1 },
  ]);
  return layerWith({ height: side, width: side, channels: draw.whole(2, 4), ...tight });
}

export const draftCheaper: Drafter<"count"> = (draw, level, dataSeed) =>
  cheaperDraft({ layer: drawTight(draw, level), data: dataOf(dataSeed) });

export function cheaperDraft(subject: Subject): Draft {
  const { layer } = subject;
  const g = geometryOf(layer);
  const costs = blockCost(specOf(layer));
  const [standard, separable] = [costs.standard.multiplications, costs.separable.multiplications];
  const choice = Math.sign(separable - standard) === -1 ? 0 : separable > standard ? 1 : 2;
  const traps: readonly Trap[] =
    choice === 0 ? [] : [{ response: { choice: 0 }, misconception: "alwaysCheaper" }];
  const stages = (["standard", "depthwise", "pointwise"] as const).map((stage) =>
    stageStep(g, stage, costs),
  );
  return {
    layer,
    given: givenOf(layer, "cheaper"),
    prompt: { key: "count.cheaper", values: {} },
    code: null,
    grids: [],
    form: { type: "choices", options: ORDER.map((key) => ({ key, values: {} })) },
    right: { choice },
    traps,
    steps: [
      ...sizeSteps(g),
      positionsStep(g),
      ...stages,
      {
        key: "count.compare",
        values: {
          ...{ standard, separable },
          depthwise: costs.depthwise.multiplications,
          pointwise: costs.pointwise.multiplications,
        },
      },
    ],
    showing: {
      ...shown(subject),
      time: { segment: "compare" },
      pin: "",
      lane: "separable",
    },
  };
}
