/** What a worker computes: one recipe at a time, the newest that was asked for. */
import { releaseProxy, transfer, type Remote } from "comlink";
import { recipeSteps } from "../../engine/index.ts";
import type { Recipe, RunValues } from "../../engine/index.ts";
import { buffersOf } from "./buffers.ts";
import type { Progress } from "./remote.ts";
import { runInSlices, taskPause } from "./slices.ts";

/** Between two slices a newer recipe is heard of. */
export const PACING = { budget: 6, pause: taskPause, now: () => performance.now() };

let newest: Recipe | null = null;

/** RemoteComputer but for the times, seen from the inside. */
export const computing = {
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
};
