/** Wrong answers: different from the right one and from each other, and each names what it mixes up. */
import { expect, test } from "vitest";
import { DEFAULTS } from "../../src/params/index.ts";
import type { LayerParams } from "../../src/params/index.ts";
import { slipsOfCount } from "../../src/quiz/count-slips.ts";
import type { Counted } from "../../src/quiz/count-slips.ts";
import {
  LEVELS,
  makeQuestion,
  mark,
  MISCONCEPTIONS,
  nextSeed,
  QUESTION_KINDS,
} from "../../src/quiz/index.ts";
import type { MisconceptionId, Response } from "../../src/quiz/index.ts";
import { everyQuestion } from "./seeds.ts";

const textOf = (response: Response): string => JSON.stringify(response);

test("no wrong answer is the right one, and none stands twice", () => {
  for (const { id, right, traps, form } of everyQuestion(80)) {
    const texts = [right, ...traps.map(({ response }) => response)].map(textOf);
    expect([id, ...new Set(texts)]).toEqual([id, ...texts]);
    if (form.type === "numbers") {
      for (const { response } of traps) {
        const numbers = "numbers" in response ? response.numbers : [];
        expect(numbers).toHaveLength(form.fields.length);
        expect(numbers.every(Number.isInteger)).toBe(true);
      }
    } else {
      const options = form.options.map((option) => JSON.stringify(option));
      expect(new Set(options).size).toBe(options.length);
      expect([3, 4]).toContain(options.length);
    }
  }
});

test("a typed answer has two known wrong ones at least, a choice one", () => {
  for (const { id, traps, form, prompt } of everyQuestion(80)) {
    const least = form.type === "numbers" ? 2 : prompt.key === "count.cheaper" ? 0 : 1;
    expect([id, traps.length >= least]).toEqual([id, true]);
  }
});

test("the same seed asks the same, another seed mostly another", () => {
  for (const kind of QUESTION_KINDS) {
    for (const level of LEVELS) {
      const asked = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => makeQuestion(kind, seed, level));
      expect(makeQuestion(kind, 3, level)).toEqual(asked[2]);
      const different = new Set(asked.map((each) => JSON.stringify({ ...each, id: "", seed: 0 })));
      expect(different.size).toBeGreaterThan(6);
    }
  }
});

test("these seeds ask these questions on every machine", () => {
  const summary = QUESTION_KINDS.map((kind) => {
    const { id, layer, prompt, right } = makeQuestion(kind, 41, 2);
    const { height, width, channels, kernel, filters, stride, padding } = layer;
    const sizes = [height, width, channels, kernel, filters, stride, padding].join(" ");
    return `${id} ${prompt.key} ${sizes} ${textOf(right)}`;
  });
  expect(summary).toMatchInlineSnapshot(`
    [
      "shape.2.41 shape.standard 7 5 4 3 10 1 same {"numbers":[7,5,10]}",
      "value.2.41 value.separable 4 4 3 2 2 1 valid {"numbers":[2]}",
      "count.2.41 count.separable 5 5 2 3 16 1 1 {"numbers":[1250]}",
      "weightShape.2.41 weightShape.groups 7 7 2 3 4 1 valid {"numbers":[4,1,3,3]}",
      "dependence.2.41 dependence.depthwiseToSeparable 5 5 2 3 3 1 1 {"choice":3}",
    ]
  `);
});

test("every misconception of the list is behind some wrong answer, and marking names it", () => {
  const named = new Set<MisconceptionId>();
  for (const question of everyQuestion(150)) {
    for (const { response, misconception } of question.traps) {
      const marked = mark(question, response);
      expect(marked).toMatchObject({ correct: false, misconception });
      expect(marked.explanation.key).toBe(misconception);
      named.add(misconception);
    }
  }
  expect([...named].sort()).toEqual(MISCONCEPTIONS.map(({ id }) => id).sort());
});

test("the list's facts are those that sizes, values and counts can tell apart", () => {
  const facts = new Set(MISCONCEPTIONS.map(({ fact }) => fact));
  expect([...facts].filter((fact) => fact !== null).sort((a, b) => a - b)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 9, 12, 13, 14, 15, 16, 17, 19,
  ]);
  expect(new Set(MISCONCEPTIONS.map(({ id }) => id)).size).toBe(MISCONCEPTIONS.length);
});

