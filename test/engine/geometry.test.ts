import { expect, test } from "vitest";
import { blockGeometry, requireGeometry, SpecError } from "../../src/engine/index.ts";
import type { BlockSpec } from "../../src/engine/index.ts";
import { WORKED_EXAMPLE } from "../worked-example.ts";
import { geometryOf } from "./support.ts";

test("gives the worked example's sizes", () => {
  expect(geometryOf(WORKED_EXAMPLE)).toEqual({
    ...WORKED_EXAMPLE,
    windowSize: 3,
    padTop: 0,
    padBottom: 0,
    padLeft: 0,
    padRight: 0,
    paddedHeight: 7,
    paddedWidth: 7,
    outHeight: 5,
    outWidth: 5,
    positions: 25,
    midChannels: 3,
    kernelArea: 9,
  });
});

test.each<[why: string, spec: Partial<BlockSpec>, out: number[], pads: number[]]>([
  ["same keeps the size at stride 1", { padding: "same" }, [7, 7], [1, 1, 1, 1]],
  [
    "same gives an even kernel its odd pad at bottom and right",
    { padding: "same", kernelSize: 4 },
    [7, 7],
    [1, 2, 1, 2],
  ],
  [
    "same pads (0,1) at 224, kernel 3, stride 2",
    { padding: "same", inHeight: 224, inWidth: 224, stride: 2, outChannels: 8 },
    [112, 112],
    [0, 1, 0, 1],
  ],
  [
    "padding 1 pads (1,1) there: same shape, other numbers",
    { padding: 1, inHeight: 224, inWidth: 224, stride: 2, outChannels: 8 },
    [112, 112],
    [1, 1, 1, 1],
  ],
  [
    "same pads nothing when the stride jumps past the window",
    { padding: "same", kernelSize: 1, stride: 3 },
    [3, 3],
    [0, 0, 0, 0],
  ],
  [
    "same lets the window exceed the input",
    { padding: "same", inHeight: 2, inWidth: 3, kernelSize: 5, dilation: 2 },
    [2, 3],
    [4, 4, 4, 4],
  ],
  [
    "a stride need not divide: the rest is not visited",
    { inHeight: 8, inWidth: 7, stride: 2 },
    [3, 3],
    [0, 0, 0, 0],
  ],
  [
    "height and width are apart",
    { inHeight: 9, inWidth: 4, stride: 2, padding: "same" },
    [5, 2],
    [1, 1, 0, 1],
  ],
  ["dilation widens the window", { dilation: 3 }, [1, 1], [0, 0, 0, 0]],
  ["a padding larger than the window stands", { padding: 10 }, [25, 25], [10, 10, 10, 10]],
])("%s", (_, change, out, pads) => {
  const g = geometryOf({ ...WORKED_EXAMPLE, ...change });
  expect([g.outHeight, g.outWidth]).toEqual(out);
  expect([g.padTop, g.padBottom, g.padLeft, g.padRight]).toEqual(pads);
  expect(g.paddedHeight).toBe(g.inHeight + g.padTop + g.padBottom);
  expect(g.paddedWidth).toBe(g.inWidth + g.padLeft + g.padRight);
});

const absurd = (value: unknown) => value as number;

test.each<[spec: Partial<BlockSpec>, path: string, message: string]>([
  [{ kernelSize: 9 }, "kernelSize", "is larger than the padded input 7×7"],
  [{ kernelSize: 10, padding: 1, inWidth: 5 }, "kernelSize", "is larger than the padded input 9×7"],
  [{ kernelSize: 8, inWidth: 20 }, "kernelSize", "is larger than the padded input 7×20"],
  [{ kernelSize: 8, inHeight: 20 }, "kernelSize", "is larger than the padded input 20×7"],
  // A kernel that would just fit is not to blame, in neither direction.
  [
    { kernelSize: 7, inWidth: 20, dilation: 2 },
    "dilation",
    "spreads the 7×7 kernel over 13×13, larger than the padded input 7×20",
  ],
  [
    { kernelSize: 7, inHeight: 20, dilation: 2 },
    "dilation",
    "spreads the 7×7 kernel over 13×13, larger than the padded input 20×7",
  ],
  [
    { dilation: 4 },
    "dilation",
    "spreads the 3×3 kernel over 9×9, larger than the padded input 7×7",
  ],
  [{ stride: 0 }, "stride", "is below 1"],
  [{ stride: -3 }, "stride", "is below 1"],
  [{ outChannels: 2.5 }, "outChannels", "is not a whole number"],
  [{ inHeight: NaN }, "inHeight", "is not a number"],
  [{ inWidth: Infinity }, "inWidth", "is above 16,777,216"],
  [{ dilation: 1e308 }, "dilation", "is above 16,777,216"],
  [{ depthMultiplier: absurd("2") }, "depthMultiplier", "is not a number"],
  [{ inChannels: absurd(undefined) }, "inChannels", "is not a number"],
  [{ padding: -1 }, "padding", "is below 0"],
  [{ padding: 0.5 }, "padding", "is not a whole number"],
  [{ padding: NaN }, "padding", "is not a number"],
  [{ padding: absurd("full") }, "padding", "is neither valid, same nor a whole number of cells"],
])("refuses %o", (change, path, message) => {
  expect(blockGeometry({ ...WORKED_EXAMPLE, ...change })).toEqual({
    ok: false,
    issues: [{ path, message }],
  });
});

