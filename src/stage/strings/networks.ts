/** Words of the presets and of the table of MobileNetV1. */
export const NETWORK_STRINGS = {
  opened:
    "{name} is in the lab: {layer}, {ratio} of the multiplications. Undo brings back the layer before.",
  locked: "The layer of this page is locked.",
  layer: "{shape} → {filters}, {kernel}×{kernel}{stride}",
  strided: ", stride {stride}",
  /** Said where the layer is more than the lab holds; the ratio depends on filters and kernel alone. */
  cut: "Loads with maps of {to}×{to} instead of {from}×{from}: the lab stops at about a thousand million multiplications. The ratio is the network’s own.",
} as const;

export const TABLE_STRINGS = {
  region: "MobileNetV1, layer by layer",
  title: "A whole network: MobileNetV1",
  intro:
    "Each of its 13 blocks costs a fraction of the standard convolution it stands for. Press a block to open it in the lab, with its exact counts.",
  alpha: "Width multiplier α",
  resolution: "Resolution",
  alphaHint:
    "α keeps that part of every layer’s filters; the image keeps its 3 channels, the classifier its 1,000 classes.",
  caption:
    "MobileNetV1 at α = {alpha}, input {resolution}×{resolution}×3: multiplications and parameters, without biases and batch normalisation",
  scroll: "Table of MobileNetV1’s layers",
  columns: {
    layer: "Layer",
    shape: "In → out",
    standard: "Standard",
    separable: "Separable",
    ratio: "Ratio",
    parameters: "Parameters",
    share: "Share",
    bar: "Standard against separable",
  },
  columnTitles: {
    standard: "Multiplications with a standard convolution in this place",
    separable: "Multiplications as the network is",
    ratio: "Separable of standard",
    parameters: "Weights as the network is",
    share: "Part of the network’s multiplications",
  },
  kinds: {
    conv: "Conv",
    block: "Block {number}",
    pool: "Average pool",
    classifier: "Classifier",
  },
  /** Names the button of a row; begins with what is written on it. */
  open: "{name}: open in the lab",
  conv: "MobileNetV1’s first convolution",
  block: "MobileNetV1’s block {number}",
  stride: "stride {stride}",
  none: "–",
  total: "Total",
  printed: "The paper prints",
  barSpoken: "standard {standard}, depthwise {depthwise}, pointwise {pointwise}",
  keys: {
    standard: "standard",
    depthwise: "depthwise",
    pointwise: "pointwise",
    same: "the same in both",
  },
  notes: [
    "Conv and classifier are the same in both networks. Opened in the lab, Conv stands beside a separable form that MobileNetV1 does not use.",
    "Pooling adds and divides; it multiplies nothing and has no weights. The classifier slides no kernel, so the lab cannot open it.",
    "Blocks open whole, also beyond the sliders’ ends (64 cells, 64 channels, 512 filters); the largest take a moment to compute.",
  ],
} as const;

export const PAPER_STRINGS = {
  title: "Against the paper",
  source: "Howard et al. 2017, arXiv:1704.04861",
  href: "https://arxiv.org/abs/1704.04861",
  intro:
    "Computed here, and below it what the paper prints. On ImageNet it measured 71.7\u00a0% accuracy for the network of standard convolutions and 70.6\u00a0% for MobileNet.",
  what: "What",
  mults: "Multiplications",
  parameters: "Parameters",
  paper: "paper {printed}",
  tables: {
    networks: "Both networks (Table 4)",
    types: "By layer type (Table 2)",
    layer: "One layer, 14×14×512 → 512 (Table 3)",
    widths: "Narrower networks (Table 6)",
  },
  rows: {
    standard: "All standard",
    separable: "MobileNet",
    pointwise: "1×1",
    depthwise: "3×3 depthwise",
    conv: "3×3 standard",
    classifier: "fully connected",
    layerStandard: "standard",
    layerSeparable: "separable",
    layerNarrow: "α = 0.75",
    layerSmall: "and ρ = 0.714 (10×10)",
    width: "α = {alpha}",
  },
  notes: {
    networks:
      "The layers of the paper’s Table 1 add up to {computed}, not {printed}. Table 1 also prints stride 2 for the last depthwise layer; its sizes and totals need stride 1, as here.",
    types:
      "The printed column of multiplications adds up to 99.29\u00a0%; with the recomputed share of the first convolution it adds up to 100\u00a0%.",
  },
} as const;

export const PRESET_STRINGS = {
  region: "Presets",
  title: "Layers worth a look",
  intro:
    "Each compares one depthwise separable layer with a standard convolution from the same input to the same output.",
  load: "Load into the lab",
  loadThis: "Load into the lab: {name}",
  inLab: "In the lab now",
  ratio: "of the multiplications",
  more: "of the multiplications, so more",
  leavesOut: "Leaves out:",
  source: "Source:",
  block: "Block",
  blockOption: "{number}: {layer}",
  cards: {
    worked: {
      name: "The worked example",
      about: "7×7×3 and 128 filters: small enough to follow every number.",
    },
    mobileNetV1: {
      name: "MobileNetV1, block {number}",
      heading: "MobileNetV1",
      about: "One of its 13 blocks.",
      leavesOut: "batch normalisation and ReLU, which follow each of the two stages.",
      source: "arXiv:1704.04861, Table 1",
    },
    xception: {
      name: "Xception, middle flow",
      about: "One separable convolution of the module that Xception repeats eight times.",
      leavesOut:
        "the ReLU before it, batch normalisation after it and the shortcut around the module. Between its two stages Xception has nothing.",
      source: "arXiv:1610.02357, Figure 5",
    },
    mobileNetV2: {
      name: "MobileNetV2, inverted residual",
      about: "The depthwise stage works on 384 channels, then a 1×1 leads back to 64.",
      leavesOut:
        "the 1×1 before it that expands 64 channels to 384, batch normalisation after all three, ReLU6 after the first two, and the shortcut.",
      source: "arXiv:1801.04381, Tables 1 and 2",
    },
    efficientNet: {
      name: "EfficientNet-B0, stage 6",
      about:
        "Its second and third block: 5×5 kernels on 672 channels, then a 1×1 leads back to 112.",
      leavesOut:
        "the 1×1 before it that expands 112 channels to 672, squeeze-and-excitation between the stages, batch normalisation after all three convolutions, SiLU after the first two, and the shortcut.",
      source: "arXiv:1905.11946, Table 1",
    },
    convNeXt: {
      name: "ConvNeXt-T, first stage",
      about: "7×7 kernels on 96 channels, then the 1×1 that widens to 384.",
      leavesOut:
        "biases, layer normalisation between the stages, GELU, the second 1×1 back to 96, layer scale and the shortcut.",
      source: "arXiv:2201.03545, Figure 4",
    },
    oneFilter: {
      name: "Separable loses: one filter",
      about: "With N = 1 nothing that is filtered once is used a second time.",
    },
    point: {
      name: "Separable loses: 1×1 kernels",
      about: "With K = 1 there is nothing to filter, only to mix.",
    },
  },
} as const;
