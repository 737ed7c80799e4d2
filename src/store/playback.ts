/** Where the playhead goes: playing, looping, stepping, seeking, and staying put when the layer changes. */
import {
  advance,
  atEnd,
  carryStep,
  END_U,
  headAt,
  secondsAt,
  segmentOf,
  stepOf,
  type Playhead,
  type TimeAddress,
  type Timeline,
} from "../timeline/index.ts";
import { isReady, timelineOf } from "./selectors.ts";
import type { LabState } from "./types.ts";

const START: Playhead = { step: 0, u: 0 };
/** A page that slept longer than this goes on from here: a day passes every timeline, and stays exact in a loop. */
const LONGEST_TICK_S = 86_400;

/**
 * The head that shows an address: a bare segment from its beginning (u = 0), a named filter, position or tap and the
 * end with their step finished (u = END_U), so that a still picture shows the value it names.
 */
export function headOf(timeline: Timeline, address: TimeAddress): Playhead {
  const { segment, filter, y, x, tap } = address;
  const isBare = [filter, y, x, tap].every((part) => part === undefined);
  const u = isBare && segment !== "end" ? 0 : END_U;
  return { step: stepOf(timeline, address), u };
}

/** `after` with its head at the place that the head has in `before`. */
export function atSameAddress(before: LabState, after: LabState): LabState {
  const from = timelineOf(before);
  const to = timelineOf(after);
  if (from === to) return after;
  return { ...after, head: { step: carryStep(from, to, before.head.step), u: before.head.u } };
}

export function play(state: LabState): LabState {
  if (state.playing) return state;
  const restarts = !state.params.time.loop && atEnd(timelineOf(state), state.head);
  return { ...state, playing: true, head: restarts ? START : state.head };
}

export function pause(state: LabState): LabState {
  return state.playing ? { ...state, playing: false } : state;
}

/** To the beginning; goes on playing if it was. */
export function restart(state: LabState): LabState {
  return { ...state, head: START };
}

/** Goes on playing if it was. A head is clamped into the timeline; one that is not finite is ignored. */
export function seek(state: LabState, to: TimeAddress | Playhead): LabState {
  const timeline = timelineOf(state);
  if ("segment" in to) return { ...state, head: headOf(timeline, to) };
  if (!Number.isFinite(to.step) || !Number.isFinite(to.u)) return state;
  const step = clampStep(timeline, Math.floor(to.step));
  return { ...state, head: { step, u: Math.min(Math.max(to.u, 0), END_U) } };
}

/** Whole steps; the step arrived at shows finished (u = END_U), and playing goes on with the one after it. */
export function step(state: LabState, by: number): LabState {
  if (!Number.isFinite(by)) return state;
  const head = { step: clampStep(timelineOf(state), state.head.step + Math.trunc(by)), u: END_U };
  return { ...state, head, playing: false };
}

/**
 * Waits while there is no run: nothing is shown as done that is not computed.
 * @param seconds wall time since the last tick
 */
export function tick(state: LabState, seconds: number): LabState {
  if (!state.playing || !isReady(state) || !(seconds > 0) || !Number.isFinite(seconds))
    return state;
  const timeline = timelineOf(state);
  const { speed, loop } = state.params.time;
  const passed = Math.min(seconds, LONGEST_TICK_S) * speed;
  if (loop) return { ...state, head: loopHead(timeline, state.head, passed) };
  const head = advance(timeline, state.head, passed);
  return { ...state, head, playing: !atEnd(timeline, head) };
}

function loopHead(timeline: Timeline, head: Playhead, seconds: number): Playhead {
  const segment = segmentOf(timeline, head.step);
  const into = secondsAt(timeline, head) - segment.start + seconds;
  if (into < segment.duration) {
    const next = advance(timeline, head, seconds);
    if (segmentOf(timeline, next.step) === segment) return next;
  }
  const again = headAt(timeline, segment.start + (into % segment.duration));
  // A rounding error at the border must not leave the segment.
  return segmentOf(timeline, again.step) === segment ? again : { step: segment.firstStep, u: 0 };
}

function clampStep(timeline: Timeline, step: number): number {
  return Math.min(Math.max(step, 0), timeline.steps - 1);
}
