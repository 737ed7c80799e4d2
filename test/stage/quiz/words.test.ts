/** Everything that is said about questions, for many seeds. */
import { expect, test } from "vitest";
import {
  LEVELS,
  makeQuestion,
  mark,
  MISCONCEPTIONS,
  QUESTION_KINDS,
} from "../../../src/quiz/index.ts";
import type { Question } from "../../../src/quiz/index.ts";
import {
  answerText,
  codeText,
  givenText,
  gridName,
  misconceptionTexts,
  optionText,
  promptText,
  stepTexts,
  verdictTexts,
} from "../../../src/stage/quiz/words.ts";
import { questionsAbout } from "../../quiz/seeds.ts";
import { askedOf } from "../../quiz/states.ts";

const SEEDS = 500;
/** Placeholders and values that have no words, signs that are no minus, and nothing at all. */
const BROKEN = /[{}]|undefined|NaN|null|\[object|-\d|−0\b|\(\)|^$/;

/** All that a question may say. format throws where a placeholder has no value. */
function everyText(question: Question): string[] {
  const { form, traps, right, given, grids } = question;
  return [
    promptText(question),
    codeText(question) ?? "code",
    answerText(question),
    ...stepTexts(question),
    ...given.map((each) => givenText(question, each)),
    ...grids.map(gridName),
    ...(form.type === "choices" ? form.options.map(optionText) : []),
    ...[right, ...traps.map(({ response }) => response)].flatMap((response) =>
      verdictTexts(mark(question, response)),
    ),
  ];
}

for (const kind of QUESTION_KINDS) {
  test(`every ${kind} question of ${SEEDS} seeds has all its words`, () => {
    const broken: string[] = [];
    for (const level of LEVELS) {
      for (let seed = 0; seed < SEEDS; seed++) {
        const question = makeQuestion(kind, seed, level);
        broken.push(...everyText(question).filter((text) => BROKEN.test(text)));
      }
    }
    expect(broken).toEqual([]);
  });
}

test("questions with a topic have all their words as well, and come to their answer", () => {
  for (const kind of QUESTION_KINDS) {
    for (const question of questionsAbout(kind, 40)) {
      const broken = everyText(question).filter((text) => BROKEN.test(text));
      expect([question.id, ...broken]).toEqual([question.id]);
      if (kind === "dependence" || question.about === "cheaper") continue;
      expect(stepTexts(question).at(-1)).toContain(lastOf(question));
    }
  }
});

/** A shape, a tuple or a count as it stands in the last line. */
const lastOf = (question: Question): string => answerText(question).replace("Answer: ", "");

test("the last step comes to the answer, wherever it is a number or a shape", () => {
  for (const kind of ["shape", "value", "count", "weightShape"] as const) {
    for (const level of LEVELS) {
      for (let seed = 0; seed < 100; seed++) {
        const question = makeQuestion(kind, seed, level);
        if (question.prompt.key === "count.cheaper") continue;
        expect(stepTexts(question).at(-1)).toContain(lastOf(question));
      }
    }
  }
});

test("each misconception is said in two sentences, each with a capital and a full stop", () => {
  const { numbers } = makeQuestion("count", 1, 3);
  const more = { ...numbers, out: 4, in: 2 };
  for (const { id } of MISCONCEPTIONS) {
    for (const text of misconceptionTexts(id, more)) expect(text).toMatch(/^[A-Z“].*\.$/);
  }
});

test("sums are written with signs and brackets as one writes them by hand", () => {
  const question = makeQuestion("value", 1, 1);
  const way = (products: readonly (readonly [number, number])[]) =>
    stepTexts({
      ...question,
      steps: [{ key: "value.products", values: { products: { products } } }],
    })[0];
  expect(
    way([
      [2, -1],
      [0, 1],
      [-3, 2],
    ]).replaceAll("\u00a0", " "),
  ).toContain("2 × (−1) + 0 × 1 + (−3) × 2");
});

test("a line of PyTorch has plain numbers", () => {
  const texts = Array.from({ length: 60 }, (_, seed) =>
    codeText(makeQuestion("weightShape", seed, 3)),
  ).filter((text) => text !== null);
  expect(texts.length).toBeGreaterThan(10);
  for (const text of texts) {
    expect(text).toMatch(/^nn\.Conv2d\(\d+, \d+, kernel_size=\d, groups=\d, bias=False\)$/);
  }
});

test("a standard layer is not told about a separable one when kernels are split", () => {
  const traps = questionsAbout("count", 20, ["standard"]).flatMap((question) =>
    question.traps
      .filter(({ misconception }) => misconception === "spatiallySeparable")
      .map(({ response }) => ({ said: verdictTexts(mark(question, response)), question })),
  );
  expect(traps.length).toBeGreaterThan(10);
  for (const { said, question } of traps) {
    const { kernel } = question.layer;
    expect(said.join(" ")).not.toMatch(/depthwise/i);
    expect(said.at(-1)).toBe(
      `Kernels here are whole: ${kernel} × ${kernel}, ${kernel * kernel} weights each.`,
    );
  }
});

test("“same” says whose it is, and what can change is said to change at that place", () => {
  const padded = questionsAbout("shape", 40).filter(({ layer }) => layer.padding === "same");
  expect(padded.length).toBeGreaterThan(5);
  for (const question of padded) {
    expect(givenText(question, "padding")).toBe("same (as in TensorFlow)");
  }
  for (const { form } of questionsAbout("dependence", 3)) {
    const options = form.type === "choices" ? form.options.map(optionText) : [];
    expect(options).toHaveLength(4);
    for (const option of options) expect(option).toContain("at that place");
  }
});

test("questions of a state have all their words, whatever the layer", () => {
  for (const kind of QUESTION_KINDS) {
    const asked = askedOf(kind);
    expect(asked.length).toBeGreaterThan(50);
    const texts = asked.flatMap(({ question }) => everyText(question));
    expect(texts.filter((text) => BROKEN.test(text))).toEqual([]);
  }
});
