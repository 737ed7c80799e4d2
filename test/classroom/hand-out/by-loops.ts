/** A question's answer as plain loops come to it: the engine gives inputs and weights, and nothing else. */
import { generateInput, generateWeights, requireGeometry } from "../../../src/engine/index.ts";
import { parseCell, specOf } from "../../../src/params/index.ts";
import type { Question } from "../../../src/quiz/index.ts";
import { countsOf, generic, sizesOf, valueOf } from "../../quiz/plain.ts";
import type { Numbers } from "../../quiz/plain.ts";

/** Numbers to fill in, or the right choice's key and numbers. */
export function answerByLoops(question: Question): readonly number[] | string {
  switch (question.kind) {
    case "shape":
      return shapeOf(question);
    case "value":
      return [valueIn(question)];
    case "count":
      return countIn(question);
    case "weightShape":
      return weightShapeOf(question);
    case "dependence":
      return changesIn(question);
  }
}

function named({ prompt }: Question, name: string): number {
  const value = prompt.values[name];
  if (typeof value !== "number") throw new Error(`${prompt.key} names no ${name}`);
  return value;
}

function shapeOf({ layer, prompt }: Question): readonly number[] {
  const { height, width } = sizesOf(layer);
  const isDepthwise = prompt.key === "shape.depthwise";
  return [height, width, isDepthwise ? layer.channels * layer.multiplier : layer.filters];
}

function valueIn({ layer, showing }: Question): number {
  const cell = parseCell(showing.pin);
  if (cell === null || !["standard", "depthwise", "separable"].includes(cell.tensor)) {
    throw new Error(`no output is asked about: ${showing.pin}`);
  }
  const g = requireGeometry(specOf(layer));
  const { data } = showing;
  const numbers: Numbers = {
    ...generateWeights(data.kernels, g, data.seed, false),
    input: generateInput(data.input, g, data.seed).data,
  };
  const [map, y, x] = cell.at;
  // + 0: a loop may end at −0.
  return valueOf(layer, numbers, cell.tensor as "standard", map, y, x) + 0;
}

function countIn({ layer, prompt }: Question): readonly number[] | string {
  const counts = countsOf(layer);
  if (prompt.key !== "count.cheaper") {
    return [counts[prompt.key.replace("count.", "") as keyof typeof counts]];
  }
  if (counts.standard === counts.separable) return "sameCost";
  return counts.separable < counts.standard ? "separableCheaper" : "standardCheaper";
}

/** How many input channels one output map reads is found by looking at each. */
function weightShapeOf({ layer, prompt, code }: Question): readonly number[] {
  const { channels, filters, kernel, multiplier } = layer;
  const written = (name: string): number => Number(code?.values[name]);
  const [ins, outs, groups] = {
    "weightShape.standard": [channels, filters, 1],
    "weightShape.depthwise": [channels, channels * multiplier, channels],
    "weightShape.pointwise": [channels * multiplier, filters, 1],
    "weightShape.groups": [written("channels"), written("filters"), written("groups")],
  }[prompt.key as "weightShape.groups"];
  let read = 0;
  for (let c = 0; c < ins; c++) if (Math.floor((c * groups) / ins) === 0) read++;
  const side = prompt.key === "weightShape.pointwise" ? 1 : kernel;
  return [outs, read, side, side];
}

type Output = "standard" | "depthwise" | "separable";

/** Every map's value at a place, before and after one number is another. */
function mapsThatChange(
  { layer }: Question,
  output: Output,
  changed: readonly [part: keyof Numbers, index: number],
  at: readonly [y: number, x: number],
): boolean[] {
  const [before, after] = [generic(layer), generic(layer)];
  after[changed[0]][changed[1]] += 1;
  const maps = output === "depthwise" ? layer.channels * layer.multiplier : layer.filters;
  return Array.from({ length: maps }, (_, map) => {
    const [one, other] = [before, after].map((each) => valueOf(layer, each, output, map, ...at));
    return one !== other;
  });
}

function changesIn(question: Question): string {
  const { layer, prompt } = question;
  const { channels, kernel, multiplier } = layer;
  const of = (name: string): number => named(question, name);
  const at = [of("row") - 1, of("column") - 1] as const;
  if (prompt.key.startsWith("dependence.input")) return inputChangesIn(question);
  const tap = (): number => (of("kernelRow") - 1) * kernel + of("kernelColumn") - 1;
  const isStandard = prompt.key === "dependence.standard";
  const changed = isStandard
    ? (["standard", ((of("filter") - 1) * channels + of("channel")) * kernel ** 2 + tap()] as const)
    : prompt.key === "dependence.pointwise"
      ? (["pointwise", (of("filter") - 1) * channels * multiplier + of("channel")] as const)
      : (["depthwise", of("channel") * kernel ** 2 + tap()] as const);
  const isDepthwise = prompt.key === "dependence.depthwise";
  const output = isStandard ? "standard" : isDepthwise ? "depthwise" : "separable";
  const asked = isDepthwise ? of("outChannel") : of("map") - 1;
  const maps = mapsThatChange(question, output, changed, at);
  const others = maps.some((each, map) => each && map !== asked);
  return maps[asked] ? (others ? "yesAll" : "yesOnly") : others ? "noOther" : "noNone";
}

function inputChangesIn(question: Question): string {
  const { layer, prompt } = question;
  const of = (name: string): number => named(question, name);
  const index = (of("channel") * layer.height + of("row") - 1) * layer.width + of("column") - 1;
  const output = prompt.key === "dependence.inputStandard" ? "standard" : "separable";
  const { height, width } = sizesOf(layer);
  const changing = new Set<number>();
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const maps = mapsThatChange(question, output, ["input", index], [y, x]);
      maps.forEach((changes, map) => changes && changing.add(map));
    }
  }
  if (changing.size === 0) return "noMap";
  return changing.size === layer.filters ? "everyMap" : "oneMap";
}
