import { describe, expect, test } from "vitest";
import { NO_EDITS } from "../../src/params/index.ts";
import { runOf, type Command } from "../../src/store/index.ts";
import { after, stateOf } from "./helpers.ts";

type EditCommand = Extract<Command, { type: "edit" }>;
const edit = (target: EditCommand["target"], index: number, value: number | null): EditCommand => ({
  type: "edit",
  target,
  index,
  value,
});

test("an edited value is the one the run computes with", () => {
  const state = after(stateOf(), edit("input", 3, 42), edit("pointwise", 383, -7));
  const run = runOf(state);
  expect(run?.input.data[3]).toBe(42);
  expect(run?.weights.pointwise[383]).toBe(-7);
  expect(runOf(stateOf())?.input.data[3]).not.toBe(42);
});

test("values are kept as float32, without a negative zero", () => {
  const state = after(stateOf(), edit("input", 0, 0.1), edit("input", 1, -0));
  expect([...(state.edits.input ?? [])]).toEqual([
    [0, Math.fround(0.1)],
    [1, 0],
  ]);
});

test("null takes an edit back, and the last one leaves nothing", () => {
  const edited = after(stateOf(), edit("input", 3, 42), edit("depthwise", 0, 1));
  const less = after(edited, edit("depthwise", 0, null));
  expect(less.edits).toEqual({ input: new Map([[3, 42]]) });
  expect(after(less, edit("input", 3, null)).edits).toBe(NO_EDITS);
});

test("an edit that changes nothing is no undo step", () => {
  const edited = after(stateOf(), edit("input", 3, 42));
  expect(after(edited, edit("input", 3, 42))).toBe(edited);
  expect(after(edited, edit("input", 4, null))).toBe(edited);
});

describe("a refused edit names what is wrong and changes nothing", () => {
  test.each([
    [edit("input", 147, 1), "input has 147 values and none at 147; keeping it"],
    [edit("input", -1, 1), "input has 147 values and none at -1; keeping it"],
    [edit("input", 0.5, 1), "input has 147 values and none at 0.5; keeping it"],
    [edit("input", NaN, 1), "input has 147 values and none at NaN; keeping it"],
    [edit("standardBias", 0, 1), "standardBias has 0 values and none at 0; keeping it"],
  ])("%j", (command, message) => {
    const start = stateOf();
    const state = after(start, command);
    expect(state).toEqual({ ...start, notices: [{ path: "edits", message }] });
    expect(after(state, edit("input", 0, 1)).notices).toEqual([]);
  });
});

test.each([
  [{ value: NaN, typed: "abc" }, "“abc”"],
  [{ value: 2e6, typed: "2e6" }, "“2e6”"],
  [{ value: 2e6 }, "“2000000”"],
  [{ value: NaN, typed: " " }, "Nothing"],
])("a refused value is quoted as it was typed, beside the one that stays: %j", (raw, named) => {
  const start = after(stateOf(), edit("input", 3, -9));
  const state = after(start, { type: "edit", target: "input", index: 3, ...raw });
  const message = `${named} is not a number from −1,000,000 to 1,000,000; keeping −9`;
  expect(state).toEqual({ ...start, notices: [{ path: "edits", message }] });
  expect(after(state, edit("input", 3, -9)).notices).toEqual([]);
});

test("the largest values still give finite outputs", () => {
  const state = stateOf("?height=3&width=3&channels=1&filters=1");
  const values = [...Array(9).keys()].flatMap((index) => [
    edit("input", index, 1e6),
    edit("depthwise", index, 1e6),
  ]);
  const run = runOf(after(state, ...values, edit("pointwise", 0, 1e6)));
  expect(run?.separable.data[0]).toBeCloseTo(9e18, -13);
});

test("all edits are cleared in one undo step", () => {
  const edited = after(stateOf(), edit("input", 3, 42), edit("input", 4, 42));
  const cleared = after(edited, { type: "clearEdits" });
  expect(cleared.edits).toBe(NO_EDITS);
  expect(after(cleared, { type: "clearEdits" })).toBe(cleared);
  expect(after(cleared, { type: "undo" }).edits).toEqual(edited.edits);
});
