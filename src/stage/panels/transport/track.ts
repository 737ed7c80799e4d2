/** Where a second lies on the timeline's track, and back: short segments are drawn wide enough to be named and hit. */
import type { Segment, Timeline } from "../../../timeline/index.ts";

/** No segment is narrower than this share of the track. */
const LEAST_SHARE = 0.14;

export interface TrackPart {
  readonly segment: Segment;
  /** Share of the track, 0 … 1. */
  readonly start: number;
  readonly width: number;
}

const tracks = new WeakMap<Timeline, readonly TrackPart[]>();

/** The parts of the track in order; they fill it from 0 to 1. */
export function trackOf(timeline: Timeline): readonly TrackPart[] {
  const known = tracks.get(timeline);
  if (known !== undefined) return known;
  const least = LEAST_SHARE * timeline.duration;
  const weights = timeline.segments.map(({ duration }) => Math.max(duration, least));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let start = 0;
  const track = timeline.segments.map((segment, index) => {
    const part = { segment, start, width: (weights[index] ?? 0) / total };
    start += part.width;
    return part;
  });
  tracks.set(timeline, track);
  return track;
}

/** How much of a segment is over at a time, 0 … 1. */
export function shareOver({ start, duration }: Segment, seconds: number): number {
  return Math.max(0, Math.min(1, (seconds - start) / duration));
}

/** Seconds at speed 1 -> 0 … 1 along the track. */
export function placeAt(timeline: Timeline, seconds: number): number {
  return trackOf(timeline).reduce(
    (place, { segment, width }) => place + width * shareOver(segment, seconds),
    0,
  );
}

/** 0 … 1 along the track -> seconds at speed 1. */
export function secondsAtPlace(timeline: Timeline, place: number): number {
  const track = trackOf(timeline);
  const part = track.findLast(({ start }) => place >= start) ?? track[0];
  if (part === undefined) return 0;
  const share = Math.max(0, Math.min(1, (place - part.start) / part.width));
  return part.segment.start + share * part.segment.duration;
}
