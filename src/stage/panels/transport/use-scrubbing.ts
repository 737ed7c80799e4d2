/** Dragging and keys of the timeline: playing rests while the knob is held. */
import { useEffect, useRef } from "react";
import type { ChangeEvent, KeyboardEvent } from "react";
import { timelineOf } from "../../../store/index.ts";
import type { Command, Lab } from "../../../store/index.ts";
import { headAt, segmentOf } from "../../../timeline/index.ts";
import { secondsAtPlace } from "./track.ts";

interface Scrubbing {
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  readonly onPointerDown: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** The command of a key on the slider: arrows one step, pages one segment. */
function commandOfKey(lab: Lab, key: string): Command | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return { type: "step", by: 1 };
    case "ArrowLeft":
    case "ArrowDown":
      return { type: "step", by: -1 };
    case "Home":
      return { type: "seek", to: { step: 0, u: 0 } };
    case "End":
      return { type: "seek", to: { segment: "end" } };
    case "PageUp":
      return seekSegment(lab, 1);
    case "PageDown":
      return seekSegment(lab, -1);
    default:
      return null;
  }
}

/** To the next segment's start, or to this one's; from a segment's first step to the one before. */
function seekSegment(lab: Lab, by: 1 | -1): Command {
  const state = lab.store.getState();
  const timeline = timelineOf(state);
  const { step } = state.head;
  const current = segmentOf(timeline, step);
  const from = timeline.segments.indexOf(current);
  const index = by === 1 ? from + 1 : step > current.firstStep ? from : from - 1;
  const target = timeline.segments[Math.max(0, index)];
  return { type: "seek", to: target === undefined ? { segment: "end" } : { segment: target.id } };
}

export function useScrubbing(lab: Lab): Scrubbing {
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  return {
    onChange(event) {
      const { valueAsNumber, max } = event.currentTarget;
      const timeline = timelineOf(lab.store.getState());
      const seconds = secondsAtPlace(timeline, valueAsNumber / Number(max));
      lab.dispatch({ type: "seek", to: headAt(timeline, seconds) });
    },
    onPointerDown() {
      if (!lab.store.getState().playing) return;
      lab.dispatch({ type: "pause" });
      const release = (): void => {
        stop.current?.();
        lab.dispatch({ type: "play" });
      };
      window.addEventListener("pointerup", release);
      window.addEventListener("pointercancel", release);
      stop.current = () => {
        window.removeEventListener("pointerup", release);
        window.removeEventListener("pointercancel", release);
        stop.current = null;
      };
    },
    onKeyDown(event) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const command = commandOfKey(lab, event.key);
      if (command === null) return;
      event.preventDefault();
      lab.dispatch(command);
    },
  };
}
