/** How long each run of steps takes, against seconds worked out by hand, and from where on steps take groups. */
import { expect, test } from "vitest";
import { buildTimeline } from "../../src/timeline/index.ts";
import type { Pace } from "../../src/timeline/index.ts";
import { perStepFor, secondsFor } from "../../src/timeline/pacing.ts";
import { layer } from "./layers.ts";

test.each([
  // 10 s at most, half of them for 30 steps; no step takes no time.
  [0, { cap: 10, half: 30, atLeast: 2 }, 0],
  [30, { cap: 10, half: 30 }, 5],
  [10, { cap: 10, half: 30 }, 2.5],
  [90, { cap: 10, half: 30 }, 7.5],
  [1, { cap: 10, half: 30, atLeast: 2 }, 2],
  [90, { cap: 10, half: 30, atLeast: 2 }, 7.5],
])("%i steps paced by %o take %d s", (steps, pacing, seconds) => {
  expect(secondsFor(steps, pacing)).toBeCloseTo(seconds, 12);
});

test("items are grouped into as few as bring their steps under the limit", () => {
  for (let limit = 1; limit <= 8; limit++) {
    for (let items = 1; items <= 40; items++) {
      let smallest = 1;
      while (smallest * limit < items) smallest++;
      expect(perStepFor(items, limit)).toBe(smallest);
    }
  }
  expect(perStepFor(0, 8)).toBe(1);
});

type Row = readonly [segment: string, kind: string, beat: string, steps: number, seconds: number];

/** 3 channels, kernel 3×3, 25 positions, 128 filters: seconds are cap · steps ÷ (steps + half). */
const ROWS: Readonly<Record<Pace, readonly Row[]>> = {
  explain: [
    ["input", "look", "look", 3, (7 * 3) / 7],
    ["input", "rest", "rest", 1, 1],
    ["position", "taps", "depthwise", 27, (36 * 27) / 87],
    ["position", "weigh", "pointwise", 3, (12 * 3) / 10],
    ["position", "sum", "pointwise", 1, 1.4],
    ["position", "rest", "rest", 1, 1.6],
    ["filter", "map", "depthwise", 24, (18 * 24) / 60],
    ["filter", "mix", "pointwise", 24, (12 * 24) / 60],
    ["filter", "rest", "rest", 1, 1.6],
    ["filters", "sweep", "pointwise", 25, (9 * 25) / 37.5],
    ["filters", "sweep", "pointwise", 50, (6 * 50) / 75],
    ["filters", "sweep", "pointwise", 3100, (30 * 3100) / 3500],
    ["filters", "rest", "rest", 1, 2],
    ["compare", "compare", "compare", 1, 5],
  ],
  race: [
    ["input", "look", "look", 3, (7 * 3) / 7],
    ["input", "rest", "rest", 1, 1],
    ["position", "taps", "depthwise", 27, (36 * 27) / 87],
    ["position", "rest", "rest", 1, 1.2],
    ["filter", "chunks", "depthwise", 24, (24 * 24) / 60],
    ["filter", "rest", "rest", 1, 1.2],
    // The depthwise stage takes one chunk a position, so in the first map it is done.
    ["filters", "chunks", "pointwise", 3175, (36 * 3175) / 3325],
    ["filters", "rest", "rest", 1, 2],
    ["compare", "compare", "compare", 1, 5],
  ],
};

test.each(["explain", "race"] as const)("the worked example's spans, %s", (pace) => {
  const timeline = buildTimeline(layer(), pace);
  expect(timeline.pace).toBe(pace);
  const { spans } = timeline;
  expect(spans.map((s) => [s.segment, s.kind, s.beat, s.stepCount])).toEqual(
    ROWS[pace].map((row) => row.slice(0, 4)),
  );
  let [step, start] = [0, 0];
  for (const [i, [, , , steps, seconds]] of ROWS[pace].entries()) {
    expect(spans[i].firstStep).toBe(step);
    expect(spans[i].start).toBeCloseTo(start, 9);
    expect(spans[i].stepSeconds * steps).toBeCloseTo(seconds, 9);
    step += steps;
    start += seconds;
  }
  expect(timeline.steps).toBe(step);
  expect(timeline.duration).toBeCloseTo(start, 9);
});

