import fc from "fast-check";
import { expect, test } from "vitest";
import {
  blockCost,
  channelMaps,
  generateInput,
  generateWeights,
  runBlock,
  TensorError,
} from "../../src/engine/index.ts";
import { WORKED_EXAMPLE } from "../worked-example.ts";
import { expectWithin, geometryOf, layers, RUNS, seeds, shapeOf } from "./support.ts";

const g = geometryOf(WORKED_EXAMPLE);
const input = generateInput("integers", g, 3);

test("holds both forms of the worked example with their traces and costs", () => {
  const run = runBlock(g, input, generateWeights("integers", g, 3, false));
  expect(shapeOf(run.standard)).toEqual([128, 5, 5]);
  expect(shapeOf(run.depthwise)).toEqual([3, 5, 5]);
  expect(shapeOf(run.separable)).toEqual([128, 5, 5]);
  expect(run.costs).toEqual(blockCost(WORKED_EXAMPLE));
  expect(run.traces.standard.length).toBe(86_400);
  expect(run.traces.depthwise.length).toBe(675);
  expect(run.traces.pointwise.length).toBe(9_600);
});

test("counts a bias where there is one: Keras' separable layer has none on the depthwise stage", () => {
  const weights = generateWeights("integers", g, 3, true);
  expect(runBlock(g, input, weights).costs).toEqual(blockCost(WORKED_EXAMPLE, { bias: true }));
  const keras = runBlock(g, input, { ...weights, depthwiseBias: null });
  expect(keras.costs.separable.parameters).toBe(539);
});

test("refuses weights of another layer", () => {
  const other = generateWeights(
    "integers",
    geometryOf({ ...WORKED_EXAMPLE, outChannels: 4 }),
    3,
    false,
  );
  expect(() => runBlock(g, input, other)).toThrow(TensorError);
});

test("each channel alone sums to the standard output without its bias", () => {
  fc.assert(
    fc.property(layers, seeds, (layer, seed) => {
      const weights = generateWeights("integers", layer, seed, false);
      const run = runBlock(layer, generateInput("integers", layer, seed), weights);
      const filter = seed % layer.outChannels;
      const maps = channelMaps(run, filter);
      expect(shapeOf(maps)).toEqual([layer.inChannels, layer.outHeight, layer.outWidth]);
      const sums = Float32Array.from({ length: layer.positions }, (_, p) => {
        let sum = 0;
        for (let c = 0; c < layer.inChannels; c++) sum += maps.data[c * layer.positions + p];
        return sum;
      });
      const from = filter * layer.positions;
      expectWithin(sums, run.standard.data.subarray(from, from + layer.positions), () => 0);
    }),
    RUNS,
  );
});

test.each([-1, 128, 1.5, NaN])("channelMaps throws a RangeError for filter %s of 128", (filter) => {
  const run = runBlock(g, input, generateWeights("integers", g, 3, false));
  expect(() => channelMaps(run, filter)).toThrow(RangeError);
});

test("channelMaps of some channels are those of all of them", () => {
  const g = geometryOf({ ...WORKED_EXAMPLE, inChannels: 5, outChannels: 4, padding: 1 });
  const run = runBlock(g, generateInput("noise", g, 1), generateWeights("random", g, 1, false));
  const all = channelMaps(run, 3);
  const some = channelMaps(run, 3, 1, 3);
  expect(some.shape).toEqual([3, g.outHeight, g.outWidth]);
  expect(some.data).toEqual(all.data.subarray(g.positions, 4 * g.positions));
  expect(() => channelMaps(run, 0, 3, 3)).toThrow(RangeError);
  expect(() => channelMaps(run, 0, -1, 2)).toThrow(RangeError);
});
