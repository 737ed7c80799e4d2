/** What the benchmark reads out of a trace, on small traces written by hand. */
import { expect, test } from "vitest";
import { PARTS, partsOf } from "./parts.ts";
import { MARKS, responsesOf } from "./responses.ts";
import { framesOf, mainThreadOf } from "./trace.ts";
import type { TraceEvent } from "./trace.ts";

const PAGE = { pid: 7, tid: 1 };

/** A stretch from `start` for `length` milliseconds, of which the thread ran `cpu`. */
function span(name: string, start: number, length: number, cpu = length): TraceEvent {
  const cat = "devtools.timeline";
  const [ts, dur, tdur] = [start, length, cpu].map((ms) => ms * 1000);
  return { ...PAGE, name, cat, ph: "X", ts, dur, ...(tdur > 0 && { tdur }) };
}

const task = (start: number, length: number, cpu = length): TraceEvent => ({
  ...span("ThreadControllerImpl::RunTask", start, length, cpu),
  cat: "toplevel",
});

/** @param stamp the time that the page gave the mark, where it is another one */
const mark = (name: string, at: number, stamp = at): TraceEvent => ({
  ...PAGE,
  ...{ name, cat: "blink.user_timing", ph: "I", ts: stamp * 1000 },
  args: { data: { callTime: at * 1000 } },
});

/** Three animation frames at 100, 116 and 132; a timer and a blocked task between them. */
const playing = [
  task(90, 3),
  task(100, 6),
  mark(MARKS.frame, 102),
  task(110, 1),
  task(116, 8, 5),
  mark(MARKS.frame, 117),
  task(126, 2, 0),
  task(132, 4),
  mark(MARKS.frame, 133),
  task(140, 50),
];

const frames = (events: readonly TraceEvent[]) =>
  framesOf(mainThreadOf(events, MARKS.prefix), MARKS.frame);

test("a frame's work goes from its animation frame to the next one; the last one is not whole", () => {
  expect(frames(playing)).toEqual([
    { wall: 7, cpu: 7, longest: 6 },
    { wall: 10, cpu: 5, longest: 8 },
  ]);
});

test("the order of a trace's events does not matter", () => {
  expect(frames([...playing].reverse())).toEqual(frames(playing));
});

test("a task inside a task, the timeline's copy of a task and other threads are not counted again", () => {
  const nested = task(103, 2);
  const copy = { ...task(100, 6), name: "RunTask", cat: "disabled-by-default-devtools.timeline" };
  const compositor = { ...task(104, 9), tid: 2 };
  const otherPage = { ...task(104, 9), pid: 8 };
  expect(frames([...playing, nested, copy, compositor, otherPage])).toEqual(frames(playing));
});

test("the thread is the one with the page's marks, though another renderer comes first", () => {
  const other = playing.map((event) => ({
    ...event,
    pid: 3,
    name: event.name.replace(MARKS.prefix, ""),
  }));
  expect(frames([...other, ...playing])).toEqual(frames(playing));
});

test("a mark counts where it was set, not where the page's rounded clock puts it", () => {
  const rounded = playing.map((event) =>
    event.name === MARKS.frame ? { ...event, ts: event.ts - 3000 } : event,
  );
  expect(frames(rounded)).toEqual(frames(playing));
});

test("says what a trace lacks", () => {
  expect(() => mainThreadOf([task(0, 1)], MARKS.prefix)).toThrow("no mark");
  expect(() => mainThreadOf([task(0, 1, 0), mark(MARKS.frame, 0)], MARKS.prefix)).toThrow("CPU");
});

/** An input at 10 (its event is of 4): first frame at once, the picture in a later one, more work after it. */
const answered = [
  task(10, 5),
  mark(MARKS.input, 11, 4),
  span("Commit", 13, 1),
  task(20, 30, 12),
  mark(MARKS.picture, 21),
  task(60, 8),
  mark(MARKS.picture, 61),
  span("Commit", 65, 2),
  task(70, 100),
  span("Commit", 71, 1),
];

const responses = (events: readonly TraceEvent[]) =>
  responsesOf(mainThreadOf(events, MARKS.prefix));

test("an answer takes all tasks from the input to the frame with the picture's last change", () => {
  const picture = { wall: 43, cpu: 25, longest: 30, elapsed: 63 };
  expect(responses(answered)).toEqual([{ picture, nextPaint: 10 }]);
});

test("an input that changes nothing has no picture, and one without a frame no paint", () => {
  const still = answered.filter(({ name }) => name !== MARKS.picture);
  expect(responses(still)).toEqual([{ picture: null, nextPaint: 10 }]);
  expect(responses(still.filter(({ name }) => name !== "Commit"))).toEqual([
    { picture: null, nextPaint: null },
  ]);
});

test("an input's time ends with the next input", () => {
  const second = [
    task(200, 4),
    mark(MARKS.input, 201),
    mark(MARKS.picture, 202),
    span("Commit", 203, 1),
  ];
  const [first, next] = responses([
    ...answered.filter(({ name }) => name !== MARKS.picture),
    ...second,
  ]);
  expect(first.picture).toBeNull();
  expect(next).toEqual({ picture: { wall: 4, cpu: 4, longest: 4, elapsed: 3 }, nextPaint: 3 });
});

test("nested work is told once, by its innermost kind, and the kinds sum to the tasks", () => {
  const thread = mainThreadOf(
    [
      task(0, 20),
      mark(MARKS.frame, 1),
      span("FireAnimationFrame", 1, 10),
      span("FunctionCall", 2, 8),
      span("Layout", 3, 4),
      span("Paint", 12, 3),
      span("Paint", 12, 2),
      span("SomethingElse", 16, 1),
      span("Layout", 50, 9),
    ],
    MARKS.prefix,
  );
  const parts = partsOf(thread);
  expect(parts).toMatchObject({ script: 6, layout: 4, paint: 3, other: 7 });
  expect(PARTS.reduce((sum, part) => sum + parts[part], 0)).toBe(20);
});
