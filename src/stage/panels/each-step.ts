/** For what changes too often to render: calls back now and then once per step, outside React. */
import { momentOf, timelineOf } from "../../store/index.ts";
import type { Lab } from "../../store/index.ts";
import type { Moment } from "../../timeline/index.ts";

/** While playing, running numbers change at most this often (ms): faster ones blur, and cost the picture its frames. */
const RUNNING_MS = 66;

/** Every step at once while paused; calls until the returned function is called. */
export function eachStep(lab: Lab, onStep: (moment: Moment) => void): () => void {
  const state = lab.store.getState();
  let timeline = timelineOf(state);
  let step = state.head.step;
  let toldAt = performance.now();
  onStep(momentOf(state));
  return lab.store.subscribe((next) => {
    const nextTimeline = timelineOf(next);
    if (nextTimeline === timeline && next.head.step === step) return;
    const now = performance.now();
    if (next.playing && nextTimeline === timeline && now - toldAt < RUNNING_MS) return;
    timeline = nextTimeline;
    step = next.head.step;
    toldAt = now;
    onStep(momentOf(next));
  });
}
