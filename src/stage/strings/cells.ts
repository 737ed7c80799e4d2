/** Words about single cells: their names, what they meet, and the card of the pinned one. Rows and columns count from 1. */
import type { CellTensor } from "../../engine/index.ts";

export const CELL_STRINGS = {
  /** In the pinned card and, with the value, in the sentence below the picture. */
  names: {
    input: "Input c{channel}, row {row}, column {column}",
    depthwise: "Depthwise map {which}, row {row}, column {column}",
    alone: "Filter {map}, c{channel} alone, row {row}, column {column}",
    standard: "Standard map {map}, row {row}, column {column}",
    separable: "Separable map {map}, row {row}, column {column}",
    standardKernels: "Filter {map}, kernel of c{channel}, row {row}, column {column}",
    depthwiseKernels: "Shared kernel {which}, row {row}, column {column}",
    pointwiseWeights: "Filter {map}, 1×1 weight of {which}",
  } satisfies Record<CellTensor, string>,
  /** An intermediate channel: its input channel, and which of several kernels made it. */
  which: "c{channel}",
  whichOfMany: "c{channel}, kernel {kernel}",
  meets: {
    input:
      "It feeds {cells, plural, one {# position} other {# positions}} of {positions}, in each of the {maps, plural, one {# map} other {# maps}} of both lanes.",
    inputUnmet: "No window samples it: it changes no output.",
    depthwise:
      "Made of {cells, plural, one {# cell} other {# cells}} of c{channel}{onPadding}; {maps, plural, one {the only filter uses} other {all # filters use}} it.",
    alone:
      "{taps, plural, one {The only product} other {The sum of # products}} of c{channel} alone{onPadding}, for filter {map} only: one part of its value here, then thrown away.",
    standard:
      "{taps} products: {area} in each of {channels, plural, one {# channel} other {# channels}}{onPadding}, then one sum.",
    separable:
      "{mids, plural, one {# filtered value} other {# filtered values}}, each times its 1×1 weight, then one sum.",
    standardKernels:
      "It meets {cells, plural, one {# cell} other {# cells}} of c{channel}; {positions, plural, one {# product} other {# products}} for map {map} alone.",
    depthwiseKernels:
      "It meets {cells, plural, one {# cell} other {# cells}} of c{channel}; {positions, plural, one {# product} other {# products}}, used by {maps, plural, one {the only map} other {all # maps}}.",
    pointwiseWeights:
      "It multiplies {which} at {positions, plural, one {the only position} other {all # positions}}, for map {map} alone.",
  },
  onPadding: " ({count} on padding)",
  valueIs: "{name}: {value}. {meets}",
  /** Behind the value of a cell that the animation has not reached. */
  ahead: "not computed yet at this moment",
  valueIsAhead: "{name}: {value}, not computed yet at this moment. {meets}",
  card: "Pinned cell",
  value: "Value",
  edit: "Value, editable",
  restore: "Undo this edit",
  close: "Release the pin",
} as const;
