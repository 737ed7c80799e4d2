/** Words of questions: how they are put, and the way to the answer. What wrong answers mix up: quiz-misconceptions.ts. */
import type {
  FieldName,
  Given,
  GridKey,
  OptionKey,
  PromptKey,
  QuestionKind,
  StepKey,
} from "../../quiz/index.ts";

const kernels = "{kernel} × {kernel} weights";
const filters = "{filters, plural, one {# filter} other {# filters}}";
const channels = "{channels, plural, one {# channel} other {# channels}}";
const positions = "{positions, plural, one {# position} other {# positions}}";
const place = "row {row}, column {column}";
const kernelPlace = "row {kernelRow}, column {kernelColumn}";

export const QUIZ_STRINGS = {
  region: "Question",
  kinds: {
    shape: "Output shape",
    value: "One output value",
    count: "Multiplications",
    weightShape: "Shape of the weights",
    dependence: "What depends on what",
  } satisfies Record<QuestionKind, string>,
  given: {
    input: "Input",
    kernel: "Kernel",
    filters: "Filters",
    stride: "Stride",
    padding: "Padding",
    dilation: "Dilation",
    multiplier: "Depth multiplier",
  } satisfies Record<Given, string>,
  givenRegion: "The layer",
  paddings: { valid: "none", same: "same (as in TensorFlow)", sides: "{padding} on every side" },
  fields: {
    count: "Multiplications",
    value: "Value",
    height: "Height",
    width: "Width",
    channels: "Channels",
    out: "Out",
    in: "In",
    kernelRows: "Rows",
    kernelColumns: "Columns",
  } satisfies Record<FieldName, string>,
  choices: "Answers",
  answerFields: "Your answer",
  check: "Check",
  show: "Show me",
  another: "Another one",
  /** Field, rule, value. */
  unchosen: "No answer is chosen yet: choose one, then check.",
  empty: "{field} is empty: write a whole number.",
  notWhole: "{field} “{value}” is not a whole number: write one in digits, such as {example}.",
  tooLarge: "{field} “{value}” has more than {digits} digits: write a smaller number.",
  right: "Right.",
  notRight: "Not quite.",
  yours: "your answer",
  rightOne: "right answer",
  answer: "Answer: {answer}",
  way: "Step by step",
  wrong: "The steps below lead to the right answer.",
  value: "{value}",
} as const;

export const PROMPTS: Readonly<Record<PromptKey, string>> = {
  "shape.separable":
    "Which shape does the output of this depthwise separable layer have? Height × width × channels.",
  "shape.standard":
    "Which shape does the output of this standard layer have? Height × width × channels.",
  "shape.depthwise":
    "Which shape does the depthwise stage alone give, before the pointwise stage? Height × width × channels.",
  "value.depthwise": `The depthwise stage filters channel c{channel}. Which value does it give at ${place}?`,
  "value.depthwiseMultiplied": `The depthwise stage filters channel c{channel} by each of its {multiplier} kernels. Which value does kernel {ownKernel} give at ${place}?`,
  "value.pointwise": `The pointwise stage mixes the filtered channels. Which value does filter {filter} give at ${place}?`,
  "value.standard": `Which value does filter {filter} of the standard layer give at ${place}?`,
  "value.separable": `Which value does filter {filter} of the depthwise separable layer give at ${place}?`,
  "value.edge": `The depthwise stage filters channel c{channel} with this stride and padding. Which value stands at ${place} of its map?`,
  "count.standard": "How many multiplications does this standard layer take?",
  "count.depthwise": "How many multiplications does the depthwise stage of this layer take?",
  "count.pointwise": "How many multiplications does the pointwise stage of this layer take?",
  "count.separable":
    "How many multiplications does this depthwise separable layer take, both stages together?",
  "count.cheaper": "Which form of this layer takes fewer multiplications?",
  "weightShape.standard": "Which shape do the weights of this standard layer have in PyTorch?",
  "weightShape.depthwise":
    "Which shape do the weights of this layer’s depthwise stage have in PyTorch?",
  "weightShape.pointwise":
    "Which shape do the weights of this layer’s pointwise stage have in PyTorch?",
  "weightShape.groups": "Which shape does the weight of this PyTorch layer have?",
  "dependence.standard": `In the standard layer, somebody changes the weight at ${kernelPlace} of filter {filter}’s kernel for c{channel}. Can the value at ${place} of output map {map} change?`,
  "dependence.depthwise": `In the depthwise stage, somebody changes the weight at ${kernelPlace} of c{channel}’s kernel. Can the filtered value at ${place} of c{outChannel} change?`,
  "dependence.depthwiseToSeparable": `Somebody changes the depthwise weight at ${kernelPlace} of c{channel}’s kernel. Can the separable layer’s value at ${place} of output map {map} change?`,
  "dependence.pointwise": `In the pointwise stage, somebody changes filter {filter}’s 1×1 weight for c{channel}. Can the value at ${place} of output map {map} change?`,
  "dependence.inputSeparable": `Somebody changes the input value at ${place} of c{channel}. Can any output value of the depthwise separable layer change?`,
  "dependence.inputStandard": `Somebody changes the input value at ${place} of c{channel}. Can any output value of the standard layer change?`,
};

