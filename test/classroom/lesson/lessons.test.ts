/** The lessons that come with the page: every stop stands, says what it can, and asks what can be asked. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot } from "../../../scripts/paths.js";
import { lessonOf, LESSONS } from "../../../src/classroom/lesson/lessons.ts";
import { partsOfLink } from "../../../src/classroom/lesson/motion.ts";
import { choicesOf, linesOf, questionAt } from "../../../src/classroom/lesson/questions.ts";
import { textOf } from "../../../src/classroom/lesson/text.ts";
import type { Stop } from "../../../src/classroom/lesson/types.ts";
import { parseQuery } from "../../../src/params/index.ts";
import type { Question, QuestionState } from "../../../src/quiz/index.ts";
import { initialState, timelineOf, type LabState } from "../../../src/store/index.ts";
import { addressOf, formatTime, parseTime, stepOf } from "../../../src/timeline/index.ts";

const SHEETS = [0, 1, 2, 3, 40, 2 ** 32 - 1];
const LONGEST_TITLE = 28;
/** Two lines of 30 px on 1280 px. */
const LONGEST_CAPTION = 130;

const STOPS = LESSONS.flatMap(({ id, lesson }) =>
  lesson.stops.map((stop) => ({ name: `${id}: ${stop.title}`, stop })),
);
const ASKING = STOPS.filter(({ stop }) => stop.question !== undefined);

const minutesOf = ({ notes }: Stop): number => Number(/^Time: ([\d.]+) min\.$/m.exec(notes)?.[1]);
const linkOf = ({ link }: Stop) => parseQuery(...partsOfLink(link));
const labOf = (stop: Stop): LabState => initialState({ ...linkOf(stop), edits: {} });
const questionStateOf = (stop: Stop): QuestionState => {
  const state = labOf(stop);
  const { layer, data } = state.params;
  return { layer, data, time: addressOf(timelineOf(state), state.head.step) };
};

function questionOf(stop: Stop, sheet?: number): Question {
  if (stop.question === undefined) throw new Error(`${stop.title} asks nothing`);
  const question = questionAt(stop.question, questionStateOf(stop), sheet);
  if (question === null) throw new Error(`${stop.title} asks what cannot be asked`);
  return question;
}

/** The shortest name of the step that a text leads to. */
function nameIn(state: LabState, text: string): string {
  const address = parseTime(text);
  if (address === null) throw new Error(`${text} is no address`);
  const timeline = timelineOf(state);
  return formatTime(addressOf(timeline, stepOf(timeline, address)));
}

describe.each(STOPS)("$name", ({ stop }) => {
  test("has a link that is understood whole and written as links are", () => {
    const { notices, packed, anchor } = linkOf(stop);
    expect([notices, packed, anchor]).toEqual([[], null, ""]);
    const known = ["time", "lanes", "height", "width", "channels", "kernel", "filters"];
    const names = [...new URLSearchParams(stop.link).keys()];
    expect([...known, "stride", "padding", "multiplier"]).toEqual(expect.arrayContaining(names));
  });

  test("names a place that its timeline has, and a beginning before it", () => {
    const state = labOf(stop);
    const time = new URLSearchParams(stop.link).get("time") ?? "";
    // The end is the comparison, finished.
    expect(nameIn(state, time)).toBe(time === "end" ? "compare" : time);
    if (stop.from === undefined) return;
    expect(nameIn(state, stop.from)).toBe(stop.from);
    const begin = initialState({
      ...linkOf(stop),
      edits: {},
      params: {
        ...state.params,
        time: { ...state.params.time, time: parseTime(stop.from) ?? { segment: "end" } },
      },
    });
    const [from, to] = [begin.head, state.head];
    expect(from.step < to.step || (from.step === to.step && from.u < to.u)).toBe(true);
  });

  test("fits the wall, and has a figure for every placeholder", () => {
    const { layer } = labOf(stop).params;
    const caption = textOf(stop.caption, layer);
    expect(stop.title.length).toBeLessThanOrEqual(LONGEST_TITLE);
    expect(caption.length).toBeGreaterThan(20);
    expect(caption.length, caption).toBeLessThanOrEqual(LONGEST_CAPTION);
    for (const text of [caption, textOf(stop.notes, layer)]) expect(text).not.toMatch(/[{}]/);
    // What the engine can count is not typed: sizes of cells and kernels may be.
    expect(`${stop.caption} ${stop.notes}`).not.toMatch(/\d{3},|\d{4}|\d %/);
  });
});

