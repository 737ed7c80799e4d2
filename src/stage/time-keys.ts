/** The keys that go through time, as every page has them. */
import { timelineOf } from "../store/index.ts";
import type { Command, LabState } from "../store/index.ts";

/** Space, arrows, Home, End, R and the digits; null for any other key. */
export function timeCommandOf(state: LabState, key: string): Command | null {
  switch (key) {
    case " ":
      return { type: state.playing ? "pause" : "play" };
    case "ArrowRight":
      return { type: "step", by: 1 };
    case "ArrowLeft":
      return { type: "step", by: -1 };
    case "Home":
      return { type: "seek", to: { step: 0, u: 0 } };
    case "End":
      return { type: "seek", to: { segment: "end" } };
    case "r":
    case "R":
      return { type: "restart" };
    default:
      return seekDigit(state, key);
  }
}

/** 1 is the first segment that the timeline has. */
function seekDigit(state: LabState, key: string): Command | null {
  if (!/^[1-9]$/.test(key)) return null;
  const segment = timelineOf(state).segments[Number(key) - 1];
  return segment === undefined ? null : { type: "seek", to: { segment: segment.id } };
}
