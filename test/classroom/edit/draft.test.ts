/** A lesson that is being written, by its commands. */
import { describe, expect, test } from "vitest";
import {
  chosenStop,
  isChanged,
  lessonOf,
  newDraft,
  reduceDraft,
} from "../../../src/classroom/edit/draft.ts";
import type { Draft, DraftCommand } from "../../../src/classroom/edit/draft.ts";
import type { Lesson } from "../../../src/classroom/lesson/types.ts";

const stop = (title: string) => ({ title, link: `?seed=${title}`, caption: "", notes: "" });
const lesson: Lesson = {
  title: "Four",
  minutes: 10,
  goals: ["Count"],
  stops: ["a", "b", "c", "d"].map(stop),
};

const after = (from: Draft, ...commands: readonly DraftCommand[]): Draft =>
  commands.reduce(reduceDraft, from);
const titles = (draft: Draft): string => draft.lesson.stops.map(({ title }) => title).join("");
const start = (): Draft => newDraft(lesson);

test("a lesson that nothing was done to is the one it began with, and is not changed", () => {
  expect(lessonOf(start())).toEqual(lesson);
  expect(isChanged(start())).toBe(false);
});

test("a new lesson has no stop, and its first one is chosen", () => {
  const empty = newDraft(null);
  expect([empty.chosen, chosenStop(empty)]).toEqual([-1, null]);
  const one = after(empty, { type: "add", link: "?kernel=5", at: 0, title: "First" });
  expect(one.chosen).toBe(0);
  expect(lessonOf(one).stops).toEqual([
    { title: "First", link: "?kernel=5", caption: "", notes: "" },
  ]);
});

describe.each([
  [{ type: "add", link: "?", at: 2, title: "x" }, "abxcd", "x"],
  [{ type: "add", link: "?", at: 99, title: "x" }, "abcdx", "x"],
  [{ type: "remove", stop: 0 }, "bcd", "b"],
  [{ type: "remove", stop: 1 }, "acd", "c"],
  [{ type: "remove", stop: 9 }, "abcd", "b"],
  [{ type: "move", stop: 1, to: 3 }, "acdb", "b"],
  [{ type: "move", stop: 3, to: 0 }, "dabc", "b"],
  [{ type: "move", stop: 0, to: 1 }, "bacd", "b"],
  [{ type: "move", stop: 2, to: 99 }, "abdc", "b"],
] as const satisfies readonly (readonly [DraftCommand, string, string])[])(
  "with b chosen, %j",
  (command, order, chosen) => {
    const before = after(start(), { type: "choose", stop: 1 });
    const changed = after(before, command);

    test(`gives ${order} and chooses ${chosen}`, () => {
      expect(titles(changed)).toBe(order);
      expect(chosenStop(changed)?.title).toBe(chosen);
    });
    test("undo and redo lead back and forth", () => {
      expect(titles(after(changed, { type: "undo" }))).toBe("abcd");
      expect(titles(after(changed, { type: "undo" }, { type: "redo" }))).toBe(order);
    });
  },
);

test("removing the last stop that is chosen chooses the one before it", () => {
  const draft = after(start(), { type: "choose", stop: 3 }, { type: "remove", stop: 3 });
  expect(chosenStop(draft)?.title).toBe("c");
});

describe("typing", () => {
  const type = (at: number, title: string): DraftCommand => ({
    type: "setText",
    stop: at,
    values: { title },
  });

  test("in one field is one step of undo", () => {
    const typed = after(start(), type(0, "x"), type(0, "xy"), type(0, "xyz"));
    expect(titles(typed)).toBe("xyzbcd");
    expect(titles(after(typed, { type: "undo" }))).toBe("abcd");
  });
  test("again after leaving the field is another", () => {
    const typed = after(start(), type(0, "x"), { type: "endTyping" }, type(0, "xy"));
    expect(titles(after(typed, { type: "undo" }))).toBe("xbcd");
  });
  test("in another stop's field is another, and undo chooses that stop", () => {
    const typed = after(start(), type(0, "x"), type(1, "y"));
    const undone = after(typed, { type: "undo" });
    expect([titles(undone), undone.chosen]).toEqual(["xbcd", 1]);
  });
  test("something new after an undo ends what could be redone", () => {
    const draft = after(start(), type(0, "x"), { type: "undo" }, type(1, "y"), { type: "redo" });
    expect(titles(draft)).toBe("aycd");
  });
});

test("a stop's state, question and motion are set and taken away, and leave no empty field behind", () => {
  const full = after(
    start(),
    { type: "take", stop: 1, link: "?kernel=1", keepsMotion: true },
    { type: "ask", stop: 1, question: { kind: "count", seconds: 30 } },
    { type: "moveFrom", stop: 1, from: "filters" },
  );
  expect(lessonOf(full).stops[1]).toEqual({
    ...stop("b"),
    link: "?kernel=1",
    question: { kind: "count", seconds: 30 },
    from: "filters",
  });
  const bare = after(
    full,
    { type: "ask", stop: 1, question: null },
    { type: "take", stop: 1, link: "?", keepsMotion: false },
  );
  expect(Object.keys(lessonOf(bare).stops[1] ?? {}).toSorted()).toEqual([
    "caption",
    "link",
    "notes",
    "title",
  ]);
});

test("what is empty while it is written is filled in or left out of the lesson", () => {
  const draft = after(
    start(),
    { type: "setLesson", values: { title: " ", goals: ["", " Add ", "Count", " "] } },
    { type: "setText", stop: 2, values: { title: "" } },
  );
  const { title, goals, stops } = lessonOf(draft);
  expect([title, goals, stops[2]?.title]).toEqual(["Untitled lesson", ["Add", "Count"], "Stop 3"]);
});

test("a saved lesson is changed again by undo, and not by redoing that", () => {
  const saved = after(start(), { type: "remove", stop: 0 }, { type: "saved" });
  expect(isChanged(saved)).toBe(false);
  expect(isChanged(after(saved, { type: "undo" }))).toBe(true);
  expect(isChanged(after(saved, { type: "undo" }, { type: "redo" }))).toBe(false);
});

test("opening another lesson can be undone, and its stops are others", () => {
  const other = { ...lesson, title: "Other", stops: [stop("z")] };
  const draft = after(start(), { type: "open", lesson: other, isSaved: true });
  expect([titles(draft), isChanged(draft)]).toEqual(["z", false]);
  expect(start().lesson.stops.map(({ id }) => id)).not.toContain(draft.lesson.stops[0]?.id);
  expect(titles(after(draft, { type: "undo" }))).toBe("abcd");
});
