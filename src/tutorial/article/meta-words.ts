/** What the page says of itself to search engines and to whoever is sent its address. */
export const META_WORDS = {
  title: "Depthwise separable convolutions, step by step · Depthwise Explorer",
  description:
    "What a depthwise separable convolution does, shown step by step with real numbers: filter each channel, then mix them. {separable} multiplications instead of {standard}, {ratio}.",
  resource: "Depthwise separable convolutions, step by step",
  author: "Depthwise Explorer",
  teaches: [
    "What one filter of a convolution layer computes",
    "How a depthwise and a pointwise stage replace a standard convolution",
    "How to count the multiplications of each, and their ratio 1/N + 1/K²",
    "What stride, padding, dilation and depth multiplier change",
    "What a separable layer cannot do that a standard one can",
    "Why fewer multiplications are not always faster",
    "How to write the layers in PyTorch, Keras and JAX",
  ],
  level: "Undergraduate; for readers who have just met convolutions",
  types: ["Tutorial", "Interactive simulation", "Quiz"],
  picture: {
    title: "Depthwise separable convolution",
    lead: "Filter each channel, then mix them:",
    saving: "{separable} multiplications instead of {standard}",
    ratio: "{ratio}",
  },
} as const;

export const LANGUAGE = "en";
/** SPDX has an address for every licence. */
export const LICENSE = "https://spdx.org/licenses/MIT.html";
