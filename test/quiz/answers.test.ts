/** Every right answer equals what plain loops come to. */
import { expect, test } from "vitest";
import { generateInput, generateWeights, requireGeometry } from "../../src/engine/index.ts";
import { parseCell, specOf } from "../../src/params/index.ts";
import type { Question } from "../../src/quiz/index.ts";
import { countsOf, generic, sizesOf, valueOf } from "./plain.ts";
import type { Numbers } from "./plain.ts";
import { rightAnswer } from "./right.ts";
import { questionsOf } from "./seeds.ts";

const SEEDS = 120;

function rightNumbers(question: Question): readonly number[] {
  const answer = rightAnswer(question);
  if (typeof answer === "string") throw new Error(`${answer} is no number`);
  return answer;
}

function rightKey({ right, form }: Question): string {
  if (!("choice" in right) || form.type !== "choices") throw new Error("no choices");
  return form.options[right.choice].key;
}

function number(question: Question, name: string): number {
  const value = question.prompt.values[name];
  if (typeof value !== "number") throw new Error(`${question.id} names no ${name}`);
  return value;
}

test("shapes are as many rows, columns and maps as a loop finds", () => {
  for (const question of questionsOf("shape", SEEDS)) {
    const { layer, prompt } = question;
    const { height, width } = sizesOf(layer);
    const maps =
      prompt.key === "shape.depthwise" ? layer.channels * layer.multiplier : layer.filters;
    expect([question.id, ...rightNumbers(question)]).toEqual([question.id, height, width, maps]);
  }
});

test("counts are what a loop counts, multiplication by multiplication", () => {
  for (const question of questionsOf("count", SEEDS)) {
    const counts = countsOf(question.layer);
    const asked = question.prompt.key.replace("count.", "");
    if (asked === "cheaper") {
      const { standard, separable } = counts;
      const cheaper = separable < standard ? "separableCheaper" : "standardCheaper";
      expect(rightKey(question)).toBe(standard === separable ? "sameCost" : cheaper);
    } else {
      const count = counts[asked as keyof typeof counts];
      expect([question.id, ...rightNumbers(question)]).toEqual([question.id, count]);
    }
  }
});

/** The numbers that the stage shows for the question: drawn by the engine, computed with by the test. */
function shownNumbers({ showing: { layer, data } }: Question): Numbers {
  const g = requireGeometryOf(layer);
  return {
    ...generateWeights(data.kernels, g, data.seed, false),
    input: generateInput(data.input, g, data.seed).data,
  };
}

function requireGeometryOf(layer: Question["layer"]) {
  return requireGeometry(specOf(layer));
}

test("values are the sum of products that a loop comes to, from the numbers that the stage shows", () => {
  for (const question of questionsOf("value", SEEDS)) {
    const cell = parseCell(question.showing.pin);
    if (cell === null) throw new Error("no cell");
    const { tensor, at } = cell;
    if (tensor !== "standard" && tensor !== "depthwise" && tensor !== "separable") {
      throw new Error(`${tensor} is no output`);
    }
    const [map, y, x] = at;
    expect([y + 1, x + 1]).toEqual([number(question, "row"), number(question, "column")]);
    const value = valueOf(question.layer, shownNumbers(question), tensor, map, y, x);
    // + 0: a loop may end at −0.
    expect([question.id, ...rightNumbers(question)]).toEqual([question.id, value + 0]);
  }
});

test("the numbers that a value is asked of are enough to come to it", () => {
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const dot = (a: readonly number[], b: readonly number[]) => sum(a.map((each, i) => each * b[i]));
  for (const question of questionsOf("value", SEEDS)) {
    if (question.prompt.key === "value.edge") continue;
    const lists = question.grids.map(({ rows }) => rows.flat());
    const mix = question.grids.at(-1)?.name.key === "mix" ? lists.pop() : undefined;
    const pairs = lists.flatMap((values, i) => (i % 2 === 0 ? [[values, lists[i + 1]]] : []));
    const isPointwise = question.prompt.key === "value.pointwise";
    const parts = isPointwise ? lists[0] : pairs.map(([values, weights]) => dot(values, weights));
    const value = mix === undefined ? sum(parts) : dot(parts, mix);
    expect([question.id, ...rightNumbers(question)]).toEqual([question.id, value + 0]);
  }
});

test("at an edge the whole input channel and its kernel are shown", () => {
  const edges = questionsOf("value", SEEDS).filter(({ prompt }) => prompt.key === "value.edge");
  expect(edges.length).toBeGreaterThan(50);
  for (const question of edges) {
    const { layer, grids } = question;
    const channel = number(question, "channel");
    const own = { ...layer, channels: 1, filters: 1 };
    const [input, depthwise] = grids.map(({ rows }) => rows.flat());
    const [y, x] = [number(question, "row") - 1, number(question, "column") - 1];
    const numbers = { input, depthwise, standard: [], pointwise: [] };
    expect(channel).toBeLessThan(layer.channels);
    expect(rightNumbers(question)).toEqual([valueOf(own, numbers, "depthwise", 0, y, x) + 0]);
  }
});

