import { expect, test } from "vitest";
import { blockCost, SpecError } from "../../src/engine/index.ts";
import { WORKED_EXAMPLE } from "../worked-example.ts";

test("counts the worked example as the textbook does", () => {
  const cost = blockCost(WORKED_EXAMPLE);
  expect(cost.standard.multiplications).toBe(86_400);
  expect(cost.depthwise.multiplications).toBe(675);
  expect(cost.pointwise.multiplications).toBe(9_600);
  expect(cost.separable.multiplications).toBe(10_275);
  expect(cost.ratio).toBeCloseTo(1 / 128 + 1 / 9, 12);
  expect((cost.ratio * 100).toFixed(2)).toBe("11.89");
});

test("counts additions apart: 169,600 against 17,275 multiplications and additions", () => {
  const cost = blockCost(WORKED_EXAMPLE);
  expect(cost.standard.flops).toBe(169_600);
  expect(cost.separable.flops).toBe(17_275);
  expect(cost.standard.macs).toBe(86_400);
});

test("counts parameters with and without bias", () => {
  const without = blockCost(WORKED_EXAMPLE);
  expect(without.standard.parameters).toBe(3_456);
  expect(without.depthwise.parameters).toBe(27);
  expect(without.pointwise.parameters).toBe(384);
  expect(without.separable.parameters).toBe(411);
  const withBias = blockCost(WORKED_EXAMPLE, { bias: true });
  expect(withBias.standard.parameters).toBe(3_584);
  expect(withBias.separable.parameters).toBe(542);
  expect(withBias.standard.additions).toBe(86_400);
  expect(withBias.standard.multiplications).toBe(86_400);
});

test("the separable form is its two stages together, as the closed forms say", () => {
  // 25 positions: 27 kernels of 9 taps in all, then 128 filters of 27 taps; each value's first tap is no addition.
  const { separable } = blockCost({ ...WORKED_EXAMPLE, depthMultiplier: 9 });
  const multiplications = 25 * 27 * 9 + 25 * 128 * 27;
  const additions = 25 * 27 * 8 + 25 * 128 * 26;
  expect(separable).toEqual({
    multiplications,
    additions,
    macs: multiplications,
    flops: multiplications + additions,
    parameters: 27 * 9 + 128 * 27,
    outputValues: 25 * 128,
  });
});

test("counts output values; the separable one's are the pointwise ones", () => {
  const cost = blockCost({ ...WORKED_EXAMPLE, depthMultiplier: 2 });
  expect(cost.standard.outputValues).toBe(3_200);
  expect(cost.depthwise.outputValues).toBe(150);
  expect(cost.separable.outputValues).toBe(3_200);
});

test.each([
  [{ outChannels: 1 }, "111.1"],
  [{ kernelSize: 1 }, "100.8"],
  [{ depthMultiplier: 4 }, "47.6"],
  [{ depthMultiplier: 8 }, "95.1"],
  [{ depthMultiplier: 9 }, "107.0"],
])("with %o the separable form costs %s %%", (change, percent) => {
  expect((blockCost({ ...WORKED_EXAMPLE, ...change }).ratio * 100).toFixed(1)).toBe(percent);
});

test("MobileNet's Table 3 layer costs 462 M, separable 52.3 M", () => {
  const cost = blockCost({
    ...WORKED_EXAMPLE,
    inHeight: 14,
    inWidth: 14,
    inChannels: 512,
    outChannels: 512,
    padding: "same",
  });
  expect(cost.standard.multiplications).toBe(462_422_016);
  expect(cost.separable.multiplications).toBe(52_283_392);
  expect(cost.standard.parameters).toBe(2_359_296);
  expect(cost.separable.parameters).toBe(266_752);
});

test("throws for a layer that cannot be, with the issues", () => {
  expect(() => blockCost({ ...WORKED_EXAMPLE, kernelSize: 9 })).toThrow(SpecError);
  try {
    blockCost({ ...WORKED_EXAMPLE, stride: 0 });
  } catch (error) {
    expect(error).toMatchObject({ issues: [{ path: "stride", message: "is below 1" }] });
  }
  expect.assertions(2);
});
