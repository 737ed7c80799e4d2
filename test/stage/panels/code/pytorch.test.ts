import { describe, expect, test } from "vitest";
import { pytorchCode } from "../../../../src/stage/panels/code/pytorch.ts";
import { callsOf, numbersIn, pairIn } from "./calls.ts";
import { layerOf, nameOf, SETTINGS, withValues } from "./layers.ts";

const layers = SETTINGS.map((setting) => ({ name: nameOf(setting), layer: layerOf(setting) }));

test("writes the worked example as two modules, run and checked", () => {
  expect(pytorchCode(layerOf({ change: {}, bias: false }))).toBe(
    `# Input 7×7×3, 128 filters, 3×3 kernels, stride 1, no padding, no bias.
# Output 5×5×128 in both forms.

import torch
from torch import nn

standard = nn.Conv2d(3, 128, kernel_size=3, stride=1, padding=0, bias=False)

separable = nn.Sequential(
    # Depthwise: every channel has a kernel of its own.
    nn.Conv2d(3, 3, kernel_size=3, stride=1, padding=0, groups=3, bias=False),
    # Pointwise: 1×1 filters mix the channels.
    nn.Conv2d(3, 128, kernel_size=1, bias=False),
)

# Batch, channels, height, width.
x = torch.randn(1, 3, 7, 7)

y_standard = standard(x)
y_separable = separable(x)
assert y_standard.shape == (1, 128, 5, 5)
assert y_separable.shape == y_standard.shape
assert sum(p.numel() for p in standard.parameters()) == 3456
assert sum(p.numel() for p in separable.parameters()) == 411
`,
  );
});

test("TensorFlow's same at stride 2 is padded before, at the bottom and right alone", () => {
  const change = { padding: "same", stride: 2, inHeight: 224, inWidth: 224 } as const;
  const code = pytorchCode(layerOf({ change, bias: false }));
  expect(code).toContain("import torch.nn.functional as F\n");
  expect(code).toContain("x = F.pad(x, (0, 1, 0, 1))  # left, right, top, bottom\n");
  expect(code).toContain("nn.Conv2d(3, 128, kernel_size=3, stride=2, padding=0, bias=False)");
});

describe.each(layers)("$name", ({ layer }) => {
  const { geometry: g, bias } = layer;
  const code = pytorchCode(layer);
  const [standard, depthwise, pointwise, ...others] = callsOf(code, "nn.Conv2d");

  test("channels, groups and bias are the layer's", () => {
    expect(others).toEqual([]);
    expect(standard?.positional.map(Number)).toEqual([g.inChannels, g.outChannels]);
    expect(depthwise?.positional.map(Number)).toEqual([g.inChannels, g.midChannels]);
    expect(pointwise?.positional.map(Number)).toEqual([g.midChannels, g.outChannels]);
    expect(depthwise?.named["groups"]).toBe(String(g.inChannels));
    expect(pointwise?.named["kernel_size"]).toBe("1");
    for (const one of [standard, depthwise, pointwise]) {
      expect(one?.named["bias"]).toBe(bias ? "True" : "False");
    }
  });

  test("kernel, stride, dilation and padding give the layer's output", () => {
    const [pad] = callsOf(code, "F.pad");
    const [left = 0, right = 0, top = 0, bottom = 0] = numbersIn(pad?.positional[1]);
    for (const one of [standard, depthwise]) {
      const [rows, columns] = pairIn(one?.named["padding"]);
      expect([top + rows, bottom + rows]).toEqual([g.padTop, g.padBottom]);
      expect([left + columns, right + columns]).toEqual([g.padLeft, g.padRight]);
      expect(Number(one?.named["kernel_size"])).toBe(g.kernelSize);
      expect(Number(one?.named["stride"])).toBe(g.stride);
      expect(Number(one?.named["dilation"] ?? "1")).toBe(g.dilation);
    }
  });

  test("numbers are written in the engine's order, to the last bit", () => {
    const filled = withValues(layer);
    const { input, weights, standard: first, separable: second } = filled.values;
    const tensors = callsOf(pytorchCode(filled), "torch.tensor").map(({ positional }) =>
      Float32Array.from(numbersIn(positional[0])),
    );
    const { standardBias, depthwiseBias, pointwiseBias } = weights;
    const all = [weights.standard, standardBias, weights.depthwise, depthwiseBias];
    const wanted = [...all, weights.pointwise, pointwiseBias, input.data, first.data, second.data];
    expect(tensors).toEqual(wanted.filter((values) => values !== null));
  });
});
