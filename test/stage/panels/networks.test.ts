/** What the lab takes of networks' layers. */
import { expect, test } from "vitest";
import { blockCost } from "../../../src/engine/index.ts";
import { changeLayer, DEFAULTS, specOf } from "../../../src/params/index.ts";
import { fitLab } from "../../../src/stage/panels/networks/fit.ts";
import { mobileNetV1 } from "../../../src/stage/panels/networks/mobilenet.ts";
import { MOBILENET_BLOCKS, PRESETS } from "../../../src/stage/panels/networks/presets.ts";

test("MobileNetV1's 13 blocks fit whole at every width and resolution of the table", () => {
  expect(MOBILENET_BLOCKS).toHaveLength(13);
  for (const alpha of [0.25, 0.5, 0.75, 1]) {
    for (const resolution of [128, 160, 192, 224]) {
      for (const { spec } of mobileNetV1({ alpha, resolution }).layers) {
        if (spec === null) continue;
        const { values, cut } = fitLab(spec);
        expect(cut).toBeNull();
        expect(specOf(values)).toEqual(spec);
      }
    }
  }
});

test.each([
  ["xception", 19, 15],
  ["convNeXt", 56, 24],
] as const)(
  "%s is cut from %i to %i, the largest that the lab takes, and keeps its ratio",
  (name, from, to) => {
    const spec = PRESETS[name];
    const { values, cut } = fitLab(spec);
    expect(cut).toEqual({ from, to });
    expect(changeLayer(DEFAULTS.layer, { ...values }).ok).toBe(true);
    const larger = { ...values, height: to + 1, width: to + 1 };
    expect(changeLayer(DEFAULTS.layer, larger).ok).toBe(false);
    const { inChannels, outChannels, kernelSize } = spec;
    expect(specOf(values)).toEqual({ ...spec, inHeight: to, inWidth: to });
    expect(inChannels).toBeGreaterThan(64);
    const ratio = 1 / outChannels + 1 / kernelSize ** 2;
    expect(blockCost(specOf(values)).ratio).toBeCloseTo(ratio, 12);
  },
);

test.each(["worked", "mobileNetV2", "efficientNet", "oneFilter", "point"] as const)(
  "%s fits whole",
  (name) => {
    expect(fitLab(PRESETS[name]).cut).toBeNull();
  },
);

test("a layer whose channels alone are too many is a programmer's error", () => {
  expect(() => fitLab({ ...PRESETS.xception, inChannels: 4096 })).toThrow(RangeError);
});
