/** The words inside the picture. A bar separates what stands out from what explains it. */

export const PICTURE_STRINGS: Readonly<Record<string, string>> = {
  empty: "",
  times: "×",
  value: "{value}",
  bias: "bias {value}",
  "header.input": "Input|{height} × {width} × {channels}",
  "header.bank": "1 · Kernel bank",
  "header.alone": "Each channel alone",
  "header.junction": "2 · Junction",
  "header.output": "Output map",
  "header.strip": "All maps|{filters}",
  "standard.title": "Standard convolution|every filter has kernels of its own",
  "standard.titleShort": "Standard convolution",
  "separable.titleShort": "Depthwise separable convolution",
  "standard.bank": "one bank per filter",
  "standard.alone": "for this filter only, then thrown away",
  "standard.junction":
    "plain sum: no weights|{weights, plural, one {# multiplication} other {# multiplications}} per value",
  "separable.title": "Depthwise separable convolution|depthwise (1), then pointwise (2)",
  "separable.reuse":
    "Depthwise: {products} products per position, made once, reused by {others, plural, one {# other filter} other {# other filters}}.",
  "separable.reuseOne":
    "Depthwise: {products} products per position. Other filters would reuse them, but there is only one.",
  "separable.junction":
    "pointwise: weigh, then sum|{weights, plural, one {# multiplication} other {# multiplications}} per value",
  "place.map": "map {map} of {maps}",
  "place.cell": "row {row}, column {column}",
  "place.progressWhole": "{done} of {maps} done",
  "place.progress": "{done} done, map {map} at {values} of {positions}",
  "legend.data": "Data",
  "legend.weights": "Weights",
  "legend.domains": "ends at ±m: input {input}, channel {alone}, output {output}",
  "legend.photoDomains": "ends at ±m: channel {alone}, output {output}",
  "legend.upTo": "{output}",
  "legend.orMore": "{output} or more",
  "legend.weightDomains": "ends at: kernel ±{kernel}, 1×1 ±{weight}",
  others: "{count} others",
  othersValue: "{count} others: {value}",
};