test("the right answer is marked right, and one that nobody foresaw is wrong without a name", () => {
  for (const question of everyQuestion(20)) {
    expect(mark(question, question.right)).toMatchObject({ correct: true, misconception: null });
    if (question.form.type !== "numbers") continue;
    const strange = question.form.fields.map(() => 123_457);
    const marked = mark(question, { numbers: strange });
    expect(marked).toMatchObject({ correct: false, misconception: null });
    expect(marked.explanation.key).toBe("wrong");
    expect(mark(question, { choice: 0 }).correct).toBe(false);
    expect(mark(question, { numbers: [] }).correct).toBe(false);
  }
});

test("after the last seed comes the first", () => {
  expect([nextSeed(41), nextSeed(2 ** 32 - 1)]).toEqual([42, 0]);
});

/** What a layer must have for a mistake about it to be one. */
const needs: Partial<Record<MisconceptionId, (layer: LayerParams) => boolean>> = {
  multiplierForgotten: ({ multiplier }) => multiplier > 1,
  widthMultiplier: ({ multiplier }) => multiplier > 1,
  strideForgotten: ({ stride }) => stride > 1,
  floorForgotten: ({ stride, padding }) => stride > 1 && padding !== "same",
  cellsSkipped: ({ stride }) => stride > 1,
  paddingForgotten: ({ padding }) => padding !== "valid",
  paddingNotCounted: ({ padding }) => padding !== "valid",
  paddingIsData: ({ padding }) => padding !== "valid",
  samePadsBothSides: ({ padding }) => padding === "same",
};

test("a mistake is named only where the layer has what it is about", () => {
  for (const { id, traps, layer } of everyQuestion(80)) {
    for (const { misconception } of traps) {
      const isPossible = needs[misconception]?.(layer) ?? true;
      expect([id, misconception, isPossible]).toEqual([id, misconception, true]);
    }
  }
});

const worked = DEFAULTS.layer;
const wrongCounts: readonly (readonly [
  counted: Counted,
  change: Partial<LayerParams>,
  misconception: MisconceptionId,
  count: number,
])[] = [
  ["separable", {}, "depthwiseForgotten", 9_600],
  ["separable", {}, "depthwiseIsSeparable", 675],
  ["separable", {}, "filteredAnew", 128 * 675 + 9_600],
  ["separable", {}, "spatiallySeparable", 3 * 6 * 25 + 9_600],
  ["separable", {}, "oneKernelForAll", 225 + 9_600],
  ["separable", {}, "inputPositions", (27 + 384) * 49],
  ["separable", {}, "lastPositionForgotten", (27 + 384) * 16],
  ["separable", {}, "onePosition", 27 + 384],
  ["separable", {}, "twoPerMac", 20_550],
  ["separable", { stride: 2 }, "strideForgotten", 10_275],
  ["separable", { height: 8, width: 8, stride: 2 }, "floorForgotten", (27 + 384) * 16],
  ["separable", { padding: 1 }, "paddingForgotten", 10_275],
  // 49 windows of 9 taps; 19 × 19 of the 21 × 21 pairs of a row and a kernel row lie inside.
  ["depthwise", { padding: 1 }, "paddingNotCounted", 3 * 19 * 19],
  ["depthwise", { multiplier: 2 }, "multiplierForgotten", 675],
  ["depthwise", {}, "oneKernelForAll", 225],
  ["pointwise", {}, "pointwiseHasArea", 86_400],
  ["pointwise", { multiplier: 2 }, "multiplierForgotten", 9_600],
  ["pointwise", {}, "channelsForgotten", 128 * 25],
  ["standard", {}, "channelsForgotten", 128 * 9 * 25],
  ["standard", {}, "spatiallySeparable", 128 * 3 * 6 * 25],
];

for (const [counted, change, misconception, count] of wrongCounts) {
  test(`on the worked example${JSON.stringify(change)}, ${misconception} makes ${counted} ${count}`, () => {
    const slips = slipsOfCount({ ...worked, ...change }, counted);
    const own = slips.find((each) => each.misconception === misconception);
    expect(own?.numbers).toEqual([count]);
  });
}
