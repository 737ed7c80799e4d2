/** Runs long work in slices with pauses between them, so that whoever shares the thread stays quick. */
import type { Steps } from "../../engine/index.ts";

export interface Pacing {
  /** Milliseconds of work between two pauses. */
  readonly budget: number;
  /** Lets everything else on this thread have its turn. */
  readonly pause: () => Promise<void>;
  readonly now: () => number;
}

/** The work was given up for newer work. */
export class Superseded extends Error {}

/**
 * @param isWanted asked after every pause
 * @param onProgress multiplications done so far, before every pause
 * @throws Superseded when nobody wants the result any more; whatever the work itself throws
 */
export async function runInSlices<T>(
  steps: Steps<T>,
  { budget, pause, now }: Pacing,
  isWanted: () => boolean,
  onProgress: (done: number) => void,
): Promise<T> {
  let done = 0;
  for (;;) {
    const until = now() + budget;
    do {
      const slice = steps.next();
      if (slice.done) return slice.value;
      done += slice.value;
    } while (now() < until);
    onProgress(done);
    await pause();
    if (!isWanted()) throw new Superseded();
  }
}

/** A pause of one task: unlike timers, messages are not held back. */
export function taskPause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
