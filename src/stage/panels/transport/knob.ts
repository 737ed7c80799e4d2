/** Moves the timeline's knob and fills its segments: as elements while paused, on a canvas while playing. */
import type { Timeline } from "../../../timeline/index.ts";
import { beatNow } from "../../beat.ts";
import { createRunningCanvas } from "../running-canvas.ts";
import { placeAt, shareOver } from "./track.ts";

/** The native slider's end: fine enough for a track of any width. */
export const RANGE_END = 10_000;
/** The knob is drawn anew when it has moved this far (px). */
const LEAST_MOVE = 0.25;

interface TimeShown {
  /** Seconds at speed 1. */
  readonly seconds: number;
  /** Seconds at speed 1 per second; 0 while paused. */
  readonly speed: number;
}

interface Knob {
  show(time: TimeShown): void;
}

/** @param root holds one `[data-fill]` per segment, the `[data-carrier]` of the knob and a canvas over both */
export function createKnob(root: HTMLElement, range: HTMLInputElement, timeline: Timeline): Knob {
  const fills = [...root.querySelectorAll<HTMLElement>("[data-fill]")];
  const carrier = root.querySelector<HTMLElement>("[data-carrier]");
  const knob = carrier?.querySelector<HTMLElement>("i") ?? null;
  const canvas = createRunningCanvas(root);
  let beat = -1;
  let track = { left: 0, width: 0 };
  let shownAt = NaN;
  let standsAt = NaN;

  /** Anything in the store may have changed: the page's elements are touched only by another time. */
  const put = (seconds: number): void => {
    const place = placeAt(timeline, seconds);
    const value = String(Math.round(place * RANGE_END));
    if (range.value !== value) range.value = value;
    if (seconds === standsAt) return;
    standsAt = seconds;
    if (carrier) carrier.style.transform = `translateX(${place * 100}%)`;
    timeline.segments.forEach((segment, i) => {
      const fill = fills.at(i);
      if (fill) fill.style.transform = `scaleX(${shareOver(segment, seconds)})`;
    });
  };

  /** Where the track lies on the canvas; false where nothing can be drawn. */
  const measure = (): boolean => {
    if (!carrier || !knob || !canvas.show([...fills, knob])) return false;
    const { offsetLeft, offsetWidth } = carrier;
    track = { left: offsetLeft, width: offsetWidth };
    shownAt = NaN;
    return true;
  };

  const draw = (seconds: number): void => {
    const x = track.left + placeAt(timeline, seconds) * track.width;
    if (Math.abs(x - shownAt) < LEAST_MOVE) return;
    shownAt = x;
    canvas.clear();
    timeline.segments.forEach((segment, i) => {
      const fill = fills.at(i);
      if (fill) canvas.bar(fill, shareOver(segment, seconds));
    });
    if (knob) canvas.disc(knob, x);
  };

  return {
    show({ seconds, speed }) {
      const now = beatNow();
      if (speed === 0) {
        beat = -1;
        canvas.hide();
        put(seconds);
        return;
      }
      if (now !== beat) {
        put(seconds);
        if (!measure()) return;
        beat = now;
      }
      draw(seconds);
    },
  };
}
