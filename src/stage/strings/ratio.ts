/** Words of "The ratio, explored". */
export const RATIO_STRINGS = {
  region: "The ratio, explored",
  title: "The ratio, explored",
  lead: "Separable costs {d}/N + {d}/K² of what standard costs. More filters N bring it down, but never below {d}/K².",
  slider: "Filters N",
  sliderText: "N {filters}: separable costs {ratio} of standard",
  hint: "Drag in the picture or below it.",
  hintKeys: "Arrow keys step; Page Up and Page Down double and halve.",
  bound: "This layer takes at most {max} filters.",
  axisX: "filters N",
  axisY: "share of the standard form’s multiplications (both axes logarithmic)",
  more: "separable costs more",
  floor: "never below {floor}",
  floorOf: " = {d}/K² for K {kernel}",
  curve: "K {kernel}",
  youAreHere: "you are here: ",
  here: "N {filters} · {ratio}",
  picture:
    "Curves of the ratio over the number of filters, for K {kernels}. With this layer’s K {kernel} it falls from {first} at 1 filter towards {floor}. Above 100 % separable costs more than standard.",
  split: "Where the separable form’s {count} multiplications go",
  depthwise: "depthwise",
  pointwise: "pointwise",
  share: "{share} of them",
  note: "The pointwise stage alone is {pointwise} of the standard form’s {standard} multiplications: {alone}. That leaves the depthwise stage’s {depthwise} out. Together: {separable}, or {ratio}.",
  article:
    "Have you read “9,600 multiplications, about 12 %”? The article that this example comes from gives the pointwise stage alone: {pointwise} is {alone} of {standard}. With the depthwise stage’s {depthwise} it is {separable}, or {ratio}: that is the 12 %.",
} as const;
