/** Moving through time: seconds <-> playhead. */
import { spanAt } from "./spans.ts";
import type { Playhead, Timeline } from "./types.ts";

/** The largest u: a step's very end, still inside the step. */
export const END_U = 1 - 2 ** -32;

/**
 * Moves by seconds at speed 1, backwards when negative; stops at either end of the timeline.
 * It counts in steps of the span it is in, so advancing by 0 changes nothing and long timelines lose no precision.
 */
export function advance(timeline: Timeline, head: Playhead, seconds: number): Playhead {
  const { spans, steps } = timeline;
  let index = spans.indexOf(spanAt(timeline, head.step));
  let span = spans[index];
  let step = head.step - span.firstStep;
  let into = head.u + seconds / span.stepSeconds;
  for (;;) {
    const whole = Math.floor(into);
    step += whole;
    into -= whole;
    if (step >= span.stepCount) {
      const next = spans[++index];
      if (next === undefined) return { step: steps - 1, u: END_U };
      into = ((step - span.stepCount + into) * span.stepSeconds) / next.stepSeconds;
      step = 0;
      span = next;
    } else if (step < 0) {
      const previous = spans[--index];
      if (previous === undefined) return { step: 0, u: 0 };
      into = ((step + into) * span.stepSeconds) / previous.stepSeconds;
      step = previous.stepCount;
      span = previous;
    } else {
      return { step: span.firstStep + step, u: Math.min(into, END_U) };
    }
  }
}

export function atEnd(timeline: Timeline, head: Playhead): boolean {
  return head.step >= timeline.steps - 1 && head.u >= END_U;
}

/** @param seconds since the start, at speed 1; clamped into the timeline. */
export function headAt(timeline: Timeline, seconds: number): Playhead {
  const span = timeline.spans.findLast(({ start }) => seconds >= start) ?? timeline.spans[0];
  if (span === undefined) return { step: 0, u: 0 };
  return advance(timeline, { step: span.firstStep, u: 0 }, seconds - span.start);
}

/** Seconds since the start, at speed 1. */
export function secondsAt(timeline: Timeline, head: Playhead): number {
  const span = spanAt(timeline, head.step);
  return span.start + (head.step - span.firstStep + head.u) * span.stepSeconds;
}
