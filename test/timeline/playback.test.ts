import fc from "fast-check";
import { expect, test } from "vitest";
import {
  advance,
  atEnd,
  buildTimeline,
  durationOf,
  END_U,
  headAt,
  secondsAt,
  segmentOf,
} from "../../src/timeline/index.ts";
import type { Pace, Playhead, Timeline } from "../../src/timeline/index.ts";
import { anyLayers, layer, smallLayers } from "./layers.ts";

const paces = fc.constantFrom<Pace[]>("explain", "race");
const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const timelines = fc
  .tuple(fc.oneof(anyLayers, smallLayers), paces)
  .map(([g, pace]) => buildTimeline(g, pace));

function expectNear(timeline: Timeline, got: Playhead, want: Playhead) {
  expect(secondsAt(timeline, got)).toBeCloseTo(secondsAt(timeline, want), 6);
}

test("many small advances, forwards and backwards, lead where one big one does", () => {
  const seconds = fc.double({ min: -3, max: 6, noNaN: true });
  fc.assert(
    fc.property(timelines, unit, fc.array(seconds, { maxLength: 30 }), (timeline, part, parts) => {
      const start = headAt(timeline, part * timeline.duration);
      const from = secondsAt(timeline, start);
      const sums = parts.reduce<number[]>((all, one) => [...all, (all.at(-1) ?? from) + one], []);
      fc.pre(sums.every((at) => at > 0 && at < timeline.duration));
      const small = parts.reduce((head, one) => advance(timeline, head, one), start);
      expectNear(timeline, small, advance(timeline, start, (sums.at(-1) ?? from) - from));
    }),
    { numRuns: 500 },
  );
});

test("a head is inside its timeline, and its time leads back to it", () => {
  fc.assert(
    fc.property(timelines, fc.double({ min: -10, max: 300, noNaN: true }), (timeline, seconds) => {
      const head = headAt(timeline, seconds);
      expect(Number.isInteger(head.step)).toBe(true);
      expect(head.step).toBeGreaterThanOrEqual(0);
      expect(head.step).toBeLessThan(timeline.steps);
      expect(head.u).toBeGreaterThanOrEqual(0);
      expect(head.u).toBeLessThan(1);
      const within = Math.min(Math.max(0, seconds), timeline.duration);
      expect(secondsAt(timeline, head)).toBeCloseTo(within, 6);
    }),
    { numRuns: 500 },
  );
});

test("advancing by nothing changes nothing", () => {
  fc.assert(
    fc.property(
      timelines,
      unit,
      fc.double({ min: 0, max: END_U, noNaN: true }),
      (timeline, part, u) => {
        const head = { step: Math.floor(part * timeline.steps), u };
        expect(advance(timeline, head, 0)).toEqual(head);
      },
    ),
    { numRuns: 500 },
  );
});

test("playing stops at the end and rewinding at the start", () => {
  const timeline = buildTimeline(layer(), "explain");
  const end = advance(timeline, { step: 3, u: 0.5 }, 1e6);
  expect(end).toEqual({ step: timeline.steps - 1, u: END_U });
  expect(atEnd(timeline, end)).toBe(true);
  expect(atEnd(timeline, { step: timeline.steps - 1, u: 0.5 })).toBe(false);
  expect(atEnd(timeline, { step: timeline.steps - 2, u: END_U })).toBe(false);
  expect(advance(timeline, end, 5)).toEqual(end);
  expect(advance(timeline, end, -1e6)).toEqual({ step: 0, u: 0 });
});

test("the durations of all steps add up to the whole", () => {
  fc.assert(
    fc.property(smallLayers, paces, (g, pace) => {
      const timeline = buildTimeline(g, pace);
      const steps = Array.from({ length: timeline.steps }, (_, step) => step);
      const sum = steps.reduce((all, step) => all + durationOf(timeline, step), 0);
      expect(sum).toBeCloseTo(timeline.duration, 6);
    }),
    { numRuns: 50 },
  );
});

test("every step lies in the segment that claims it", () => {
  const timeline = buildTimeline(layer(), "explain");
  for (const segment of timeline.segments) {
    expect(segmentOf(timeline, segment.firstStep)).toBe(segment);
    expect(segmentOf(timeline, segment.firstStep + segment.stepCount - 1)).toBe(segment);
  }
});

test("the second at which a run of steps begins is exactly its first step", () => {
  fc.assert(
    fc.property(timelines, (timeline) => {
      for (const { start, firstStep } of timeline.spans)
        expect(headAt(timeline, start)).toEqual({ step: firstStep, u: 0 });
    }),
    { numRuns: 100 },
  );
});
