import fc from "fast-check";
import { expect, test } from "vitest";
import { buildTimeline, momentAt } from "../../src/timeline/index.ts";
import type { Pace, SegmentId, Timeline } from "../../src/timeline/index.ts";
import { anyLayers, CORNERS, layer } from "./layers.ts";

const paces = fc.constantFrom<Pace[]>("explain", "race");

function segment(timeline: Timeline, id: SegmentId) {
  const found = timeline.segments.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no segment ${id}`);
  return found;
}

function doneAtEnd(timeline: Timeline, id: SegmentId) {
  const { firstStep, stepCount } = segment(timeline, id);
  const { standard, depthwise, pointwise } = momentAt(timeline, firstStep + stepCount - 1).done;
  return [standard, depthwise, pointwise];
}

test.each<[SegmentId, number[]]>([
  ["input", [0, 0, 0]],
  ["position", [27, 27, 3]],
  ["filter", [675, 675, 75]],
  ["filters", [86_400, 675, 9_600]],
  ["compare", [86_400, 675, 9_600]],
])("the worked example has done its multiplications at the end of %s", (id, done) => {
  expect(doneAtEnd(buildTimeline(layer(), "explain"), id)).toEqual(done);
});

test.each(CORNERS)("explain reaches the closed forms at the segments' ends: %s", (_, g) => {
  const timeline = buildTimeline(g, "explain");
  const taps = g.inChannels * g.kernelArea;
  const mid = g.midChannels;
  const { positions: P, outChannels: N } = g;
  expect(doneAtEnd(timeline, "input")).toEqual([0, 0, 0]);
  expect(doneAtEnd(timeline, "position")).toEqual([taps, mid * g.kernelArea, mid]);
  expect(doneAtEnd(timeline, "filter")).toEqual([P * taps, P * mid * g.kernelArea, P * mid]);
  expect(doneAtEnd(timeline, "filters")).toEqual([
    N * P * taps,
    P * mid * g.kernelArea,
    N * P * mid,
  ]);
});

test("the worked example takes the time a first look needs", () => {
  const timeline = buildTimeline(layer(), "explain");
  const seconds = (id: SegmentId) => segment(timeline, id).duration;
  expect(seconds("input")).toBeCloseTo(4, 0);
  expect(seconds("position")).toBeGreaterThanOrEqual(8);
  expect(seconds("position")).toBeLessThan(25);
  expect(seconds("filter")).toBeGreaterThanOrEqual(10);
  expect(seconds("filter")).toBeLessThanOrEqual(20);
  expect(seconds("filters")).toBeGreaterThanOrEqual(20);
  expect(seconds("filters")).toBeLessThanOrEqual(60);
  expect(timeline.duration).toBeGreaterThan(70);
  expect(timeline.duration).toBeLessThan(90);
});

test("the worked example shows 27 taps one by one, and filter 2 slower than filter 100", () => {
  const timeline = buildTimeline(layer(), "explain");
  const first = segment(timeline, "position").firstStep;
  const taps = Array.from({ length: 27 }, (_, i) => momentAt(timeline, first + i));
  expect(taps.map((moment) => [moment.channel, moment.tap])).toEqual(
    Array.from({ length: 27 }, (_, i) => [Math.floor(i / 9), i % 9]),
  );
  expect(taps.map(({ done }) => done.standard)).toEqual(taps.map((_, i) => i + 1));
  expect(timeline.spans.filter(({ kind }) => kind === "sweep")).toMatchObject([
    { stepCount: 25 },
    { stepCount: 50 },
    { stepCount: 124 * 25 },
  ]);
  const [slow, , fast] = timeline.spans.filter(({ kind }) => kind === "sweep");
  expect(slow?.stepSeconds).toBeGreaterThan(10 * (fast?.stepSeconds ?? Infinity));
});

test("no layer a link may ask for makes a segment longer than a minute, nor its first position shorter than 8 s", () => {
  fc.assert(
    fc.property(anyLayers, paces, (g, pace) => {
      const timeline = buildTimeline(g, pace);
      for (const { duration } of timeline.segments) {
        expect(duration).toBeGreaterThan(0);
        expect(duration).toBeLessThanOrEqual(60);
      }
      expect(segment(timeline, "position").duration).toBeGreaterThanOrEqual(8);
    }),
    { numRuns: 1000 },
  );
});

test("segments, beats and spans follow each other without gap, and stay few", () => {
  fc.assert(
    fc.property(anyLayers, paces, (g, pace) => {
      const timeline = buildTimeline(g, pace);
      expect(timeline.spans.length).toBeLessThanOrEqual(14);
      expect(timeline.segments.map(({ id }) => id)).toEqual(
        "input position filter filters compare".split(" "),
      );
      let [step, seconds] = [0, 0];
      for (const { firstStep, stepCount, start, duration, beats } of timeline.segments) {
        expect(firstStep).toBe(step);
        expect(start).toBeCloseTo(seconds, 9);
        const beatSeconds = beats.map((beat) => beat.duration).reduce((a, b) => a + b);
        expect(beatSeconds).toBeCloseTo(duration, 9);
        expect(beats[0]?.start).toBe(start);
        step += stepCount;
        seconds += duration;
      }
      expect(step).toBe(timeline.steps);
      expect(seconds).toBeCloseTo(timeline.duration, 9);
    }),
    { numRuns: 500 },
  );
});

test("names the depthwise and the pointwise beat in the first position and the first filter", () => {
  const timeline = buildTimeline(layer(), "explain");
  const beats = (id: SegmentId) => segment(timeline, id).beats.map((beat) => beat.id);
  expect(beats("input")).toEqual(["look", "rest"]);
  expect(beats("position")).toEqual(["depthwise", "pointwise", "rest"]);
  expect(beats("filter")).toEqual(["depthwise", "pointwise", "rest"]);
  expect(beats("filters")).toEqual(["pointwise", "rest"]);
  expect(beats("compare")).toEqual(["compare"]);
});

test("a layer with one filter has only a rest where the others would be", () => {
  const one = segment(buildTimeline(layer({ outChannels: 1 }), "explain"), "filters");
  expect(one).toMatchObject({ stepCount: 1, beats: [{ id: "rest" }] });
});

test("a race keeps a steady pace through all filters, slow enough to follow in a small layer", () => {
  const worked = buildTimeline(layer(), "race");
  expect(segment(worked, "filters").duration).toBeGreaterThanOrEqual(20);
  const chunks = worked.spans.filter((s) => s.segment === "filters" && s.kind === "chunks");
  expect(new Set(chunks.map((s) => s.stepSeconds)).size).toBe(1);
  const small = buildTimeline(layer({ inHeight: 4, inWidth: 4, outChannels: 2 }), "race");
  expect(small.spans.find((s) => s.segment === "filters")?.stepSeconds).toBeGreaterThan(0.2);
});