export const OPTIONS: Readonly<Record<OptionKey, string>> = {
  count: "{count}",
  shape: "{shape}",
  tuple: "{tuple}",
  separableCheaper: "Depthwise separable",
  standardCheaper: "Standard",
  sameCost: "Both take the same",
  yesAll: "Yes, and other maps can change at that place, too",
  yesOnly: "Yes, and no other map can change at that place",
  noOther: "No, but another map can change at that place",
  noNone: "No, and no other map can change at that place either",
  everyMap: "Yes, in every output map",
  oneMap: "Yes, but in one output map only",
  noMap: "No, nothing changes",
};

export const GRID_NAMES: Readonly<Record<GridKey, string>> = {
  window: "Window on c{channel}",
  kernel: "Kernel of c{channel}",
  multipliedKernel: "Kernel {ownKernel} of c{channel}",
  standardKernel: "Kernel for c{channel}",
  filtered: "Filtered values there, from c0 on",
  mix: "1×1 weights of filter {filter}, from c0 on",
  bias: "Bias",
  inputChannel: "Input c{channel}",
};

export const CODE = {
  conv2d: "nn.Conv2d({channels}, {filters}, kernel_size={kernel}, groups={groups}, bias=False)",
} as const;

/** The way to an output's height, and in the same words to its width. */
function sizeSteps(side: string) {
  return {
    valid: `${side}: {size} − {kernel} + 1 = {out}.`,
    padded: `${side}: {size} + {pads} of padding − {kernel} + 1 = {out}.`,
    strided: `${side}: ({size} − {kernel}) ÷ {stride} is {whole}, rounded down; plus 1 is {out}.`,
    stridedPadded: `${side}: ({size} + {pads} of padding − {kernel}) ÷ {stride} is {whole}, rounded down; plus 1 is {out}.`,
    same: `${side}: “same” pads so that {size} ÷ {stride}, rounded up, comes out: {out}.`,
  };
}

const rows = sizeSteps("Height");
const columns = sizeSteps("Width");

