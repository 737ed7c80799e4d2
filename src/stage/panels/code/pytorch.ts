/** The layer in PyTorch. */
import { isPadded, isSymmetric, type CodeLayer, type LayerValues } from "./layer.ts";
import { array, call, comment, pair, program, pythonBool, tuple } from "./python.ts";
import { expectedText } from "./expected.ts";
import { depthwiseWords, layerComment, pads, POINTWISE_WORDS } from "./words.ts";

const INDENT = "    ";

/** What both spatial convolutions have in common. */
function spatialArguments({ geometry: g }: CodeLayer): string[] {
  const padding = isSymmetric(g) ? pair(g.padTop, g.padLeft) : "0";
  return [
    `kernel_size=${g.kernelSize}`,
    `stride=${g.stride}`,
    `padding=${padding}`,
    ...(g.dilation > 1 ? [`dilation=${g.dilation}`] : []),
  ];
}

function convolution(sizes: readonly number[], more: readonly string[], bias: boolean) {
  return [...sizes.map(String), ...more, `bias=${pythonBool(bias)}`];
}

function standardText(layer: CodeLayer): string {
  const { geometry: g, bias } = layer;
  const args = convolution([g.inChannels, g.outChannels], spatialArguments(layer), bias);
  return call("standard = nn.Conv2d", args);
}

function separableText(layer: CodeLayer): string {
  const { geometry: g, bias } = layer;
  const spatial = [...spatialArguments(layer), `groups=${g.inChannels}`];
  const depthwise = convolution([g.inChannels, g.midChannels], spatial, bias);
  const pointwise = convolution([g.midChannels, g.outChannels], ["kernel_size=1"], bias);
  return [
    "separable = nn.Sequential(",
    comment(depthwiseWords(layer), INDENT),
    call("nn.Conv2d", depthwise, INDENT, ","),
    comment(POINTWISE_WORDS, INDENT),
    call("nn.Conv2d", pointwise, INDENT, ","),
    ")",
  ].join("\n");
}

const MAKER = { make: "torch.tensor", dtype: "torch.float32" };

function weightsText({ geometry: g }: CodeLayer, { weights: w }: LayerValues): string {
  const { inChannels, midChannels, outChannels, kernelSize: k } = g;
  const entries: readonly [string, Float32Array | null, readonly number[]][] = [
    ["standard.weight", w.standard, [outChannels, inChannels, k, k]],
    ["standard.bias", w.standardBias, [outChannels]],
    ["separable[0].weight", w.depthwise, [midChannels, 1, k, k]],
    ["separable[0].bias", w.depthwiseBias, [midChannels]],
    ["separable[1].weight", w.pointwise, [outChannels, midChannels, 1, 1]],
    ["separable[1].bias", w.pointwiseBias, [outChannels]],
  ];
  const copies = entries.flatMap(([name, values, shape]) =>
    values === null ? [] : [`${INDENT}${name}.copy_(${array(MAKER, values, shape, INDENT)})`],
  );
  return ["with torch.no_grad():", ...copies].join("\n");
}

function inputText({ geometry: g, values }: CodeLayer): string {
  const shape = [1, g.inChannels, g.inHeight, g.inWidth];
  const text =
    values === null ? `torch.randn${tuple(shape)}` : array(MAKER, values.input.data, shape);
  return `# Batch, channels, height, width.\nx = ${text}`;
}

function paddingText(layer: CodeLayer): string | null {
  const { geometry: g } = layer;
  if (!isPadded(g) || isSymmetric(g)) return null;
  const words = `TensorFlow's "same" pads ${pads(layer)}; padding= can only pad both ends alike.`;
  const sides = tuple([g.padLeft, g.padRight, g.padTop, g.padBottom]);
  return [comment(words), `x = F.pad(x, ${sides})  # left, right, top, bottom`].join("\n");
}

function shapeText({ geometry: g, parameters }: CodeLayer): string {
  return [
    "y_standard = standard(x)",
    "y_separable = separable(x)",
    `assert y_standard.shape == ${tuple([1, g.outChannels, g.outHeight, g.outWidth])}`,
    "assert y_separable.shape == y_standard.shape",
    `assert sum(p.numel() for p in standard.parameters()) == ${parameters.standard}`,
    `assert sum(p.numel() for p in separable.parameters()) == ${parameters.separable}`,
  ].join("\n");
}

/** Both forms as modules, run on one input; with the layer's numbers the outputs are asserted. */
export function pytorchCode(layer: CodeLayer): string {
  const { geometry: g, values } = layer;
  const needsPad = isPadded(g) && !isSymmetric(g);
  const imports = ["import torch", ...(needsPad ? ["import torch.nn.functional as F"] : [])];
  return program(
    layerComment(layer),
    [...imports, "from torch import nn"].join("\n"),
    standardText(layer),
    separableText(layer),
    values === null ? null : weightsText(layer, values),
    [inputText(layer), paddingText(layer)].filter((text) => text !== null).join("\n"),
    shapeText(layer),
    values === null
      ? null
      : expectedText(
          layer,
          values,
          MAKER,
          (name, limits) => `torch.testing.assert_close(${name}, expected, ${limits})`,
        ),
  );
}
