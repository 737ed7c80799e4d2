/** Runs in a page of one file: computes a layer as the stage does and writes down where and what. */
import { recipeSteps, finish, type Recipe } from "../../../src/engine/index.ts";
import { createComputer } from "../../../src/stage/compute/computer.ts";
import { startThread, type Thread } from "../../../src/stage/compute/remote.ts";

const recipe: Recipe = {
  spec: {
    inHeight: 40,
    inWidth: 40,
    inChannels: 8,
    outChannels: 32,
    kernelSize: 3,
    stride: 1,
    padding: "same",
    dilation: 1,
    depthMultiplier: 1,
  },
  input: "noise",
  kernels: "random",
  seed: 5,
  withBias: true,
  edits: { input: new Map([[0, 3]]) },
  photo: null,
};

let thread: Thread | null = null;
const computer = createComputer(async () => (thread = await startThread()));
const values = await computer.compute(recipe, () => undefined);
const expected = finish(recipeSteps(recipe));
const isEqual = expected.separable.data.every((value, i) => value === values.separable.data[i]);
document.body.textContent = `${thread === null ? "page" : "worker"}: ${isEqual ? "equal" : "different"}`;
