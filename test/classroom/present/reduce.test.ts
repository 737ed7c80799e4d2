/** Laws of a presentation, tried on random commands; and what single commands do. */
import { expect, test } from "vitest";
import { streamOf } from "../../../src/engine/index.ts";
import { isHiding, ownQuestionOf } from "../../../src/classroom/present/asked.ts";
import type { PresentContext } from "../../../src/classroom/present/moves.ts";
import { reducePresentation, START } from "../../../src/classroom/present/reduce.ts";
import { BLANKS, EXTRAS, SIZES } from "../../../src/classroom/present/types.ts";
import type { Presentation, PresenterCommand } from "../../../src/classroom/present/types.ts";
import { LESSON } from "./lessons.ts";

const LINES = { value: 4, count: 3, shape: 0, weightShape: 1, dependence: 2 };
const CONTEXT: PresentContext = {
  outlineOf: ({ kind }) => (kind === "shape" ? null : { lines: LINES[kind], choices: 4 }),
  isMoving: false,
};
const NOW = 1_000;
const reduce = (state: Presentation, command: PresenterCommand, isMoving = false): Presentation =>
  reducePresentation(state, command, { ...CONTEXT, isMoving });
const after = (...commands: readonly PresenterCommand[]): Presentation =>
  commands.reduce((state, command) => reduce(state, command), START);

const OPEN: Extract<PresenterCommand, { type: "open" }> = {
  type: "open",
  lesson: LESSON,
  stop: 0,
  now: NOW,
};
const NEXT: PresenterCommand = { type: "next", now: NOW };
const PREVIOUS: PresenterCommand = { type: "previous", now: NOW };

function randomCommand(next: () => number): PresenterCommand {
  const one = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(next() * items.length)];
    if (item === undefined) throw new Error("nothing to choose");
    return item;
  };
  const odd = (): number => one([-7, -1, 0, 1, 2, 3, 2.6, 99, NaN, Infinity]);
  return one<() => PresenterCommand>([
    () => ({ type: "open", lesson: one([LESSON, LESSON, null]), stop: odd(), now: NOW }),
    () => ({ type: "go", to: odd(), now: NOW }),
    () => NEXT,
    () => NEXT,
    () => NEXT,
    () => PREVIOUS,
    () => ({
      type: "ask",
      question: { kind: one(["value", "count", "shape", "dependence"] as const) },
    }),
    () => ({ type: "reveal" }),
    () => ({ type: "revealAll" }),
    () => ({ type: "endQuestion" }),
    () => ({ type: "tally", choice: odd(), by: one([1, -1] as const) }),
    () => ({ type: "startTimer", seconds: odd(), now: NOW }),
    () => ({ type: "stopTimer" }),
    () => ({ type: "blank", blank: one(BLANKS) }),
    () => ({ type: "spotlight", on: one([true, false]) }),
    () => ({ type: "size", by: one([1, -1] as const) }),
    () => ({ type: "room", room: one(["light", "dark"] as const) }),
    () => ({ type: "extra", extra: one(EXTRAS), on: one([true, false]) }),
  ])();
}

function expectSound(state: Presentation): void {
  const stops = state.lesson?.stops.length ?? 1;
  expect(Number.isInteger(state.stop) && state.stop >= 0 && state.stop < stops).toBe(true);
  expect(SIZES[state.size]).toBeGreaterThan(0);
  expect(new Set(state.extras).size).toBe(state.extras.length);
  expect(state.answered).toEqual([...new Set(state.answered)].sort((a, b) => a - b));
  for (const each of state.answered) expect(LESSON.stops[each]?.question).toBeDefined();
  if (state.lesson === null) expect(state.answered).toEqual([]);
  if (state.timer !== null) {
    expect(state.timer.seconds).toBeGreaterThanOrEqual(1);
    expect(state.timer.endsAt).toBe(NOW + state.timer.seconds * 1000);
  }
  if (state.asked === null) return;
  const { revealed, lines, tally } = state.asked;
  expect(Number.isInteger(revealed) && revealed >= 0 && revealed <= lines + 1).toBe(true);
  expect(tally).toHaveLength(4);
  expect(tally.every((hands) => Number.isInteger(hands) && hands >= 0)).toBe(true);
}

test("whatever is commanded, a presentation stays sound and can be sent to another window", () => {
  for (let seed = 0; seed < 60; seed++) {
    const next = streamOf(seed, "commands");
    let state = START;
    for (let i = 0; i < 120; i++) {
      const command = randomCommand(next);
      const before = structuredClone(state);
      const changed = reduce(state, structuredClone(command));
      expect(state).toEqual(before);
      expectSound(changed);
      expect(structuredClone(changed)).toEqual(changed);
      // What is sent is what is shown.
      expect(reduce(before, command)).toEqual(changed);
      state = changed;
    }
  }
});

