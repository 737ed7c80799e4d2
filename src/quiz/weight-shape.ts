/** "What shape have the weights?", as PyTorch keeps them: (out, in / groups, K, K). */
import type { BlockGeometry, StageKind } from "../engine/index.ts";
import { dataOf, slip } from "./draft.ts";
import type { Answerer, Draft, Drafter, Slip, Subject } from "./draft.ts";
import type { Draw } from "./draw.ts";
import { geometryOf, givenOf, layerWith } from "./layers.ts";
import { draftGroups } from "./groups.ts";
import type { Level, StepKey, Words } from "./types.ts";
import { answererFor, pytorchShape, showingWeights } from "./weight-answer.ts";

export const draftWeightShape: Drafter<"weightShape"> = (draw, level, dataSeed, about) => {
  if (about === "groups") return draftGroups(draw, level, dataSeed);
  const isOfGroups = about === undefined && level > 1 && draw.whole(1, 2) === 1;
  if (isOfGroups) return draftGroups(draw, level, dataSeed);
  const layer = layerWith({
    ...{ height: 7, width: 7, kernel: draw.one([3, 3, 5]) },
    ...{ channels: draw.whole(2, 6), filters: draw.one([4, 8, 10, 12, 16]) },
    // The standard form knows none.
    multiplier: level === 3 && about !== "standard" ? draw.one([2, 3]) : 1,
  });
  const stage = about ?? drawStage(draw, level);
  return stageDraft({ layer, data: dataOf(dataSeed) }, stage, answererFor(draw, level));
};

export function drawStage(draw: Draw, level: Level): StageKind {
  return draw.one<StageKind>(
    level === 1 ? ["standard", "depthwise", "pointwise"] : ["depthwise", "pointwise"],
  );
}

export function stageDraft(subject: Subject, stage: StageKind, answer: Answerer): Draft | null {
  const { layer } = subject;
  const g = geometryOf(layer);
  const right = pytorchShape(g, stage);
  const answering = answer(right, slipsOf(g, stage));
  if (answering === null) return null;
  return {
    layer,
    given: givenOf(layer, stage, ["input", "kernel", "filters"]),
    prompt: { key: `weightShape.${stage}`, values: {} },
    code: null,
    grids: [],
    ...answering,
    steps: [stageStep(g, stage), { key: "weights.is", values: { tuple: { tuple: right } } }],
    showing: showingWeights(subject, stage),
    numbers: { out: right[0], in: right[1] },
  };
}

function stageStep(g: BlockGeometry, stage: StageKind): Words<StepKey> {
  return {
    key: `weights.${stage}`,
    values: {
      filters: g.outChannels,
      channels: g.inChannels,
      multiplier: g.depthMultiplier,
      middle: g.midChannels,
      kernel: g.kernelSize,
    },
  };
}

/** The most telling first. */
function slipsOf(g: BlockGeometry, stage: StageKind): Slip[] {
  const { inChannels: c, outChannels: n, midChannels: mid, kernelSize: k } = g;
  const m = g.depthMultiplier;
  switch (stage) {
    case "standard":
      return [
        slip("oneKernelForAll", n, 1, k, k),
        slip("outInSwapped", c, n, k, k),
        slip("spatiallySeparable", n, c, k, 1),
      ];
    case "depthwise":
      return [
        slip("groupsIgnored", mid, c, k, k),
        ...(m > 1 ? multipliedSlips(g) : []),
        slip("oneKernelForAll", 1, 1, k, k),
        slip("outInSwapped", 1, mid, k, k),
        slip("spatiallySeparable", mid, 1, k, 1),
        slip("filteredAnew", n, c, k, k),
        slip("depthwiseIsSeparable", n, 1, k, k),
      ];
    case "pointwise":
      return [
        slip("pointwiseHasArea", n, mid, k, k),
        slip("multiplierForgotten", n, c, 1, 1),
        slip("widthMultiplier", n * m, mid, 1, 1),
        slip("outInSwapped", mid, n, 1, 1),
        slip("channelsForgotten", n, 1, 1, 1),
      ];
  }
}

/** A depthwise stage with several kernels for each channel. */
function multipliedSlips(g: BlockGeometry): Slip[] {
  const { inChannels: c, outChannels: n, kernelSize: k, depthMultiplier: m } = g;
  return [
    slip("multiplierForgotten", c, 1, k, k),
    slip("multiplierForgotten", c, m, k, k),
    slip("widthMultiplier", n * m, 1, k, k),
  ];
}