test("names every field that is wrong by itself", () => {
  const result = blockGeometry({ ...WORKED_EXAMPLE, stride: 0, inHeight: 1.5, padding: -1 });
  expect(result.ok ? [] : result.issues.map(({ path }) => path)).toEqual([
    "inHeight",
    "stride",
    "padding",
  ]);
});

const square = (side: number): Partial<BlockSpec> => ({ inHeight: side, inWidth: side });

test.each<[spec: Partial<BlockSpec>, path: string, message: string]>([
  [
    { ...square(4096), inChannels: 2, kernelSize: 1, outChannels: 1 },
    "inHeight",
    "makes the padded input 33,554,432 values, over 16,777,216",
  ],
  [{ padding: 5000 }, "padding", "makes the padded input 300,420,147 values, over 16,777,216"],
  [
    { padding: "same", dilation: 5000 },
    "dilation",
    "makes the padded input 300,420,147 values, over 16,777,216",
  ],
  [
    { padding: "same", kernelSize: 3000 },
    "kernelSize",
    "makes the padded input 27,108,108 values, over 16,777,216",
  ],
  [
    { inChannels: 2000, outChannels: 1000 },
    "inChannels",
    "makes the standard weights 18,000,000 values, over 16,777,216",
  ],
  [
    { depthMultiplier: 5_000_000 },
    "depthMultiplier",
    "makes the depthwise kernels 135,000,000 values, over 16,777,216",
  ],
  [
    { ...square(224), inChannels: 4, depthMultiplier: 100, outChannels: 1 },
    "inHeight",
    "makes the intermediate 19,713,600 values, over 16,777,216",
  ],
  [
    { outChannels: 700_000 },
    "outChannels",
    "makes the standard weights 18,900,000 values, over 16,777,216",
  ],
  [
    { outChannels: 16_000_000, inChannels: 1, kernelSize: 1 },
    "outChannels",
    "makes the output 784,000,000 values, over 16,777,216",
  ],
  [
    { ...square(66), inChannels: 512, outChannels: 512 },
    "outChannels",
    "makes the standard convolution 9,663,676,416 multiplications, over 1,073,741,824",
  ],
  [
    { ...square(66), inChannels: 8, outChannels: 256, depthMultiplier: 200 },
    "outChannels",
    "makes the separable convolution 1,736,704,000 multiplications, over 1,073,741,824",
  ],
])("refuses %o as too big and names what makes it so", (change, path, message) => {
  expect(blockGeometry({ ...WORKED_EXAMPLE, ...change })).toEqual({
    ok: false,
    issues: [{ path, message }],
  });
});

test("allows exactly 2³⁰ multiplications and exactly 2²⁴ values, and not one step more", () => {
  const most = {
    ...WORKED_EXAMPLE,
    ...square(64),
    kernelSize: 1,
    inChannels: 512,
    outChannels: 512,
  };
  expect(blockGeometry(most).ok).toBe(false); // 2³⁰ standard, but 512·64·64 more for the depthwise stage
  const half = { ...most, inChannels: 256, outChannels: 1024, padding: 0 };
  expect(blockGeometry({ ...half, outChannels: 1023 }).ok).toBe(true);
  expect(blockGeometry(half).ok).toBe(false);
  const values = {
    ...WORKED_EXAMPLE,
    ...square(4096),
    inChannels: 1,
    outChannels: 1,
    kernelSize: 1,
  };
  expect(blockGeometry(values).ok).toBe(true);
  expect(blockGeometry({ ...values, inWidth: 4097 }).ok).toBe(false);
  expect(blockGeometry({ ...values, inHeight: 1, inWidth: 2 ** 24 }).ok).toBe(true);
});

test("a padding of minus zero is zero", () => {
  expect(geometryOf({ ...WORKED_EXAMPLE, padding: -0 }).padding).toBe(0);
});

test("requireGeometry throws the issues", () => {
  expect(() => requireGeometry({ ...WORKED_EXAMPLE, kernelSize: 9 })).toThrow(SpecError);
  expect(() => requireGeometry({ ...WORKED_EXAMPLE, kernelSize: 9 })).toThrow(
    "kernelSize is larger than the padded input 7×7",
  );
  expect(requireGeometry(WORKED_EXAMPLE)).toEqual(geometryOf(WORKED_EXAMPLE));
});
