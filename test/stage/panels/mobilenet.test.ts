/** MobileNetV1 against the figures that its paper prints (arXiv:1704.04861, Tables 1 to 4). */
import { describe, expect, test } from "vitest";
import { blockCost } from "../../../src/engine/index.ts";
import { mobileNetV1 } from "../../../src/stage/panels/networks/mobilenet.ts";

const whole = mobileNetV1({ alpha: 1, resolution: 224 });
const millions = (count: number): number => count / 1e6;

/** The number rounds to what is printed, at the printed digits. */
function expectPrinted(value: number, printed: string): void {
  const digits = printed.split(".")[1]?.length ?? 0;
  expect(value.toFixed(digits)).toBe(printed);
}

test("has the layers and sizes of Table 1", () => {
  const body = whole.layers.map(({ kind, input, output, spec }) => [
    kind,
    [input[1], input[2], input[0]].join("×"),
    [output[1], output[2], output[0]].join("×"),
    spec?.stride ?? 0,
  ]);
  expect(body).toEqual([
    ["conv", "224×224×3", "112×112×32", 2],
    ["block", "112×112×32", "112×112×64", 1],
    ["block", "112×112×64", "56×56×128", 2],
    ["block", "56×56×128", "56×56×128", 1],
    ["block", "56×56×128", "28×28×256", 2],
    ["block", "28×28×256", "28×28×256", 1],
    ["block", "28×28×256", "14×14×512", 2],
    ["block", "14×14×512", "14×14×512", 1],
    ["block", "14×14×512", "14×14×512", 1],
    ["block", "14×14×512", "14×14×512", 1],
    ["block", "14×14×512", "14×14×512", 1],
    ["block", "14×14×512", "14×14×512", 1],
    ["block", "14×14×512", "7×7×1024", 2],
    ["block", "7×7×1024", "7×7×1024", 1],
    ["pool", "7×7×1024", "1×1×1024", 0],
    ["classifier", "1×1×1024", "1×1×1000", 0],
  ]);
});

describe("Table 4: both networks", () => {
  test("MobileNet: 569 M mult-adds, 4.2 M parameters", () => {
    expectPrinted(millions(whole.separable.multiplications), "569");
    expectPrinted(millions(whole.separable.parameters), "4.2");
  });

  test("Conv MobileNet: 29.3 M parameters; 4,866 M mult-adds are printed, the layers give 4,867.3 M", () => {
    expectPrinted(millions(whole.standard.parameters), "29.3");
    expectPrinted(millions(whole.standard.multiplications), "4867.3");
    // The paper's is within 0.03 %.
    expect(Math.abs(millions(whole.standard.multiplications) / 4866 - 1)).toBeLessThan(0.0003);
  });
});

test.each([
  { type: "pointwise", mults: "94.86", parameters: "74.59" },
  { type: "depthwise", mults: "3.06", parameters: "1.06" },
  { type: "classifier", mults: "0.18", parameters: "24.33" },
  // 1.19 % of the mult-adds is printed; the column then sums to 99.29 %.
  { type: "conv", mults: "1.91", parameters: "0.02" },
] as const)("Table 2, the share of $type", ({ type, mults, parameters }) => {
  const counted = whole.types[type];
  expectPrinted((counted.multiplications / whole.separable.multiplications) * 100, mults);
  expectPrinted((counted.parameters / whole.separable.parameters) * 100, parameters);
});

test("the layer types add up to the network", () => {
  const types = Object.values(whole.types);
  const sum = (key: "multiplications" | "parameters") =>
    types.reduce((total, type) => total + type[key], 0);
  expect(sum("multiplications")).toBe(whole.separable.multiplications);
  expect(sum("parameters")).toBe(whole.separable.parameters);
});

test.each([
  ["convolution", 14, 512, "standard", "462", "2.36"],
  ["depthwise separable", 14, 512, "separable", "52.3", "0.27"],
  ["α = 0.75", 14, 384, "separable", "29.6", "0.15"],
  ["ρ = 0.714", 10, 384, "separable", "15.1", "0.15"],
] as const)(
  "Table 3, %s: %i positions a side, %i channels, %s: %s M mult-adds, %s M parameters",
  (_, size, channels, form, mults, parameters) => {
    const cost = blockCost({
      ...{ inHeight: size, inWidth: size, inChannels: channels, outChannels: channels },
      ...{ kernelSize: 3, stride: 1, padding: "same", dilation: 1, depthMultiplier: 1 },
    })[form];
    expectPrinted(millions(cost.multiplications), mults);
    expectPrinted(millions(cost.parameters), parameters);
  },
);

test.each([
  [1, "569", "4.2"],
  [0.75, "325", "2.6"],
  [0.5, "149", "1.3"],
  [0.25, "41", "0.5"],
])("Table 6, α = %f: %s M mult-adds, %s M parameters", (alpha, mults, parameters) => {
  const { separable } = mobileNetV1({ alpha, resolution: 224 });
  expectPrinted(millions(separable.multiplications), mults);
  expectPrinted(millions(separable.parameters), parameters);
});

test.each([128, 160, 192])(
  "at %i the convolutions cost what their share of the positions says, and nothing else changes",
  (resolution) => {
    const { separable, standard, types } = mobileNetV1({ alpha: 1, resolution });
    const positions = (resolution / 224) ** 2;
    const classifier = types.classifier.multiplications;
    expect(separable.parameters).toBe(whole.separable.parameters);
    for (const form of ["separable", "standard"] as const) {
      const sliding = whole[form].multiplications - classifier;
      expect({ separable, standard }[form].multiplications).toBeCloseTo(
        sliding * positions + classifier,
        0,
      );
    }
  },
);

test("a width that is not whole is rounded down, and never to nothing", () => {
  const { layers } = mobileNetV1({ alpha: 0.01, resolution: 32 });
  expect(layers.map(({ output }) => output[0])).toEqual([
    1, 1, 1, 1, 2, 2, 5, 5, 5, 5, 5, 5, 10, 10, 10, 1000,
  ]);
});

test("each block costs what blockCost says, and every other layer the same in both networks", () => {
  for (const { kind, spec, standard, separable } of whole.layers) {
    if (kind !== "block") {
      expect(separable).toEqual(standard);
      continue;
    }
    if (spec === null) throw new Error("a block has no layer");
    const cost = blockCost(spec);
    expect(standard.multiplications).toBe(cost.standard.multiplications);
    expect(separable.multiplications).toBe(cost.separable.multiplications);
    expect(separable.parameters).toBe(cost.separable.parameters);
  }
});