test.each(LESSONS)("$id takes as long as its stops", ({ lesson }) => {
  const minutes = lesson.stops.map(minutesOf);
  expect(minutes.reduce((sum, each) => sum + each, 0)).toBe(lesson.minutes);
  expect(lesson.goals.length).toBeGreaterThan(2);
});

test("the lessons are of three lengths, and ask more the longer they are", () => {
  expect(LESSONS.map(({ id, lesson }) => [id, lesson.minutes])).toEqual([
    ["five", 5],
    ["twenty", 20],
    ["fortyfive", 45],
  ]);
  const asked = LESSONS.map(({ lesson }) => lesson.stops.flatMap(({ question }) => question ?? []));
  expect(asked.map((each) => each.length)).toEqual([1, 4, 8]);
  expect(new Set(asked[1]?.map(({ kind }) => kind)).size).toBe(4);
  expect(lessonOf("twenty")?.minutes).toBe(20);
  expect(lessonOf("constructor")).toBeNull();
});

describe.each(ASKING)("the question of $name", ({ stop }) => {
  test("has one right answer among its choices, and a way that does not begin with it", () => {
    const question = questionOf(stop);
    const choices = choicesOf(question);
    expect(choices.filter(({ isRight }) => isRight)).toHaveLength(1);
    expect(choices.length).toBeGreaterThan(1);
    expect(choices.length).toBeLessThanOrEqual(6);
    expect(new Set(choices.map(({ text }) => text)).size).toBe(choices.length);
    expect(linesOf(question).length).toBeGreaterThan(0);
    expect(choicesOf(questionOf(stop))).toEqual(choices);
  });

  test("is about the stop's own layer, unless one is drawn for it", () => {
    if (stop.question?.drawn !== undefined) return;
    expect(questionOf(stop).layer).toEqual(questionStateOf(stop).layer);
  });

  test("can be asked with other numbers on every sheet, and the same on the same", () => {
    const made = SHEETS.map((sheet) => questionOf(stop, sheet));
    expect(SHEETS.map((sheet) => questionOf(stop, sheet))).toEqual(made);
    for (const { kind, about } of made) {
      expect([kind, about]).toEqual([stop.question?.kind, stop.question?.about]);
    }
    const asked = made.map(({ layer, right, grids, prompt }) =>
      JSON.stringify([layer, right, grids, prompt]),
    );
    expect(new Set(asked).size).toBeGreaterThan(SHEETS.length / 2);
  });
});

test("the caption of a stop that asks for a number does not say it", () => {
  for (const { stop } of ASKING) {
    const question = questionOf(stop);
    const right = choicesOf(question).find(({ isRight }) => isRight)?.text ?? "";
    if (right.length < 3) continue;
    expect(textOf(stop.caption, questionStateOf(stop).layer)).not.toContain(right);
  }
});

test("the figures are the engine's for the stop's own layer", () => {
  const { layer } = questionStateOf(lessonOf("five")?.stops[0] ?? STOPS[0].stop);
  const written = textOf(
    "{separable} / {standard} = {ratio}; {taps}, {mid}; {nothing} {} {toString}",
    layer,
  );
  const [standard, separable] = [128 * 27 * 25, 27 * 25 + 128 * 3 * 25];
  expect(written.replaceAll("\u00a0", " ")).toBe(
    `${separable.toLocaleString("en")} / ${standard.toLocaleString("en")} = ${((100 * separable) / standard).toFixed(2)} %; 27, 3; {nothing} {} {toString}`,
  );
});

test("the document for teachers has every stop of every lesson, with its minutes", async () => {
  const text = await readFile(path.join(projectRoot, "docs/model.md"), "utf8");
  const plans = text.split(/^### /m).slice(1);
  expect(plans).toHaveLength(LESSONS.length);
  LESSONS.forEach(({ lesson }, i) => {
    const plan = plans[i] ?? "";
    expect(plan.split("\n")[0]).toContain(`“${lesson.title}”`);
    const rows = [...plan.matchAll(/^\| ([^|]+?) +\| ([\d.]+) +\|/gm)];
    expect(rows.map(([, title, minutes]) => [title, Number(minutes)])).toEqual(
      lesson.stops.map((stop) => [stop.title, minutesOf(stop)]),
    );
  });
});
