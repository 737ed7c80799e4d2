/** The worker: computes one recipe at a time, the newest that was asked for, and times one. */
import { expose, releaseProxy, transfer, type Remote } from "comlink";
import { recipeSteps } from "../../engine/index.ts";
import type { Recipe, RunValues } from "../../engine/index.ts";
import { buffersOf } from "./buffers.ts";
import type { Progress } from "./remote.ts";
import { runInSlices, taskPause } from "./slices.ts";
import { timeLayer } from "./timing.ts";
import type { Timing } from "./timing.ts";

/** Between two slices a newer recipe is heard of. */
const PACING = { budget: 6, pause: taskPause, now: () => performance.now() };

/** Whoever does not want the times any more ends the worker. */
const isAlwaysWanted = (): boolean => true;

let newest: Recipe | null = null;

/** RemoteComputer, seen from the inside. */
const computer = {
  isReady: (): boolean => true,
  async compute(recipe: Recipe, onProgress: Remote<Progress>): Promise<RunValues> {
    newest = recipe;
    try {
      const values = await runInSlices(
        recipeSteps(recipe),
        PACING,
        () => newest === recipe,
        (done) => void onProgress(done),
      );
      return transfer(values, buffersOf(values));
    } finally {
      onProgress[releaseProxy]();
    }
  },
  cancel(): void {
    newest = null;
  },
  async time(recipe: Recipe, onProgress: Remote<Progress>): Promise<Timing> {
    try {
      return await timeLayer(recipe, PACING, isAlwaysWanted, (share) => void onProgress(share));
    } finally {
      onProgress[releaseProxy]();
    }
  },
};

// In a page of one file the page's own script is the worker's as well: there, it only knows how.
if (typeof document === "undefined") expose(computer);
