import { describe, expect, test } from "vitest";
import { jaxCode } from "../../../../src/stage/panels/code/jax.ts";
import { callsOf, numbersIn } from "./calls.ts";
import { layerOf, nameOf, SETTINGS, withValues } from "./layers.ts";

const layers = SETTINGS.map((setting) => ({ name: nameOf(setting), layer: layerOf(setting) }));

test("writes both forms as functions of their parameters", () => {
  const code = jaxCode(layerOf({ change: { outChannels: 2, padding: "same" }, bias: true }));
  expect(code).toContain(`
def standard(params, x):
    y = lax.conv_general_dilated(
        x,
        params["kernel"],
        window_strides=(1, 1),
        padding=((1, 1), (1, 1)),
        rhs_dilation=(1, 1),
        dimension_numbers=LAYOUT,
    )
    y = y + params["bias"][:, None, None]
    return y


def separable(params, x):
    # Depthwise: every channel has a kernel of its own.
`);
  expect(code).toContain('    "depthwise": random.normal(next(keys), (3, 1, 3, 3)),\n');
  expect(code).toContain('    "pointwise_bias": jnp.zeros((2,)),\n');
});

describe.each(layers)("$name", ({ layer }) => {
  const { geometry: g, bias } = layer;
  const code = jaxCode(layer);

  test("strides, pads, dilation and groups are the layer's", () => {
    const calls = callsOf(code, "lax.conv_general_dilated");
    expect(calls).toHaveLength(3);
    const [standard, depthwise, pointwise] = calls;
    for (const one of [standard, depthwise]) {
      const { window_strides: strides, padding, rhs_dilation: dilation } = one?.named ?? {};
      expect(numbersIn(strides)).toEqual([g.stride, g.stride]);
      expect(numbersIn(padding)).toEqual([g.padTop, g.padBottom, g.padLeft, g.padRight]);
      expect(numbersIn(dilation)).toEqual([g.dilation, g.dilation]);
    }
    expect(standard?.named["feature_group_count"]).toBeUndefined();
    expect(depthwise?.named["feature_group_count"]).toBe(String(g.inChannels));
    expect(pointwise?.named).toMatchObject({ window_strides: "(1, 1)", padding: '"VALID"' });
  });

  test("parameters have the layer's shapes, and what is drawn has a key", () => {
    const { inChannels, midChannels, outChannels, kernelSize: k } = g;
    const drawn = callsOf(code, "random.normal").map(({ positional }) => numbersIn(positional[1]));
    expect(drawn).toEqual([
      [outChannels, inChannels, k, k],
      [midChannels, 1, k, k],
      [outChannels, midChannels, 1, 1],
      [1, inChannels, g.inHeight, g.inWidth],
    ]);
    expect(code).toContain("random.split(random.PRNGKey(0), 4)");
    const zeros = callsOf(code, "jnp.zeros").map(({ positional }) => numbersIn(positional[0]));
    expect(zeros).toEqual(bias ? [[outChannels], [midChannels], [outChannels]] : []);
    expect(code.includes("import jax.numpy as jnp")).toBe(bias);
  });

  test("numbers are written in the engine's order, to the last bit", () => {
    const filled = withValues(layer);
    const { input, weights, standard, separable } = filled.values;
    const arrays = callsOf(jaxCode(filled), "jnp.array").map(({ positional }) =>
      Float32Array.from(numbersIn(positional[0])),
    );
    const { standardBias, depthwiseBias, pointwiseBias } = weights;
    const all = [weights.standard, standardBias, weights.depthwise, depthwiseBias];
    const outputs = [input.data, standard.data, separable.data];
    const wanted = [...all, weights.pointwise, pointwiseBias, ...outputs];
    expect(arrays).toEqual(wanted.filter((values) => values !== null));
  });
});
