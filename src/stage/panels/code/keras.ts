/** The layer in Keras: height, width, channels; weights as height, width, in, out. */
import { isPadded, isSymmetric, type CodeLayer, type LayerValues } from "./layer.ts";
import { permute } from "./permute.ts";
import { array, call, comment, pair, program, pythonBool, tuple } from "./python.ts";
import { toleranceText } from "./tolerance.ts";
import { depthwiseWords, layerComment, pads, POINTWISE_WORDS } from "./words.ts";

const INDENT = "    ";

/** Keras refuses a layer with both: the stride is then taken afterwards. */
const isRefused = ({ geometry: g }: CodeLayer): boolean => g.stride > 1 && g.dilation > 1;

const leavesPaddingToKeras = (layer: CodeLayer): boolean =>
  layer.geometry.padding === "same" && !isRefused(layer);

function spatialArguments(layer: CodeLayer): string[] {
  const { geometry: g } = layer;
  return [
    `kernel_size=${g.kernelSize}`,
    `strides=${isRefused(layer) ? 1 : g.stride}`,
    `padding="${leavesPaddingToKeras(layer) ? "same" : "valid"}"`,
    ...(g.dilation > 1 ? [`dilation_rate=${g.dilation}`] : []),
  ];
}

/** The layers before the convolution: explicit zeros where its own padding cannot say them. */
function paddingLines(layer: CodeLayer): string[] {
  const { geometry: g } = layer;
  if (!isPadded(g) || leavesPaddingToKeras(layer)) return [];
  const sides = isSymmetric(g)
    ? pair(g.padTop, g.padLeft)
    : tuple([tuple([g.padTop, g.padBottom]), tuple([g.padLeft, g.padRight])]);
  const why = isSymmetric(g) ? [] : [comment("(top, bottom), (left, right)", INDENT)];
  return [...why, `${INDENT}layers.ZeroPadding2D(${sides}),`];
}

function strideLines(layer: CodeLayer): string[] {
  if (!isRefused(layer)) return [];
  const { stride } = layer.geometry;
  return [`${INDENT}layers.MaxPooling2D(pool_size=1, strides=${stride}),`];
}

function inputLine({ geometry: g }: CodeLayer): string {
  const shape = tuple([g.inHeight, g.inWidth, g.inChannels]);
  return `${INDENT}keras.Input(${shape}),  # height, width, channels`;
}

function model(layer: CodeLayer, name: string, lines: readonly string[]): string {
  return [`${name} = keras.Sequential([`, inputLine(layer), ...lines, "])"].join("\n");
}

function standardText(layer: CodeLayer): string {
  const { geometry: g, bias } = layer;
  const args = [String(g.outChannels), ...spatialArguments(layer), `use_bias=${pythonBool(bias)}`];
  return model(layer, "standard", [
    ...paddingLines(layer),
    call("layers.Conv2D", args, INDENT, ","),
    ...strideLines(layer),
  ]);
}

function separableText(layer: CodeLayer): string {
  const { geometry: g, bias } = layer;
  const useBias = `use_bias=${pythonBool(bias)}`;
  const multiplier = `depth_multiplier=${g.depthMultiplier}`;
  const depthwise = [...spatialArguments(layer), multiplier, useBias];
  return model(layer, "separable", [
    ...paddingLines(layer),
    comment(depthwiseWords(layer), INDENT),
    call("layers.DepthwiseConv2D", depthwise, INDENT, ","),
    ...strideLines(layer),
    comment(POINTWISE_WORDS, INDENT),
    call("layers.Conv2D", [String(g.outChannels), "kernel_size=1", useBias], INDENT, ","),
  ]);
}