test("a race shares the time of its filters by chunks, between the stages", () => {
  // 25 positions, multiplier 3: the depthwise stage takes 75 chunks, 50 of them after the first map.
  const timeline = buildTimeline(layer({ depthMultiplier: 3 }), "race");
  const [depthwise, pointwise] = timeline.spans.filter((s) => s.segment === "filters");
  const each = 36 / (3175 + 150);
  expect(depthwise).toMatchObject({ beat: "depthwise", firstItem: 25, stepCount: 50 });
  expect(depthwise.stepSeconds).toBeCloseTo(each, 12);
  expect(pointwise).toMatchObject({ beat: "pointwise", firstItem: 75, stepCount: 3125 });
  expect(pointwise.stepSeconds).toBeCloseTo(each, 12);
});

test.each<[what: string, pace: Pace, seconds: number]>([
  ["one product", "explain", 3.5],
  ["one product", "race", 7],
])("%s is shown long enough to be read, %s", (_, pace, seconds) => {
  const g = layer({ inHeight: 1, inWidth: 1, inChannels: 1, kernelSize: 1 });
  const taps = buildTimeline(g, pace).spans.find((s) => s.kind === "taps");
  expect(taps).toMatchObject({ stepCount: 1, stepSeconds: seconds });
});

/** 3×3 kernels over C channels of one layer: what of each kind is done, in how many steps of how many, how long. */
test.each<[channels: number, kind: string, steps: number, perStep: number, seconds: number]>([
  [8, "look", 8, 1, (7 * 8) / 12],
  [9, "look", 5, 2, (7 * 5) / 9],
  [14, "taps", 126, 1, (36 * 126) / 186],
  [15, "kernels", 15, 1, (30 * 15) / 55],
  [60, "kernels", 60, 1, (30 * 60) / 100],
  [61, "kernels", 31, 2, (30 * 31) / 71],
  [24, "weigh", 24, 1, (12 * 24) / 31],
  [25, "weigh", 13, 2, (12 * 13) / 20],
])("%i channels: %s in %i steps of %i", (inChannels, kind, stepCount, perStep, seconds) => {
  const timeline = buildTimeline(layer({ inChannels, outChannels: 2 }), "explain");
  const span = timeline.spans.find((s) => s.kind === kind);
  expect(span).toMatchObject({ stepCount, perStep });
  expect((span?.stepSeconds ?? 0) * stepCount).toBeCloseTo(seconds, 9);
});

test("a race's kernels take as long as an explanation's, but at least 7 s", () => {
  const kernelsOf = (inChannels: number, kernelSize: number, pace: Pace) => {
    const g = layer({ inHeight: 12, inWidth: 12, inChannels, kernelSize });
    const span = buildTimeline(g, pace).spans.find((s) => s.kind === "kernels");
    return (span?.stepCount ?? 0) * (span?.stepSeconds ?? 0);
  };
  expect(kernelsOf(60, 3, "race")).toBeCloseTo(18, 9);
  expect(kernelsOf(2, 11, "race")).toBeCloseTo(7, 9);
  expect(kernelsOf(2, 11, "explain")).toBeCloseTo(3.5, 9);
});

test("128 products are still shown one by one, 129 are not", () => {
  const kindOf = (inChannels: number, kernelSize: number) =>
    buildTimeline(layer({ inChannels, kernelSize }), "explain").spans[2].kind;
  expect(kindOf(128, 1)).toBe("taps");
  expect(kindOf(129, 1)).toBe("kernels");
  expect(kindOf(32, 2)).toBe("taps");
});
