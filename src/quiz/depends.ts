/** Which output values a weight or an input cell can change: asked of the engine's taps. */
import { areaOfInput, flatIndex, forEachTap, sizeOf } from "../engine/index.ts";
import type { BlockGeometry, Cell, OutputCell, StageKind } from "../engine/index.ts";

export interface Weight {
  readonly stage: StageKind;
  /** Indices as in the engine's tensor of this stage's weights. */
  readonly at: readonly number[];
}

/** "separable" is a value at the end of both stages. */
export interface Output {
  readonly tensor: "standard" | "depthwise" | "separable";
  readonly map: number;
  readonly y: number;
  readonly x: number;
}

const TENSOR_OF = {
  standard: "standardKernels",
  depthwise: "depthwiseKernels",
  pointwise: "pointwiseWeights",
} as const satisfies Record<StageKind, Cell["tensor"]>;

export function cellOfWeight({ stage, at }: Weight): Cell {
  return { tensor: TENSOR_OF[stage], at };
}

/** Whether one of the cell's taps multiplies data, not padding, by this weight. */
function meets(g: BlockGeometry, cell: OutputCell, weight: Weight): boolean {
  const index = flatIndex(g, cellOfWeight(weight));
  let found = false;
  forEachTap(g, cell, ({ weightIndex, isPadding }) => {
    if (weightIndex === index && !isPadding) found = true;
  });
  return found;
}

/** Whether there are numbers with which a change of the weight changes the output value. */
export function dependsOn(g: BlockGeometry, output: Output, weight: Weight): boolean {
  const { tensor, map: channel, y, x } = output;
  if (tensor !== "separable") {
    return tensor === weight.stage && meets(g, { stage: tensor, channel, y, x }, weight);
  }
  const cell: OutputCell = { stage: "pointwise", channel, y, x };
  if (weight.stage === "pointwise") return meets(g, cell, weight);
  let found = false;
  forEachTap(g, cell, (tap) => {
    if (dependsOn(g, { tensor: "depthwise", map: tap.channel, y, x }, weight)) found = true;
  });
  return found;
}

/** Whether the window of this output value covers any input cell, or padding alone. */
export function readsInput(g: BlockGeometry, { y, x }: Output): boolean {
  let found = false;
  forEachTap(g, { stage: "depthwise", channel: 0, y, x }, ({ isPadding }) => {
    if (!isPadding) found = true;
  });
  return found;
}

/** Whether any window ever covers this input cell. */
export function isVisited(g: BlockGeometry, y: number, x: number): boolean {
  return sizeOf(areaOfInput(g, y, x)) > 0;
}

/**
 * Whether another map's value at the same place depends on it. A weight makes one map of its own stage; what the
 * depthwise stage makes goes into all maps alike, so that one of the others stands for them.
 */
export function otherDependsOn(g: BlockGeometry, output: Output, weight: Weight): boolean {
  const maps = output.tensor === "depthwise" ? g.midChannels : g.outChannels;
  const isMixed = output.tensor === "separable" && weight.stage === "depthwise";
  const map = isMixed ? (output.map + 1) % maps : weight.at[0];
  return map !== output.map && map < maps && dependsOn(g, { ...output, map }, weight);
}
