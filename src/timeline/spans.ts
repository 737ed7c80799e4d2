/** Step -> its span, its segment, its duration. */
import type { Segment, Span, Timeline } from "./types.ts";

/** Steps outside the timeline get the first or last span. */
export function spanAt(timeline: Timeline, step: number): Span {
  const { spans } = timeline;
  return spans.findLast((span) => step >= span.firstStep) ?? spans[0];
}

export function segmentOf(timeline: Timeline, step: number): Segment {
  const { segments } = timeline;
  return segments.findLast((segment) => step >= segment.firstStep) ?? segments[0];
}

/** Seconds at speed 1. */
export function durationOf(timeline: Timeline, step: number): number {
  return spanAt(timeline, step).stepSeconds;
}
