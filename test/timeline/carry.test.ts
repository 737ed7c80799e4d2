/** The same place in another layer: named by channel, row, column and beat, whatever number its step has. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addressOf,
  buildTimeline,
  carryStep,
  formatTime,
  momentAt,
  parseTime,
  stepOf,
} from "../../src/timeline/index.ts";
import type { Pace, TimeAddress } from "../../src/timeline/index.ts";
import type { BlockSpec } from "../../src/engine/index.ts";
import { anyLayers, layer } from "./layers.ts";

const worked = buildTimeline(layer(), "explain");

test.each<[what: string, place: string, changes: Partial<BlockSpec>, carried: string]>([
  // Kernel 3: 9 products a channel; t13 is c1, row 2, column 2. Kernel 5: 25 a channel, row 2, column 2 is the 7th.
  ["a product, larger kernel", "position.t13", { kernelSize: 5 }, "position.t31"],
  ["a product, kernel 1", "position.t13", { kernelSize: 1 }, "position.t1"],
  ["a product of a channel that is gone", "position.t26", { inChannels: 1 }, "position.t8"],
  ["a weight, larger kernel", "position.t28", { kernelSize: 5 }, "position.t76"],
  ["a weight, other multiplier", "position.t28", { depthMultiplier: 2 }, "position.t56"],
  ["a weight of a channel that is gone", "position.t29", { inChannels: 2 }, "position.t19"],
  ["the sum, larger kernel", "position.t30", { kernelSize: 5 }, "position.t78"],
  ["the sum, more channels", "position.t30", { inChannels: 4 }, "position.t40"],
  ["the rest, larger kernel", "position.t31", { kernelSize: 5 }, "position.t79"],
  ["a channel", "input.t1", { inChannels: 5 }, "input.t1"],
  ["a channel that is gone", "input.t2", { inChannels: 2 }, "input.t1"],
  ["the whole input", "input.t3", { inChannels: 5 }, "input.t5"],
  ["a depthwise beat", "filter.y2.x2", { kernelSize: 5 }, "filter.y2.x2"],
  ["a pointwise beat, larger kernel", "filter.y2.x2.t27", { kernelSize: 5 }, "filter.y2.x2.t75"],
  ["a pointwise beat, kernel 1", "filter.y2.x2.t27", { kernelSize: 1 }, "filter.y2.x2.t3"],
  ["the first filter's rest", "filter.t30", { kernelSize: 5 }, "filter.t78"],
  ["an output value", "filters.f40.y2.x2", { kernelSize: 5 }, "filters.f40.y2.x2"],
  ["an output value that is gone", "filters.f40.y4.x4", { kernelSize: 5 }, "filters.f40.y2.x2"],
  ["all filters' rest", "filters.t30", { inChannels: 8 }, "filters.t80"],
  ["the comparison", "compare", { kernelSize: 5 }, "compare"],
])("%s stays what it is", (_, place, changes, carried) => {
  const to = buildTimeline(layer(changes), "explain");
  const step = stepOf(worked, parseTime(place) as TimeAddress);
  expect(formatTime(addressOf(to, carryStep(worked, to, step)))).toBe(carried);
});

test.each<
  [pace: Pace, from: Partial<BlockSpec>, place: string, to: Partial<BlockSpec>, carried: string]
>([
  // Explain counts the depthwise kernels, M of each channel: the same channel's same one, or its last.
  ["explain", { depthMultiplier: 2 }, "position.t31", { depthMultiplier: 3 }, "position.t40"],
  ["explain", { depthMultiplier: 3 }, "position.t49", { depthMultiplier: 2 }, "position.t31"],
  ["explain", { depthMultiplier: 3 }, "position.t49", { depthMultiplier: 1 }, "position.t13"],
  ["explain", { depthMultiplier: 3 }, "position.t86", { depthMultiplier: 2 }, "position.t57"],
  // A race counts the standard kernels, one of each channel, whatever the multiplier.
  ["race", {}, "position.t13", { kernelSize: 5 }, "position.t31"],
  ["race", {}, "position.t13", { depthMultiplier: 2 }, "position.t13"],
  ["race", { depthMultiplier: 3 }, "position.t22", { depthMultiplier: 2 }, "position.t22"],
  ["race", {}, "position.t26", { inChannels: 1 }, "position.t8"],
  ["race", {}, "position.t17", { inChannels: 2 }, "position.t17"],
  ["race", {}, "position.t26", { inChannels: 5 }, "position.t26"],
  // Kernel by kernel: 16 channels of 9 products are too many to go one by one.
  ["explain", { inChannels: 16 }, "position.t45", { inChannels: 20 }, "position.t45"],
  ["explain", { inChannels: 16 }, "position.t45", { inChannels: 4 }, "position.t27"],
  ["explain", { inChannels: 16 }, "position.t45", { inChannels: 6, kernelSize: 2 }, "position.t20"],
])("in %s from %o, %s is in %o %s", (pace, from, place, to, carried) => {
  const [before, after] = [from, to].map((changes) => buildTimeline(layer(changes), pace));
  const step = stepOf(before, parseTime(place) as TimeAddress);
  expect(formatTime(addressOf(before, step))).toBe(place);
  expect(formatTime(addressOf(after, carryStep(before, after, step)))).toBe(carried);
});

test("no change of a layer leads to another segment, to another beat, or from a rest to work", () => {
  const paces = fc.constantFrom<Pace[]>("explain", "race");
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(anyLayers, anyLayers, paces, part, (a, b, pace, at) => {
      const [from, to] = [buildTimeline(a, pace), buildTimeline(b, pace)];
      const step = Math.floor(at * (from.steps - 1));
      const [before, after] = [step, carryStep(from, to, step)].map((one, index) =>
        momentAt(index === 0 ? from : to, one),
      );
      expect(after?.segment).toBe(before?.segment);
      const hasBeat = to.spans.some(
        ({ segment, beat }) => segment === before?.segment && beat === before.beat,
      );
      // A race's later beats are counted by values: the standard lane's, which the beat follows.
      const isCounted = pace === "race" && before?.segment === "filters" && before.beat !== "rest";
      if (hasBeat && !isCounted) expect(after?.beat).toBe(before?.beat);
      expect(carryStep(from, from, step)).toBe(step);
    }),
    { numRuns: 1000 },
  );
});
