/** A question with a topic is about it, and about nothing that comes later. */
import { expect, test } from "vitest";
import { generateInput, generateWeights, requireGeometry } from "../../src/engine/index.ts";
import { parseCell, specOf } from "../../src/params/index.ts";
import { LEVELS, makeQuestion, QUESTION_KINDS, TOPICS } from "../../src/quiz/index.ts";
import type { Question } from "../../src/quiz/index.ts";
import { valueOf } from "./plain.ts";
import { questionsAbout } from "./seeds.ts";

const SEEDS = 40;

/** At level 3 a depthwise value stands at an edge. */
const promptOf = ({ kind, level, about }: Question): string =>
  kind === "value" && about === "depthwise" && level === 3 ? "value.edge" : `${kind}.${about}`;

for (const kind of QUESTION_KINDS) {
  test(`a ${kind} question asks about its topic and says so in its name`, () => {
    for (const question of questionsAbout(kind, SEEDS)) {
      const { id, level, seed, about, prompt, showing } = question;
      expect([id, prompt.key]).toEqual([id, promptOf(question)]);
      expect(id).toBe(`${kind}.${level}.${seed}.${about}`);
      if (about === "standard") expect(showing.lane).toBe("standard");
      if (about === "depthwise" || about === "pointwise") expect(showing.lane).toBe("separable");
    }
  });
}

test("without a topic the name has none", () => {
  const question = makeQuestion("count", 41, 2);
  expect(question.id).toBe("count.2.41");
  expect("about" in question).toBe(false);
});

test("the same seed asks the same, another seed mostly another, another topic another", () => {
  for (const kind of QUESTION_KINDS) {
    for (const level of LEVELS) {
      const contents = TOPICS[kind].map((about) => {
        const asked = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) =>
          makeQuestion(kind, seed, level, about),
        );
        expect(makeQuestion(kind, 3, level, about)).toEqual(asked[2]);
        const plain = asked.map((each) => JSON.stringify({ ...each, id: "", seed: 0 }));
        expect([kind, level, about, new Set(plain).size > 4]).toEqual([kind, level, about, true]);
        return plain[0];
      });
      expect(new Set(contents).size).toBe(TOPICS[kind].length);
    }
  }
});

test("these seeds ask these questions on every machine", () => {
  const summary = QUESTION_KINDS.flatMap((kind) =>
    TOPICS[kind].map((about) => {
      const { id, layer, right } = makeQuestion(kind, 41, 1, about);
      const { height, width, channels, kernel, filters } = layer;
      return `${id} ${[height, width, channels, kernel, filters].join(" ")} ${JSON.stringify(right)}`;
    }),
  );
  expect(summary).toMatchInlineSnapshot(`
    [
      "shape.1.41.standard 7 7 3 3 16 {"choice":3}",
      "shape.1.41.separable 5 5 3 3 6 {"choice":0}",
      "value.1.41.standard 5 5 2 2 1 {"numbers":[1]}",
      "value.1.41.depthwise 4 4 3 3 3 {"numbers":[-2]}",
      "value.1.41.pointwise 5 5 3 3 4 {"numbers":[0]}",
      "count.1.41.standard 7 7 3 3 10 {"choice":0}",
      "count.1.41.depthwise 6 6 3 3 5 {"choice":1}",
      "count.1.41.pointwise 7 7 3 3 8 {"choice":0}",
      "count.1.41.separable 5 5 2 3 8 {"choice":0}",
      "count.1.41.cheaper 5 5 4 2 4 {"choice":0}",
      "weightShape.1.41.standard 7 7 5 3 10 {"choice":2}",
      "weightShape.1.41.depthwise 7 7 3 5 4 {"choice":2}",
      "weightShape.1.41.pointwise 7 7 3 3 12 {"choice":1}",
      "weightShape.1.41.groups 7 7 2 3 4 {"choice":0}",
      "dependence.1.41.standard 5 5 3 3 4 {"choice":1}",
      "dependence.1.41.depthwise 5 5 2 3 4 {"choice":1}",
      "dependence.1.41.pointwise 5 5 3 3 3 {"choice":2}",
    ]
  `);
});

test("a kind refuses a topic of another one", () => {
  // @ts-expect-error The types refuse it, too.
  expect(() => makeQuestion("shape", 1, 1, "groups")).toThrow("no shape question is about groups");
  // @ts-expect-error An empty one is none.
  expect(() => makeQuestion("count", 1, 1, "")).toThrow(RangeError);
});

