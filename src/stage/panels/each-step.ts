/** For what changes too often to render: calls back now and then once per step, outside React. */
import { momentOf, timelineOf } from "../../store/index.ts";
import type { Lab } from "../../store/index.ts";
import type { Moment } from "../../timeline/index.ts";

/** Until the returned function is called. */
export function eachStep(lab: Lab, onStep: (moment: Moment) => void): () => void {
  const state = lab.store.getState();
  let timeline = timelineOf(state);
  let step = state.head.step;
  onStep(momentOf(state));
  return lab.store.subscribe((next) => {
    const nextTimeline = timelineOf(next);
    if (nextTimeline === timeline && next.head.step === step) return;
    timeline = nextTimeline;
    step = next.head.step;
    onStep(momentOf(next));
  });
}
