/** The words inside the picture. A bar separates what stands out from what explains it. */

export const PICTURE_STRINGS: Readonly<Record<string, string>> = {
  empty: "",
  times: "×",
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
  "standard.junction": "plain sum: no weights|{weights} multiplications per value",
  "separable.title": "Depthwise separable convolution|all filters share one kernel per channel",
  "separable.reuse":
    "These {products} products per position are computed once and reused by the {others} other filters.",
  "separable.reuseOne":
    "These {products} products per position would be reused by other filters, but there is only one.",
  "separable.junction": "1×1 filter: weigh, then sum|{weights} multiplications per value",
  "place.map": "map {map} of {maps}",
  "place.cell": "row {row}, column {column}",
  "place.progress": "{done} done, map {map} at {values} of {positions}",
  "legend.data": "Data",
  "legend.weights": "Weights",
  "legend.domains": "m: input {input}, channel {alone}, output {output}",
  "legend.photoDomains": "m: channel {alone}, output {output}; input as a photo",
  "legend.weightDomains": "kernels ±{kernel}, 1×1 weights ±{weight}",
  "legend.clipped": "beyond m: painted like m",
  others: "{count} others:",
};
