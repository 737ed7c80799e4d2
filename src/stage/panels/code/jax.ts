/** The layer in JAX: NCHW data and OIHW weights, the orders of the engine. */
import { isSymmetric, type CodeLayer } from "./layer.ts";
import { array, call, comment, program, tuple } from "./python.ts";
import { expectedText } from "./expected.ts";
import { depthwiseWords, layerComment, pads, POINTWISE_WORDS } from "./words.ts";

const INDENT = "    ";

interface Parameter {
  readonly name: string;
  readonly shape: readonly number[];
  readonly isBias?: boolean;
  readonly values: Float32Array | null;
}

/** Both forms' parameters as the code names them. */
function parametersOf({ geometry: g, bias, values }: CodeLayer) {
  const { inChannels, midChannels, outChannels, kernelSize: k } = g;
  const w = values?.weights;
  const biasOf = (name: string, length: number, numbers: Float32Array | null | undefined) =>
    bias ? [{ name, shape: [length], isBias: true, values: numbers ?? null }] : [];
  const standard: readonly Parameter[] = [
    { name: "kernel", shape: [outChannels, inChannels, k, k], values: w?.standard ?? null },
    ...biasOf("bias", outChannels, w?.standardBias),
  ];
  const separable: readonly Parameter[] = [
    { name: "depthwise", shape: [midChannels, 1, k, k], values: w?.depthwise ?? null },
    ...biasOf("depthwise_bias", midChannels, w?.depthwiseBias),
    { name: "pointwise", shape: [outChannels, midChannels, 1, 1], values: w?.pointwise ?? null },
    ...biasOf("pointwise_bias", outChannels, w?.pointwiseBias),
  ];
  return { standard, separable };
}

function spatialArguments({ geometry: g }: CodeLayer): string[] {
  const padding = tuple([tuple([g.padTop, g.padBottom]), tuple([g.padLeft, g.padRight])]);
  return [
    `window_strides=${tuple([g.stride, g.stride])}`,
    `padding=${padding}`,
    `rhs_dilation=${tuple([g.dilation, g.dilation])}`,
    "dimension_numbers=LAYOUT",
  ];
}

const convolution = (name: string, args: readonly string[]): string =>
  call(`${name} = lax.conv_general_dilated`, args, INDENT);

const addBias = (to: string, name: string, bias: boolean): string[] =>
  bias ? [`${INDENT}${to} = ${to} + params["${name}"][:, None, None]`] : [];

function standardText(layer: CodeLayer): string {
  return [
    "def standard(params, x):",
    convolution("y", ["x", 'params["kernel"]', ...spatialArguments(layer)]),
    ...addBias("y", "bias", layer.bias),
    `${INDENT}return y`,
  ].join("\n");
}

function separableText(layer: CodeLayer): string {
  const groups = `feature_group_count=${layer.geometry.inChannels}`;
  const pointwise = ["window_strides=(1, 1)", 'padding="VALID"', "dimension_numbers=LAYOUT"];
  return [
    "def separable(params, x):",
    comment(depthwiseWords(layer), INDENT),
    convolution("y", ["x", 'params["depthwise"]', ...spatialArguments(layer), groups]),
    ...addBias("y", "depthwise_bias", layer.bias),
    comment(POINTWISE_WORDS, INDENT),
    convolution("y", ["y", 'params["pointwise"]', ...pointwise]),
    ...addBias("y", "pointwise_bias", layer.bias),
    `${INDENT}return y`,
  ].join("\n");
}

const MAKER = { make: "jnp.array", dtype: "jnp.float32" };

function valueText({ shape, isBias, values }: Parameter): string {
  if (values !== null) return array(MAKER, values, shape, INDENT);
  return isBias ? `jnp.zeros(${tuple(shape)})` : `random.normal(next(keys), ${tuple(shape)})`;
}

function dictionary(name: string, parameters: readonly Parameter[]): string {
  const lines = parameters.map((one) => `${INDENT}"${one.name}": ${valueText(one)},`);
  return [`${name}_params = {`, ...lines, "}"].join("\n");
}

function inputText({ geometry: g, values }: CodeLayer): string {
  const shape = [1, g.inChannels, g.inHeight, g.inWidth];
  const text =
    values === null
      ? `random.normal(next(keys), ${tuple(shape)})`
      : array(MAKER, values.input.data, shape);
  return `# Batch, channels, height, width.\nx = ${text}`;
}

function shapeText({ geometry: g, parameters }: CodeLayer): string {
  return [
    "y_standard = standard(standard_params, x)",
    "y_separable = separable(separable_params, x)",
    `assert y_standard.shape == ${tuple([1, g.outChannels, g.outHeight, g.outWidth])}`,
    "assert y_separable.shape == y_standard.shape",
    `assert sum(p.size for p in standard_params.values()) == ${parameters.standard}`,
    `assert sum(p.size for p in separable_params.values()) == ${parameters.separable}`,
  ].join("\n");
}

function importsOf({ values, bias }: CodeLayer): string {
  if (values !== null) {
    return "import jax\nimport jax.numpy as jnp\nimport numpy as np\nfrom jax import lax";
  }
  return `${bias ? "import jax.numpy as jnp\n" : ""}from jax import lax, random`;
}

/** One for each tensor that is drawn: three of weights and the input. */
const KEYS = "keys = iter(random.split(random.PRNGKey(0), 4))";

const PRECISE = [
  comment("Full float32 also on a GPU or TPU: the outputs are compared below."),
  'jax.config.update("jax_default_matmul_precision", "highest")',
].join("\n");

/** Why the pads are written out, where "SAME" or one number would have been expected. */
function padNote(layer: CodeLayer): string | null {
  if (isSymmetric(layer.geometry)) return null;
  return comment(`"SAME" pads ${pads(layer)}; written out below as (top, bottom), (left, right).`);
}

/** Both forms as functions, run on one input; with the layer's numbers the outputs are asserted. */
export function jaxCode(layer: CodeLayer): string {
  const { values } = layer;
  const { standard, separable } = parametersOf(layer);
  return program(
    layerComment(layer),
    importsOf(layer),
    values === null ? null : PRECISE,
    'LAYOUT = ("NCHW", "OIHW", "NCHW")  # input, kernels, output',
    padNote(layer),
    `\n${standardText(layer)}`,
    `\n${separableText(layer)}`,
    `\n${values === null ? `${KEYS}\n\n` : ""}${dictionary("standard", standard)}`,
    dictionary("separable", separable),
    inputText(layer),
    shapeText(layer),
    values === null
      ? null
      : expectedText(
          layer,
          values,
          MAKER,
          (name, limits) => `np.testing.assert_allclose(${name}, expected, ${limits})`,
        ),
  );
}
