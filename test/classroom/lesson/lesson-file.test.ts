/** Lessons as files and links: what is right comes back, what is wrong is named, nothing throws. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  formatLessonFile,
  MAX_LESSON_FILE_BYTES,
  readLessonFile,
} from "../../../src/classroom/lesson/lesson-file.ts";
import { packLesson, unpackLesson } from "../../../src/classroom/lesson/lesson-link.ts";
import { LESSONS } from "../../../src/classroom/lesson/lessons.ts";
import type { Lesson } from "../../../src/classroom/lesson/types.ts";
import { MAX_LINK_OFFERED } from "../../../src/params/index.ts";

const STOP = { title: "A", link: "?kernel=5", caption: "B", notes: "C" };
const FILE = {
  format: "depthwise-explorer-lesson",
  v: 1,
  title: "Mine",
  minutes: 7,
  goals: ["One"],
  stops: [STOP],
};
const fileOf = (changes: object): string => JSON.stringify({ ...FILE, ...changes });
const withStop = (changes: object): string => fileOf({ stops: [STOP, { ...STOP, ...changes }] });

test.each(LESSONS)("$id comes back from its file and from its link", async ({ id, lesson }) => {
  expect(readLessonFile(formatLessonFile(lesson))).toEqual({ lesson, problems: [] });
  const packed = await packLesson(lesson);
  expect(packed).toMatch(/^[\w-]+$/);
  expect(await unpackLesson(packed)).toEqual({ lesson, problems: [] });
  if (id === "five") expect(packed.length).toBeLessThan(MAX_LINK_OFFERED);
});

test("edited values of a stop's link, and a lesson without goals, come back", () => {
  const lesson: Lesson = {
    ...{ title: "Mine", minutes: 2.5, goals: [] },
    stops: [{ ...STOP, link: "?kernel=5#d=abc", question: { kind: "shape", seconds: 20 } }],
  };
  expect(readLessonFile(formatLessonFile(lesson))).toEqual({ lesson, problems: [] });
});

test("unknown fields are nobody's fault", () => {
  const { lesson, problems } = readLessonFile(
    fileOf({ author: "x", stops: [{ ...STOP, colour: "red", ["__proto__"]: { link: 5 } }] }),
  );
  expect(problems).toEqual([]);
  expect(lesson?.stops).toEqual([STOP]);
});

const whole: readonly (readonly [what: string, file: string, problems: readonly string[]])[] = [
  ["an older version", fileOf({ v: 0 }), ["v=0 is not 1; what is known of it is read"]],
  ["a newer version", fileOf({ v: 2 }), ["v=2 is newer than 1; what is known of it is read"]],
  [
    "no format and no version",
    fileOf({ format: undefined, v: undefined }),
    ["format is missing; what is known of it is read", "v is missing; what is known of it is read"],
  ],
  [
    "another format",
    fileOf({ format: "slides" }),
    ["format=slides is not depthwise-explorer-lesson; what is known of it is read"],
  ],
];

test.each(whole)("%s is named, and all the same read", (_, file, problems) => {
  const { v, format, ...known } = FILE;
  expect([v, format]).toEqual([1, "depthwise-explorer-lesson"]);
  expect(readLessonFile(file)).toEqual({ lesson: known, problems });
});

const ofTheLesson: readonly (readonly [string, Partial<Lesson>, string])[] = [
  [fileOf({ title: undefined }), { title: "Lesson" }, "title is missing; using Lesson"],
  [fileOf({ title: " " }), { title: "Lesson" }, "title=(nothing) is empty; using Lesson"],
  [fileOf({ minutes: "5" }), { minutes: 10 }, "minutes=5 is not a number; using 10"],
  [fileOf({ minutes: -1 }), { minutes: 10 }, "minutes=-1 is not between 0 and 600; using 10"],
  [fileOf({ goals: "all" }), { goals: [] }, "goals=all is not a list; using none"],
  [fileOf({ goals: [3, "B"] }), { goals: ["B"] }, "goal=3 is not a text; the goal is left out"],
  [
    fileOf({ stops: Array.from({ length: 201 }, () => STOP) }),
    {},
    "stops=(a list) has more than 200 entries; using the first 200",
  ],
];

test.each(ofTheLesson)("of %s the fault is named", (file, changes, problem) => {
  const { lesson, problems } = readLessonFile(file);
  expect(problems).toEqual([problem]);
  expect(lesson).toMatchObject(changes);
});

const long = (length: number): string => "x".repeat(length);

/** What is wrong in the second stop, and what it is then; null: left out. */
const ofAStop: readonly (readonly [object, object | null, string])[] = [
  [{ link: undefined }, null, "link is missing; the stop is left out"],
  [{ link: 5 }, null, "link=5 is not a text; the stop is left out"],
  [
    { link: long(8193) },
    null,
    `link=${long(40)}… is longer than 8,192 characters; the stop is left out`,
  ],
  [{ link: "?kernel=99" }, { link: "?kernel=99" }, "kernel=99 is above 11; using 3"],
  [{ title: 4 }, { title: "Stop 2" }, "title=4 is not a text; using Stop 2"],
  [{ caption: [] }, { caption: "" }, "caption=(a list) is not a text; using the live sentence"],
  [{ notes: null }, { notes: "" }, "notes=(nothing) is not a text; using none"],
  [{ from: "soon" }, {}, "from=soon is not a place in the timeline; the place is shown at once"],
  [
    { from: "filters" },
    {},
    "from=filters does not lie before the place that the link shows; the place is shown at once",
  ],
  [
    { question: "why" },
    {},
    "question=why is not an object of named fields; nothing is asked there",
  ],
  [{ question: {} }, {}, "kind is missing; nothing is asked there"],
  [
    { question: { kind: "essay" } },
    {},
    "kind=essay is not a kind of question; nothing is asked there",
  ],
  [
    { question: { kind: "count", about: "groups" } },
    { question: { kind: "count" } },
    "about=groups is not a topic of count questions; any topic may be asked",
  ],
  [
    { question: { kind: "count", drawn: { level: 4, seed: 1 } } },
    { question: { kind: "count" } },
    "level=4 is not 1, 2 or 3; the stop's own numbers are asked",
  ],
  [
    { question: { kind: "count", drawn: { level: 1 } } },
    { question: { kind: "count" } },
    "seed is missing; the stop's own numbers are asked",
  ],
  [
    { question: { kind: "count", seconds: 0 } },
    { question: { kind: "count" } },
    "seconds=0 is not between 1 and 3,600; no timer is offered",
  ],
];

