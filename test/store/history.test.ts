import { describe, expect, test } from "vitest";
import { parseLink } from "../../src/params/packed-link.ts";
import {
  canRedo,
  canUndo,
  isNewStep,
  MOST_UNDO_STEPS,
  type Command,
} from "../../src/store/index.ts";
import { after, stateOf, work } from "./helpers.ts";

const kernel = (value: number, gesture?: string): Command => ({
  type: "setLayer",
  values: { kernel: value },
  ...(gesture !== undefined && { gesture }),
});

test("nothing to undo and nothing to redo change nothing", () => {
  const state = stateOf();
  expect(canUndo(state) || canRedo(state)).toBe(false);
  expect(after(state, { type: "undo" })).toBe(state);
  expect(after(state, { type: "redo" })).toBe(state);
});

test("undo goes back through settings, data and edits, and redo forth again", () => {
  const steps: Command[] = [
    kernel(5),
    { type: "setData", values: { seed: 2, kernels: "edges" } },
    { type: "edit", target: "input", index: 0, value: 9 },
    { type: "setLayer", values: { height: 9 } },
    { type: "load", link: parseLink("?filters=4&input=noise", "") },
    { type: "setLayer", values: { bias: true } },
  ];
  const states = [stateOf()];
  for (const command of steps) states.push(after(states.at(-1) ?? stateOf(), command));
  let state = states.at(-1) ?? stateOf();
  for (const earlier of states.slice(0, -1).reverse()) {
    state = after(state, { type: "undo" });
    expect(work(state)).toEqual(work(earlier));
  }
  expect(canUndo(state)).toBe(false);
  for (const later of states.slice(1)) {
    state = after(state, { type: "redo" });
    expect(work(state)).toEqual(work(later));
  }
  expect(canRedo(state)).toBe(false);
});

test("a new change after undo ends what could be redone", () => {
  const state = after(stateOf(), kernel(5), { type: "undo" }, kernel(4));
  expect(canRedo(state)).toBe(false);
  expect(after(state, { type: "undo" }).params.layer.kernel).toBe(3);
});

describe("a drag is one undo step", () => {
  test("from its first value to its last", () => {
    const dragged = after(stateOf(), kernel(4, "a"), kernel(99, "a"), kernel(5, "a"));
    expect(dragged.params.layer.kernel).toBe(5);
    expect(dragged.past).toHaveLength(1);
    expect(after(dragged, { type: "undo" }).params.layer.kernel).toBe(3);
  });

  test("and the next drag another, even with the same name", () => {
    const twice = after(stateOf(), kernel(4, "a"), { type: "endGesture" }, kernel(5, "a"));
    expect(twice.past).toHaveLength(2);
  });

  test("and ends with a change from elsewhere", () => {
    const mixed = after(
      stateOf(),
      kernel(4, "a"),
      { type: "setData", values: { seed: 2 } },
      kernel(5, "a"),
    );
    expect(mixed.past).toHaveLength(3);
  });

  test("and may change settings of several kinds", () => {
    const edit = { type: "edit", target: "input", index: 0, value: 7 } as const;
    const before = after(stateOf("?kernel=5&seed=3"), edit);
    const reset = after(
      before,
      { type: "clearEdits", gesture: "reset" },
      kernel(3, "reset"),
      { type: "setData", values: { seed: 1 }, gesture: "reset" },
      { type: "endGesture" },
    );
    expect(work(reset)).toEqual(work(stateOf()));
    expect(work(after(reset, { type: "undo" }))).toEqual(work(before));
  });

  test("and keeps edits that were made within it", () => {
    const edit = { type: "edit", target: "input", index: 0, value: 7, gesture: "a" } as const;
    const state = after(stateOf(), edit, kernel(4, "a"), kernel(5, "a"));
    expect(state.past).toHaveLength(1);
    expect(state.edits.input?.get(0)).toBe(7);
  });

  test("and ends with an undo", () => {
    const state = after(stateOf(), kernel(4, "a"), { type: "undo" }, kernel(5, "a"));
    expect(state.past).toHaveLength(1);
    expect(after(state, { type: "undo" }).params.layer.kernel).toBe(3);
  });

  test("of edits too", () => {
    const values = [1, 2, 3].map((value): Command => ({
      type: "edit",
      target: "input",
      index: 0,
      value,
      gesture: "e",
    }));
    const state = after(stateOf(), ...values);
    expect(state.past).toHaveLength(1);
    expect(state.edits.input?.get(0)).toBe(3);
  });
});

test("two hundred steps are remembered", () => {
  const seeds = Array.from({ length: MOST_UNDO_STEPS + 10 }, (_, i): Command => ({
    type: "setData",
    values: { seed: i + 2 },
  }));
  const state = after(stateOf(), ...seeds);
  expect(state.past).toHaveLength(MOST_UNDO_STEPS);
  const back = after(state, ...seeds.map((): Command => ({ type: "undo" })));
  expect(back.params.data.seed).toBe(11);
  expect(back.future).toHaveLength(MOST_UNDO_STEPS);
});

test("undo leaves what did not change as the same object", () => {
  const state = after(stateOf(), { type: "setData", values: { seed: 2 } });
  const back = after(state, { type: "undo" });
  expect(back.params.layer).toBe(state.params.layer);
  expect(back.edits).toBe(state.edits);
  expect(back.params.view).toBe(state.params.view);
});

test("what is remembered is a copy, so that nothing computed is kept alive by the past", () => {
  const before = stateOf();
  const [snapshot] = after(before, kernel(5)).past;
  expect(snapshot).toEqual(work(before));
  expect(snapshot?.layer).not.toBe(before.params.layer);
  expect(snapshot?.data).not.toBe(before.params.data);
});

test("undo clears notices about settings, and no others", () => {
  const state = after(
    stateOf(),
    kernel(5),
    kernel(99),
    { type: "notify", notice: { path: "link", message: "x" } },
    { type: "undo" },
  );
  expect(state.notices.map(({ path }) => path)).toEqual(["link"]);
});

describe("a new step", () => {
  const start = after(stateOf(), kernel(4));
  test.each<[string, Command]>([
    ["a setting", kernel(5)],
    ["an edit", { type: "edit", target: "input", index: 0, value: 9 }],
    ["a photo", { type: "choosePhoto", photo: "cat", layer: { height: 32, width: 32 } }],
    ["a link of another layer", { type: "load", link: parseLink("?filters=4", "") }],
    ["Undo", { type: "undo" }],
  ])("is %s", (_, command) => {
    expect(isNewStep(after(start, command), start)).toBe(true);
  });

  test.each<[string, Command]>([
    ["a position", { type: "step", by: 2 }],
    ["playing", { type: "play" }],
    ["a view", { type: "setView", values: { theme: "dark" } }],
    ["a pace", { type: "setTime", values: { pace: "race" } }],
    ["a pinned cell", { type: "pin", cell: { tensor: "input", at: [0, 0, 0] } }],
    ["what is refused", kernel(99)],
    ["a link of the same layer", { type: "load", link: parseLink("?kernel=4&theme=dark", "") }],
    ["a photo that does not come", { type: "photoFailed", name: "cat", reason: "x" }],
  ])("is not %s", (_, command) => {
    expect(isNewStep(after(start, command), start)).toBe(false);
  });

  test("is a drag's first value and no other", () => {
    const first = after(start, kernel(5, "a"));
    expect(isNewStep(first, start)).toBe(true);
    expect(isNewStep(after(first, kernel(6, "a")), first)).toBe(false);
  });
});
