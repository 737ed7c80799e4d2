import { describe, expect, test } from "vitest";
import { kerasCode } from "../../../../src/stage/panels/code/keras.ts";
import { callsOf, numbersIn } from "./calls.ts";
import { layerOf, nameOf, SETTINGS, withValues } from "./layers.ts";

const layers = SETTINGS.map((setting) => ({ name: nameOf(setting), layer: layerOf(setting) }));

test("writes the worked example as two models", () => {
  expect(kerasCode(layerOf({ change: {}, bias: false }))).toBe(
    `# Input 7×7×3, 128 filters, 3×3 kernels, stride 1, no padding, no bias.
# Output 5×5×128 in both forms.

import keras
from keras import layers

standard = keras.Sequential([
    keras.Input((7, 7, 3)),  # height, width, channels
    layers.Conv2D(
        128,
        kernel_size=3,
        strides=1,
        padding="valid",
        use_bias=False,
    ),
])

separable = keras.Sequential([
    keras.Input((7, 7, 3)),  # height, width, channels
    # Depthwise: every channel has a kernel of its own.
    layers.DepthwiseConv2D(
        kernel_size=3,
        strides=1,
        padding="valid",
        depth_multiplier=1,
        use_bias=False,
    ),
    # Pointwise: 1×1 filters mix the channels.
    layers.Conv2D(128, kernel_size=1, use_bias=False),
])

assert standard.output_shape == (None, 5, 5, 128)
assert separable.output_shape == standard.output_shape
assert standard.count_params() == 3456
assert separable.count_params() == 411
`,
  );
});

test("says that Keras refuses stride with dilation, and takes the stride afterwards", () => {
  const change = { padding: "same", stride: 2, dilation: 2, inHeight: 8 } as const;
  const code = kerasCode(layerOf({ change, bias: false }));
  expect(code).toContain("# Keras refuses strides > 1 together with dilation_rate > 1");
  expect(code).not.toContain('padding="same"');
  expect(callsOf(code, "layers.MaxPooling2D")).toEqual([
    { positional: [], named: { pool_size: "1", strides: "2" } },
    { positional: [], named: { pool_size: "1", strides: "2" } },
  ]);
});

describe.each(layers)("$name", ({ layer }) => {
  const { geometry: g, bias } = layer;
  const code = kerasCode(layer);
  const [standard, pointwise, ...others] = callsOf(code, "layers.Conv2D");
  const [depthwise] = callsOf(code, "layers.DepthwiseConv2D");

  test("filters, multiplier and bias are the layer's", () => {
    expect(others).toEqual([]);
    expect(standard?.positional).toEqual([String(g.outChannels)]);
    expect(pointwise?.positional).toEqual([String(g.outChannels)]);
    expect(depthwise?.named["depth_multiplier"]).toBe(String(g.depthMultiplier));
    for (const one of [standard, depthwise, pointwise]) {
      expect(one?.named["use_bias"]).toBe(bias ? "True" : "False");
    }
  });

  test("never asks for what Keras refuses; stride, dilation and padding are the layer's", () => {
    const zeros = callsOf(code, "layers.ZeroPadding2D");
    const pools = callsOf(code, "layers.MaxPooling2D");
    [standard, depthwise].forEach((one, index) => {
      const stride = Number(one?.named["strides"]);
      const dilation = Number(one?.named["dilation_rate"] ?? "1");
      expect(stride === 1 || dilation === 1).toBe(true);
      expect(stride * Number(pools[index]?.named["strides"] ?? "1")).toBe(g.stride);
      expect(dilation).toBe(g.dilation);
      expect(Number(one?.named["kernel_size"])).toBe(g.kernelSize);
      const isSame = one?.named["padding"] === '"same"';
      // Keras' own "same" is the layer's; without it the zeros are written out.
      expect(isSame).toBe(g.padding === "same" && pools.length === 0);
      if (isSame) return expect(zeros).toEqual([]);
      const written = sidesOf(zeros[index]?.positional[0] ?? "0");
      expect(written).toEqual([g.padTop, g.padBottom, g.padLeft, g.padRight]);
    });
  });

  test("numbers are written channels last, kernels as height, width, in, out", () => {
    const filled = withValues(layer);
    const { input, weights, standard: first, separable: second } = filled.values;
    const text = kerasCode(filled);
    const arrays = callsOf(text, "np.array").map(({ positional }) => numbersIn(positional[0]));
    const { inChannels, outChannels, midChannels, depthMultiplier: m, kernelSize: k } = g;
    const last = (data: Float32Array, channels: number, cells: number): number[] =>
      range(cells).flatMap((cell) => range(channels).map((c) => data[c * cells + cell] ?? NaN));
    const taps = range(k * k);
    const kernels = taps.flatMap((tap) =>
      range(inChannels).flatMap((c) =>
        range(outChannels).map((n) => weights.standard[(n * inChannels + c) * k * k + tap]),
      ),
    );
    const depthwiseKernels = taps.flatMap((tap) =>
      range(inChannels).flatMap((c) =>
        range(m).map((index) => weights.depthwise[(c * m + index) * k * k + tap]),
      ),
    );
    const wanted = [
      kernels,
      weights.standardBias,
      depthwiseKernels,
      weights.depthwiseBias,
      last(weights.pointwise, outChannels, midChannels),
      weights.pointwiseBias,
      last(input.data, inChannels, g.inHeight * g.inWidth),
      last(first.data, outChannels, g.positions),
      last(second.data, outChannels, g.positions),
    ].filter((values) => values !== null);
    expect(arrays.map((values) => Float32Array.from(values))).toEqual(
      wanted.map((values) => Float32Array.from(values, (value) => value ?? NaN)),
    );
  });
});

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

/** Top, bottom, left, right of ZeroPadding2D's argument in any of its three forms. */
function sidesOf(text: string): number[] {
  const [a = NaN, b = a, c, d] = numbersIn(text);
  return c === undefined || d === undefined ? [a, a, b, b] : [a, b, c, d];
}