test("by next alone each stop is visited and each line revealed exactly once", () => {
  let state = after(OPEN);
  const seen: string[] = [];
  for (let presses = 0; presses < 50; presses++) {
    seen.push(`${state.stop}:${state.asked ? state.asked.revealed : "-"}`);
    const following = reduce(state, NEXT);
    if (following === state) break;
    state = following;
  }
  expect(seen).toEqual([
    "0:-",
    ...["1:-", "1:0", "1:1", "1:2", "1:3", "1:4", "1:5"],
    ...["2:-", "2:0", "2:1", "2:2", "2:3", "2:4"],
    "3:-",
  ]);
  expect(state.answered).toEqual([1, 2]);
});

test("a motion under way is ended by the first press, and nothing else changes", () => {
  const state = after(OPEN, NEXT);
  expect(reduce(state, NEXT, true)).toBe(state);
  expect(reduce(state, NEXT).asked?.revealed).toBe(0);
});

test("a question that can not be asked of this state does not stop the lesson", () => {
  const question = { kind: "shape" } as const;
  const stops = LESSON.stops.map((stop) => ({ ...stop, question }));
  const state = after({ ...OPEN, lesson: { ...LESSON, stops } }, NEXT, NEXT);
  expect(state.stop).toBe(2);
  expect(state.asked).toBeNull();
});

test("previous takes line by line back, puts the question away, then goes a stop back", () => {
  const answered = after(OPEN, NEXT, NEXT, { type: "revealAll" });
  expect(answered.answered).toEqual([1]);
  const lines = answered.asked?.lines ?? 0;
  let away = answered;
  for (let line = lines; line >= 0; line--) {
    away = reduce(away, PREVIOUS);
    expect(away.asked?.revealed).toBe(line);
    expect(away.answered).toEqual([]);
  }
  away = reduce(away, PREVIOUS);
  expect(away).toEqual(after(OPEN, NEXT));
  expect(reduce(away, NEXT).asked?.revealed).toBe(0);
  expect(reduce(away, PREVIOUS)).toEqual(after(OPEN));
  expect(reduce(after(OPEN), PREVIOUS)).toEqual(after(OPEN));
});

test("a question that was answered stays answered when it is put away, and can be asked again", () => {
  const away = after(OPEN, NEXT, NEXT, { type: "revealAll" }, { type: "endQuestion" });
  expect(away.asked).toBeNull();
  expect(reduce(away, NEXT).stop).toBe(2);
  const question = ownQuestionOf(away);
  if (question === null) throw new Error("the stop has a question");
  expect(reduce(away, { type: "ask", question }).asked?.revealed).toBe(0);
});

test("a question half revealed is put away unanswered", () => {
  const away = after(OPEN, NEXT, NEXT, { type: "reveal" }, { type: "endQuestion" });
  expect(away.answered).toEqual([]);
  expect(reduce(away, NEXT).asked?.revealed).toBe(0);
});

test("a question that came up on the way does not count as the stop's", () => {
  const question = { kind: "dependence" } as const;
  const state = after(OPEN, NEXT, { type: "ask", question }, { type: "revealAll" });
  expect(state.answered).toEqual([]);
  const back = reduce(state, NEXT);
  expect([back.stop, back.asked]).toEqual([1, null]);
  expect(reduce(back, NEXT).asked?.question.kind).toBe("value");
});

test("the answer is hidden up to the last line and shown with one more", () => {
  let state = after(OPEN, NEXT, NEXT);
  const hidden: boolean[] = [];
  for (let i = 0; i <= LINES.value + 1; i++) {
    hidden.push(isHiding(state));
    state = reduce(state, { type: "reveal" });
  }
  expect(hidden).toEqual([true, true, true, true, true, false]);
});

test("a timer says when it runs out, and is gone with the answer and with the stop", () => {
  const timed = after(OPEN, NEXT, NEXT, { type: "startTimer", seconds: 30, now: 5_000 });
  expect(timed.timer).toEqual({ seconds: 30, endsAt: 35_000 });
  expect(reduce(timed, { type: "reveal" }).timer).toEqual(timed.timer);
  expect(reduce(timed, { type: "revealAll" }).timer).toBeNull();
  expect(reduce(timed, { type: "go", to: 3, now: NOW }).timer).toBeNull();
  expect(reduce(timed, { type: "startTimer", seconds: NaN, now: 0 })).toBe(timed);
});

test("raised hands are counted for each choice, and never below none", () => {
  const vote = (choice: number, by: 1 | -1): PresenterCommand => ({ type: "tally", choice, by });
  const state = after(
    OPEN,
    NEXT,
    NEXT,
    vote(2, 1),
    vote(2, 1),
    vote(0, -1),
    vote(3, 1),
    vote(9, 1),
  );
  expect(state.asked?.tally).toEqual([0, 0, 2, 1]);
});

test("the clock starts with the first stop and not anew with the others", () => {
  const state = after(OPEN, { type: "next", now: 9_000 });
  expect(state.startedAt).toBe(NOW);
  const { startedAt, ...rest } = state;
  expect(startedAt).toBe(NOW);
  expect(reduce({ ...rest, startedAt: null }, { type: "go", to: 2, now: 7 }).startedAt).toBe(7);
});
