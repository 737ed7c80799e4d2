/** A layer and a pace -> the timeline: a handful of spans, whatever the number of steps. */
import type { BlockGeometry } from "../engine/index.ts";
import {
  EXPLAIN,
  MAX_KERNELS,
  MAX_LOOKS,
  MAX_TAPS,
  MAX_WEIGHS,
  perStepFor,
  RACE,
  secondsFor,
} from "./pacing.ts";
import type { Pacing } from "./pacing.ts";
import type { Beat, Pace, Segment, SegmentId, Span, SpanKind, Timeline } from "./types.ts";
import { amountsOf } from "./amounts.ts";

/** A span before it knows its place: what, how much, how long in all. */
interface Draft {
  readonly segment: SegmentId;
  readonly kind: SpanKind;
  readonly beat: Beat;
  readonly items: number;
  readonly seconds: number;
  readonly firstItem?: number;
  readonly perStep?: number;
}

/** @returns the timeline of a valid geometry; nothing is stored per step. */
export function buildTimeline(geometry: BlockGeometry, pace: Pace): Timeline {
  const drafts = pace === "explain" ? explainDrafts(geometry) : raceDrafts(geometry);
  const spans = place(drafts.filter((draft) => draft.items > 0));
  const segments = segmentsOf(spans);
  const last = spans[spans.length - 1];
  return {
    pace,
    geometry,
    segments,
    spans,
    steps: last.firstStep + last.stepCount,
    duration: last.start + last.stepCount * last.stepSeconds,
  };
}

function explainDrafts(g: BlockGeometry): Draft[] {
  const { positions: P, outChannels: N, midChannels } = g;
  const weighPerStep = perStepFor(midChannels, MAX_WEIGHS);
  const slow = Math.min(1, N - 1);
  const next = Math.min(2, N - 1 - slow);
  const others = N - 1 - slow - next;
  const sweep = (firstFilter: number, filters: number, pacing: Pacing): Draft => ({
    segment: "filters",
    kind: "sweep",
    beat: "pointwise",
    firstItem: firstFilter * P,
    items: filters * P,
    seconds: secondsFor(filters * P, pacing),
  });
  return [
    ...lookDrafts(g, EXPLAIN.rest.input),
    tapsDraft(midChannels, g.kernelArea, EXPLAIN),
    {
      segment: "position",
      kind: "weigh",
      beat: "pointwise",
      items: midChannels,
      perStep: weighPerStep,
      seconds: secondsFor(Math.ceil(midChannels / weighPerStep), EXPLAIN.weigh),
    },
    { segment: "position", kind: "sum", beat: "pointwise", items: 1, seconds: EXPLAIN.sum },
    rest("position", EXPLAIN.rest.position),
    {
      segment: "filter",
      kind: "map",
      beat: "depthwise",
      firstItem: 1,
      items: P - 1,
      seconds: secondsFor(P - 1, EXPLAIN.map),
    },
    {
      segment: "filter",
      kind: "mix",
      beat: "pointwise",
      firstItem: 1,
      items: P - 1,
      seconds: secondsFor(P - 1, EXPLAIN.mix),
    },
    rest("filter", EXPLAIN.rest.filter),
    sweep(1, slow, EXPLAIN.sweepFirst),
    sweep(1 + slow, next, EXPLAIN.sweepNext),
    sweep(1 + slow + next, others, EXPLAIN.sweepOthers),
    rest("filters", EXPLAIN.rest.filters),
    compare(),
  ];
}

function raceDrafts(g: BlockGeometry): Draft[] {
  const { positions: P } = g;
  const { raceChunks, raceDepthwiseChunks } = amountsOf(g);
  const chunks = (segment: SegmentId, from: number, to: number, beat: Beat, seconds: number) => ({
    segment,
    kind: "chunks" as const,
    beat,
    firstItem: from,
    items: to - from,
    seconds,
  });
  const left = raceChunks - P;
  const leftDepthwise = raceDepthwiseChunks - P;
  const leftSeconds = secondsFor(left, RACE.filters);
  const depthwiseSeconds = left === 0 ? 0 : (leftSeconds * leftDepthwise) / left;
  return [
    ...lookDrafts(g, RACE.rest.input),
    tapsDraft(g.inChannels, g.kernelArea, RACE),
    rest("position", RACE.rest.position),
    chunks("filter", 1, P, "depthwise", secondsFor(P - 1, RACE.filter)),
    rest("filter", RACE.rest.filter),
    chunks("filters", P, raceDepthwiseChunks, "depthwise", depthwiseSeconds),
    chunks("filters", raceDepthwiseChunks, raceChunks, "pointwise", leftSeconds - depthwiseSeconds),
    rest("filters", RACE.rest.filters),
    compare(),
  ];
}

function lookDrafts(g: BlockGeometry, restSeconds: number): Draft[] {
  const perStep = perStepFor(g.inChannels, MAX_LOOKS);
  const seconds = secondsFor(Math.ceil(g.inChannels / perStep), EXPLAIN.look);
  const look = { segment: "input", kind: "look", beat: "look" } as const;
  return [{ ...look, items: g.inChannels, perStep, seconds }, rest("input", restSeconds)];
}

/** The first position's depthwise beat: by tap while that is readable, else by kernel, else by groups of kernels. */
function tapsDraft(
  kernels: number,
  kernelArea: number,
  pacing: { readonly taps: Pacing; readonly kernels: Pacing },
): Draft {
  const common = { segment: "position", beat: "depthwise" } as const;
  const taps = kernels * kernelArea;
  if (taps <= MAX_TAPS)
    return { ...common, kind: "taps", items: taps, seconds: secondsFor(taps, pacing.taps) };
  const perStep = perStepFor(kernels, MAX_KERNELS);
  const seconds = secondsFor(Math.ceil(kernels / perStep), pacing.kernels);
  return { ...common, kind: "kernels", items: kernels, perStep, seconds };
}

function rest(segment: SegmentId, seconds: number): Draft {
  return { segment, kind: "rest", beat: "rest", items: 1, seconds };
}

function compare(): Draft {
  return {
    segment: "compare",
    kind: "compare",
    beat: "compare",
    items: 1,
    seconds: EXPLAIN.compare,
  };
}

function place(drafts: readonly Draft[]): Span[] {
  let firstStep = 0;
  let start = 0;
  return drafts.map(({ segment, kind, beat, items, seconds, firstItem = 0, perStep = 1 }) => {
    const stepCount = Math.ceil(items / perStep);
    const stepSeconds = seconds / stepCount;
    const span: Span = {
      segment,
      kind,
      beat,
      firstStep,
      stepCount,
      start,
      stepSeconds,
      firstItem,
      items,
      perStep,
    };
    firstStep += stepCount;
    start += stepCount * stepSeconds;
    return span;
  });
}

function segmentsOf(spans: readonly Span[]): Segment[] {
  const ids = [...new Set(spans.map((span) => span.segment))];
  return ids.map((id) => {
    const own = spans.filter((span) => span.segment === id);
    const beats = [...new Set(own.map((span) => span.beat))].map((beat) => {
      const { start, duration } = extent(own.filter((span) => span.beat === beat));
      return { id: beat, start, duration };
    });
    return { id, ...extent(own), beats };
  });
}

function extent(spans: readonly Span[]) {
  const first = spans[0];
  const last = spans[spans.length - 1];
  const end = last.start + last.stepCount * last.stepSeconds;
  return {
    firstStep: first.firstStep,
    stepCount: last.firstStep + last.stepCount - first.firstStep,
    start: first.start,
    duration: end - first.start,
  };
}
