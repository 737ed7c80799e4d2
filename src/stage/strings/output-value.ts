/** Words of an output value spelled out; fetched with what spells it out. */
export const ARITHMETIC_STRINGS = {
  place: "row {row}, column {column}, map {map} of {maps}",
  places:
    "separable: row {row}, column {column}, map {map} of {maps}; standard: row {standardRow}, column {standardColumn}, map {standardMap}",
  window: "window × shared kernel",
  /** Folded: of each kernel only the first products are written, or those around the newest. */
  windowFew: "{few} of {all} products",
  windowOwn: "window × this filter’s own kernel",
  value: "= value",
  valueWithBias: "+ bias = value",
  rows: "Products, channel by channel",
  sums: "Sums",
  weight: "weight",
  windowRow: "window",
  kernelRow: "kernel",
  channel: "Channel c{channel}",
  readFrom: "c{channel} kernel {kernel}",
  depthwiseBias: "+ {bias}",
  separableSum: "Separable: weigh, then sum",
  standardSum: "Standard: {products, plural, one {# new product} other {# new products}}, then sum",
  standardSumFirst: "Standard: {products, plural, one {# product} other {# products}}, then sum",
  otherChannels: "{count, plural, one {# other} other {# others}}",
  bias: "bias",
  showAll: "{count, plural, one {Show all products} other {Show all # channels}}",
  showFew: "Show fewer channels",
  moreTaps: "{count, plural, one {# more product} other {# more products}}",
  ahead: "Not computed yet at this moment: this is what it will be.",
  rounded: "Shown to two decimals; summed unrounded.",
  paddingSeparable:
    "{count, plural, one {# weight} other {# weights}} of the shared kernels on the zero padding: product 0, counted all the same.",
  padding:
    "{count, plural, one {# weight lies} other {# weights lie}} on the zero padding: product 0, counted all the same.",
} as const;
