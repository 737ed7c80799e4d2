/** Numbers that fly by: one party a frame, each soon, none out of its place. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LiveMark } from "../../../src/stage/picture/live/index.ts";
import { Turns } from "../../../src/stage/picture/live/turns.ts";
import { spendFrame } from "../../../src/stage/frame.ts";

const FRAME_MS = 1000 / 60;
const box = { x: 1, y: 2, width: 30, height: 20 };

const value = (lane: string, shown: number, at = box): Extract<LiveMark, { kind: "text" }> => ({
  kind: "text",
  id: `text/value/${lane}`,
  role: "value",
  box: at,
  align: "end",
  key: "value",
  values: { value: shown },
});
const marksAt = (frame: number): LiveMark[] => [
  value("standard", frame),
  value("separable", frame),
  { ...value("standard", frame), id: "text/standard.place", role: "caption" },
  { kind: "ring", id: "ring/current", role: "current", box: { ...box, x: frame } },
];

let frame = 0;
beforeEach(() => {
  frame = 0;
  vi.useFakeTimers({ toFake: ["performance"], now: 0 });
  const timeline = {
    get currentTime(): number {
      return frame;
    },
  };
  vi.stubGlobal("document", { timeline });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Plays so many frames; tells of each which numbers were written anew. */
function play(frames: number, isBusy: (frame: number) => boolean = () => false): string[][] {
  const turns = new Turns();
  turns.all();
  let before = new Map(marksAt(0).map((mark) => [mark.id, mark]));
  return Array.from({ length: frames }, () => {
    frame++;
    vi.advanceTimersByTime(FRAME_MS);
    if (isBusy(frame)) spendFrame();
    const marks = marksAt(frame);
    const drawn = turns.next(before, marks);
    before = new Map(drawn.map((mark) => [mark.id, mark]));
    return drawn.filter((mark, i) => mark === marks[i]).map(({ id }) => id);
  });
}

test("rings follow every frame, numbers one party at a time, each at least once in 100 ms", () => {
  const written = play(60);
  for (const ids of written) {
    expect(ids).toContain("ring/current");
    expect(ids.length).toBeLessThanOrEqual(2);
  }
  for (const { id } of marksAt(0).slice(0, 3)) {
    const frames = written.flatMap((ids, i) => (ids.includes(id) ? [i] : []));
    const waits = frames.slice(1).map((each, i) => each - frames[i]);
    expect(Math.max(...waits) * FRAME_MS, id).toBeLessThan(100);
  }
});

test("a frame that writes elsewhere writes no number of the picture", () => {
  const written = play(60, (each) => each % 2 === 0);
  const numbersIn = (ids: string[]): string[] => ids.filter((id) => id !== "ring/current");
  expect(written.filter((_, i) => (i + 1) % 2 === 0).flatMap(numbersIn)).toEqual([]);
  expect(new Set(written.flatMap(numbersIn)).size).toBe(3);
});

test("numbers are not left behind where every frame writes elsewhere", () => {
  const written = play(60, () => true);
  expect(new Set(written.flat()).size).toBe(4);
});

test("nothing keeps a place of an earlier layout", () => {
  const turns = new Turns();
  turns.all();
  const before = new Map(marksAt(0).map((mark) => [mark.id, mark]));
  const moved = value("standard", 1, { ...box });
  expect(turns.next(before, [moved])[0]).toBe(moved);
});
