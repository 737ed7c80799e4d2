/**
 * Step <-> address, and address <-> text. The text is `<segment>[.f<filter>][.y<row>.x<column>][.t<tap>]`, 0-based.
 *
 * `t` counts the separable multiplications of one position: the C·M·K² depthwise taps, then the C·M pointwise ones.
 * - input: `t` is the channel looked at; `t` = C or more is the rest.
 * - position: the step that does multiplication `t`; one past the last is the sum, beyond it the rest.
 * - filter: `y`, `x` name the position, first in the depthwise beat; from `t` = C·M·K² on, in the pointwise beat.
 * - filters: `f`, `y`, `x` name the output value. In a race they count the standard lane's values; if the separable
 *   lane costs more, the count goes on past the last filter.
 * - filter, filters: a `t` past the position's last multiplication is the rest that ends the segment.
 * What does not exist is clamped, so every address leads somewhere in its segment.
 */
import type { BlockGeometry } from "../engine/index.ts";
import { amountsOf } from "./amounts.ts";
import { spanAt } from "./spans.ts";
import type { SegmentId, Span, TimeAddress, Timeline } from "./types.ts";

const PATTERN =
  /^(input|position|filter|filters|compare|end)(?:\.f(\d{1,9}))?(?:\.y(\d{1,9})\.x(\d{1,9}))?(?:\.t(\d{1,9}))?$/;

/** @returns null when the text is not an address. */
export function parseTime(text: string): TimeAddress | null {
  const match = PATTERN.exec(text);
  if (match === null) return null;
  const [, segment, filter, y, x, tap] = match;
  return {
    segment: segment as TimeAddress["segment"],
    ...(filter !== undefined && { filter: Number(filter) }),
    ...(y !== undefined && x !== undefined && { y: Number(y), x: Number(x) }),
    ...(tap !== undefined && { tap: Number(tap) }),
  };
}

export function formatTime(address: TimeAddress): string {
  const { segment, filter, y, x, tap } = address;
  const place = y === undefined && x === undefined ? "" : `.y${y ?? 0}.x${x ?? 0}`;
  return [
    segment,
    filter === undefined ? "" : `.f${filter}`,
    place,
    tap === undefined ? "" : `.t${tap}`,
  ].join("");
}

/** The shortest address that leads back to this step. */
export function addressOf(timeline: Timeline, step: number): TimeAddress {
  const { geometry: g } = timeline;
  const span = spanAt(timeline, step);
  const index = Math.min(Math.max(0, Math.trunc(step)) - span.firstStep, span.stepCount - 1);
  const before = index * span.perStep;
  const { depthwisePerPosition } = amountsOf(g);
  switch (span.kind) {
    case "look":
    case "taps":
      return withTap(span.segment, before);
    case "kernels":
      return withTap(span.segment, before * g.kernelArea);
    case "weigh":
      return withTap(span.segment, depthwisePerPosition + before);
    case "sum":
      return withTap(span.segment, workPerPosition(g));
    case "map":
      return valueAddress(g, span.segment, span.firstItem + index);
    case "mix":
      return {
        ...valueAddress(g, span.segment, span.firstItem + index),
        tap: depthwisePerPosition,
      };
    case "sweep":
    case "chunks":
      return valueAddress(g, span.segment, span.firstItem + index);
    case "rest":
      return withTap(span.segment, restTap(timeline, span));
    case "compare":
      return { segment: "compare" };
  }
}

/** The step an address means, clamped into what this timeline has. */
export function stepOf(timeline: Timeline, address: TimeAddress): number {
  const { geometry: g, spans } = timeline;
  if (address.segment === "end") return timeline.steps - 1;
  const own = spans.filter((span) => span.segment === address.segment);
  const first = own[0];
  const last = own[own.length - 1];
  const tap = Math.max(0, whole(address.tap));
  switch (address.segment) {
    case "compare":
      return last.firstStep;
    case "input":
    case "position":
      return own.reduce((step, span) => stepOfTap(timeline, span, tap) ?? step, last.firstStep);
    case "filter":
    case "filters": {
      if (tap >= restTap(timeline, last) || first === last) return last.firstStep;
      const value = valueOf(timeline, address);
      const beats = new Set(own.map((one) => one.beat));
      const half = tap >= amountsOf(g).depthwisePerPosition ? "pointwise" : "depthwise";
      const inBeat = address.segment === "filter" && beats.has(half);
      const able = own.filter((one) => one !== last && (!inBeat || one.beat === half));
      const span = able.findLast((one) => value >= one.firstItem) ?? able[0];
      return span.firstStep + clamp(value - span.firstItem, 0, span.stepCount - 1);
    }
  }
}

/** The step of an input or position span that does multiplication (or looks at channel) `tap`, or null. */
function stepOfTap({ geometry: g }: Timeline, span: Span, tap: number): number | null {
  const { depthwisePerPosition } = amountsOf(g);
  switch (span.kind) {
    case "look":
    case "taps":
      return stepWithin(span, tap);
    case "kernels":
      return stepWithin(span, Math.floor(tap / g.kernelArea));
    case "weigh":
      return stepWithin(span, tap - depthwisePerPosition);
    case "sum":
      return stepWithin(span, tap - workPerPosition(g));
    case "map":
    case "mix":
    case "sweep":
    case "chunks":
    case "rest":
    case "compare":
      return null;
  }
}

function stepWithin(span: Span, item: number): number | null {
  if (item < 0 || item >= span.items) return null;
  return span.firstStep + Math.floor(item / span.perStep);
}

/** The tap that means "nothing left to do": 0, so that it can be left out, where a segment has only its rest. */
function restTap({ geometry: g, spans, pace }: Timeline, rest: Span): number {
  const alone = !spans.some((span) => span.segment === rest.segment && span !== rest);
  if (alone) return 0;
  if (rest.segment === "input") return g.inChannels;
  if (rest.segment !== "position") return workPerPosition(g);
  return pace === "race" ? amountsOf(g).standardPerValue : workPerPosition(g) + 1;
}

function workPerPosition(g: BlockGeometry): number {
  return amountsOf(g).depthwisePerPosition + g.midChannels;
}

function valueOf({ geometry: g, pace }: Timeline, address: TimeAddress): number {
  const firstFilter = address.segment === "filters" ? 1 : 0;
  const lastFilter =
    pace === "race" ? Math.floor((amountsOf(g).raceChunks - 1) / g.positions) : g.outChannels - 1;
  const filter =
    firstFilter === 0 ? 0 : clamp(whole(address.filter ?? firstFilter), firstFilter, lastFilter);
  const y = clamp(whole(address.y), 0, g.outHeight - 1);
  const x = clamp(whole(address.x), 0, g.outWidth - 1);
  return filter * g.positions + y * g.outWidth + x;
}

/** @param value filter * positions + position. The segment's first value needs no parts. */
function valueAddress(g: BlockGeometry, segment: SegmentId, value: number): TimeAddress {
  const filter = Math.floor(value / g.positions);
  const position = value % g.positions;
  if (segment === "filter" && position === 1) return { segment };
  return {
    segment,
    ...(filter > 1 && { filter }),
    ...(position > 0 && { y: Math.floor(position / g.outWidth), x: position % g.outWidth }),
  };
}

function withTap(segment: SegmentId, tap: number): TimeAddress {
  return tap === 0 ? { segment } : { segment, tap };
}

function whole(value = 0): number {
  return Number.isFinite(value) ? Math.trunc(value) : 0;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
