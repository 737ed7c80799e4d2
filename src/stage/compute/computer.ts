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
  /** Give up those that wait for an answer. A promise of the worker's own, raced with each, would keep every answer. */
  const waiting = new Set<(error: unknown) => void>();

  const begin = async (): Promise<Thread | null> => {
    const started = await start();
    started?.broken.catch((error: unknown) => {
      // The next recipe gets a new worker.
      thread = null;
      for (const giveUp of waiting) giveUp(error);
    });
    return started;
  };

  const cancel = (): void => {
    newest = null;
    void thread?.then((started) => started?.remote.cancel());
  };

  return {
    async compute(recipe, onProgress) {
      newest = recipe;
      thread ??= begin();
      const started = await thread;
      const isWanted = (): boolean => newest === recipe;
      if (!isWanted()) throw new Superseded();
      if (started === null) {
        return runInSlices(recipeSteps(recipe), MAIN_THREAD, isWanted, onProgress);
      }
      return new Promise((resolve, reject) => {
        waiting.add(reject);
        void Promise.resolve(started.remote.compute(recipe, proxy(onProgress)))
          .then(resolve, reject)
          .finally(() => waiting.delete(reject));
      });
    },
    cancel,
    end() {
      newest = null;
      void thread?.then((started) => started?.end());
      thread = null;
    },
  };
}
