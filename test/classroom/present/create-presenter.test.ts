/** A presentation runs its stops on a real lab. Time passes in ticks. */
import { expect, test } from "vitest";
import { isHiding } from "../../../src/classroom/present/asked.ts";
import type { PresenterCommand } from "../../../src/classroom/present/types.ts";
import { makeQuestion } from "../../../src/quiz/index.ts";
import { parseLink } from "../../../src/params/packed-link.ts";
import type { ParsedLink } from "../../../src/params/index.ts";
import { initialState, timelineOf } from "../../../src/store/index.ts";
import type { Command, Lab } from "../../../src/store/index.ts";
import { addressOf, END_U, segmentOf } from "../../../src/timeline/index.ts";
import { LESSON, playOut, QUESTIONS, settled, setUp } from "./lessons.ts";

const OPEN: Extract<PresenterCommand, { type: "open" }> = {
  type: "open",
  lesson: LESSON,
  stop: 0,
  now: 1,
};
const NEXT: PresenterCommand = { type: "next", now: 2 };
const PREVIOUS: PresenterCommand = { type: "previous", now: 3 };
const go = (to: number): PresenterCommand => ({ type: "go", to, now: 2 });

const restOf = (stop: number) => initialState(parseLink(LESSON.stops[stop]?.link ?? "", ""));
const placeNow = ({ store }: Lab) => {
  const { params, head } = store.getState();
  return { layer: params.layer, head };
};
const placeOf = (stop: number) => {
  const { params, head } = restOf(stop);
  return { layer: params.layer, head };
};

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

test("a question asked too early waits for what asks it, and what comes after waits its turn", async () => {
  const { store, dispatch } = setUp({}, { isStill: () => true });
  dispatch({ ...OPEN, stop: 1 });
  dispatch(NEXT);
  dispatch(NEXT);
  dispatch({ type: "size", by: 1 });
  expect(store.getState().asked).toBeNull();
  expect(store.getState().size).toBe(3);
  await settled();
  expect(store.getState().asked?.revealed).toBe(1);
});

