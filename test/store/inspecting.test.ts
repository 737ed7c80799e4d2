/** Looking at cells and pinning them. */
import { expect, test } from "vitest";
import type { Cell } from "../../src/engine/index.ts";
import { formatLink } from "../../src/params/packed-link.ts";
import { inspectedOf, pinOf, type Command } from "../../src/store/index.ts";
import { after, stateOf } from "./helpers.ts";

const cell = (tensor: Cell["tensor"], ...at: readonly number[]): Cell => ({ tensor, at });
const look = (at: Cell | null): Command => ({ type: "look", cell: at });
const pin = (at: Cell | null): Command => ({ type: "pin", cell: at });
const place = cell("separable", 40, 2, 2);

test("the cell looked at comes before the pinned one", () => {
  const pinned = after(stateOf(), pin(place));
  expect(inspectedOf(pinned)).toEqual(place);
  const both = after(pinned, look(cell("input", 0, 1, 1)));
  expect(inspectedOf(both)).toEqual(cell("input", 0, 1, 1));
  expect(inspectedOf(after(both, look(null)))).toEqual(place);
  expect(inspectedOf(after(both, look(null), pin(null)))).toBeNull();
});

test("a pin is in the link and comes back from it; neither is an undo step", () => {
  const pinned = after(stateOf(), look(place), pin(place));
  expect(formatLink(pinned.params)).toBe("?pin=separable.40.2.2");
  expect(pinOf(stateOf("?pin=separable.40.2.2"))).toEqual(place);
  expect(pinned.past).toEqual([]);
});

test("the animation keeps its place", () => {
  const at = stateOf("?time=filters.f3.y1.x1");
  const playing = after(at, { type: "play" });
  const inspected = after(playing, look(place), pin(place));
  expect([inspected.head, inspected.playing]).toEqual([playing.head, true]);
  expect(after(inspected, { type: "tick", seconds: 1 }).head).not.toEqual(playing.head);
});

test("the same cell again changes nothing, and a cell that is not there is ignored", () => {
  const state = after(stateOf(), look(place), pin(place));
  expect(after(state, look(cell("separable", 40, 2, 2)))).toBe(state);
  expect(after(state, pin(cell("separable", 40, 2, 2)))).toBe(state);
  expect(after(state, look(cell("separable", 128, 0, 0)))).toBe(state);
  expect(after(state, pin(cell("input", 0, 7, 0)))).toBe(state);
});

test("another layer keeps the pin where its cell still is and lets it go where it is not", () => {
  const state = after(stateOf(), look(place), pin(place));
  const smaller = after(state, { type: "setLayer", values: { filters: 64 } });
  expect([smaller.look, pinOf(smaller)]).toEqual([null, place]);
  const few = after(smaller, { type: "setLayer", values: { filters: 8 } });
  expect([pinOf(few), few.params.view.pin]).toEqual([null, ""]);
});

test("a link's pin that its layer does not have is named", () => {
  const state = stateOf("?filters=8&pin=separable.40.2.2");
  expect(state.notices).toEqual([
    { path: "pin", message: "pin=separable.40.2.2 is not in this layer; using none" },
  ]);
  expect(formatLink(state.params)).toBe("?filters=8");
});

test.each(["standardKernels.127.2.2.2", "depthwiseKernels.2.0.0", "pointwiseWeights.5.2"])(
  "weights can be pinned: %s",
  (text) => {
    const state = stateOf(`?pin=${text}`);
    expect(state.notices).toEqual([]);
    expect(formatLink(after(stateOf(), pin(pinOf(state))).params)).toBe(`?pin=${text}`);
  },
);
