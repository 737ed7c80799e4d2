/** Questions of a state: their answers equal plain loops over the numbers that the stage shows there. */
import { expect, test } from "vitest";
import { NO_EDITS } from "../../src/params/index.ts";
import { makeQuestionAt, QUESTION_KINDS } from "../../src/quiz/index.ts";
import type { Question } from "../../src/quiz/index.ts";
import { countsOf, generic, sizesOf, valueOf } from "./plain.ts";
import type { Numbers } from "./plain.ts";
import {
  askedOf,
  at,
  gapless,
  loopValue,
  numbersOf,
  rightKey,
  STATES,
  states,
  worked,
} from "./states.ts";

function named(question: Question, name: string): number {
  const value = question.prompt.values[name];
  if (typeof value !== "number") throw new Error(`${question.id} names no ${name}`);
  return value;
}

test("shapes are as many rows, columns and maps as a loop finds", () => {
  const asked = askedOf("shape");
  expect(asked).toHaveLength(STATES * 3);
  for (const { state, question } of asked) {
    const { height, width } = sizesOf(gapless(state.layer));
    const { channels, multiplier, filters } = state.layer;
    const maps = question.prompt.key === "shape.depthwise" ? channels * multiplier : filters;
    expect([question.id, ...numbersOf(question)]).toEqual([question.id, height, width, maps]);
  }
});

test("counts are what a loop counts, multiplication by multiplication", () => {
  const asked = askedOf("count");
  expect(asked).toHaveLength(STATES * 6);
  for (const { state, question } of asked) {
    const { height, width } = sizesOf(gapless(state.layer));
    const counts = countsOf({ ...state.layer, height, width, kernel: 1, stride: 1, padding: 0 });
    const area = state.layer.kernel ** 2;
    const { pointwise } = counts;
    const [standard, depthwise] = [counts.standard * area, counts.depthwise * area];
    const separable = depthwise + pointwise;
    const topic = question.prompt.key.replace("count.", "");
    if (topic === "cheaper") {
      const cheaper = separable < standard ? "separableCheaper" : "standardCheaper";
      expect(rightKey(question)).toBe(standard === separable ? "sameCost" : cheaper);
    } else {
      const count = { standard, depthwise, pointwise, separable }[topic as "standard"];
      expect([question.id, ...numbersOf(question)]).toEqual([question.id, count]);
    }
  }
});

test("shapes of weights are PyTorch's", () => {
  const asked = askedOf("weightShape");
  const groupless = states.filter(({ layer }) => layer.channels === 1).length;
  expect(asked).toHaveLength(STATES * 5 - groupless);
  for (const { state, question } of asked) {
    const { channels: c, multiplier: m, filters: n, kernel: k } = state.layer;
    const shapes = {
      "weightShape.standard": [n, c, k, k],
      "weightShape.depthwise": [c * m, 1, k, k],
      "weightShape.pointwise": [n, c * m, 1, 1],
      "weightShape.groups": [c * m, 1, k, k],
    };
    const shape = shapes[question.prompt.key as keyof typeof shapes];
    expect([question.id, ...numbersOf(question)]).toEqual([question.id, ...shape]);
  }
});

test("values are what a loop comes to from the stage's numbers, edits and biases included", () => {
  const asked = askedOf("value").filter(({ state }) => state.layer.dilation === 1);
  const stages = new Map<string, number>();
  for (const { state, question } of asked) {
    const { id, showing, prompt, grids } = question;
    expect([id, ...numbersOf(question)]).toEqual([id, loopValue(state, showing.pin) + 0]);
    expect([showing.layer, showing.data]).toEqual([state.layer, state.data]);
    expect(showing.edits ?? NO_EDITS).toEqual(state.edits ?? NO_EDITS);
    for (const number of grids.flatMap(({ rows }) => rows.flat())) {
      expect([id, Number.isInteger(number)]).toEqual([id, true]);
    }
    stages.set(prompt.key, (stages.get(prompt.key) ?? 0) + 1);
  }
  expect([...stages.keys()].sort()).toEqual([
    "value.depthwise",
    "value.depthwiseMultiplied",
    "value.pointwise",
    "value.standard",
  ]);
  for (const count of stages.values()) expect(count).toBeGreaterThan(5);
});

