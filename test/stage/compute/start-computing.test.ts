/** A lab's large layers, computed by a computer that the test holds in its hands. */
import { expect, test } from "vitest";
import { finish, recipeSteps, type Recipe, type RunValues } from "../../../src/engine/index.ts";
import { parseLink } from "../../../src/params/packed-link.ts";
import type { Computer } from "../../../src/stage/compute/computer.ts";
import { createComputer } from "../../../src/stage/compute/computer.ts";
import { Superseded } from "../../../src/stage/compute/slices.ts";
import { startComputing } from "../../../src/stage/compute/start-computing.ts";
import { createLab, progressOf, runOf, wantedOf } from "../../../src/store/index.ts";

const LARGE = "?height=64&width=64&filters=64";

interface Asked {
  readonly recipe: Recipe;
  readonly onProgress: (done: number) => void;
  readonly resolve: (values: RunValues) => void;
  readonly reject: (error: unknown) => void;
}

function setting(query: string) {
  const asked: Asked[] = [];
  const ended: string[] = [];
  const computer: Computer = {
    compute: (recipe, onProgress) =>
      new Promise((resolve, reject) => asked.push({ recipe, onProgress, resolve, reject })),
    cancel: () => ended.push("cancelled"),
    end: () => ended.push("ended"),
  };
  const lab = createLab(parseLink(query, ""));
  const stop = startComputing(lab, () => Promise.resolve(computer));
  return { lab, asked, ended, stop };
}

/** Lets promises and messages come through. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

test("a small layer asks for nothing", async () => {
  const { asked } = setting("");
  await turn();
  expect(asked).toEqual([]);
});

test("a large layer is asked for once, and its run appears", async () => {
  const { lab, asked } = setting(LARGE);
  await turn();
  lab.dispatch({ type: "setView", values: { theme: "dark" } });
  expect(asked.map(({ recipe }) => recipe)).toEqual([wantedOf(lab.store.getState())]);
  asked[0].resolve(finish(recipeSteps(asked[0].recipe)));
  await turn();
  expect(runOf(lab.store.getState())?.standard.shape).toEqual([64, 62, 62]);
});

test("a newer layer is asked for at once, and the older answer is dropped", async () => {
  const { lab, asked } = setting(LARGE);
  await turn();
  lab.dispatch({ type: "setLayer", values: { kernel: 5 } });
  await turn();
  expect(asked.map(({ recipe }) => recipe.spec.kernelSize)).toEqual([3, 5]);
  asked[0].reject(new Superseded());
  asked[1].resolve(finish(recipeSteps(asked[1].recipe)));
  await turn();
  const state = lab.store.getState();
  expect(state.notices).toEqual([]);
  expect(runOf(state)?.geometry.kernelSize).toBe(5);
});

test("a small layer in between calls the work off", async () => {
  const { lab, ended } = setting(LARGE);
  await turn();
  lab.dispatch({ type: "setLayer", values: { height: 7, width: 7 } });
  await turn();
  expect(ended).toEqual(["cancelled"]);
});

test.each([
  [new RangeError("Array buffer allocation failed"), "the browser refused the memory"],
  [new Error("the worker broke"), "the calculation broke off"],
  ["nothing known", "the calculation broke off"],
])("%s becomes one sentence, and the last good layer stays", async (error, reason) => {
  const { lab, asked } = setting("");
  lab.dispatch({ type: "setLayer", values: { height: 64, width: 64 } });
  await turn();
  asked[0].reject(error);
  await turn();
  const state = lab.store.getState();
  expect(state.notices.map(({ message }) => message)).toEqual([
    `layer 64×64×3 with 128 filters of 3×3 could not be computed (${reason}); keeping the last good one`,
  ]);
  expect(runOf(state)?.geometry.inHeight).toBe(7);
});

test("where workers are refused the same run comes in slices on this thread", async () => {
  const lab = createLab(parseLink(LARGE, ""));
  const shares: (number | null)[] = [];
  lab.store.subscribe((state) => shares.push(progressOf(state)));
  const stop = startComputing(lab, () =>
    Promise.resolve(createComputer(() => Promise.resolve(null))),
  );
  const recipe = wantedOf(lab.store.getState());
  await expect.poll(() => runOf(lab.store.getState())).not.toBeNull();
  const values = finish(recipeSteps(recipe as Recipe));
  expect(runOf(lab.store.getState())?.standard.data).toEqual(values.standard.data);
  expect(
    shares.every((share, i) => i === 0 || share === null || share >= (shares[i - 1] ?? 0)),
  ).toBe(true);
  stop();
});

test("a page that goes away ends its computer", async () => {
  const { ended, stop } = setting(LARGE);
  await turn();
  stop();
  await turn();
  expect(ended).toEqual(["ended"]);
});
