/** Questions of the worked example: where a value is asked for, where none is, and what is named. */
import { expect, test } from "vitest";
import { requireGeometry } from "../../src/engine/index.ts";
import { PHOTO_KINDS, specOf } from "../../src/params/index.ts";
import type { LayerParams } from "../../src/params/index.ts";
import { makeQuestionAt, TOPICS } from "../../src/quiz/index.ts";
import type { QuestionKind, QuestionState, Topic } from "../../src/quiz/index.ts";
import { buildTimeline, stepOf } from "../../src/timeline/index.ts";
import { at, loopValue, numbersOf, rightKey, worked } from "./states.ts";

test("of numbers in the worked example, most wrong answers are known", () => {
  for (const kind of ["shape", "count", "weightShape"] as const) {
    for (const about of TOPICS[kind]) {
      const question = makeQuestionAt<QuestionKind>(kind, about, worked, 1);
      const least = about === "cheaper" ? 0 : 3;
      expect([about, (question?.traps.length ?? 0) >= least]).toEqual([about, true]);
    }
  }
});

test("the worked example's numbers", () => {
  const count = (about: Topic<"count">) => numbersOf(makeQuestionAt("count", about, worked, 1));
  expect(
    ["standard", "depthwise", "pointwise", "separable"].map((each) => count(each as never)),
  ).toEqual([[86_400], [675], [9_600], [10_275]]);
  expect(numbersOf(makeQuestionAt("shape", "separable", worked, 1))).toEqual([5, 5, 128]);
  const weights = (about: Topic<"weightShape">) =>
    numbersOf(makeQuestionAt("weightShape", about, worked, 1));
  expect([
    weights("standard"),
    weights("depthwise"),
    weights("pointwise"),
    weights("groups"),
  ]).toEqual([
    [128, 3, 3, 3],
    [3, 1, 3, 3],
    [128, 3, 1, 1],
    [3, 1, 3, 3],
  ]);
  const cheaper = makeQuestionAt("count", "cheaper", worked, 1);
  expect(cheaper && rightKey(cheaper)).toBe("separableCheaper");
});

const places: readonly (readonly [time: string, about: Topic<"value"> | undefined, pin: string])[] =
  [
    ["position.t4", undefined, "depthwise.0.0.0"],
    ["position.t9", undefined, "depthwise.1.0.0"],
    ["position.t28", undefined, "separable.0.0.0"],
    ["position.t4", "pointwise", "separable.0.0.0"],
    ["position.t28", "depthwise", "depthwise.1.0.0"],
    ["position.t4", "standard", "standard.0.0.0"],
    ["filter.y2.x3", "standard", "standard.0.2.3"],
    ["filter.y2.x3.t27", undefined, "separable.0.2.3"],
    ["filters.f40.y2.x2", undefined, "separable.40.2.2"],
    ["filters.f40.y2.x2", "standard", "standard.40.2.2"],
    ["filters.f127.y4.x4", "pointwise", "separable.127.4.4"],
  ];

for (const [time, about, pin] of places) {
  test(`at ${time} ${about ?? "the beat's stage"} is asked at ${pin}, and shown where it stands`, () => {
    const state = at(time);
    const question = makeQuestionAt("value", about, state, 5);
    expect(question?.showing.pin).toBe(pin);
    expect(numbersOf(question)).toEqual([loopValue(state, pin) + 0]);
    const timeline = buildTimeline(requireGeometry(specOf(worked.layer)), "explain");
    const [asked, shown] = [state.time, question?.showing.time ?? state.time].map((each) =>
      stepOf(timeline, each),
    );
    expect(shown).toBeGreaterThanOrEqual(asked);
    if (time.startsWith("filters")) expect(question?.showing.time).toEqual(state.time);
  });
}

test("all channels' filtered values are made at once for the first filter: one of them is drawn", () => {
  const pins = Array.from(
    { length: 24 },
    (_, seed) => makeQuestionAt("value", undefined, at("filter.y2.x3"), seed)?.showing.pin,
  );
  expect([...new Set(pins)].sort()).toEqual([0, 1, 2].map((each) => `depthwise.${each}.2.3`));
});

