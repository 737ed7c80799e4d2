/** Which lesson and which stop an address names. */
import { expect, test } from "vitest";
import { readAddress, writeAddress } from "../../../src/classroom/lesson/address.ts";
import { packLesson } from "../../../src/classroom/lesson/lesson-link.ts";
import { lessonOf } from "../../../src/classroom/lesson/lessons.ts";
import type { Lesson } from "../../../src/classroom/lesson/types.ts";

const MINE: Lesson = {
  ...{ title: "Mine", minutes: 3, goals: [] },
  stops: ["?kernel=5", "?kernel=1", ""].map((link) => ({
    ...{ title: "A", link, caption: "", notes: "" },
  })),
};

const split = (address: string): readonly [string, string] => {
  const at = address.indexOf("#");
  return at < 0 ? [address, ""] : [address.slice(0, at), address.slice(at)];
};

test.each([
  ["twenty", 0, "?lesson=twenty"],
  ["fortyfive", 12, "?lesson=fortyfive&stop=12"],
] as const)("%s at stop %i is %s, there and back", async (id, stop, address) => {
  const lesson = lessonOf(id);
  expect(await writeAddress({ lesson, id, stop })).toBe(address);
  expect(await readAddress(...split(address))).toEqual({ lesson, id, stop, problems: [] });
});

test("a lesson of somebody's own travels in the fragment", async () => {
  const address = await writeAddress({ lesson: MINE, id: null, stop: 2 });
  expect(address).toBe(`?stop=2#lesson&d=${await packLesson(MINE)}`);
  const read = { lesson: MINE, id: null, stop: 2, problems: [] };
  expect(await readAddress(...split(address))).toEqual(read);
});

test("an address without a lesson names none", async () => {
  const none = { lesson: null, id: null, stop: 0, problems: [] };
  for (const address of ["", "?kernel=5&time=filters", "?stop=3", "#d=abc", "#lessons"]) {
    expect(await readAddress(...split(address))).toEqual(none);
  }
  expect(await writeAddress({ lesson: null, id: null, stop: 4 })).toBe("");
});

test.each([
  [
    "?lesson=toString",
    null,
    0,
    "lesson=toString is not five, twenty or fortyfive; showing the start page",
  ],
  ["?lesson=five&stop=9", "five", 3, "stop=9 is not one of the stops 0 to 3; using 3"],
  ["?lesson=five&stop=-1", "five", 0, "stop=-1 is not one of the stops 0 to 3; using 0"],
  ["?lesson=five&stop=two", "five", 0, "stop=two is not one of the stops 0 to 3; using 0"],
  ["#lesson", null, 0, "the lesson in this link is damaged or cut off; nothing is shown"],
  [
    `#lesson&d=${"x".repeat(9000)}`,
    null,
    0,
    "the lesson in this link is damaged or cut off; nothing is shown",
  ],
] as const)("of %.30s the fault is named", async (address, id, stop, problem) => {
  const read = await readAddress(...split(address));
  expect([read.id, read.stop, read.problems]).toEqual([id, stop, [problem]]);
  expect(read.lesson).toBe(id === null ? null : lessonOf(id));
});
