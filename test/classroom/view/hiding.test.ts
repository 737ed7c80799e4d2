/** What a question leaves of the picture, by its kind and by how much of its answer is shown. */
import { expect, test } from "vitest";
import type { StopQuestion } from "../../../src/classroom/lesson/types.ts";
import { START, withheldOf, type Presentation } from "../../../src/classroom/present/index.ts";
import { stageViewOf, unmadeIn } from "../../../src/classroom/view/hiding.ts";
import { pictureScale, unitOf } from "../../../src/classroom/view/unit.ts";
import { DEFAULTS } from "../../../src/params/index.ts";
import { makeQuestion, makeQuestionAt } from "../../../src/quiz/index.ts";
import type { QuestionKind } from "../../../src/quiz/index.ts";

const asked = (kind: QuestionKind, revealed: number): Presentation => ({
  ...START,
  asked: { question: { kind }, revealed, lines: 2, tally: [] },
});

/** At a stop whose question has not been asked yet. */
const before = (question: StopQuestion): Presentation => ({
  ...START,
  lesson: {
    ...{ title: "One stop", minutes: 1, goals: [] },
    stops: [{ title: "Here", link: "", caption: "", notes: "", question }],
  },
});

test.each([
  ["shape", "nothing"],
  ["weightShape", "nothing"],
  ["count", "still"],
  ["dependence", "still"],
  ["value", "unmade"],
] as const)("a question of the kind %s leaves %s until its answer is shown", (kind, view) => {
  for (const revealed of [0, 1, 2]) expect(stageViewOf(asked(kind, revealed))).toBe(view);
  expect(stageViewOf(asked(kind, 3))).toBe("open");
});

test("without a question the picture is open", () => {
  expect(stageViewOf(START)).toBe("open");
});

test("a value that is going to be asked for is not there before either", () => {
  const value = before({ kind: "value", about: "pointwise" });
  expect(stageViewOf(value)).toBe("unmade");
  expect(withheldOf(value)?.kind).toBe("value");
  const count = before({ kind: "count" });
  expect(stageViewOf(count)).toBe("open");
  expect(withheldOf(count)?.kind).toBe("count");
  // Once answered, or about a layer of its own, nothing is kept back.
  expect(withheldOf({ ...value, answered: [0] })).toBeNull();
  expect(withheldOf(before({ kind: "value", drawn: { level: 1, seed: 3 } }))).toBeNull();
});

test.each(["standard", "depthwise", "pointwise"] as const)(
  "the value of the %s stage is the one that is not there",
  (stage) => {
    for (let seed = 1; seed <= 20; seed++) {
      expect(unmadeIn(makeQuestion("value", seed, 1, stage)).stage).toBe(stage);
    }
  },
);

test("of several kernels to a channel it is the asked one's filtered value", () => {
  const { layer, data } = DEFAULTS;
  const state = {
    layer: { ...layer, multiplier: 2 },
    data,
    time: { segment: "position", tap: 0 } as const,
  };
  const question = makeQuestionAt("value", "depthwise", state, 0);
  if (question === null) throw new Error("nothing can be asked of this state");
  const { channel, ownKernel } = question.prompt.values;
  expect(unmadeIn(question).channel).toBe(Number(channel) * 2 + Number(ownKernel) - 1);
});

test("a wall of 1280 × 720 shows the picture's smallest text, 11 px, at 24 px", () => {
  expect(pictureScale({ width: 1280, height: 720 }, 2) * 11).toBeCloseTo(24);
  expect(unitOf({ width: 1920, height: 1080 })).toBe(1.5);
  // In a telephone's hand words stay readable: 24 × ⅔ = 16.
  expect(unitOf({ width: 320, height: 640 }) * 24).toBeCloseTo(16);
});