test("where what asks questions can not be loaded, the lesson goes on without them", async () => {
  const { lab, store, dispatch } = setUp({}, { fetchQuestions: () => Promise.reject(new Error()) });
  dispatch({ ...OPEN, stop: 2 });
  dispatch(NEXT);
  await settled();
  expect(store.getState().stop).toBe(3);
  dispatch({ type: "ask", question: { kind: "count" } });
  await settled();
  expect(store.getState().asked).toBeNull();
  expect(lab.store.getState().notices.map(({ path }) => path)).toEqual(["question"]);
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

async function atQuestion(stop: number) {
  const all = setUp({}, { isStill: () => true });
  all.dispatch({ ...OPEN, stop });
  await settled();
  all.dispatch(NEXT);
  expect(isHiding(all.store.getState())).toBe(true);
  return all;
}

test("a question is asked where the stop stands, wherever the stage has gone meanwhile", async () => {
  const { lab, store, dispatch } = setUp({}, { isStill: () => true });
  dispatch({ ...OPEN, stop: 1 });
  await settled();
  lab.dispatch({ type: "step", by: 5 });
  lab.dispatch({ type: "setLayer", values: { filters: 3 } });
  lab.dispatch({ type: "play" });
  dispatch(NEXT);
  expect(store.getState().asked).not.toBeNull();
  expect(placeNow(lab)).toEqual(placeOf(1));
  expect(lab.store.getState().playing).toBe(false);
});

test("a question with a layer of its own brings it in, and the stop comes back when it is put away", async () => {
  const { lab, dispatch } = await atQuestion(2);
  const { showing } = makeQuestion("count", 7, 2);
  expect(placeNow(lab).layer).toEqual(showing.layer);
  expect(placeNow(lab).layer).not.toEqual(placeOf(2).layer);
  dispatch({ type: "revealAll" });
  expect(placeNow(lab).layer).toEqual(showing.layer);
  dispatch({ type: "endQuestion" });
  expect(placeNow(lab)).toEqual(placeOf(2));
});

test("after a question with a layer of its own the next stop is as it is without", async () => {
  const { lab, dispatch } = await atQuestion(2);
  dispatch({ type: "revealAll" });
  dispatch(NEXT);
  expect(placeNow(lab)).toEqual(placeOf(3));
  dispatch(PREVIOUS);
  expect(placeNow(lab)).toEqual(placeOf(2));
});

test("an answer that is a value of the stage is shown there, its step finished", async () => {
  const questionAt: typeof QUESTIONS.questionAt = (question, state) => {
    const made = QUESTIONS.questionAt(question, state);
    return (
      made && { ...made, showing: { ...made.showing, time: { segment: "filter", y: 2, x: 2 } } }
    );
  };
  const fetchQuestions = () => Promise.resolve({ ...QUESTIONS, questionAt });
  const { lab, dispatch } = setUp({}, { isStill: () => true, fetchQuestions });
  dispatch({ ...OPEN, stop: 1 });
  await settled();
  dispatch(NEXT);
  expect(placeNow(lab)).toEqual(placeOf(1));
  dispatch({ type: "revealAll" });
  const { head } = placeNow(lab);
  expect(addressOf(timelineOf(lab.store.getState()), head.step)).toEqual({
    ...{ segment: "filter", y: 2, x: 2 },
  });
  expect(head.u).toBe(END_U);
  dispatch(PREVIOUS);
  expect(placeNow(lab)).toEqual(placeOf(1));
});

const MOVING: readonly Command[] = [
  { type: "play" },
  { type: "step", by: 1 },
  { type: "seek", to: { segment: "end" } },
  { type: "restart" },
  { type: "setLayer", values: { filters: 4 } },
  { type: "setTime", values: { pace: "race" } },
  { type: "pin", cell: { tensor: "standard", at: [0, 0, 0] } },
];

test.each(MOVING)(
  "while a question hides its answer, $type does nothing to the stage",
  async (command) => {
    const { lab, dispatch } = await atQuestion(1);
    const before = lab.store.getState();
    lab.dispatch(command);
    expect(lab.store.getState()).toBe(before);
    dispatch({ type: "endQuestion" });
    const free = lab.store.getState();
    lab.dispatch(command);
    expect(lab.store.getState()).not.toBe(free);
  },
);

test("no value that was edited is asked for, as the seed's numbers would give another answer", async () => {
  const { lab, store, dispatch } = setUp();
  lab.dispatch({ type: "edit", target: "input", index: 0, value: 9 });
  dispatch({ type: "ask", question: { kind: "value" } });
  await settled();
  expect(store.getState().asked).toBeNull();
  expect(lab.store.getState().notices.at(-1)?.message).toContain("can be asked");
  dispatch({ type: "ask", question: { kind: "count" } });
  expect(store.getState().asked?.question.kind).toBe("count");
});

test("once the answer is there the stage is free, and its end leads back to the stop", async () => {
  const { lab, dispatch } = await atQuestion(1);
  dispatch({ type: "revealAll" });
  lab.dispatch({ type: "seek", to: { segment: "end" } });
  expect(placeNow(lab)).not.toEqual(placeOf(1));
  dispatch({ type: "endQuestion" });
  expect(placeNow(lab)).toEqual(placeOf(1));
});

test("stops whose edited values have to be unpacked come in the order of asking", async () => {
  const packed = "#d=x";
  const opened: ((link: ParsedLink) => void)[] = [];
  const openLink = () => new Promise<ParsedLink>((resolve) => opened.push(resolve));
  const stops = [1, 2, 3].map((n) => ({
    ...{ title: "", caption: "", notes: "" },
    link: `?filters=${n}${packed}${n}`,
  }));
  const { lab, store, dispatch } = setUp({}, { openLink });
  dispatch({ ...OPEN, lesson: { ...LESSON, stops } });
  dispatch(NEXT);
  dispatch(NEXT);
  expect(store.getState().lesson).toBeNull();
  const seen: number[] = [];
  lab.store.subscribe(({ params }) => seen.push(params.layer.filters));
  for (let turn = 0; turn < 9; turn++) {
    // The last comes first.
    for (const [i, resolve] of opened.entries()) resolve(parseLink(`?filters=${1 + (i % 3)}`, ""));
    await settled();
  }
  expect(store.getState().stop).toBe(2);
  expect([...new Set(seen)]).toEqual([1, 2, 3]);
  expect(lab.store.getState().params.layer.filters).toBe(3);
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
