/** "Can changing this weight change that output value?", and can any other map's. */
import type { BlockGeometry, StageKind } from "../engine/index.ts";
import { formatCell } from "../params/index.ts";
import { addressOfValue } from "./address.ts";
import { draftInputCell } from "./dependence-input.ts";
import { dependenceSteps, trapsOf } from "./dependence-words.ts";
import type { Pairing } from "./dependence-words.ts";
import { cellOfWeight, dependsOn, otherDependsOn, readsInput } from "./depends.ts";
import type { Output, Weight } from "./depends.ts";
import { dataOf, shown } from "./draft.ts";
import type { Draft, Drafter, Subject } from "./draft.ts";
import type { Draw } from "./draw.ts";
import { geometryOf, givenOf, layerWith } from "./layers.ts";
import type { Level, OptionKey, PromptKey } from "./types.ts";

/** This value and others · this value only · others only · none. */
const SCOPES = ["yesAll", "yesOnly", "noOther", "noNone"] as const satisfies OptionKey[];

/** From level 2 on, as often as that an input cell is asked about. */
const INPUT_IN = 4;

export const PAIRINGS = [
  "standard",
  "depthwise",
  "depthwiseToSeparable",
  "pointwise",
] as const satisfies readonly Pairing[];

const STAGE_OF: Readonly<Record<Pairing, StageKind>> = {
  standard: "standard",
  depthwise: "depthwise",
  depthwiseToSeparable: "depthwise",
  pointwise: "pointwise",
};
const TENSOR_OF: Readonly<Record<Pairing, Output["tensor"]>> = {
  standard: "standard",
  depthwise: "depthwise",
  depthwiseToSeparable: "separable",
  pointwise: "separable",
};

export const draftDependence: Drafter<"dependence"> = (draw, level, dataSeed, about) => {
  const isOfInput = about === undefined && level > 1 && draw.whole(1, INPUT_IN) === 1;
  if (isOfInput) return draftInputCell(draw, dataSeed);
  const pairing = about ?? draw.one<Pairing>(PAIRINGS);
  const layer = layerWith({
    ...{ height: 5, width: 5, kernel: 3, channels: draw.whole(2, 3), filters: draw.whole(3, 5) },
    padding: level === 1 ? "valid" : 1,
    stride: level === 3 ? 2 : 1,
  });
  return dependenceDraft({ layer, data: dataOf(dataSeed) }, draw, level, pairing);
};

/**
 * @param level from 2 on the value stands at the border
 * @returns null where the drawn value mixes nothing but padding: a bias decides what it depends on
 */
export function dependenceDraft(
  subject: Subject,
  draw: Draw,
  level: Level,
  pairing: Pairing,
): Draft | null {
  const { layer } = subject;
  const g = geometryOf(layer);
  const output = drawOutput(draw, g, pairing, level);
  if (pairing === "pointwise" && !readsInput(g, output)) return null;
  const weight = drawWeight(draw, g, pairing, output);
  const [own, other] = [dependsOn(g, output, weight), otherDependsOn(g, output, weight)];
  const choice = own ? (other ? 0 : 1) : other ? 2 : 3;
  const stage = TENSOR_OF[pairing] === "separable" ? "pointwise" : STAGE_OF[pairing];
  const values = namesOf(output, weight);
  const key: PromptKey = `dependence.${pairing}`;
  return {
    layer,
    given: givenOf(layer, pairing),
    prompt: { key, values },
    code: null,
    grids: [],
    form: { type: "choices", options: SCOPES.map((option) => ({ key: option, values: {} })) },
    right: { choice },
    traps: trapsOf(pairing, SCOPES, SCOPES[choice]),
    steps: dependenceSteps(g, pairing, output, weight, values),
    showing: {
      ...shown(subject),
      time: addressOfValue(g, { stage, channel: output.map, y: output.y, x: output.x }),
      pin: formatCell(cellOfWeight(weight)),
      lane: pairing === "standard" ? "standard" : "separable",
    },
  };
}

/** From level 2 on always at the border, where some weights lie on the padding. */
function drawOutput(draw: Draw, g: BlockGeometry, pairing: Pairing, level: Level): Output {
  const maps = TENSOR_OF[pairing] === "depthwise" ? g.midChannels : g.outChannels;
  return {
    tensor: TENSOR_OF[pairing],
    map: draw.whole(0, maps - 1),
    y: level === 1 ? draw.whole(0, g.outHeight - 1) : draw.one([0, g.outHeight - 1]),
    x: draw.whole(0, g.outWidth - 1),
  };
}

function drawWeight(draw: Draw, g: BlockGeometry, pairing: Pairing, output: Output): Weight {
  const place = [draw.whole(0, g.kernelSize - 1), draw.whole(0, g.kernelSize - 1)];
  /** Of the same map as the output half of the time. */
  const map = (maps: number) => draw.one([Math.min(output.map, maps - 1), draw.whole(0, maps - 1)]);
  const stage = STAGE_OF[pairing];
  switch (pairing) {
    case "standard":
      return { stage, at: [map(g.outChannels), draw.whole(0, g.inChannels - 1), ...place] };
    case "depthwise":
      return { stage, at: [map(g.midChannels), ...place] };
    case "depthwiseToSeparable":
      return { stage, at: [draw.whole(0, g.midChannels - 1), ...place] };
    case "pointwise":
      return { stage, at: [map(g.outChannels), draw.whole(0, g.midChannels - 1)] };
  }
}

/** Names and places as people count: channels from c0, the rest from 1. */
function namesOf(output: Output, { stage, at }: Weight): Record<string, number> {
  const place = { row: output.y + 1, column: output.x + 1, map: output.map + 1 };
  switch (stage) {
    case "standard":
      return {
        ...{ ...place, filter: at[0] + 1, channel: at[1] },
        ...{ kernelRow: at[2] + 1, kernelColumn: at[3] + 1 },
      };
    case "depthwise":
      return {
        ...{ ...place, outChannel: output.map, channel: at[0] },
        ...{ kernelRow: at[1] + 1, kernelColumn: at[2] + 1 },
      };
    case "pointwise":
      return { ...place, filter: at[0] + 1, channel: at[1] };
  }
}
