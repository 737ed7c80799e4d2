import fc from "fast-check";
import { expect, test } from "vitest";
import { generateInput, generateWeights, runBlock } from "../../src/engine/index.ts";
import type { BlockWeights, KernelKind } from "../../src/engine/index.ts";
import { WORKED_EXAMPLE } from "../worked-example.ts";
import { geometryOf, layers, seeds } from "./support.ts";

const KINDS: readonly KernelKind[] = ["integers", "random", "identity", "edges", "blur", "sharpen"];
const NAMED = KINDS.slice(2);
const g = geometryOf({ ...WORKED_EXAMPLE, outChannels: 8, depthMultiplier: 2 });

const tensorsOf = (weights: BlockWeights) =>
  Object.entries(weights) as [keyof BlockWeights, Float32Array | null][];

const kernelOf = (kind: KernelKind, kernelSize: number, mid = 0) => {
  const layer = geometryOf({
    ...WORKED_EXAMPLE,
    inHeight: 20,
    inWidth: 20,
    kernelSize,
    inChannels: 5,
  });
  const area = kernelSize * kernelSize;
  return [
    ...generateWeights(kind, layer, 1, false).depthwise.subarray(mid * area, (mid + 1) * area),
  ];
};

test("every kind gives every tensor its length, finite, with and without bias", () => {
  fc.assert(
    fc.property(
      layers,
      fc.constantFrom(...KINDS),
      seeds,
      fc.boolean(),
      (layer, kind, seed, bias) => {
        const { inChannels: C, midChannels: CM, outChannels: N, kernelArea } = layer;
        const weights = generateWeights(kind, layer, seed, bias);
        expect(
          Object.fromEntries(
            tensorsOf(weights).map(([name, data]) => [name, data?.length ?? null]),
          ),
        ).toEqual({
          standard: N * C * kernelArea,
          depthwise: CM * kernelArea,
          pointwise: N * CM,
          standardBias: bias ? N : null,
          depthwiseBias: bias ? CM : null,
          pointwiseBias: bias ? N : null,
        });
        for (const [, data] of tensorsOf(weights))
          expect(data?.every(Number.isFinite) ?? true).toBe(true);
      },
    ),
  );
});

test("integers: kernels −1 to 1, 1×1 weights and biases −2 to 2, every value used", () => {
  const weights = generateWeights(
    "integers",
    geometryOf({ ...WORKED_EXAMPLE, inChannels: 30 }),
    5,
    true,
  );
  const used = (name: keyof BlockWeights) => [...new Set(weights[name])].sort((a, b) => a - b);
  expect(used("standard")).toEqual([-1, 0, 1]);
  expect(used("depthwise")).toEqual([-1, 0, 1]);
  expect(used("pointwise")).toEqual([-2, -1, 0, 1, 2]);
  expect(used("standardBias")).toEqual([-2, -1, 0, 1, 2]);
  expect(used("pointwiseBias")).toEqual([-2, -1, 0, 1, 2]);
});

test("random: within −1 … 1 with both signs, biases within a half", () => {
  const weights = generateWeights("random", g, 5, true);
  for (const [name, data] of tensorsOf(weights)) {
    const limit = name.endsWith("Bias") ? 0.5 : 1;
    const values = [...(data ?? [])];
    expect(Math.max(...values.map(Math.abs)), name).toBeLessThanOrEqual(limit);
    expect(Math.min(...values)).toBeLessThan(0);
    expect(Math.max(...values)).toBeGreaterThan(0);
  }
});

test("another filter count keeps the input, the depthwise kernels and the first filters", () => {
  const more = geometryOf({ ...g, outChannels: 20 });
  expect(generateInput("integers", more, 9)).toEqual(generateInput("integers", g, 9));
  for (const kind of KINDS) {
    const few = tensorsOf(generateWeights(kind, g, 9, true));
    const many = generateWeights(kind, more, 9, true);
    for (const [name, data] of few) {
      expect(many[name]?.subarray(0, data?.length), `${kind} ${name}`).toEqual(data);
    }
    expect(many.depthwise.length).toBe(generateWeights(kind, g, 9, true).depthwise.length);
  }
});

