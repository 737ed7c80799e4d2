/** The one clock: turns passing time into `tick` Commands while a lab plays. */
import { timer, type Timer } from "d3";
import type { Lab } from "../../store/index.ts";

/** A pause of the page (hidden tab, slow frame) counts as at most this many seconds, so that nothing is skipped. */
const LONGEST_TICK = 0.25;

/** Starts and stops with `playing`; the returned function ends it for good. */
export function startClock(lab: Lab): () => void {
  let running: Timer | null = null;
  const follow = (): void => {
    const { playing } = lab.store.getState();
    if (playing === (running !== null)) return;
    if (!playing) {
      running?.stop();
      running = null;
      return;
    }
    let last = 0;
    running = timer((elapsed) => {
      const seconds = Math.min(LONGEST_TICK, (elapsed - last) / 1000);
      last = elapsed;
      lab.dispatch({ type: "tick", seconds });
    });
  };
  follow();
  const unsubscribe = lab.store.subscribe(follow);
  return () => {
    unsubscribe();
    running?.stop();
    running = null;
  };
}
