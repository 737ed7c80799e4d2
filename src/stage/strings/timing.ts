/** Words of "Time it here". */
export const TIMING_STRINGS = {
  region: "Time it here",
  title: "Time it here",
  lead: "Fewer multiplications are not the same share less time. This runs both forms of the layer on your device, in turns, and measures.",
  start: "Time this layer",
  again: "Time it again",
  cancel: "Cancel",
  busy: "This layer is still being computed; then it can be timed.",
  running: "Timing {layer}",
  layer: "{shape} → {filters}, {kernel} kernel",
  layerMore: {
    stride: "stride {value}",
    padding: "padding {value}",
    dilation: "dilation {value}",
    multiplier: "multiplier {value}",
    bias: "bias",
  },
  measured: "Measured on {layer}",
  stale: "The layer is another one now: these times belong to {layer}.",
  failed: "The timing broke off. Nothing was measured.",
  done: "Timed: separable takes {share} of standard’s time, for {ratio} of its multiplications.",
  cancelled: "Timing cancelled.",
  table: "Counted multiplications and measured time",
  columns: {
    stage: "Stage",
    count: "multiplications",
    time: "median time",
    simd: "with SIMD",
    rate: "multiplications per second",
  },
  rows: {
    standard: "Standard",
    separable: "Separable",
    depthwise: "depthwise alone",
    pointwise: "pointwise alone",
  },

  ratio: "Separable, of standard",
  ratioCounted: "of the multiplications, counted",
  ratioMeasured: "of the time, measured",
  ratioSimd: "of the time, with SIMD",
  why: "Why they differ",
  whySame: "Why they agree here",
  values: {
    slow: "The depthwise stage makes {depthwise} products for each value that it reads or writes, the standard form {standard}: more of its time goes into moving numbers, and less into multiplying.",
    fast: "The depthwise stage makes {depthwise} products for each value that it reads or writes, the standard form {standard}; here that did not slow it down.",
  },
  costs: {
    less: "In all, the separable form makes {separable} products per second, the standard form {standard}: starting a sum, making room for a result and storing the values in between cost time that no multiplication counts, and small layers feel it most.",
    equal:
      "In all, the separable form makes {separable} products per second, the standard form {standard}: about the same pace, so the time follows the count.",
    more: "Weights must be read, too: the standard form has {standardWeights}, the separable one {separableWeights}, so it can save more time than multiplications.",
  },
  simd: "SIMD instructions work on four numbers at once, in float32: here they make the standard form {standard} times as fast, the separable form {separable} times. What this page shows is always computed without them, in float64.",
  noSimd:
    "This browser has no SIMD for pages, or refuses it: only the engine that computes what is shown was timed.",
  how: {
    worker: "In a worker of this page",
    page: "On the page itself, where workers are refused",
  },
  rounds:
    "{where}: medians of {rounds} rounds, standard, depthwise, pointwise, separable in turns{each}, after a warm-up.",
  eachWithSimd: ", each without and with SIMD",
  spread:
    "Half of the standard form’s times lie between {lower} and {upper}, half of the separable form’s between {separableLower} and {separableUpper}.",
  coarse:
    "The browser’s clock moves in steps of {tick}; each measurement repeats the run until one step is at most {share} of it.",
} as const;
