import { expect, test } from "vitest";
import { memoryOf, requireGeometry, trafficOf } from "../../src/engine/index.ts";
import { WORKED_EXAMPLE } from "../worked-example.ts";

const STAGES = ["standard", "depthwise", "pointwise"] as const;

test("holds the worked example's tensors in float32", () => {
  expect(memoryOf(requireGeometry(WORKED_EXAMPLE))).toEqual({
    input: 4 * 7 * 7 * 3,
    intermediate: 4 * 5 * 5 * 3,
    output: 4 * 5 * 5 * 128,
  });
});

test.each([
  [{}, "6.4", "1.4", "1.3"],
  [
    { inHeight: 14, inWidth: 14, inChannels: 512, outChannels: 512, padding: "same" as const },
    "90",
    "2.2",
    "56",
  ],
])("reaches the intensities of the facts with %o", (change, ...expected) => {
  const g = requireGeometry({ ...WORKED_EXAMPLE, ...change });
  const found = STAGES.map((stage) => trafficOf(g, stage, false).intensity);
  expect(found.map((value) => (value >= 10 ? value.toFixed(0) : value.toFixed(1)))).toEqual(
    expected,
  );
});

test.each([
  { inHeight: 9, inWidth: 6, inChannels: 5, outChannels: 4, kernelSize: 3, depthMultiplier: 2 },
  { inHeight: 8, inWidth: 8, inChannels: 1, outChannels: 7, kernelSize: 2, stride: 2 },
  { inHeight: 12, inWidth: 10, inChannels: 4, outChannels: 3, kernelSize: 5, padding: 2 },
])("moves weights, biases, input and output once with %o", (change) => {
  const g = requireGeometry({ ...WORKED_EXAMPLE, ...change });
  const [c, m, n, k] = [g.inChannels, g.depthMultiplier, g.outChannels, g.kernelSize];
  const [before, after] = [g.inHeight * g.inWidth, g.outHeight * g.outWidth];
  for (const bias of [false, true]) {
    const b = bias ? 1 : 0;
    expect(trafficOf(g, "standard", bias)).toMatchObject({
      flops: 2 * n * c * k * k * after,
      bytes: 4 * (n * c * k * k + b * n + c * before + n * after),
    });
    expect(trafficOf(g, "depthwise", bias)).toMatchObject({
      flops: 2 * c * m * k * k * after,
      bytes: 4 * (c * m * k * k + b * c * m + c * before + c * m * after),
    });
    expect(trafficOf(g, "pointwise", bias)).toMatchObject({
      flops: 2 * n * c * m * after,
      bytes: 4 * (n * c * m + b * n + c * m * after + n * after),
    });
  }
});
