/** The benchmark measures each library on the same layer, and refuses to measure a wrong result. */
import { expect, test } from "vitest";
import { blockGeometry } from "../../src/engine/index.ts";
import { channelsFirst, largestDifference } from "./agree.ts";
import type { Peer } from "./contender.ts";
import { engine } from "./engine.ts";
import { BLOCKS, GROWTH, SHAPES } from "./layers.ts";
import type { Layer } from "./layers.ts";
import { measureLayer } from "./measure.ts";
import { peers } from "./peers/index.ts";
import { timeInTurns } from "./turns.ts";
import type { Effort } from "./turns.ts";

const once: Effort = { warmUp: { rounds: 1, ms: 0 }, measured: { rounds: 3, ms: 0 } };

const small: Layer = {
  name: "b",
  spec: {
    ...{ inHeight: 6, inWidth: 5, inChannels: 3, outChannels: 4, kernelSize: 3 },
    ...{ stride: 2, padding: "same", dilation: 1, depthMultiplier: 2 },
  },
};

test("every layer exists, and the growing ones go from 1e4 to 5e8 multiplications", () => {
  const layers = [...SHAPES, ...GROWTH, ...BLOCKS];
  expect(layers.filter(({ spec }) => !blockGeometry(spec).ok)).toEqual([]);
  const work = GROWTH.map(({ spec: s }) => 9 * s.inChannels * s.outChannels * s.inHeight ** 2);
  expect(work.length).toBeGreaterThanOrEqual(12);
  expect(work).toEqual([...work].sort((a, b) => a - b));
  expect(work[0]).toBeLessThan(1.2e4);
  expect(work[work.length - 1]).toBeGreaterThan(4.9e8);
});

test.each(peers)("$name $version computes what the engine computes, and is timed", async (peer) => {
  const figures = await measureLayer(small, [peer], once);
  // 3·3 taps, 3·2 kernels, 3·3 positions, 4 filters.
  expect(figures.standard.multiplications).toBe(9 * 3 * 9 * 4);
  expect(figures.separable.multiplications).toBe(9 * 6 * 9 + 6 * 9 * 4);
  for (const { engine: time, peers: found } of [figures.standard, figures.separable]) {
    expect(time.repeats).toBe(3);
    expect(found).toHaveLength(1);
    expect(found[0].time.repeats).toBe(3);
    expect(found[0].difference).toBeLessThanOrEqual(found[0].tolerance);
    expect(found[0].ratio).toBe(found[0].time.median / time.median);
  }
  expect(figures.standard.peers[0].target).toBe(peer.targets.standard.b);
});

test.each(["standard", "separable"] as const)("refuses a wrong %s result", async (way) => {
  const wrong: Peer = {
    name: "wrong",
    version: "0",
    targets: { standard: {}, separable: {} },
    async prepare(task) {
      const prepared = await engine.prepare(task);
      const spoilt = async () =>
        (await prepared[way]()).map((value, i) => value + (i === 7 ? 0.001 : 0));
      return { ...prepared, [way]: spoilt };
    },
  };
  await expect(measureLayer(small, [wrong], once)).rejects.toThrow(
    `wrong and the engine differ in the ${way} result by 0.0010 where 0.00`,
  );
});

test("a difference is the largest one, and NaN is no agreement", () => {
  const of = (...values: number[]) => Float32Array.from(values);
  expect(largestDifference(of(1, 2, 3), of(1, 2.5, 2.75))).toBe(0.5);
  expect(largestDifference(of(1, NaN, 9), of(1, 2, 3))).toBe(Infinity);
  expect(() => largestDifference(of(1), of(1, 2))).toThrow("1 values beside 2");
});

test("turns values with the channels last into planes", () => {
  const last = Float32Array.of(1, 10, 2, 20, 3, 30);
  expect([...channelsFirst(last, "channels-last", 2)]).toEqual([1, 2, 3, 10, 20, 30]);
  expect(channelsFirst(last, "channels-first", 2)).toBe(last);
});

test("passes take turns, warm-up included", async () => {
  const order: string[] = [];
  const pass = (name: string) => () => {
    order.push(name);
    return new Float32Array(1);
  };
  const times = await timeInTurns([pass("A"), pass("B")], once);
  expect(order.join("")).toBe("ABABABAB");
  expect(times.map(({ repeats }) => repeats)).toEqual([3, 3]);
});
