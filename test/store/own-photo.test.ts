/** A person's own photo in a lab: chosen, sized, taken back, and never told by a link. */
import { expect, test } from "vitest";
import type { Photo } from "../../src/engine/index.ts";
import { formatLink, parseLink } from "../../src/params/packed-link.ts";
import {
  geometryOf,
  isWaitingForPhoto,
  runOf,
  type Command,
  type LabState,
} from "../../src/store/index.ts";
import { after, computed, stateOf, work } from "./helpers.ts";

const photoOf = (...rgb: readonly [number, number, number]): Photo => ({
  height: 1,
  width: 1,
  rgba: Uint8Array.of(...rgb, 255),
});
const red = photoOf(255, 0, 0);
const teal = photoOf(0, 51, 51);
const choose = (photo: Photo | "cat", layer: Record<string, unknown> = {}): Command => ({
  type: "choosePhoto",
  photo,
  layer,
});
const undo: Command = { type: "undo" };
const redo: Command = { type: "redo" };

/** The first value of each channel. */
function colours(state: LabState): number[] {
  const { inHeight, inWidth, inChannels } = geometryOf(state);
  const data = runOf(computed(state))?.input.data;
  return Array.from({ length: inChannels }, (_, c) => data?.[c * inHeight * inWidth] ?? NaN);
}

test("a chosen photo is the input at once", () => {
  const state = after(stateOf(), choose(teal));
  expect(state.params.data.input).toBe("own");
  expect(isWaitingForPhoto(state)).toBeNull();
  expect(colours(state)).toEqual([0, 0.2, 0.2].map(Math.fround));
});

test("photo and size are one step of undo and of redo", () => {
  const start = stateOf("?kernel=5");
  const chosen = after(start, choose(red, { height: 32, width: 48 }));
  expect(chosen.past).toHaveLength(1);
  expect(chosen.params.layer).toMatchObject({ height: 32, width: 48, kernel: 5 });
  const back = after(chosen, undo);
  expect(work(back)).toEqual(work(start));
  const again = after(back, redo);
  expect(work(again)).toEqual(work(chosen));
  expect(colours(again)).toEqual([1, 0, 0]);
});

test("undo brings an earlier photo back, redo the later one", () => {
  const both = after(stateOf(), choose(red), choose(teal));
  expect(both.past).toHaveLength(2);
  const back = after(both, undo);
  expect(back.ownPhoto).toBe(red);
  expect(colours(back)).toEqual([1, 0, 0]);
  expect(colours(after(back, redo))).toEqual(colours(both));
});

test("a refused size leaves layer, input and photo as they were and says why", () => {
  const start = after(stateOf("?kernel=5"), choose(red, { height: 32, width: 32 }));
  const refused = after(start, choose(teal, { height: 300, width: 300 }));
  expect(work(refused)).toEqual(work(start));
  expect(refused.past).toEqual(start.past);
  expect(refused.notices).toEqual([
    { path: "height", message: "height=300 is above 224; keeping 32" },
  ]);
  expect(work(after(start, choose("cat", { height: 2 })))).toEqual(work(start));
});

test("a packaged photo is chosen the same way, and waits until it has come", () => {
  const state = after(stateOf(), choose("cat", { height: 32, width: 32 }));
  expect(state.past).toHaveLength(1);
  expect(isWaitingForPhoto(state)).toBe("cat");
  expect(state.ownPhoto).toBeNull();
  expect(geometryOf(state).inHeight).toBe(32);
});

test("choosing what is already shown is no step", () => {
  const state = after(stateOf(), choose(red));
  expect(work(after(state, choose(red)))).toEqual(work(state));
  expect(after(state, choose(red)).past).toHaveLength(1);
  const cat = after(state, choose("cat"));
  expect(after(cat, choose("cat")).past).toHaveLength(2);
});

