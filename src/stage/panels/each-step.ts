/** For what changes too often to render: calls back now and then once per step, outside React. */
import { momentOf, timelineOf } from "../../store/index.ts";
import type { Lab } from "../../store/index.ts";
import type { Moment } from "../../timeline/index.ts";
import { beatNow } from "../beat.ts";
import { spendFrame } from "../frame.ts";

/** While playing, running numbers change at most this often (ms): faster ones blur, and cost the picture its frames. */
const RUNNING_MS = 66;

/** The same for all who are told, so that they never show different counts. */
const tellingNow = (): number => Math.floor(performance.now() / RUNNING_MS);

/** How a step is told: while paused, while playing, and while playing when the page's elements may change. */
export type Pace = "still" | "running" | "beat";

/** Every step at once while paused; calls until the returned function is called. */
export function eachStep(lab: Lab, onStep: (moment: Moment, pace: Pace) => void): () => void {
  const state = lab.store.getState();
  let timeline = timelineOf(state);
  let step = state.head.step;
  let wasPlaying = state.playing;
  let told = tellingNow();
  let beat = beatNow();
  onStep(momentOf(state), "still");
  return lab.store.subscribe((next) => {
    const { playing, head } = next;
    const nextTimeline = timelineOf(next);
    const isKept = nextTimeline === timeline && playing === wasPlaying;
    if (isKept && head.step === step) return;
    const telling = tellingNow();
    if (playing && isKept && telling === told) return;
    const nextBeat = beatNow();
    const isBeat = !isKept || nextBeat !== beat;
    timeline = nextTimeline;
    step = head.step;
    wasPlaying = playing;
    told = telling;
    if (playing) spendFrame();
    beat = nextBeat;
    onStep(momentOf(next), !playing ? "still" : isBeat ? "beat" : "running");
  });
}
