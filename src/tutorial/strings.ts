/** The words of the opening chapter. Every figure is a placeholder: the engine supplies it. */

export const OPENING_STRINGS = {
  title: "What a depthwise separable convolution does, and what it saves",
  lead: "A convolution layer does two jobs at once: it filters every channel, and it mixes the channels. A depthwise separable convolution does the same two jobs one after the other. On the layer below that takes {ratio} of the multiplications.",
  layerTitle: "One layer, both ways",
  layer:
    "The input has {height} × {width} cells in {channels} channels, and {filters} filters of {kernel} × {kernel} make {filters} maps of {outHeight} × {outWidth}.",
  standardName: "Standard convolution",
  standard:
    "Every filter has {channels} kernels of its own. For each of its {positions} values it makes {taps} products, {area} in each channel, and adds them up.",
  standardFormula: "{filters} filters · {positions} positions · {taps} = {count} multiplications",
  depthwiseName: "1. Depthwise: filter",
  depthwise:
    "One kernel per channel, shared by all filters. Each channel is filtered by itself; nothing is added across channels yet.",
  depthwiseFormula: "{channels} channels · {positions} positions · {area} = {count}",
  pointwiseName: "2. Pointwise: mix",
  pointwise:
    "{filters} filters of 1 × 1: at every position the {channels} filtered values are weighed and added.",
  pointwiseFormula: "{filters} filters · {positions} positions · {channels} = {count}",
  separableName: "Depthwise separable convolution",
  separableFormula: "{depthwise} + {pointwise} = {count} multiplications",
  whyTitle: "Why it is cheaper",
  why: "The filtering is done once per channel, and all {filters} filters reuse it. A standard convolution filters every channel again for every filter.",
  correctionTitle: "A figure you may have met",
  correction:
    "Some articles count only the second stage, {pointwise} multiplications, and call that about 12\u00a0%. Alone it is {pointwiseShare}; the first stage belongs to it too, and with its {depthwise} the share is {ratio}.",
  limitsTitle: "What it does not say",
  limits:
    "The two lanes have the same shape, not the same power: the standard layer has {standardKernels} different kernels, the separable one {separableKernels}. And fewer multiplications are not always less time on a real machine.",
  watchTitle: "Watch it work",
  watch:
    "Every number in the picture is computed, none is made up. Press Play, or drag along the timeline.",
  goOn: "Explore any layer",
  goOnNote: "Set the size, the kernel, the filters and the rest, and see both counts change.",
};
