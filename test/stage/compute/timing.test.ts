/** Timing in turns: what is run, how often, what is counted, and how it ends. */
import { expect, test } from "vitest";
import {
  blockCost,
  depthwiseConv2d,
  finish,
  pointwiseConv2d,
  recipeSteps,
  stagesBy,
  stagesOf,
  standardConv2d,
  type Passes,
  type Recipe,
} from "../../../src/engine/index.ts";
import { taskPause, Superseded } from "../../../src/stage/compute/slices.ts";
import { spreadOf } from "../../../src/stage/compute/spread.ts";
import { timeRecipe } from "../../../src/stage/compute/timer.ts";
import { FEWEST_ROUNDS, tickOf, timeLayer, TIMED } from "../../../src/stage/compute/timing.ts";
import { createLab, recipeOf } from "../../../src/store/index.ts";

const recipe = recipeOf(createLab().store.getState()) as Recipe;

const real = { budget: 8, pause: taskPause, now: () => performance.now() };
const always = () => true;
const quiet = () => undefined;

test.each([
  [[3], { median: 3, lower: 3, upper: 3 }],
  [[4, 1, 3, 2], { median: 2.5, lower: 1.75, upper: 3.25 }],
  [[5, 1, 100, 3, 2], { median: 3, lower: 2, upper: 5 }],
])("the middle and the quartiles of %j", (values, expected) => {
  expect(spreadOf(values)).toEqual(expected);
});

test("no values have no middle", () => {
  expect(() => spreadOf([])).toThrow(RangeError);
});

test("each stage computes what the run computes, as often as one likes", () => {
  const values = finish(recipeSteps(recipe));
  const stages = finish(stagesOf(recipe));
  for (let time = 0; time < 2; time++) {
    expect(finish(stages.standard())).toEqual(values.standard);
    expect(finish(stages.depthwise())).toEqual(values.depthwise);
    expect(finish(stages.pointwise())).toEqual(values.separable);
    expect(finish(stages.separable())).toEqual(values.separable);
  }
});

const passes: Passes = { standardConv2d, depthwiseConv2d, pointwiseConv2d };

test("other passes get the recipe's own numbers, biases included", () => {
  const biased: Recipe = { ...recipe, withBias: true };
  const values = finish(recipeSteps(biased));
  const stages = finish(stagesBy(passes, biased));
  expect(finish(stages.standard())).toEqual(values.standard);
  expect(finish(stages.depthwise())).toEqual(values.depthwise);
  expect(finish(stages.pointwise())).toEqual(values.separable);
  expect(finish(stages.separable())).toEqual(values.separable);
});

test("other passes are timed in turns with the engine; ones that refuse the layer are left out", async () => {
  const shares: number[] = [];
  const both = await timeLayer(recipe, real, always, (share) => shares.push(share), passes);
  expect(shares.length).toBe(2 * TIMED.length * (both.rounds + 1));
  for (const timed of TIMED) expect(both.simd?.[timed].median).toBeGreaterThan(0);
  const refuse = (): never => {
    throw new RangeError("too large");
  };
  const without = await timeLayer(recipe, real, always, quiet, {
    ...passes,
    depthwiseConv2d: refuse,
  });
  expect(without.simd).toBeNull();
  expect(without.times.standard.median).toBeGreaterThan(0);
});

test("each stage does the multiplications that are counted for it", () => {
  const costs = blockCost(recipe.spec);
  const stages = finish(stagesOf(recipe));
  for (const timed of TIMED) {
    let done = 0;
    for (const slice of stages[timed]()) done += slice;
    expect(done).toBe(costs[timed].multiplications);
  }
});

test("the clock's step is found, and a clock that stands still ends the search", () => {
  let looks = 0;
  expect(tickOf(() => Math.floor(looks++ / 10) * 0.5)).toBe(0.5);
  expect(tickOf(() => 7)).toBe(0);
});

test("enough rounds, each long enough for the clock, told as shares that grow to 1", async () => {
  const shares: number[] = [];
  const timing = await timeLayer(recipe, real, always, (share) => shares.push(share));
  expect(timing.rounds).toBeGreaterThanOrEqual(FEWEST_ROUNDS);
  expect(timing.tickShare).toBeLessThan(0.05);
  for (const timed of TIMED) {
    const { lower, median, upper } = timing.times[timed];
    expect(lower).toBeGreaterThan(0);
    expect(median).toBeGreaterThanOrEqual(lower);
    expect(upper).toBeGreaterThanOrEqual(median);
  }
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares[0]).toBe(0);
  expect(Math.max(...shares)).toBeLessThan(1);
  expect(shares.length).toBe(TIMED.length * (timing.rounds + 1));
});

test("on a coarse clock a measurement is many of its steps long", async () => {
  // Every look takes 0.2 ms; the clock shows whole milliseconds.
  let time = 0;
  const now = () => Math.floor((time += 0.2));
  const timing = await timeLayer(recipe, { ...real, now }, always, quiet);
  expect(timing.tick).toBe(1);
  expect(timing.tickShare).toBeLessThanOrEqual(0.03);
});

test("pauses are not counted", async () => {
  let time = 0;
  // Only looks at the clock and pauses take time, and pauses take much.
  const pause = () => {
    time += 1000;
    return Promise.resolve();
  };
  const pacing = { budget: 6, pause, now: () => (time += 0.01) };
  const { times } = await timeLayer(recipe, pacing, always, quiet);
  for (const timed of TIMED) expect(times[timed].upper).toBeLessThan(1);
});

test("it ends at its next pause when nobody wants it any more", async () => {
  let isWanted = true;
  const work = timeLayer(
    recipe,
    real,
    () => isWanted,
    (share) => (isWanted = share < 0.3),
  );
  await expect(work).rejects.toBeInstanceOf(Superseded);
});

test("where workers are refused it runs on this thread, and stops when called off", async () => {
  const refused = () => Promise.resolve(null);
  const calledOff = new AbortController();
  const work = timeRecipe(recipe, quiet, calledOff.signal, refused);
  calledOff.abort();
  await expect(work).rejects.toBeInstanceOf(Superseded);
  const { where, timing } = await timeRecipe(recipe, quiet, new AbortController().signal, refused);
  expect(where).toBe("page");
  expect(timing.times.standard.median).toBeGreaterThan(0);
});