test.each(ofAStop)("a stop with %j costs no other stop anything", (changes, read, problem) => {
  const { lesson, problems } = readLessonFile(withStop(changes));
  expect(problems).toEqual([`Stop 2: ${problem}`]);
  const { question, from, ...plain } = { question: 0, from: 0, ...STOP, ...changes };
  expect([question, from]).toBeDefined();
  expect(lesson?.stops).toEqual(read === null ? [STOP] : [STOP, { ...plain, ...read }]);
});

test("a stop that is no record is left out", () => {
  const { lesson, problems } = readLessonFile(fileOf({ stops: [7, STOP] }));
  expect(problems).toEqual([
    "Stop 1: stop=7 is not an object of named fields; the stop is left out",
  ]);
  expect(lesson?.stops).toEqual([STOP]);
});

const links: readonly (readonly [written: string, read: string])[] = [
  ["https://example.org/a/explore.html?kernel=5#d=x", "?kernel=5#d=x"],
  ["explore.html", ""],
  ["kernel=5", "?kernel=5"],
  [" ?kernel=5 ", "?kernel=5"],
  ["", ""],
];

test.each(links)("the link %s is read as %s", (link, read) => {
  const { lesson, problems } = readLessonFile(withStop({ link }));
  expect(problems).toEqual([]);
  expect(lesson?.stops[1]?.link).toBe(read);
});

const nothing: readonly (readonly [file: string, problem: RegExp])[] = [
  ["", /not a lesson file .* or it is damaged/],
  ["[1, 2]", /not a lesson file .* or it is damaged/],
  ["{}", /not a lesson file/],
  ['{"format":"depthwise-explorer","v":1}', /holds a state, not a lesson.*Explore/],
  [long(MAX_LESSON_FILE_BYTES + 1), /more than 1,000,000 characters/],
  [fileOf({ stops: [] }), /no stop that can be shown/],
];

test.each(nothing)("nothing is shown of %.20s", (file, problem) => {
  const { lesson, problems } = readLessonFile(file);
  expect(lesson).toBeNull();
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(problem);
});

test("a file that is wrong all through does not fill the page with sentences", () => {
  const stops = Array.from({ length: 60 }, () => ({ ...STOP, notes: 1 }));
  const { lesson, problems } = readLessonFile(fileOf({ stops }));
  expect(lesson?.stops).toHaveLength(60);
  expect(problems).toHaveLength(31);
  expect(problems.at(-1)).toBe("30 more faults are not listed");
});

/** A lesson's file with one character range replaced, or one of its values by any other. */
const mutated = fc
  .tuple(
    fc.constantFrom(...LESSONS.map(({ lesson }) => formatLessonFile(lesson))),
    fc.oneof(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        cut: fc.nat(40),
        put: fc.string(),
      }),
      fc.record({ value: fc.nat(200), by: fc.jsonValue() }),
    ),
  )
  .map(([file, change]) => {
    if ("cut" in change) {
      const at = Math.floor(change.at * file.length);
      return file.slice(0, at) + change.put + file.slice(at + change.cut);
    }
    let count = 0;
    return JSON.stringify(JSON.parse(file), (_, value: unknown) =>
      count++ === change.value ? change.by : value,
    );
  });

test("no file throws: something is shown, or it is said why not", () => {
  fc.assert(
    fc.property(fc.oneof(mutated, mutated, fc.json(), fc.string()), (file) => {
      const { lesson, problems } = readLessonFile(file);
      if (lesson === null) expect(problems.length).toBeGreaterThan(0);
      else {
        expect(lesson.stops.length).toBeGreaterThan(0);
        // What was read is sound, but for what the links themselves say.
        const again = readLessonFile(formatLessonFile(lesson));
        expect(again.lesson).toEqual(lesson);
        expect(again.problems.every((problem) => problems.includes(problem))).toBe(true);
      }
    }),
    { numRuns: 600 },
  );
});

test("a damaged link throws nothing either", async () => {
  const packed = await packLesson(LESSONS[0].lesson);
  await fc.assert(
    fc.asyncProperty(fc.nat(packed.length), fc.string({ maxLength: 5 }), async (at, put) => {
      const text = packed.slice(0, at) + put + packed.slice(at + 1);
      const { lesson, problems } = await unpackLesson(text);
      if (lesson === null) expect(problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
  expect((await unpackLesson("")).problems).toEqual([
    "the lesson in this link is damaged or cut off; nothing is shown",
  ]);
});
