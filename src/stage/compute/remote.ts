/** Starts the worker from its own text, so that it also runs from a single file, in a sandbox and under Trusted Types. */
import { wrap, type ProxyMarked, type Remote } from "comlink";
import type { Recipe, RunValues } from "../../engine/index.ts";
import type { Timing } from "./timing.ts";
import { scriptUrl } from "./trusted-types.ts";

export type Progress = ((done: number) => void) & ProxyMarked;

/** What the worker offers. A newer `compute` or `cancel` ends the one before, which then throws. */
interface RemoteComputer {
  readonly isReady: () => boolean;
  readonly compute: (recipe: Recipe, onProgress: Progress) => Promise<RunValues>;
  readonly cancel: () => void;
  /** Its progress is a share, 0 … 1; ended with the worker. */
  readonly time: (recipe: Recipe, onProgress: Progress) => Promise<Timing>;
}

export interface Thread {
  readonly remote: Remote<RemoteComputer>;
  /** Rejects when the worker breaks; its calls would then never be answered. */
  readonly broken: Promise<never>;
  readonly end: () => void;
}

/** A worker that has not answered by then is taken for one that never will. */
const PATIENCE_MS = 5000;

/** Null where workers are refused. */
export async function startThread(): Promise<Thread | null> {
  if (typeof Worker !== "function") return null;
  let worker: Worker | null = null;
  try {
    const { default: text } = await import("./worker.ts?source");
    const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    const started = new Worker(scriptUrl(url));
    worker = started;
    const broken = new Promise<never>((_, reject) => {
      const fail = (event: Event): void => {
        event.preventDefault();
        started.terminate();
        reject(new Error("the worker broke"));
      };
      started.addEventListener("error", fail);
      started.addEventListener("messageerror", fail);
    });
    // Heard by whoever waits for an answer; nobody may be waiting.
    broken.catch(() => undefined);
    const remote = wrap<RemoteComputer>(started);
    await Promise.race([remote.isReady(), broken, patience()]);
    URL.revokeObjectURL(url);
    return { remote, broken, end: () => started.terminate() };
  } catch {
    worker?.terminate();
    return null;
  }
}

function patience(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error("no answer")), PATIENCE_MS);
  });
}
