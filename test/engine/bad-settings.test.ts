import fc from "fast-check";
import { expect, test } from "vitest";
import {
  blockCost,
  blockGeometry,
  SpecError,
  standardConv2d,
  tensor3,
} from "../../src/engine/index.ts";
import type { BlockSpec } from "../../src/engine/index.ts";
import { WORKED_EXAMPLE } from "../worked-example.ts";
import { RUNS } from "./support.ts";

const wild = fc.oneof(
  fc.integer({ min: 1, max: 9 }),
  fc.integer({ min: -3, max: 5000 }),
  fc.maxSafeInteger(),
  fc.double(),
  fc.constantFrom(1e308, -1e308, 2 ** 53, 2 ** 24, 2 ** 24 + 1, 2 ** 31, 0, -0, Number.MIN_VALUE),
  fc.anything(),
);

const specs = fc.record({
  inHeight: wild,
  inWidth: wild,
  inChannels: wild,
  outChannels: wild,
  kernelSize: wild,
  stride: wild,
  padding: fc.oneof(fc.constantFrom("valid", "same"), wild),
  dilation: wild,
  depthMultiplier: wild,
});

/** Whole and large numbers only: nothing is wrong with a field by itself. */
const large = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 2 ** 24 }));
const largeSpecs = fc.record({
  inHeight: large,
  inWidth: large,
  inChannels: large,
  outChannels: large,
  kernelSize: large,
  stride: large,
  padding: fc.oneof(fc.constantFrom("valid", "same"), large),
  dilation: large,
  depthMultiplier: large,
});

/**
 * Values in each tensor, and multiplications of each form: the limits said once more, in exact
 * integers.
 */
function sizes(spec: BlockSpec, outHeight: number, outWidth: number, padded: number) {
  const [c, n, m, k, positions] = [
    spec.inChannels,
    spec.outChannels,
    spec.depthMultiplier,
    spec.kernelSize ** 2,
    outHeight * outWidth,
  ].map(BigInt);
  return {
    values: [c * BigInt(padded), c * m * k, n * c * m, n * c * k, c * m * positions, n * positions],
    multiplications: [n * c * k * positions, c * m * k * positions + n * c * m * positions],
  };
}

function expectSound(given: unknown): "ok" | "refused" {
  const result = blockGeometry(given as BlockSpec);
  if (!result.ok) {
    expect(result.issues.length).toBeGreaterThan(0);
    for (const { path, message } of result.issues) {
      expect(Object.keys(WORKED_EXAMPLE)).toContain(path);
      expect(message).toMatch(/^(is|makes|spreads) /);
      expect(message).not.toMatch(/NaN|undefined|Infinity|e\+|-\d/);
    }
    return "refused";
  }
  const g = result.value;
  for (const [key, value] of Object.entries(g)) {
    if (key === "padding" && typeof value === "string") continue;
    expect(Number.isSafeInteger(value) && Number(value) >= 0, `${key} ${value}`).toBe(true);
  }
  expect(Math.min(g.outHeight, g.outWidth)).toBeGreaterThan(0);
  const limits = sizes(g, g.outHeight, g.outWidth, g.paddedHeight * g.paddedWidth);
  for (const values of limits.values) expect(values <= 2n ** 24n).toBe(true);
  for (const count of limits.multiplications) expect(count <= 2n ** 30n).toBe(true);
  return "ok";
}

test("anything at all in the fields gives sound sizes or issues, never a throw or a NaN", () => {
  fc.assert(
    fc.property(specs, (spec) => void expectSound(spec)),
    RUNS,
  );
});

test("large whole numbers give sizes within the limits or issues", () => {
  const seen = { ok: 0, refused: 0 };
  fc.assert(
    fc.property(largeSpecs, (spec) => void seen[expectSound(spec)]++),
    RUNS,
  );
  expect(seen.ok).toBeGreaterThan(0);
  expect(seen.refused).toBeGreaterThan(0);
});

test("what is not even a record gives issues for every field", () => {
  for (const given of [undefined, null, 7, "layer", []]) {
    expect(expectSound(given)).toBe("refused");
    const result = blockGeometry(given as unknown as BlockSpec);
    expect(result.ok ? 0 : result.issues.length).toBe(Object.keys(WORKED_EXAMPLE).length);
  }
});

test("refuses before it takes memory", () => {
  const input = tensor3([1, 1, 1], [1]);
  const huge = [
    { ...WORKED_EXAMPLE, outChannels: 2 ** 24 },
    { ...WORKED_EXAMPLE, inHeight: 2 ** 24, inWidth: 2 ** 24 },
    { ...WORKED_EXAMPLE, padding: 2 ** 24 },
  ];
  const before = process.memoryUsage().arrayBuffers;
  for (const spec of huge) {
    expect(() => standardConv2d(input, new Float32Array(1), spec)).toThrow(SpecError);
    expect(() => blockCost(spec)).toThrow(SpecError);
  }
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000);
});
