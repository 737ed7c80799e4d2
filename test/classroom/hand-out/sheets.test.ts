/** A worksheet's numbers are what plain loops come to; a number names one sheet, for ever. */
import { beforeAll, describe, expect, test } from "vitest";
import { askingsOf, createSheets, sheetOf } from "../../../src/classroom/hand-out/sheets.ts";
import type { Asking, Sheet } from "../../../src/classroom/hand-out/sheets.ts";
import { lessonOf } from "../../../src/classroom/lesson/lessons.ts";
import { questionAt } from "../../../src/classroom/lesson/questions.ts";
import type { Lesson } from "../../../src/classroom/lesson/types.ts";
import type { Question } from "../../../src/quiz/index.ts";
import { rightAnswer } from "../../quiz/right.ts";
import { answerByLoops } from "./by-loops.ts";
import { ALL, lessonOfStops, stopWith } from "./lesson-of-all.ts";

const NUMBERS = [0, 1, 7, 8, 431, 4_294_967_295];

function shipped(id: string): Lesson {
  const lesson = lessonOf(id);
  if (lesson === null) throw new Error(`no lesson ${id}`);
  return lesson;
}

const LESSONS = [
  ["five", shipped("five")],
  ["twenty", shipped("twenty")],
  ["fortyfive", shipped("fortyfive")],
  ["everything", ALL],
] as const;

const askings = new Map<string, readonly Asking[]>();
beforeAll(async () => {
  for (const [name, lesson] of LESSONS) askings.set(name, await askingsOf(lesson));
});

const sheet = (name: string, number: number): Sheet =>
  sheetOf(askings.get(name) ?? [], number, questionAt);

describe.each(LESSONS)("the lesson %s", (name, lesson) => {
  test.each(NUMBERS)("has on sheet %i the answers that loops come to", (number) => {
    const { questions } = sheet(name, number);
    for (const question of questions) {
      expect([question.id, rightAnswer(question)]).toEqual([question.id, answerByLoops(question)]);
    }
    const asked = lesson.stops.filter(({ question }) => question !== undefined);
    expect(questions.length).toBe(Math.max(4, asked.length));
    const kinds = asked.map(({ question }) => question?.kind);
    expect(questions.slice(0, asked.length).map(({ kind }) => kind)).toEqual(kinds);
  });

  test("has no question twice on one sheet", () => {
    for (const number of NUMBERS) {
      const texts = sheet(name, number).questions.map(asText);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  test("has other numbers on each of forty sheets", () => {
    const sheets = createSheets(askings.get(name) ?? [], questionAt)(1, 40);
    expect(sheets.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    const texts = sheets.map(({ questions }) => questions.map(asText).join());
    expect(new Set(texts).size).toBe(40);
    const answers = sheets.map(({ questions }) => JSON.stringify(questions.map(rightAnswer)));
    expect(new Set(answers).size).toBeGreaterThan(30);
  });
});

/** All that a student sees of it. */
const asText = ({ prompt, given, layer, code, grids, form }: Question): string =>
  JSON.stringify({ prompt, given, layer, code, grids, form });

test("the same number gives the same sheet, whichever sheets are printed beside it", async () => {
  const alone = sheetOf(await askingsOf(ALL), 9, questionAt);
  const make = createSheets(await askingsOf(ALL), questionAt);
  const among = make(7, 5)[2];
  expect(among).toEqual(alone);
  expect(make(9, 1)[0]).toBe(among);
});

test("after the last number comes the first", () => {
  const sheets = createSheets([], questionAt)(4_294_967_294, 3);
  expect(sheets.map(({ number }) => number)).toEqual([4_294_967_294, 4_294_967_295, 0]);
});

test("a lesson without questions has four, of four kinds", async () => {
  const { questions } = sheetOf(
    await askingsOf(lessonOfStops([stopWith(undefined, "")])),
    3,
    questionAt,
  );
  expect(new Set(questions.map(({ kind }) => kind)).size).toBe(4);
});

test("a stop that nothing can be asked of, as a photo, has a question of its kind all the same", async () => {
  const question = { kind: "value", about: "depthwise" } as const;
  const photo = lessonOfStops([stopWith(question, "?input=cat&time=filter.y1.x1")]);
  const { questions } = sheetOf(await askingsOf(photo), 3, questionAt);
  expect([questions[0].kind, questions[0].about]).toEqual(["value", "depthwise"]);
  expect(rightAnswer(questions[0])).toEqual(answerByLoops(questions[0]));
});
