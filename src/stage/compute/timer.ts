/** Times layers away from the page: in a worker of its own, or in slices on this thread where workers are refused. */
import { proxy } from "comlink";
import type { Recipe } from "../../engine/index.ts";
import { startThread } from "./remote.ts";
import type { Thread } from "./remote.ts";
import { Superseded, taskPause } from "./slices.ts";
import { timeLayer } from "./timing.ts";
import type { Timing } from "./timing.ts";

export interface Timed {
  readonly timing: Timing;
  readonly where: "worker" | "page";
}

/** Half a frame of work, then the page has its turn. */
const MAIN_THREAD = { budget: 8, pause: taskPause, now: () => performance.now() };

/**
 * The worker lives as long as the work, so that it takes no memory afterwards and stops at once when called off.
 * @param onProgress 0 … 1
 * @throws Superseded as soon as the signal says so; Error when the worker breaks
 */
export async function timeRecipe(
  recipe: Recipe,
  onProgress: (share: number) => void,
  signal: AbortSignal,
  start: () => Promise<Thread | null> = startThread,
): Promise<Timed> {
  const thread = await start();
  const isWanted = (): boolean => !signal.aborted;
  if (!isWanted()) {
    thread?.end();
    throw new Superseded();
  }
  if (thread === null) {
    return { where: "page", timing: await timeLayer(recipe, MAIN_THREAD, isWanted, onProgress) };
  }
  const calledOff = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(new Superseded()), { once: true });
  });
  try {
    const report = proxy((share: number) => {
      if (isWanted()) onProgress(share);
    });
    const timing = await Promise.race([
      thread.remote.time(recipe, report),
      thread.broken,
      calledOff,
    ]);
    return { where: "worker", timing };
  } finally {
    thread.end();
  }
}
