/** "Show me": a lab ends up where the answer is to be seen. */
import { expect, test } from "vitest";
import { flatIndex, generateInput } from "../../../src/engine/index.ts";
import { formatCell, parseCell } from "../../../src/params/index.ts";
import { parseLink } from "../../../src/params/packed-link.ts";
import { LEVELS, makeQuestion, makeQuestionAt, QUESTION_KINDS } from "../../../src/quiz/index.ts";
import { commandsToShow } from "../../../src/stage/quiz/index.ts";
import { questionsAbout } from "../../quiz/seeds.ts";
import { createLab, geometryOf, momentOf, pinOf, runOf } from "../../../src/store/index.ts";

const labWith = (search: string) => createLab(parseLink(search, ""));

test("every question's layer, numbers and pinned cell come to the stage, without a notice", () => {
  for (const kind of QUESTION_KINDS) {
    for (const level of LEVELS) {
      for (let seed = 0; seed < 30; seed++) {
        const { showing, id } = makeQuestion(kind, seed, level);
        const lab = labWith("?filters=8&lanes=standard");
        const { lanes } = lab.store.getState().params.view;
        for (const command of commandsToShow(showing, lanes)) lab.dispatch(command);
        const state = lab.store.getState();
        expect([id, ...state.notices]).toEqual([id]);
        expect([state.params.layer, state.params.data]).toEqual([showing.layer, showing.data]);
        expect(state.params.view.pin).toBe(showing.pin);
        expect(state.params.view.lanes).toBe(showing.lane);
        expect(pinOf(state) === null ? "" : formatCell(pinOf(state) ?? fail())).toBe(showing.pin);
      }
    }
  }
});

test("so does a value with a topic, also where the layer has one filter alone", () => {
  for (const { showing, right } of questionsAbout("value", 12)) {
    const lab = labWith("?filters=8");
    for (const command of commandsToShow(showing, "both")) lab.dispatch(command);
    const state = lab.store.getState();
    expect(state.notices).toEqual([]);
    const cell = pinOf(state) ?? fail();
    const { tensor } = cell;
    if (tensor !== "standard" && tensor !== "depthwise" && tensor !== "separable") fail();
    const run = runOf(state) ?? fail();
    const value = run[tensor].data[flatIndex(geometryOf(state), cell)];
    expect(right).toEqual({ numbers: [value] });
    const { y, x } = momentOf(state)[tensor === "standard" ? "standard" : "separable"];
    expect([y, x]).toEqual(cell.at.slice(1));
  }
});

function fail(): never {
  throw new Error("no cell");
}

test("the value that was asked for stands at the pinned cell, and the moment is at its place", () => {
  for (const level of LEVELS) {
    for (let seed = 0; seed < 60; seed++) {
      const { showing, right, prompt } = makeQuestion("value", seed, level);
      const lab = labWith("?filters=8");
      for (const command of commandsToShow(showing, "both")) lab.dispatch(command);
      const state = lab.store.getState();
      const cell = parseCell(showing.pin) ?? fail();
      const { tensor } = cell;
      if (tensor !== "standard" && tensor !== "depthwise" && tensor !== "separable") fail();
      const run = runOf(state) ?? fail();
      const value = run[tensor].data[flatIndex(geometryOf(state), cell)];
      expect("numbers" in right ? right.numbers[0] : null).toBe(value);
      const { separable } = momentOf(state);
      expect([separable.y + 1, separable.x + 1]).toEqual([prompt.values.row, prompt.values.column]);
      if (tensor !== "depthwise") expect(separable.filter).toBe(cell.at[0]);
    }
  }
});

test("showing is one step to undo, and both lanes stay where both are shown", () => {
  const lab = labWith("?filters=8");
  const { showing } = makeQuestion("count", 3, 1);
  for (const command of commandsToShow(showing, "both")) lab.dispatch(command);
  expect(lab.store.getState().params.view.lanes).toBe("both");
  lab.dispatch({ type: "undo" });
  expect(lab.store.getState().params.layer.filters).toBe(8);
  expect(lab.store.getState().past).toHaveLength(0);
  expect(generateInput("integers", geometryOf(lab.store.getState()), 1).shape).toEqual([3, 7, 7]);
});

test("a question of a state leads back to it, edited values and place included", () => {
  const times = ["position.t4", "position.t20", "filter.y2.x3", "filters.f40.y2.x2"];
  for (const time of times) {
    const lab = labWith(`?bias=1&seed=7&time=${time}`);
    lab.dispatch({ type: "edit", target: "input", index: 8, value: 5 });
    lab.dispatch({ type: "edit", target: "depthwise", index: 4, value: -3 });
    const { params, edits } = lab.store.getState();
    const { layer, data } = params;
    const question = makeQuestionAt(
      "value",
      undefined,
      { layer, data, edits, time: params.time.time },
      3,
    );
    if (question === null) fail();
    const before = momentOf(lab.store.getState()).separable;
    for (const search of ["?filters=8", `?bias=1&seed=7&time=${time}`]) {
      const other = labWith(search);
      for (const command of commandsToShow(question.showing, "both")) other.dispatch(command);
      const state = other.store.getState();
      expect(state.notices).toEqual([]);
      expect([state.params.layer, state.params.data]).toEqual([layer, data]);
      expect(state.edits).toEqual(edits);
      const { filter, y, x } = momentOf(state).separable;
      expect([time, filter, y, x]).toEqual([time, before.filter, before.y, before.x]);
      const cell = pinOf(state) ?? fail();
      const { tensor } = cell;
      if (tensor !== "depthwise" && tensor !== "separable") fail();
      const value = runOf(state)?.[tensor].data[flatIndex(geometryOf(state), cell)];
      expect(question.right).toEqual({ numbers: [value] });
    }
  }
});
