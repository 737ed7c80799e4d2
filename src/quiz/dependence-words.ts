/** Why a value depends on a weight or does not, and what a wrong answer mixes up. */
import type { BlockGeometry } from "../engine/index.ts";
import { dependsOn } from "./depends.ts";
import type { Output, Weight } from "./depends.ts";
import type { MisconceptionId } from "./misconceptions.ts";
import type { OptionKey, StepKey, Trap, WordValue, Words } from "./types.ts";

/** A weight of which stage, and a value of which output. */
export type Pairing = "standard" | "depthwise" | "depthwiseToSeparable" | "pointwise";

type Scope = Extract<OptionKey, "yesAll" | "yesOnly" | "noOther" | "noNone">;

/** What choosing a scope mixes up where another one is right. */
const MIXED_UP: Readonly<Record<Pairing, Partial<Record<Scope, MisconceptionId>>>> = {
  standard: { yesAll: "oneFilterForAll" },
  depthwise: { yesAll: "oneKernelForAll" },
  depthwiseToSeparable: { yesOnly: "filteredAnew", noOther: "depthwiseIsSeparable" },
  pointwise: { yesAll: "oneMixForAll" },
};

/** Scopes that say that something changes, where the weight only meets padding. */
const SOMETHING: readonly Scope[] = ["yesAll", "yesOnly", "noOther"];

export function trapsOf(pairing: Pairing, scopes: readonly Scope[], right: Scope): Trap[] {
  return scopes.flatMap((scope, choice) => {
    const onPadding = right === "noNone" && SOMETHING.includes(scope) ? "paddingIsData" : undefined;
    const misconception = onPadding ?? MIXED_UP[pairing][scope];
    if (scope === right || misconception === undefined) return [];
    return [{ response: { choice }, misconception }];
  });
}

export function dependenceSteps(
  g: BlockGeometry,
  pairing: Pairing,
  output: Output,
  weight: Weight,
  values: Readonly<Record<string, WordValue>>,
): Words<StepKey>[] {
  const step = (key: StepKey): Words<StepKey> => ({ key, values });
  const onPadding = isOnPadding(g, pairing, output, weight);
  const reach = step(onPadding ? "depends.padding" : "depends.reaches");
  switch (pairing) {
    case "standard": {
      const isOwn = weight.at[0] === output.map;
      return [step(isOwn ? "depends.standard" : "depends.standardOther"), reach];
    }
    case "depthwise": {
      const isOwn = weight.at[0] === output.map;
      return [step(isOwn ? "depends.depthwise" : "depends.depthwiseOther"), reach];
    }
    case "depthwiseToSeparable":
      return [step("depends.filtered"), reach, ...(onPadding ? [] : [step("depends.mixed")])];
    case "pointwise": {
      const isOwn = weight.at[0] === output.map;
      return [step(isOwn ? "depends.pointwise" : "depends.pointwiseOther")];
    }
  }
}

/** At this position the weight lies outside the input: asked of the map that it makes itself. */
function isOnPadding(g: BlockGeometry, pairing: Pairing, output: Output, weight: Weight): boolean {
  if (pairing === "pointwise") return false;
  const tensor = pairing === "standard" ? "standard" : "depthwise";
  return !dependsOn(g, { ...output, tensor, map: weight.at[0] }, weight);
}