test("a choice does not join the drag before it, nor the one after it", () => {
  const drag: Command = { type: "setLayer", values: { height: 9 }, gesture: "choosePhoto" };
  const state = after(stateOf(), drag, choose(red, { height: 10 }), {
    type: "setLayer",
    values: { height: 11 },
    gesture: "choosePhoto",
  });
  expect(state.past).toHaveLength(3);
});

test("an own photo stays at hand when another input is chosen, and after a link", () => {
  const away = after(stateOf(), choose(red), { type: "setData", values: { input: "noise" } });
  const back = after(away, { type: "setData", values: { input: "own" } });
  expect(colours(back)).toEqual([1, 0, 0]);

  const linked = after(back, { type: "load", link: parseLink("?height=9", "") });
  expect(linked.params.data.input).toBe("integers");
  expect(linked.ownPhoto).toBe(red);
  expect(work(after(linked, undo))).toEqual(work(back));
});

test("without an own photo nobody can ask for it", () => {
  const asked = after(stateOf(), { type: "setData", values: { input: "own" } });
  expect(asked.params.data.input).toBe("integers");
  expect(asked.notices.map(({ path }) => path)).toEqual(["input"]);
  const takenBack = after(stateOf(), choose(red), undo, {
    type: "setData",
    values: { input: "own" },
  });
  expect(takenBack.params.data.input).toBe("integers");
});

test("the link of an own photo tells the layer and nothing of the input", () => {
  const { params } = after(stateOf(), choose(red, { height: 32, width: 32 }));
  expect(formatLink(params)).toBe("?height=32&width=32");
});

test("edits of the input go with its shape, and undo brings them back with the earlier input", () => {
  const edited = after(stateOf(), { type: "edit", target: "input", index: 0, value: 9 });
  const sized = after(edited, choose(red, { height: 32 }));
  expect(sized.edits).toEqual({});
  expect(sized.notices.map(({ path }) => path)).toEqual(["edits"]);
  expect(work(after(sized, undo))).toEqual(work(edited));
});

test("a good choice clears what was said about the photo before it", () => {
  const notice = { path: "photo", message: "photo=a.png is empty; keeping integers" };
  const state = after(stateOf(), { type: "notify", notice }, choose(red));
  expect(state.notices).toEqual([]);
});

test("photos are remembered as they are, and nothing computed from them is kept alive", () => {
  const first = after(stateOf(), choose(red));
  const second = after(first, choose(teal));
  expect(second.past.map(({ ownPhoto }) => ownPhoto)).toEqual([null, red]);
  // Runs are cached by data and photo: with new data, the run of the earlier photo can go.
  expect(second.params.data).not.toBe(first.params.data);
  const back = after(second, undo);
  expect(back.params.data).not.toBe(second.params.data);
  expect(back.params.layer).toBe(second.params.layer);
});

test("a state that is loaded brings its photo along, as one step that Undo takes back", () => {
  const start = after(stateOf(), choose(red));
  const { params, edits } = after(stateOf("?filters=4"), choose(teal));
  const link = { params, edits, anchor: "", notices: [] };
  const loaded = after(start, { type: "load", link, ownPhoto: teal });
  expect(colours(loaded)).toEqual([0, 0.2, 0.2].map(Math.fround));
  expect(loaded.params.layer.filters).toBe(4);
  const back = after(loaded, undo);
  expect(back.ownPhoto).toBe(red);
  expect(colours(back)).toEqual([1, 0, 0]);
  // The same words, another photo: still another state.
  const same = { params: start.params, edits: start.edits, anchor: "", notices: [] };
  expect(after(start, { type: "load", link: same, ownPhoto: teal }).past).toHaveLength(2);
  expect(after(start, { type: "load", link: same, ownPhoto: red }).past).toHaveLength(1);
});

test("what is loaded and already so keeps what was computed", () => {
  const start = stateOf("?filters=4");
  const loaded = after(start, { type: "load", link: parseLink("?filters=4&theme=dark", "") });
  expect(runOf(loaded)).toBe(runOf(start));
});
