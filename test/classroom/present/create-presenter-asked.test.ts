/** What a presentation asks: when, on which layer, and what the stage shows then. */
import { expect, test } from "vitest";
import { isHiding } from "../../../src/classroom/present/asked.ts";
import { makeQuestion } from "../../../src/quiz/index.ts";
import { parseLink } from "../../../src/params/packed-link.ts";
import type { ParsedLink } from "../../../src/params/index.ts";
import { timelineOf } from "../../../src/store/index.ts";
import type { Command } from "../../../src/store/index.ts";
import { addressOf, END_U } from "../../../src/timeline/index.ts";
import { LESSON, QUESTIONS, settled, setUp } from "./lessons.ts";
import { NEXT, OPEN, placeNow, placeOf, PREVIOUS } from "./on-stage.ts";

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
