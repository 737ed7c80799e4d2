/** A presentation runs its stops on a real lab. Time passes in ticks. */
import { expect, test } from "vitest";
import { makeQuestion } from "../../../src/quiz/index.ts";
import { timelineOf } from "../../../src/store/index.ts";
import type { Lab } from "../../../src/store/index.ts";
import { segmentOf } from "../../../src/timeline/index.ts";
import { LESSON, playOut, settled, setUp } from "./lessons.ts";
import { go, NEXT, OPEN, placeNow, placeOf, PREVIOUS } from "./on-stage.ts";

test("a stop is played from where its motion begins to where it rests", () => {
  const { lab, dispatch } = setUp();
  dispatch(OPEN);
  expect(placeNow(lab)).toEqual(placeOf(0));
  expect(lab.store.getState().playing).toBe(false);
  dispatch(NEXT);
  expect(placeNow(lab).head).toEqual({ step: segmentStep(lab, "filter"), u: 0 });
  expect(lab.store.getState().playing).toBe(true);
  expect(playOut(lab)).toBeGreaterThan(1);
  expect(placeNow(lab)).toEqual(placeOf(1));
});

function segmentStep({ store }: Lab, id: string): number {
  const found = timelineOf(store.getState()).segments.find((segment) => segment.id === id);
  return found?.firstStep ?? NaN;
}

test("with reduced motion a stop is there at once", () => {
  const { lab, dispatch } = setUp({}, { isStill: () => true });
  dispatch(OPEN);
  dispatch(NEXT);
  expect(placeNow(lab)).toEqual(placeOf(1));
  expect(lab.store.getState().playing).toBe(false);
});

test("next ends a motion, also one that is paused; only the one after it goes on", async () => {
  const { lab, store, dispatch } = setUp();
  dispatch(OPEN);
  dispatch(NEXT);
  await settled();
  lab.dispatch({ type: "tick", seconds: 0.3 });
  lab.dispatch({ type: "pause" });
  expect(placeNow(lab)).not.toEqual(placeOf(1));
  dispatch(NEXT);
  expect(placeNow(lab)).toEqual(placeOf(1));
  expect(store.getState().asked).toBeNull();
  dispatch(NEXT);
  expect(store.getState().asked?.question.kind).toBe("value");
});

test("paused and played again, a motion still ends at its goal", () => {
  const { lab, dispatch } = setUp();
  dispatch(OPEN);
  dispatch(NEXT);
  lab.dispatch({ type: "tick", seconds: 0.3 });
  lab.dispatch({ type: "pause" });
  lab.dispatch({ type: "play" });
  playOut(lab);
  expect(placeNow(lab)).toEqual(placeOf(1));
});

test("who steps or seeks takes over: the motion has no goal any more", () => {
  const { lab, dispatch } = setUp();
  dispatch(OPEN);
  dispatch(NEXT);
  lab.dispatch({ type: "seek", to: { segment: "filters" } });
  lab.dispatch({ type: "play" });
  playOut(lab);
  expect(segmentOf(timelineOf(lab.store.getState()), placeNow(lab).head.step).id).toBe("compare");
});

test("a whole lesson by next alone", async () => {
  const { lab, store, dispatch } = setUp({}, { isStill: () => true });
  dispatch(OPEN);
  await settled();
  const seen: string[] = [];
  for (let before = null as unknown; before !== store.getState(); dispatch(NEXT)) {
    before = store.getState();
    const { stop, asked } = store.getState();
    seen.push(`${stop}:${asked ? asked.revealed : "-"}`);
    if (asked === null) expect(placeNow(lab)).toEqual(placeOf(stop));
  }
  const lines = (stop: number, count: number) =>
    Array.from({ length: count + 2 }, (_, i) => `${stop}:${i}`);
  const value = makeQuestion("value", 3, 1).steps.length;
  const count = makeQuestion("count", 7, 2).steps.length;
  expect(value).toBeGreaterThan(1);
  const way = ["0:-", "1:-", ...lines(1, value), "2:-", ...lines(2, count), "3:-"];
  expect(seen.slice(0, way.length)).toEqual(way);
  expect(new Set(seen.slice(way.length))).toEqual(new Set());
});

test("theme, speed and units stay the reader's; the room's theme is set", () => {
  const { lab, dispatch, dress } = setUp();
  expect(lab.store.getState().params.view.theme).toBe("auto");
  dress();
  expect(lab.store.getState().params.view.theme).toBe("projector");
  dispatch({ type: "room", room: "dark" });
  lab.dispatch({ type: "setView", values: { units: "flops" } });
  lab.dispatch({ type: "setTime", values: { speed: 4 } });
  dispatch(OPEN);
  for (const to of LESSON.stops.keys()) {
    dispatch(go(to));
    const { view, time } = lab.store.getState().params;
    expect([view.theme, view.units, time.speed]).toEqual(["dark", "flops", 4]);
  }
});

test("without a lesson next and previous go to segments' beginnings", () => {
  const { lab, store, dispatch } = setUp();
  const segments = timelineOf(lab.store.getState()).segments;
  const before = store.getState();
  for (const { firstStep } of segments.slice(1)) {
    dispatch(NEXT);
    expect(placeNow(lab).head).toEqual({ step: firstStep, u: 0 });
  }
  const last = placeNow(lab);
  dispatch(NEXT);
  expect(placeNow(lab)).toEqual(last);
  for (const { firstStep } of segments.slice(0, -1).toReversed()) {
    dispatch(PREVIOUS);
    expect(placeNow(lab).head).toEqual({ step: firstStep, u: 0 });
  }
  expect(store.getState()).toEqual(before);
});

test("taken up after a reload, an asked question goes on, and its end leads to the stop", async () => {
  const { question } = LESSON.stops[2] ?? {};
  if (question === undefined) throw new Error("the stop has a question");
  const asked = { question, revealed: 1, lines: 3, tally: [0] };
  const { lab, store, dispatch } = setUp({ lesson: LESSON, stop: 2, asked });
  dispatch(NEXT);
  await settled();
  expect(store.getState().asked?.revealed).toBe(2);
  dispatch({ type: "endQuestion" });
  expect(placeNow(lab)).toEqual(placeOf(2));
});

test("stopped, it no longer ends what is played", () => {
  const { lab, dispatch, stop } = setUp();
  dispatch(OPEN);
  dispatch(go(1));
  stop();
  playOut(lab);
  expect(segmentOf(timelineOf(lab.store.getState()), placeNow(lab).head.step).id).toBe("compare");
});
