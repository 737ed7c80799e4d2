import fc from "fast-check";
import { expect, test } from "vitest";
import { blockCost, forEachTap, traceOf } from "../../src/engine/index.ts";
import type { BlockGeometry, Cost, StageKind } from "../../src/engine/index.ts";
import { WORKED_EXAMPLE } from "../worked-example.ts";
import { geometryOf, layers, nestedLoops, RUNS, STAGES } from "./support.ts";

/** Counts by walking every tap of every output value. */
function countByTaps(g: BlockGeometry, stage: StageKind, bias: boolean): Cost {
  const channels = stage === "depthwise" ? g.midChannels : g.outChannels;
  const weights = new Set<number>();
  let multiplications = 0;
  let additions = 0;
  let outputValues = 0;
  for (let channel = 0; channel < channels; channel++) {
    for (let y = 0; y < g.outHeight; y++) {
      for (let x = 0; x < g.outWidth; x++) {
        let terms = 0;
        forEachTap(g, { stage, channel, y, x }, (tap) => {
          weights.add(tap.weightIndex);
          multiplications++;
          if (terms++ > 0) additions++;
        });
        if (bias) additions++;
        outputValues++;
      }
    }
  }
  return {
    multiplications,
    additions,
    macs: multiplications,
    flops: multiplications + additions,
    parameters: weights.size + (bias ? channels : 0),
    outputValues,
  };
}

test("loop count, trace length and closed form agree on multiplications, additions and parameters", () => {
  fc.assert(
    fc.property(layers, fc.boolean(), (g, bias) => {
      const cost = blockCost(g, { bias });
      for (const stage of STAGES) {
        const counted = countByTaps(g, stage, bias);
        expect(cost[stage]).toEqual(counted);
        expect(traceOf(g, stage).length).toBe(counted.multiplications);
      }
    }),
    RUNS,
  );
});

test("step i of a trace is what nested loops visit as their i-th", () => {
  fc.assert(
    fc.property(layers, fc.constantFrom(...STAGES), (g, stage) => {
      const trace = traceOf(g, stage);
      const loops = nestedLoops(g, stage);
      expect(trace.length).toBe(loops.length);
      loops.forEach((step, i) => {
        const { cell, tap } = trace.stepAt(i);
        const same =
          cell.stage === stage &&
          cell.channel === step.cell[0] &&
          cell.y === step.cell[1] &&
          cell.x === step.cell[2] &&
          tap.channel === step.channel &&
          tap.y === step.y &&
          tap.x === step.x &&
          tap.weightIndex === step.weightIndex;
        if (!same) expect({ i, cell, tap }).toEqual({ i, ...step });
      });
    }),
    RUNS,
  );
});

test("a step's tap is the one that forEachTap visits", () => {
  const g = geometryOf({
    ...WORKED_EXAMPLE,
    inChannels: 2,
    outChannels: 3,
    depthMultiplier: 2,
    padding: "same",
  });
  for (const stage of STAGES) {
    const trace = traceOf(g, stage);
    for (let i = 0; i < trace.length; i += 7) {
      const { cell, tap } = trace.stepAt(i);
      const taps: unknown[] = [];
      forEachTap(g, cell, (visited) => taps.push(visited));
      expect(taps).toContainEqual(tap);
    }
  }
});

test("step 3,000,000 of a big layer is arithmetic", () => {
  const g = geometryOf({
    ...WORKED_EXAMPLE,
    inHeight: 224,
    inWidth: 224,
    outChannels: 64,
    padding: "same",
  });
  const trace = traceOf(g, "standard");
  expect(trace.length).toBe(64 * 224 * 224 * 27);
  const { cell, tap } = trace.stepAt(3_000_000);
  // 3,000,000 = ((2 · 50,176 + 10,759) · 27) + 3, and 10,759 = 48 · 224 + 7.
  expect(cell).toEqual({ stage: "standard", channel: 2, y: 48, x: 7 });
  expect(tap).toMatchObject({ channel: 0, ky: 1, kx: 0, y: 48, x: 6, isPadding: false });
  expect(tap.weightIndex).toBe(2 * 27 + 3);
  const start = performance.now();
  for (let i = 0; i < 10_000; i++) trace.stepAt(86_000_000 + i);
  expect(performance.now() - start).toBeLessThan(500);
});

test.each([-1, 86_400, 0.5, NaN])("throws a RangeError for step %s of 86,400", (index) => {
  expect(() => traceOf(geometryOf(WORKED_EXAMPLE), "standard").stepAt(index)).toThrow(
    new RangeError(`step ${index} is not in 0 … 86399`),
  );
});