/** What a reader who compares frameworks should know of this layer. */
function notes(layer: CodeLayer): string | null {
  const { geometry: g, bias } = layer;
  const texts: string[] = [];
  if (isRefused(layer)) {
    texts.push(
      `Keras refuses strides > 1 together with dilation_rate > 1: the layer runs at stride 1 and a 1×1 pooling keeps every ${ordinal(g.stride)} row and column.`,
    );
  }
  if (leavesPaddingToKeras(layer) && !isSymmetric(g)) {
    texts.push(`"same" pads ${pads(layer)}; PyTorch's padding= can only pad both ends alike.`);
  }
  if (bias) {
    texts.push("SeparableConv2D would have no bias after its depthwise stage, so two layers here.");
  }
  return texts.length === 0 ? null : texts.map((text) => comment(text)).join("\n");
}

function ordinal(stride: number): string {
  if (stride === 2) return "second";
  return stride === 3 ? "third" : `${stride}th`;
}

const MAKER = { make: "np.array", dtype: '"float32"' };

function weightsText({ geometry: g }: CodeLayer, { weights: w }: LayerValues): string {
  const { inChannels: c, depthMultiplier: m, midChannels, outChannels: n, kernelSize: k } = g;
  const standard = array(
    MAKER,
    permute(w.standard, [n, c, k, k], [2, 3, 1, 0]),
    [k, k, c, n],
    INDENT,
  );
  const depthwise = array(
    MAKER,
    permute(w.depthwise, [c, m, k, k], [2, 3, 0, 1]),
    [k, k, c, m],
    INDENT,
  );
  const pointwise = array(
    MAKER,
    permute(w.pointwise, [n, midChannels], [1, 0]),
    [1, 1, midChannels, n],
    INDENT,
  );
  const bias = (values: Float32Array | null): string[] =>
    values === null ? [] : [array(MAKER, values, [values.length], INDENT)];
  const set = (name: string, arrays: readonly string[]): string =>
    [`${name}.set_weights([`, ...arrays.map((text) => `${INDENT}${text},`), "])"].join("\n");
  return [
    comment("Kernels: height, width, in, out; depthwise: height, width, channel, multiplier."),
    set("standard", [standard, ...bias(w.standardBias)]),
    set("separable", [depthwise, ...bias(w.depthwiseBias), pointwise, ...bias(w.pointwiseBias)]),
  ].join("\n");
}

function shapeText({ geometry: g, parameters }: CodeLayer): string {
  return [
    `assert standard.output_shape == ${tuple(["None", g.outHeight, g.outWidth, g.outChannels])}`,
    "assert separable.output_shape == standard.output_shape",
    `assert standard.count_params() == ${parameters.standard}`,
    `assert separable.count_params() == ${parameters.separable}`,
  ].join("\n");
}

function expectedText(layer: CodeLayer, values: LayerValues): string {
  const { geometry: g } = layer;
  const shape = [1, g.outHeight, g.outWidth, g.outChannels];
  const limits = `rtol=1e-5, atol=${toleranceText(layer, values)}`;
  const input = permute(values.input.data, values.input.shape, [1, 2, 0]);
  const one = (name: "standard" | "separable"): string => {
    const expected = permute(values[name].data, values[name].shape, [1, 2, 0]);
    return [
      `expected = ${array(MAKER, expected, shape)}`,
      `y = ${name}.predict(x, verbose=0)`,
      `np.testing.assert_allclose(y, expected, ${limits})`,
    ].join("\n");
  };
  return [
    `x = ${array(MAKER, input, [1, g.inHeight, g.inWidth, g.inChannels])}`,
    one("standard"),
    one("separable"),
  ].join("\n\n");
}

/** Both forms as models; with the layer's numbers their outputs are asserted. */
export function kerasCode(layer: CodeLayer): string {
  const { values } = layer;
  const imports = ["import keras", ...(values === null ? [] : ["import numpy as np"])];
  return program(
    layerComment(layer),
    [...imports, "from keras import layers"].join("\n"),
    notes(layer),
    standardText(layer),
    separableText(layer),
    shapeText(layer),
    values === null ? null : weightsText(layer, values),
    values === null ? null : expectedText(layer, values),
  );
}
