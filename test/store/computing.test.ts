/** Large layers: computed away from the page, dropped when they come too late, taken back when they fail. */
import { expect, test } from "vitest";
import { finish, recipeSteps } from "../../src/engine/index.ts";
import { formatLink } from "../../src/params/packed-link.ts";
import { progressOf, runOf, wantedOf, type Command, type LabState } from "../../src/store/index.ts";
import { after, computed, stateOf, work } from "./helpers.ts";

const LARGE = "?height=64&width=64&filters=64";
const large = stateOf(LARGE);

function wanted(state: LabState) {
  const recipe = wantedOf(state);
  if (recipe === null) throw new Error("nothing is wanted");
  return recipe;
}
const failed = (state: LabState, reason = "no memory"): Command => ({
  type: "computeFailed",
  recipe: wanted(state),
  reason,
});
const setLayer = (values: Record<string, unknown>): Command => ({ type: "setLayer", values });

test("a small layer has its run at once, a large one when it has been computed", () => {
  expect(wantedOf(stateOf())).toBeNull();
  expect(runOf(stateOf())).not.toBeNull();
  expect(runOf(large)).toBeNull();
  const done = computed(large);
  expect(wantedOf(done)).toBeNull();
  expect(runOf(done)?.standard.shape).toEqual([64, 62, 62]);
  expect(runOf(after(done, { type: "setView", values: { theme: "dark" } }))).toBe(runOf(done));
});

test("a large layer's run is the same as the engine's at once", () => {
  const run = runOf(computed(large));
  const values = finish(recipeSteps(wanted(large)));
  expect(run?.separable.data).toEqual(values.separable.data);
  expect(run?.extents).toEqual(values.extents);
});

test("nothing plays while there is no run", () => {
  const tick: Command = { type: "tick", seconds: 1 };
  const playing = after(large, { type: "play" });
  expect(after(playing, tick)).toBe(playing);
  const ready = computed(playing);
  expect(after(ready, tick).head).not.toEqual(ready.head);
});

test("progress is the share of both forms' multiplications, and only of the wanted run", () => {
  expect(progressOf(stateOf())).toBeNull();
  expect(progressOf(large)).toBe(0);
  const recipe = wanted(large);
  // 62·62 positions: 27·64 standard products, 27 depthwise and 3·64 pointwise ones.
  const half = (62 * 62 * (27 * 64 + 27 + 3 * 64)) / 2;
  const state = after(large, { type: "computing", recipe, done: half });
  expect(progressOf(state)).toBe(0.5);
  const other = after(state, setLayer({ kernel: 5 }));
  expect(progressOf(other)).toBe(0);
  expect(after(other, { type: "computing", recipe, done: half })).toBe(other);
});

test("a result that comes too late changes nothing", () => {
  const recipe = wanted(large);
  const values = finish(recipeSteps(recipe));
  const moved = after(large, setLayer({ kernel: 5 }));
  expect(after(moved, { type: "computed", recipe, values })).toBe(moved);
});

test("a layer that can not be computed gives one sentence and the last good one back", () => {
  const good = after(stateOf(), setLayer({ kernel: 5 }));
  const asked = after(good, setLayer({ height: 64, width: 64 }));
  const state = after(asked, failed(asked));
  expect(work(state)).toEqual(work(good));
  expect(runOf(state)).toBe(runOf(good));
  expect(state.past).toEqual(good.past);
  expect(state.notices).toEqual([
    {
      path: "layer",
      message:
        "layer 64×64×3 with 128 filters of 5×5 could not be computed (no memory); keeping the last good one",
    },
  ]);
});

test("after a large layer's run another that fails leaves the large one's run where it was", () => {
  const good = computed(large);
  const asked = after(good, setLayer({ kernel: 5 }), setLayer({ filters: 72 }));
  const state = after(asked, failed(asked));
  expect(work(state)).toEqual(work(good));
  expect(runOf(state)).toBe(runOf(good));
  expect(wantedOf(state)).toBeNull();
});

test("a link whose layer can not be computed gives the worked example", () => {
  const state = after(large, failed(large));
  expect(formatLink(state.params, state.edits)).toBe("");
  expect(runOf(state)).not.toBeNull();
  expect(state.notices.map(({ message }) => message)).toEqual([
    "layer 64×64×3 with 64 filters of 3×3 could not be computed (no memory); using the worked example",
  ]);
});

test("the failure of a layer that is no longer wanted changes nothing", () => {
  const late = failed(large);
  const moved = after(large, setLayer({ kernel: 5 }));
  expect(after(moved, late)).toBe(moved);
});

test("a large run is forgotten once a small layer is shown", () => {
  const done = computed(large);
  expect(done.computed).not.toBeNull();
  expect(after(done, setLayer({ height: 7, width: 7 })).computed).toBeNull();
});