test("shapes of weights have a place for every weight that a loop meets, and no other", () => {
  for (const question of questionsOf("weightShape", SEEDS)) {
    const { layer, prompt, code } = question;
    const of = (name: string): number => Number(code?.values[name]);
    const grouped = { channels: of("channels"), filters: of("filters"), groups: of("groups") };
    const { channels, filters, kernel, multiplier } = layer;
    const asGroups = {
      "weightShape.groups": grouped,
      "weightShape.standard": { channels, filters, groups: 1 },
      "weightShape.depthwise": { channels, filters: channels * multiplier, groups: channels },
      "weightShape.pointwise": { channels: channels * multiplier, filters, groups: 1 },
    }[prompt.key as "weightShape.groups"];
    const side = prompt.key === "weightShape.pointwise" ? 1 : kernel;
    const perGroup = asGroups.channels / asGroups.groups;
    let met = 0;
    for (let out = 0; out < asGroups.filters; out++) {
      const group = Math.floor((out * asGroups.groups) / asGroups.filters);
      for (let c = 0; c < asGroups.channels; c++) {
        if (Math.floor(c / perGroup) === group) met += side * side;
      }
    }
    const [out, read, rows, columns] = rightNumbers(question);
    expect([question.id, out, rows, columns]).toEqual([question.id, asGroups.filters, side, side]);
    expect(out * read * rows * columns).toBe(met);
  }
});

/** Whether each map's value at this place changes when one number does. */
function changes(
  { layer }: Question,
  tensor: "standard" | "depthwise" | "separable",
  part: keyof Numbers,
  index: number,
  y: number,
  x: number,
): boolean[] {
  const before = generic(layer);
  const after = generic(layer);
  expect(index).toBeLessThan(after[part].length);
  after[part][index] += 1;
  const maps = tensor === "depthwise" ? layer.channels * layer.multiplier : layer.filters;
  return Array.from({ length: maps }, (_, map) => {
    const [one, other] = [before, after].map((each) => valueOf(layer, each, tensor, map, y, x));
    return one !== other;
  });
}

/** Where in its list the changed weight stands, by what the prompt says of it. */
function changedWeight(question: Question): { part: keyof Numbers; index: number } {
  const { layer, prompt } = question;
  const { channels, kernel, multiplier } = layer;
  const of = (name: string) => number(question, name);
  const place = () => (of("kernelRow") - 1) * kernel + of("kernelColumn") - 1;
  if (prompt.key === "dependence.standard") {
    const at = (of("filter") - 1) * channels + of("channel");
    return { part: "standard", index: at * kernel * kernel + place() };
  }
  if (prompt.key === "dependence.pointwise") {
    const index = (of("filter") - 1) * channels * multiplier + of("channel");
    return { part: "pointwise", index };
  }
  return { part: "depthwise", index: of("channel") * kernel * kernel + place() };
}

const TENSORS = {
  "dependence.standard": "standard",
  "dependence.depthwise": "depthwise",
  "dependence.depthwiseToSeparable": "separable",
  "dependence.pointwise": "separable",
} as const;

test("what depends on a weight is what changes when a loop runs with another weight", () => {
  const asked = new Set<string>();
  for (const question of questionsOf("dependence", SEEDS)) {
    const { key } = question.prompt;
    if (!(key in TENSORS)) continue;
    const tensor = TENSORS[key as keyof typeof TENSORS];
    const { part, index } = changedWeight(question);
    const [y, x] = [number(question, "row") - 1, number(question, "column") - 1];
    const map =
      tensor === "depthwise" ? number(question, "outChannel") : number(question, "map") - 1;
    const changed = changes(question, tensor, part, index, y, x);
    const others = changed.some((each, i) => each && i !== map);
    const right = changed[map] ? (others ? "yesAll" : "yesOnly") : others ? "noOther" : "noNone";
    expect([question.id, rightKey(question)]).toEqual([question.id, right]);
    asked.add(`${key} ${right}`);
  }
  expect([...asked].sort()).toEqual([
    "dependence.depthwise noNone",
    "dependence.depthwise noOther",
    "dependence.depthwise yesOnly",
    "dependence.depthwiseToSeparable noNone",
    "dependence.depthwiseToSeparable yesAll",
    "dependence.pointwise noOther",
    "dependence.pointwise yesOnly",
    "dependence.standard noNone",
    "dependence.standard noOther",
    "dependence.standard yesOnly",
  ]);
});

test("what depends on an input value is what changes when a loop runs with another one", () => {
  const asked = new Set<string>();
  for (const question of questionsOf("dependence", SEEDS)) {
    const { key } = question.prompt;
    if (key !== "dependence.inputSeparable" && key !== "dependence.inputStandard") continue;
    const { layer } = question;
    const tensor = key === "dependence.inputSeparable" ? "separable" : "standard";
    const [row, column] = [number(question, "row") - 1, number(question, "column") - 1];
    const index = (number(question, "channel") * layer.height + row) * layer.width + column;
    const { height, width } = sizesOf(layer);
    const changed = Array.from({ length: layer.filters }, () => false);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        changes(question, tensor, "input", index, y, x).forEach((each, map) => {
          changed[map] ||= each;
        });
      }
    }
    const maps = changed.filter(Boolean).length;
    const right = maps === layer.filters ? "everyMap" : maps === 0 ? "noMap" : "oneMap";
    expect([question.id, rightKey(question)]).toEqual([question.id, right]);
    asked.add(right);
  }
  expect([...asked].sort()).toEqual(["everyMap", "noMap"]);
});
