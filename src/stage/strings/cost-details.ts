/** Words of the memory and intensity below the picture. */
export const COST_DETAILS_STRINGS = {
  title: "Memory, and work per byte",
  lead: "Values in float32, {bytes} bytes each.",
  memory: "Memory",
  held: "What is held",
  standard: "Standard",
  separable: "Separable",
  input: "input",
  intermediate: "intermediate",
  output: "output",
  weights: "parameters",
  biased: "parameters with biases",
  none: "none",
  noneNote: "The standard form has no intermediate: it never keeps a channel’s result by itself.",
  size: "{values, plural, one {# value} other {# values}}",
  intensity: "Arithmetic intensity",
  stage: "Stage",
  work: "FLOPs",
  moved: "Bytes moved",
  ratio: "FLOPs per byte",
  stages: {
    standard: "standard",
    depthwise: "depthwise",
    pointwise: "pointwise",
  },
  convention:
    "Here a MAC is 2 FLOPs, as is usual for this figure. Bytes moved: parameters, input and output of the stage, each once.",
  meaning: {
    less: "Depthwise does {depthwise} FLOPs per byte, standard {standard}: with so little work per byte its pace is the memory’s, not the arithmetic’s, so that its time falls less than its count.",
    other:
      "Depthwise does {depthwise} FLOPs per byte, standard {standard}: in this layer the standard form too has little work per byte.",
  },
} as const;