const nothing: readonly (readonly [why: string, state: QuestionState, about?: Topic<"value">])[] = [
  ["the input is looked at", at("input")],
  ["the forms are compared", at("compare"), "standard"],
  ["all is over", at("end")],
  ["the depthwise maps are complete", at("filter.y2.x3.t27"), "depthwise"],
  ["the depthwise maps are complete", at("filters.f40.y2.x2"), "depthwise"],
  ["the lanes race", at("position.t4", { pace: "race" })],
  ["the values are not whole", at("position.t4", { data: { ...worked.data, input: "noise" } })],
  ["the weights are not whole", at("position.t4", { data: { ...worked.data, kernels: "random" } })],
  ["an edit is not whole", at("position.t4", { edits: { input: new Map([[0, 0.5]]) } })],
  [
    "there are too many products",
    at("filters.f4", { layer: { ...worked.layer, channels: 4 } }),
    "standard",
  ],
  ...PHOTO_KINDS.map(
    (input) =>
      [`the input is ${input}`, at("position.t4", { data: { ...worked.data, input } })] as const,
  ),
];

for (const [why, state, about] of nothing) {
  test(`no value is asked where ${why} (${about ?? "any"})`, () => {
    expect(makeQuestionAt("value", about, state, 1)).toBeNull();
    expect(makeQuestionAt("count", "standard", state, 1)).not.toBeNull();
  });
}

test("an edit that the question shows is in its answer", () => {
  const state = at("position.t4");
  const edited = { ...state, edits: { input: new Map([[8, 7]]), depthwise: new Map([[4, 3]]) } };
  const [before, after] = [state, edited].map((each) =>
    numbersOf(makeQuestionAt("value", "depthwise", each, 1)),
  );
  expect(after).toEqual([loopValue(edited, "depthwise.0.0.0")]);
  expect(after).not.toEqual(before);
});

test("a count of more than 9 digits is not asked", () => {
  const large = { ...worked.layer, height: 224, width: 224, channels: 64, filters: 36, padding: 1 };
  const asked = (about: Topic<"count">) =>
    makeQuestionAt("count", about, at("input", { layer: large }), 1);
  expect(224 * 224 * 64 * 36 * 9).toBeGreaterThan(1e9);
  expect(asked("standard")).toBeNull();
  expect(numbersOf(asked("depthwise"))).toEqual([224 * 224 * 64 * 9]);
});

const levels: readonly (readonly [Partial<LayerParams>, level: number, given: string])[] = [
  [{}, 1, "input kernel filters"],
  [{ padding: 0 }, 1, "input kernel filters"],
  [{ stride: 2 }, 2, "input kernel filters stride padding"],
  [{ padding: "same" }, 2, "input kernel filters stride padding"],
  [{ multiplier: 2 }, 3, "input kernel filters multiplier"],
  [{ dilation: 2 }, 3, "input kernel filters dilation"],
  [{ stride: 2, multiplier: 3 }, 3, "input kernel filters stride padding multiplier"],
];

for (const [change, level, given] of levels) {
  test(`a layer with ${JSON.stringify(change)} is of level ${level} and names what it has`, () => {
    const state = { ...worked, layer: { ...worked.layer, ...change } };
    const question = makeQuestionAt("count", "separable", state, 1);
    expect([question?.level, question?.given.join(" ")]).toEqual([level, given]);
  });
}

test("with several kernels for each channel only the standard form is asked what depends on what", () => {
  const state = { ...worked, layer: { ...worked.layer, multiplier: 2 } };
  const keys = [1, 2, 3, 4].map((seed) => makeQuestionAt("dependence", undefined, state, seed));
  expect(new Set(keys.map((each) => each?.prompt.key))).toEqual(new Set(["dependence.standard"]));
  expect(makeQuestionAt("dependence", "depthwise", state, 1)).toBeNull();
});

test("a kind refuses a topic of another one", () => {
  // @ts-expect-error The types refuse it, too.
  expect(() => makeQuestionAt("shape", "groups", worked, 1)).toThrow(RangeError);
});
