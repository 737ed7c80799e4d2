/** Time as a hierarchy: segments, beats, steps. A playhead says which step, and how far into it. */
import type { BlockGeometry } from "../engine/index.ts";

export type SegmentId = "input" | "position" | "filter" | "filters" | "compare";

/** What a link's `time` says: "filters.f40.y2.x2". All 0-based; absent parts mean the first. */
export interface TimeAddress {
  readonly segment: SegmentId | "end";
  readonly filter?: number;
  readonly y?: number;
  readonly x?: number;
  /** Index into the position's separable multiplications (depthwise taps, then pointwise ones); see address.ts. */
  readonly tap?: number;
}

/** step: whole, 0 … timeline.steps - 1 · u: 0 ≤ u < 1 into that step. */
export interface Playhead {
  readonly step: number;
  readonly u: number;
}

/**
 * explain: both lanes produce the same output value at the same moment.
 * race: both lanes do the same number of multiplications per second.
 */
export type Pace = "explain" | "race";

/** What is happening in a lane during a step. "rest" ends a segment: nothing moves. */
export type Beat = "look" | "depthwise" | "pointwise" | "rest" | "compare";

/** Multiplications done, this step's included. */
export interface Done {
  readonly standard: number;
  readonly depthwise: number;
  readonly pointwise: number;
}

/** Where one lane is, this step's work included. */
export interface LanePlace {
  readonly filter: number;
  readonly y: number;
  readonly x: number;
  readonly beat: Beat;
  /**
   * Values filled in every "each channel alone" map (row-major prefix, 0 … positions).
   * standard lane: the per-channel sums of the current filter · separable lane: the intermediate.
   */
  readonly alone: number;
  /** Output values finished in the lane: filter * positions + prefix of the current map. */
  readonly outputs: number;
}

export interface Moment {
  readonly step: number;
  readonly pace: Pace;
  readonly segment: SegmentId;
  readonly beat: Beat;
  /**
   * In "input": the channel looked at. In a tap-by-tap or kernel-by-kernel step of the depthwise beat, and in a
   * weight-by-weight step of the pointwise beat: the intermediate channel at work. Otherwise null (all at once).
   */
  readonly channel: number | null;
  /** First channel of this step's group; equals `channel` unless the step works through several at once. */
  readonly firstChannel: number | null;
  /** Tap within that channel's kernel (ky * K + kx) when the step is a single tap, else null. */
  readonly tap: number | null;
  /** In the "position" segment: separable multiplications done at this position, else null. */
  readonly tapsDone: number | null;
  readonly standard: LanePlace;
  readonly separable: LanePlace;
  readonly done: Done;
  /** In a race: the separable lane has done all its multiplications (and waits, if the standard lane has not). */
  readonly separableFinished: boolean;
}

export interface Segment {
  readonly id: SegmentId;
  readonly firstStep: number;
  readonly stepCount: number;
  /** Seconds at speed 1. */
  readonly start: number;
  readonly duration: number;
  /** Named beats in order with their share: ends are seconds at speed 1, absolute. */
  readonly beats: readonly {
    readonly id: Beat;
    readonly start: number;
    readonly duration: number;
  }[];
}

/**
 * What a run of equal steps does · look: input channels · taps, kernels: the first position, tap by tap or kernel by
 * kernel · weigh, sum: its pointwise half · map, mix: the first filter's depthwise and pointwise beats · sweep: the
 * other filters · chunks: a race, one standard position's multiplications at a time · rest, compare: nothing moves.
 */
export type SpanKind =
  | "look"
  | "taps"
  | "kernels"
  | "weigh"
  | "sum"
  | "map"
  | "mix"
  | "sweep"
  | "chunks"
  | "rest"
  | "compare";

/** Consecutive steps of one kind and one duration: the only thing a timeline stores. */
export interface Span {
  readonly segment: SegmentId;
  readonly kind: SpanKind;
  readonly beat: Beat;
  readonly firstStep: number;
  readonly stepCount: number;
  /** Seconds at speed 1. */
  readonly start: number;
  readonly stepSeconds: number;
  /** Items (channels, taps, positions, chunks) before this span, in all of it, and per step (the last may have fewer). */
  readonly firstItem: number;
  readonly items: number;
  readonly perStep: number;
}

export interface Timeline {
  readonly pace: Pace;
  readonly geometry: BlockGeometry;
  readonly segments: readonly Segment[];
  readonly spans: readonly Span[];
  readonly steps: number;
  /** Seconds at speed 1. */
  readonly duration: number;
}