test("at level 1 a question with a topic names neither stride nor padding, and has none", () => {
  const named = new Set<string>();
  for (const kind of QUESTION_KINDS) {
    for (const { id, level, layer, given } of questionsAbout(kind, SEEDS)) {
      for (const each of given) named.add(`${level} ${each}`);
      if (level > 1) continue;
      expect([id, layer.stride, layer.padding]).toEqual([id, 1, "valid"]);
    }
  }
  const atFirst = [...named].filter((each) => each.startsWith("1 "));
  expect(atFirst.sort()).toEqual(["1 filters", "1 input", "1 kernel"]);
  expect([...named]).toEqual(expect.arrayContaining(["2 stride", "2 padding"]));
  expect(makeQuestion("shape", 1, 1).given).toContain("stride");
});

test("the first value to work out is small: one filter, two windows of 2 × 2, each with a part in it", () => {
  const asked = questionsAbout("value", SEEDS, ["standard"]).filter(({ level }) => level === 1);
  for (const { layer, grids, showing, right } of asked) {
    const { channels, kernel, filters, stride, padding } = layer;
    expect([channels, kernel, filters, stride, padding]).toEqual([2, 2, 1, 1, "valid"]);
    expect(grids.map(({ rows }) => rows.map((row) => row.length))).toEqual(
      Array.from({ length: 4 }, () => [2, 2]),
    );
    for (const number of grids.flatMap(({ rows }) => rows.flat())) {
      expect(Number.isInteger(number) && Math.abs(number) <= 3).toBe(true);
    }
    const parts = [0, 2].map((i) => {
      const weights = grids[i + 1].rows.flat();
      return grids[i].rows.flat().reduce((sum, value, at) => sum + value * weights[at], 0);
    });
    expect(parts).not.toContain(0);
    // Neither the grids nor the engine: a loop over the numbers that the stage shows.
    const g = requireGeometry(specOf(layer));
    const { data, pin } = showing;
    const numbers = {
      ...generateWeights(data.kernels, g, data.seed, false),
      input: generateInput(data.input, g, data.seed).data,
    };
    const [map, y, x] = parseCell(pin)?.at ?? [];
    const value = valueOf(layer, numbers, "standard", map, y, x);
    expect([parts[0] + parts[1], right]).toEqual([value, { numbers: [value + 0] }]);
  }
});

test("which form takes fewer is asked at each level, and has more than one answer", () => {
  for (const level of LEVELS) {
    const asked = questionsAbout("count", SEEDS, ["cheaper"]).filter(
      (each) => each.level === level,
    );
    expect(asked.every(({ form }) => form.type === "choices" && form.options.length === 3)).toBe(
      true,
    );
    expect(new Set(asked.map(({ right }) => JSON.stringify(right))).size).toBeGreaterThan(1);
    if (level === 1) expect(asked.every(({ layer }) => layer.multiplier === 1)).toBe(true);
  }
});

test("at level 3 a stage's multiplications are asked of a layer with a depth multiplier", () => {
  for (const question of questionsAbout("count", SEEDS, ["depthwise", "pointwise", "separable"])) {
    const { level, layer, traps } = question;
    const named = traps.map(({ misconception }) => misconception);
    expect([level, layer.multiplier > 1]).toEqual([level, level === 3]);
    expect([level, named.includes("multiplierForgotten")]).toEqual([level, level === 3]);
  }
});

test("groups are one channel each until level 3", () => {
  for (const { level, code } of questionsAbout("weightShape", SEEDS, ["groups"])) {
    const { groups, channels } = code?.values ?? {};
    expect(groups === channels).toBe(level < 3);
  }
});

test("what the standard form does not know is not asked of it", () => {
  for (const kind of ["shape", "value", "count", "weightShape", "dependence"] as const) {
    const asked = questionsAbout(kind, SEEDS, ["standard"]);
    for (const { layer, given } of asked) {
      expect([layer.multiplier, given.includes("multiplier")]).toEqual([1, false]);
    }
  }
});

test("what depends on what has more than one answer in every topic", () => {
  for (const about of TOPICS.dependence) {
    for (const level of LEVELS) {
      const asked = questionsAbout("dependence", SEEDS, [about]).filter(
        (each) => each.level === level,
      );
      expect(new Set(asked.map(({ right }) => JSON.stringify(right))).size).toBeGreaterThan(1);
    }
  }
});
