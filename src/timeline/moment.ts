/** Step -> where everything is. Arithmetic only: step 3,000,000 costs what step 3 costs. */
import type { BlockGeometry } from "../engine/index.ts";
import { amountsOf } from "./amounts.ts";
import { spanAt } from "./spans.ts";
import type { Beat, Done, LanePlace, Moment, Span, Timeline } from "./types.ts";

/** @param step whole; clamped into the timeline. */
export function momentAt(timeline: Timeline, step: number): Moment {
  const span = spanAt(timeline, step);
  const at = Math.min(Math.max(0, Math.trunc(step)), timeline.steps - 1);
  if (span.kind === "rest" || span.kind === "compare") return still(timeline, span, at);
  return { ...base(timeline, span, at), ...work(timeline, span, at - span.firstStep) };
}

type Work = Pick<Moment, "standard" | "separable" | "done"> & Partial<Moment>;

function base(timeline: Timeline, span: Span, step: number) {
  return {
    step,
    pace: timeline.pace,
    segment: span.segment,
    beat: span.beat,
    channel: null,
    firstChannel: null,
    tap: null,
    tapsDone: null,
    separableFinished: false,
  };
}

/** Nothing moves: everything is as the step before left it. */
function still(timeline: Timeline, span: Span, step: number): Moment {
  const before = momentAt(timeline, step - 1);
  return {
    ...base(timeline, span, step),
    tapsDone: span.segment === "position" ? before.tapsDone : null,
    standard: { ...before.standard, beat: span.beat },
    separable: { ...before.separable, beat: span.beat },
    done: before.done,
    separableFinished: before.separableFinished,
  };
}

function work({ geometry: g, pace }: Timeline, span: Span, index: number): Work {
  const before = index * span.perStep;
  const after = Math.min(before + span.perStep, span.items);
  const item = span.firstItem + index;
  const { depthwisePerPosition } = amountsOf(g);
  switch (span.kind) {
    case "look": {
      const lane = placeOf(g, 0, "look", 0, 0);
      const group = { channel: after - 1, firstChannel: before };
      return { ...group, done: doneAt(g, 0, 0, 0), standard: lane, separable: lane };
    }
    case "taps": {
      const channel = Math.floor(before / g.kernelArea);
      const group = { channel, firstChannel: channel, tap: before % g.kernelArea };
      return { ...group, tapsDone: after, ...firstTaps(g, pace, after) };
    }
    case "kernels": {
      const taps = after * g.kernelArea;
      const group = { channel: after - 1, firstChannel: before };
      return { ...group, tapsDone: taps, ...firstTaps(g, pace, taps) };
    }
    case "weigh": {
      const lane = placeOf(g, 0, "pointwise", 1, 0);
      const group = { channel: after - 1, firstChannel: before };
      const done = { ...doneAt(g, 1, 1, 0), pointwise: after };
      const tapsDone = depthwisePerPosition + after;
      return { ...group, tapsDone, done, standard: lane, separable: lane };
    }
    case "sum": {
      const lane = placeOf(g, 0, "pointwise", 1, 1);
      const tapsDone = depthwisePerPosition + g.midChannels;
      return { tapsDone, done: doneAt(g, 1, 1, 1), standard: lane, separable: lane };
    }
    case "map": {
      const lane = placeOf(g, item, "depthwise", item + 1, 1);
      return { done: doneAt(g, item + 1, item + 1, 1), standard: lane, separable: lane };
    }
    case "mix": {
      const P = g.positions;
      const lane = placeOf(g, item, "pointwise", P, item + 1);
      return { done: doneAt(g, P, P, item + 1), standard: lane, separable: lane };
    }
    case "sweep": {
      const P = g.positions;
      const separable = placeOf(g, item, "pointwise", P, item + 1);
      const standard = { ...separable, alone: (item % P) + 1 };
      return { done: doneAt(g, item + 1, P, item + 1), standard, separable };
    }
    case "chunks":
      return raceAt(g, (item + 1) * amountsOf(g).standardPerValue);
    case "rest":
    case "compare":
      throw new RangeError(`a ${span.kind} step does no work`);
  }
}

/** `taps` depthwise multiplications into the first position. */
function firstTaps(g: BlockGeometry, pace: Timeline["pace"], taps: number): Work {
  if (pace === "race") return raceAt(g, taps);
  const { depthwisePerPosition } = amountsOf(g);
  const alone = taps === depthwisePerPosition ? 1 : 0;
  const lane = placeOf(g, 0, "depthwise", alone, 0);
  // With a multiplier the standard lane stays with each input channel until its M kernels are done.
  const standard = Math.ceil(taps / g.depthMultiplier);
  return { done: { standard, depthwise: taps, pointwise: 0 }, standard: lane, separable: lane };
}

/** Both lanes after the same number of multiplications, or as many as they have. */
function raceAt(g: BlockGeometry, multiplications: number): Work {
  const amounts = amountsOf(g);
  const standard = Math.min(multiplications, amounts.standard);
  const depthwise = Math.min(multiplications, amounts.depthwise);
  const pointwise = Math.min(multiplications - depthwise, amounts.pointwise);
  const separableFinished = pointwise === amounts.pointwise;
  const standardFinished = multiplications > amounts.standard;
  return {
    done: { standard, depthwise, pointwise },
    standard: standardInRace(g, standard, standardFinished ? "rest" : "pointwise"),
    separable: separableInRace(g, depthwise, pointwise, multiplications),
    separableFinished,
  };
}

/** A standard position multiplies and sums in one go: its beat is the junction's once a value is out. */
function standardInRace(g: BlockGeometry, done: number, beat: Beat): LanePlace {
  const { standardPerValue } = amountsOf(g);
  const value = Math.ceil(done / standardPerValue) - 1;
  const outputs = Math.floor(done / standardPerValue);
  const alone = outputs - (value - (value % g.positions));
  return placeOf(g, value, outputs > value ? beat : "depthwise", alone, outputs);
}

function separableInRace(
  g: BlockGeometry,
  depthwise: number,
  pointwise: number,
  multiplications: number,
): LanePlace {
  const { depthwisePerPosition, pointwisePerValue, ...amounts } = amountsOf(g);
  if (pointwise === 0) {
    const position = Math.ceil(depthwise / depthwisePerPosition) - 1;
    return placeOf(g, position, "depthwise", Math.floor(depthwise / depthwisePerPosition), 0);
  }
  const left = amounts.depthwise + amounts.pointwise - multiplications;
  const waits = left <= -amounts.standardPerValue;
  const value = Math.ceil(pointwise / pointwisePerValue) - 1;
  const outputs = Math.floor(pointwise / pointwisePerValue);
  return placeOf(g, value, waits ? "rest" : "pointwise", g.positions, outputs);
}

/** @param value filter * positions + position, the output value at work. */
function placeOf(
  g: BlockGeometry,
  value: number,
  beat: Beat,
  alone: number,
  outputs: number,
): LanePlace {
  const position = value % g.positions;
  return {
    filter: Math.floor(value / g.positions),
    y: Math.floor(position / g.outWidth),
    x: position % g.outWidth,
    beat,
    alone,
    outputs,
  };
}

/** Multiplications for so many standard values, depthwise positions and pointwise values. */
function doneAt(g: BlockGeometry, standard: number, depthwise: number, pointwise: number): Done {
  const amounts = amountsOf(g);
  return {
    standard: standard * amounts.standardPerValue,
    depthwise: depthwise * amounts.depthwisePerPosition,
    pointwise: pointwise * amounts.pointwisePerValue,
  };
}
