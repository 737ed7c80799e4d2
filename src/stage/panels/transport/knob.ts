/** Moves the timeline's knob and fills its segments, touching only what changed. */
import type { Timeline } from "../../../timeline/index.ts";
import { BEAT_MS, beatNow } from "../../beat.ts";
import { createGlide } from "../glide.ts";
import { placeAt, shareOver } from "./track.ts";

/** The native slider's end: fine enough for a track of any width. */
export const RANGE_END = 10_000;
/** A glide goes on a little past its beat, so that a late frame does not show as a stop. */
const GLIDE_MS = BEAT_MS * 1.25;
/** Seconds by which the time may differ from what is expected without being a jump. */
const SLACK = 0.3;

export interface TimeShown {
  /** Seconds at speed 1. */
  readonly seconds: number;
  /** Seconds at speed 1 per second; 0 while paused. */
  readonly speed: number;
}

interface Knob {
  show(time: TimeShown): void;
}

/** @param root holds one `[data-fill]` per segment and the `[data-carrier]` of the knob */
export function createKnob(root: HTMLElement, range: HTMLInputElement, timeline: Timeline): Knob {
  const carrier = createGlide(root.querySelector<HTMLElement>("[data-carrier]"));
  const fills = [...root.querySelectorAll<HTMLElement>("[data-fill]")].map(createGlide);
  let last = { seconds: 0, speed: 0, at: 0, beat: 0 };

  const knobAt = (seconds: number): string => `translateX(${placeAt(timeline, seconds) * 100}%)`;
  const put = (seconds: number): void => {
    carrier.put(knobAt(seconds));
    timeline.segments.forEach((segment, i) => fills[i]?.put(fillAt(segment, seconds)));
  };
  /** The browser is told where the knob will be, and moves it there by itself. */
  const glide = (seconds: number, speed: number): void => {
    const aim = Math.min(timeline.duration, seconds + (speed * GLIDE_MS) / 1000);
    carrier.glide(knobAt(seconds), knobAt(aim), GLIDE_MS);
    timeline.segments.forEach((segment, i) => {
      const [from, to] = [fillAt(segment, seconds), fillAt(segment, aim)];
      if (from === to) fills[i]?.put(to);
      else fills[i]?.glide(from, to, GLIDE_MS);
    });
  };

  return {
    show({ seconds, speed }) {
      const at = performance.now();
      const beat = beatNow();
      const expected = last.seconds + (last.speed * (at - last.at)) / 1000;
      const isAsTold = speed === last.speed && Math.abs(seconds - expected) < SLACK * speed;
      if (speed > 0 && isAsTold && beat === last.beat) return;
      last = { seconds, speed, at, beat };
      if (speed === 0) put(seconds);
      else glide(seconds, speed);
      range.value = String(Math.round(placeAt(timeline, seconds) * RANGE_END));
    },
  };
}

const fillAt = (segment: Timeline["segments"][number], seconds: number): string =>
  `scaleX(${shareOver(segment, seconds)})`;