export const STEPS: Readonly<Record<StepKey, string>> = {
  "window.dilated":
    "Window: with dilation {dilation} a {kernel} × {kernel} kernel reaches over {window} × {window} cells.",
  "rows.valid": rows.valid,
  "rows.padded": rows.padded,
  "rows.strided": rows.strided,
  "rows.stridedPadded": rows.stridedPadded,
  "rows.same": rows.same,
  "columns.valid": columns.valid,
  "columns.padded": columns.padded,
  "columns.strided": columns.strided,
  "columns.stridedPadded": columns.stridedPadded,
  "columns.same": columns.same,
  "maps.filters": `Channels: each of the ${filters} makes one map.`,
  "maps.depthwise":
    "Channels: each of the {channels} channels is filtered to one map, {maps} in all.",
  "maps.multiplier":
    "Channels: each of the {channels} channels has {multiplier} kernels, so {channels} × {multiplier} = {maps} maps.",
  "shape.is": "Together: {shape}.",
  positions: "Positions: {rows} × {columns} = {positions}.",
  "count.standard": `Standard: ${filters} × ${channels} × ${kernels} × ${positions} = {count}.`,
  "count.depthwise": `Depthwise: ${channels} × ${kernels} × ${positions} = {count}.`,
  "count.depthwiseMultiplier": `Depthwise: ${channels} × {multiplier} kernels × ${kernels} × ${positions} = {count}.`,
  "count.pointwise": `Pointwise: ${filters} × {middle} filtered channels × ${positions} = {count}.`,
  "count.sum": "Both stages: {depthwise} + {pointwise} = {count}.",
  "count.compare": "Standard {standard}, separable {depthwise} + {pointwise} = {separable}.",
  "value.edge": `Padding adds {top} above, {left} on the left, {bottom} below and {right} on the right, all zeros. On the padded input the window starts at ${place}.`,
  "value.channel": "c{channel}: {products} = {sum}.",
  "value.products": "Each value times its own weight: {products}.",
  "value.add": "Add the channels: {sum}.",
  "value.mix": "Each filtered channel times its 1×1 weight: {products}.",
  "value.bias": "Add the bias: {bias}.",
  "value.is": "The sum is {value}.",
  "weights.standard": `${filters}, and in each a {kernel} × {kernel} kernel for each of ${channels}.`,
  "weights.depthwise": `${channels} × {multiplier, plural, one {# kernel} other {# kernels}} each gives {middle} kernels of {kernel} × {kernel}; each reads 1 channel.`,
  "weights.pointwise": `${filters}, and in each 1 weight for each of {middle} filtered channels: 1 row, 1 column.`,
  "weights.groups": `{filters} outputs; with {groups} groups each reads {channels} ÷ {groups} = {inPerGroup, plural, one {# channel} other {# channels}}, by kernels of {kernel} × {kernel}.`,
  "weights.is": "Out, in, rows, columns: {tuple}.",
  "depends.standard":
    "The weight is part of filter {filter}, which makes output map {filter} and no other.",
  "depends.standardOther":
    "The weight is part of filter {filter}, which makes output map {filter}. Map {map} is made by filter {map}.",
  "depends.depthwise":
    "The weight is part of c{channel}’s kernel, which filters c{channel} and nothing else.",
  "depends.depthwiseOther":
    "The weight is part of c{channel}’s kernel, which filters c{channel} alone. c{outChannel} has a kernel of its own.",
  "depends.filtered":
    "The weight is part of c{channel}’s kernel, which makes the filtered c{channel}.",
  "depends.mixed":
    "Each filter’s 1×1 weights mix all filtered channels, so every output map can change.",
  "depends.pointwise":
    "The weight belongs to filter {filter}, which makes output map {filter} and no other.",
  "depends.pointwiseOther":
    "The weight belongs to filter {filter}, which makes output map {filter}. Map {map} is mixed by weights of its own.",
  "depends.reaches": `For ${place} of the output this weight lies on an input value.`,
  "depends.padding": `For ${place} of the output this weight lies on the zero padding: its product is 0, whatever the weight is.`,
  "depends.visited": `Some window covers ${place} of the input.`,
  "depends.skipped": `The windows cover rows 1 to {rows} and columns 1 to {columns}. None comes to ${place}.`,
  "depends.readBySeparable": `c{channel}’s kernel filters it, and each of the ${filters} mixes in the filtered c{channel}.`,
  "depends.readByStandard": `Each of the ${filters} has a kernel for c{channel} and adds what it gives.`,
};