test("tensors have streams of their own, and seeds differ", () => {
  const one = generateWeights("random", g, 1, false);
  expect(one.standard.subarray(0, 9)).not.toEqual(one.depthwise.subarray(0, 9));
  expect(one).toEqual(generateWeights("random", g, 1, false));
  expect(one).not.toEqual(generateWeights("random", g, 2, false));
});

test.each<[kind: KernelKind, mid: number, kernel: number[]]>([
  ["identity", 0, [0, 0, 0, 0, 1, 0, 0, 0, 0]],
  ["edges", 0, [-1, 0, 1, -1, 0, 1, -1, 0, 1]],
  ["edges", 1, [-1, -1, -1, 0, 0, 0, 1, 1, 1]],
  ["edges", 2, [0, 1, 1, -1, 0, 1, -1, -1, 0]],
  ["edges", 3, [-1, -1, 0, -1, 0, 1, 0, 1, 1]],
  ["edges", 4, [-1, 0, 1, -1, 0, 1, -1, 0, 1]],
  ["blur", 0, [1, 2, 1, 2, 4, 2, 1, 2, 1].map((value) => value / 16)],
  ["sharpen", 0, [0, -1, 0, -1, 5, -1, 0, -1, 0]],
])("3×3 %s of channel %i", (kind, mid, kernel) => {
  expect(kernelOf(kind, 3, mid).map((value) => value + 0)).toEqual(kernel);
});

test.each([1, 2, 3, 4, 5, 8, 11])(
  "named kernels of size %i keep flat areas flat; edges answer 0 to them",
  (size) => {
    for (const kind of ["identity", "blur", "sharpen"] as const) {
      const sum = kernelOf(kind, size).reduce((all, value) => all + value, 0);
      expect(sum, kind).toBe(1);
    }
    for (let mid = 0; mid < 4; mid++) {
      const sum = kernelOf("edges", size, mid).reduce((all, value) => all + value, 0);
      expect(sum).toBe(size === 1 ? 1 : 0);
      expect(kernelOf("edges", size, mid)).toContain(1);
    }
  },
);

test("identity with same padding passes each channel on, for even kernels too", () => {
  for (const kernelSize of [1, 2, 3, 4]) {
    const layer = geometryOf({ ...WORKED_EXAMPLE, kernelSize, padding: "same", outChannels: 5 });
    const input = generateInput("integers", layer, 2);
    const run = runBlock(layer, input, generateWeights("identity", layer, 2, false));
    expect(run.depthwise.data).toEqual(input.data);
    const plane = 49;
    for (let n = 0; n < 5; n++) {
      const from = (n % 3) * plane;
      expect(run.standard.data.subarray(n * plane, (n + 1) * plane)).toEqual(
        input.data.subarray(from, from + plane),
      );
    }
  }
});

test("named kernels: the first C·M filters pass one intermediate channel on, later ones mix small integers", () => {
  const layer = geometryOf({ ...WORKED_EXAMPLE, outChannels: 40 });
  const { pointwise } = generateWeights("edges", layer, 4, false);
  expect([...pointwise.subarray(0, 9)]).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1]);
  expect(new Set(pointwise.subarray(9))).toEqual(new Set([-2, -1, 0, 1, 2]));
});

test("with named kernels both lanes compute the same values, bias included", () => {
  fc.assert(
    fc.property(
      layers,
      fc.constantFrom(...NAMED),
      seeds,
      fc.boolean(),
      (layer, kind, seed, bias) => {
        const run = runBlock(
          layer,
          generateInput("integers", layer, seed),
          generateWeights(kind, layer, seed, bias),
        );
        expect(run.standard.data).toEqual(run.separable.data);
      },
    ),
    { numRuns: 300 },
  );
});