test("the numbers that a value is asked of are enough to come to it", () => {
  for (const { question } of askedOf("value")) {
    const lists = question.grids.map(({ rows }) => rows.flat());
    const bias = question.grids.at(-1)?.name.key === "bias" ? lists.pop()?.[0] : undefined;
    let sum = bias ?? 0;
    for (let i = 0; i < lists.length; i += 2) {
      lists[i].forEach((value, tap) => (sum += value * lists[i + 1][tap]));
    }
    expect([question.id, ...numbersOf(question)]).toEqual([question.id, sum + 0]);
  }
});

test("what depends on a weight is what changes when a loop runs with another weight", () => {
  const tensors = {
    "dependence.standard": ["standard", "standard"],
    "dependence.depthwise": ["depthwise", "depthwise"],
    "dependence.depthwiseToSeparable": ["separable", "depthwise"],
    "dependence.pointwise": ["separable", "pointwise"],
  } as const;
  const rights = new Set<string>();
  for (const { state, question } of askedOf("dependence")) {
    const { layer } = state;
    if (layer.dilation > 1 || layer.filters > 8) continue;
    const [tensor, part] = tensors[question.prompt.key as keyof typeof tensors];
    const of = (name: string) => named(question, name);
    const tap = () => (of("kernelRow") - 1) * layer.kernel + of("kernelColumn") - 1;
    const index = {
      standard: () =>
        ((of("filter") - 1) * layer.channels + of("channel")) * layer.kernel ** 2 + tap(),
      depthwise: () => of("channel") * layer.kernel ** 2 + tap(),
      pointwise: () => (of("filter") - 1) * layer.channels + of("channel"),
    }[part]();
    const [before, after]: Numbers[] = [generic(layer), generic(layer)];
    (after[part] as number[])[index] += 1;
    const map = tensor === "depthwise" ? of("outChannel") : of("map") - 1;
    const maps = tensor === "depthwise" ? layer.channels : layer.filters;
    const [y, x] = [of("row") - 1, of("column") - 1];
    const changed = Array.from({ length: maps }, (_, each) => {
      const [one, other] = [before, after].map((numbers) =>
        valueOf(layer, numbers, tensor, each, y, x),
      );
      return one !== other;
    });
    const others = changed.some((each, i) => each && i !== map);
    const right = changed[map] ? (others ? "yesAll" : "yesOnly") : others ? "noOther" : "noNone";
    expect([question.id, rightKey(question)]).toEqual([question.id, right]);
    rights.add(right);
  }
  expect([...rights].sort()).toEqual(["noNone", "noOther", "yesAll", "yesOnly"]);
});

test("no wrong answer is the right one, none stands twice, and none is below 1 but a value", () => {
  for (const kind of QUESTION_KINDS) {
    for (const { question } of askedOf(kind)) {
      const { id, right, traps } = question;
      const texts = [right, ...traps.map(({ response }) => response)].map((each) =>
        JSON.stringify(each),
      );
      expect([id, ...new Set(texts)]).toEqual([id, ...texts]);
      if (kind === "value") continue;
      const wrong = traps.flatMap(({ response }) =>
        "numbers" in response ? response.numbers : [],
      );
      expect([id, wrong.filter((each) => each < 1 || each >= 1e9)]).toEqual([id, []]);
    }
  }
});

test("each state, seed and topic has a name of its own, and asks the same again", () => {
  const ids = new Map<string, string>();
  for (const kind of QUESTION_KINDS) {
    for (const { state, question } of askedOf(kind)) {
      expect(makeQuestionAt(kind, question.about, state, question.seed)).toEqual(question);
      expect(ids.has(question.id)).toBe(false);
      ids.set(question.id, "asked");
    }
  }
  const [one, other] = [worked, at("input", { data: { ...worked.data, seed: 2 } })].map(
    (state) => makeQuestionAt("count", "standard", state, 7)?.id,
  );
  expect(one).toMatch(/^count\.at\.7\.standard\.[0-9a-z]+$/);
  expect(other).not.toBe(one);
});
