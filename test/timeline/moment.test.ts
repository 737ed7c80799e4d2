import fc from "fast-check";
import { expect, test } from "vitest";
import { blockCost, traceOf } from "../../src/engine/index.ts";
import type { BlockGeometry } from "../../src/engine/index.ts";
import { amountsOf, buildTimeline, momentAt, stepOf } from "../../src/timeline/index.ts";
import type { LanePlace, Moment, Pace } from "../../src/timeline/index.ts";
import { anyLayers, CORNERS, layer, smallLayers } from "./layers.ts";

const paces = fc.constantFrom<Pace[]>("explain", "race");

function walk(g: BlockGeometry, pace: Pace): Moment[] {
  const timeline = buildTimeline(g, pace);
  return Array.from({ length: timeline.steps }, (_, step) => momentAt(timeline, step));
}

const value = (g: BlockGeometry, { filter, y, x }: LanePlace) =>
  filter * g.positions + y * g.outWidth + x;

test.each(CORNERS)("both lanes end complete, with the engine's costs: %s", (_, g) => {
  const costs = blockCost(g);
  for (const pace of ["explain", "race"] as const) {
    const last = walk(g, pace).at(-1);
    expect(last?.done).toEqual({
      standard: costs.standard.multiplications,
      depthwise: costs.depthwise.multiplications,
      pointwise: costs.pointwise.multiplications,
    });
    const end = { outputs: g.outChannels * g.positions, alone: g.positions };
    expect(last?.standard).toMatchObject({ ...end, filter: g.outChannels - 1 });
    expect(last?.separable).toMatchObject({ ...end, filter: g.outChannels - 1 });
  }
});

test("done-counts and finished values only grow, and rest while a beat rests", () => {
  fc.assert(
    fc.property(smallLayers, paces, (g, pace) => {
      const moments = walk(g, pace);
      moments.forEach((now, step) => {
        const before = moments[step - 1];
        expect(now.step).toBe(step);
        if (before === undefined) return;
        for (const key of ["standard", "depthwise", "pointwise"] as const)
          expect(now.done[key]).toBeGreaterThanOrEqual(before.done[key]);
        for (const lane of ["standard", "separable"] as const)
          expect(now[lane].outputs).toBeGreaterThanOrEqual(before[lane].outputs);
        expect(now.separable.alone).toBeGreaterThanOrEqual(before.separable.alone);
        if (now.beat === "rest" || now.beat === "compare") {
          expect(now.done).toEqual(before.done);
          expect(now.standard).toEqual({ ...before.standard, beat: now.beat });
          expect(now.separable).toEqual({ ...before.separable, beat: now.beat });
        }
      });
    }),
    { numRuns: 150 },
  );
});

test("explain finishes both lanes' output values at the same moments", () => {
  fc.assert(
    fc.property(smallLayers, (g) => {
      for (const { standard, separable } of walk(g, "explain"))
        expect(standard.outputs).toBe(separable.outputs);
    }),
    { numRuns: 100 },
  );
});

test("explain names the first position's taps in the order of the depthwise trace", () => {
  fc.assert(
    fc.property(smallLayers, (g) => {
      const trace = traceOf(g, "depthwise");
      const taps = walk(g, "explain").filter(({ tap }) => tap !== null);
      taps.forEach(({ channel, tap, tapsDone }, index) => {
        const step = trace.stepAt(index);
        expect(channel).toBe(step.cell.channel);
        expect(tap).toBe(step.tap.ky * g.kernelSize + step.tap.kx);
        expect(tapsDone).toBe(index + 1);
      });
    }),
    { numRuns: 100 },
  );
});

test("with a depth multiplier both lanes work on the same input channel and end the beat together", () => {
  const g = layer({ depthMultiplier: 3, outChannels: 4 });
  const beat = walk(g, "explain").filter((m) => m.segment === "position" && m.beat === "depthwise");
  const trace = traceOf(g, "standard");
  for (const { channel, done } of beat) {
    expect(trace.stepAt(done.standard - 1).tap.channel).toBe(Math.floor((channel ?? -1) / 3));
  }
  expect(beat.at(-1)?.done).toEqual({ standard: 27, depthwise: 81, pointwise: 0 });
  expect(beat.at(-1)?.standard.alone).toBe(1);
});

test("every place is the cell of the last multiplication in the engine's traces", () => {
  fc.assert(
    fc.property(smallLayers, (g) => {
      const traces = {
        standard: traceOf(g, "standard"),
        depthwise: traceOf(g, "depthwise"),
        pointwise: traceOf(g, "pointwise"),
      };
      const cellOf = (stage: keyof typeof traces, done: number) => {
        const { cell } = traces[stage].stepAt(done - 1);
        return { y: cell.y, x: cell.x, filter: stage === "depthwise" ? 0 : cell.channel };
      };
      for (const { done, standard, separable } of walk(g, "race")) {
        if (done.standard === 0) continue;
        expect(standard).toMatchObject(cellOf("standard", done.standard));
        const stage = done.pointwise > 0 ? "pointwise" : "depthwise";
        expect(separable).toMatchObject(cellOf(stage, done[stage]));
      }
    }),
    { numRuns: 100 },
  );
});

