/** Moves the timeline's knob and fills its segments, per frame, touching only what changed. */
import type { Timeline } from "../../../timeline/index.ts";
import { placeAt, shareOver } from "./track.ts";

/** The native slider's end: fine enough for a track of any width. */
export const RANGE_END = 10_000;
/** The native slider has a layout of its own, so while playing its value follows more calmly (ms). */
const CALM_MS = 200;

interface Knob {
  show(seconds: number, playing: boolean): void;
}

/** @param root holds one `[data-fill]` per segment and the `[data-carrier]` of the knob */
export function createKnob(root: HTMLElement, range: HTMLInputElement, timeline: Timeline): Knob {
  const fills = [...root.querySelectorAll<HTMLElement>("[data-fill]")];
  const carrier = root.querySelector<HTMLElement>("[data-carrier]");
  const shown = new Map<HTMLElement, string>();
  let valueAt = 0;

  const move = (element: HTMLElement | null | undefined, transform: string): void => {
    if (!element || shown.get(element) === transform) return;
    element.style.transform = transform;
    shown.set(element, transform);
  };

  return {
    show(seconds, playing) {
      const place = placeAt(timeline, seconds);
      move(carrier, `translateX(${(place * 100).toFixed(3)}%)`);
      timeline.segments.forEach((segment, index) => {
        move(fills[index], `scaleX(${shareOver(segment, seconds).toFixed(4)})`);
      });
      const now = performance.now();
      if (playing && now - valueAt < CALM_MS) return;
      valueAt = now;
      range.value = String(Math.round(place * RANGE_END));
    },
  };
}
