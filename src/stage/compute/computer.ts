/** Computes recipes away from the page: in a worker, or in slices on this thread where workers are refused. */
import { proxy } from "comlink";
import { recipeSteps } from "../../engine/index.ts";
import type { Recipe, RunValues } from "../../engine/index.ts";
import { startThread, type Thread } from "./remote.ts";
import { runInSlices, Superseded, taskPause } from "./slices.ts";

export interface Computer {
  /**
   * The newest call wins: an older one is given up and rejects.
   * @param onProgress multiplications done so far
   */
  readonly compute: (recipe: Recipe, onProgress: (done: number) => void) => Promise<RunValues>;
  readonly cancel: () => void;
  readonly end: () => void;
}

/** Half a frame of work, then the page has its turn. */
const MAIN_THREAD = { budget: 8, pause: taskPause, now: () => performance.now() };

export function createComputer(start: () => Promise<Thread | null> = startThread): Computer {
  let thread: Promise<Thread | null> | null = null;
  let newest: Recipe | null = null;

  const cancel = (): void => {
    newest = null;
    void thread?.then((started) => started?.remote.cancel());
  };

  return {
    async compute(recipe, onProgress) {
      newest = recipe;
      thread ??= start();
      const started = await thread;
      const isWanted = (): boolean => newest === recipe;
      if (!isWanted()) throw new Superseded();
      if (started === null) {
        return runInSlices(recipeSteps(recipe), MAIN_THREAD, isWanted, onProgress);
      }
      const broken = started.broken.catch((error: unknown) => {
        // The next recipe gets a new worker.
        thread = null;
        throw error;
      });
      return Promise.race([started.remote.compute(recipe, proxy(onProgress)), broken]);
    },
    cancel,
    end() {
      newest = null;
      void thread?.then((started) => started?.end());
      thread = null;
    },
  };
}