test("finished values are as many as the multiplications pay for", () => {
  fc.assert(
    fc.property(smallLayers, paces, (g, pace) => {
      const { standardPerValue, pointwisePerValue, depthwisePerPosition } = amountsOf(g);
      for (const moment of walk(g, pace)) {
        const { done, standard, separable } = moment;
        expect(separable.alone).toBe(Math.floor(done.depthwise / depthwisePerPosition));
        if (pace === "explain" && moment.beat !== "rest") continue;
        expect(separable.outputs).toBe(Math.floor(done.pointwise / pointwisePerValue));
        expect(standard.outputs).toBe(Math.floor(done.standard / standardPerValue));
      }
    }),
    { numRuns: 100 },
  );
});

test("the standard lane's maps of each channel alone start anew with every filter", () => {
  fc.assert(
    fc.property(smallLayers, paces, (g, pace) => {
      for (const { segment, beat, standard } of walk(g, pace)) {
        if (segment === "input" || segment === "position") continue;
        if (pace === "explain" && segment === "filter" && beat === "pointwise") continue;
        expect(standard.alone).toBe((value(g, standard) % g.positions) + 1);
      }
    }),
    { numRuns: 100 },
  );
});

test("the lead's example: filter 41, row 3, column 3 has done 27,351 and 3,714", () => {
  const timeline = buildTimeline(layer(), "explain");
  const moment = momentAt(
    timeline,
    stepOf(timeline, { segment: "filters", filter: 40, y: 2, x: 2 }),
  );
  expect(moment.done).toEqual({ standard: 27_351, depthwise: 675, pointwise: 3_039 });
  expect(moment.standard).toMatchObject({ filter: 40, y: 2, x: 2, alone: 13, outputs: 1_013 });
  expect(moment.separable).toMatchObject({ filter: 40, y: 2, x: 2, alone: 25, outputs: 1_013 });
});

test("in a race both lanes have done the same number until one is done, and then it waits", () => {
  fc.assert(
    fc.property(smallLayers, (g) => {
      const { standard, depthwise, pointwise } = amountsOf(g);
      const separable = depthwise + pointwise;
      for (const { done, separableFinished } of walk(g, "race")) {
        const other = done.depthwise + done.pointwise;
        const most = Math.max(done.standard, other);
        expect(done.standard).toBe(Math.min(most, standard));
        expect(other).toBe(Math.min(most, separable));
        expect(separableFinished).toBe(other === separable);
        if (done.pointwise > 0) expect(done.depthwise).toBe(depthwise);
      }
    }),
    { numRuns: 200 },
  );
});

test("the race of the worked example is over for the separable lane after 11.89 % of the standard one", () => {
  const winner = walk(layer(), "race").find(({ separableFinished }) => separableFinished);
  expect(winner?.segment).toBe("filters");
  expect(winner?.done).toEqual({ standard: 381 * 27, depthwise: 675, pointwise: 9_600 });
  expect((winner?.done.standard ?? 0) / 86_400).toBeCloseTo(0.1189, 3);
});

test("a dearer separable lane goes on alone until it is done", () => {
  const g = layer({ depthMultiplier: 9, outChannels: 4 });
  const moments = walk(g, "race");
  const finished = moments.filter(({ separableFinished }) => separableFinished);
  const alone = moments.filter(
    ({ done, beat, separableFinished }) =>
      beat !== "rest" && !separableFinished && done.standard === amountsOf(g).standard,
  );
  expect(alone.length).toBeGreaterThan(10);
  expect(alone.at(-1)?.standard.beat).toBe("rest");
  expect(finished[0]?.separable.outputs).toBe(100);
});

test("any step of the longest timelines is there at once, and steps outside are clamped", () => {
  fc.assert(
    fc.property(anyLayers, paces, fc.double({ min: 0, max: 1, noNaN: true }), (g, pace, part) => {
      const timeline = buildTimeline(g, pace);
      const { standard, separable } = momentAt(timeline, Math.floor(part * (timeline.steps - 1)));
      for (const lane of [standard, separable]) {
        expect(lane.filter).toBeLessThan(g.outChannels);
        expect(lane.y).toBeLessThan(g.outHeight);
        expect(lane.x).toBeLessThan(g.outWidth);
        expect(lane.alone).toBeLessThanOrEqual(g.positions);
      }
      expect(momentAt(timeline, -5)).toEqual(momentAt(timeline, 0));
      expect(momentAt(timeline, timeline.steps + 5)).toEqual(
        momentAt(timeline, timeline.steps - 1),
      );
    }),
    { numRuns: 500 },
  );
});
