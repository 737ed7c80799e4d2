/** Stops of more than one lesson: what they show and ask. The notes are each lesson's own, for they keep its pace. */
import type { Stop } from "../types.ts";

type Shown = Omit<Stop, "notes">;

export const INPUT: Shown = {
  title: "The input",
  link: "?lanes=standard&time=input.t3",
  from: "input",
  caption:
    "{height} × {width} numbers in each of {channels} channels, c0 to c2. Pale is 0; the redder a cell, the larger its number.",
};

export const POSITION: Shown = {
  title: "One filter, one position",
  link: "?lanes=standard&time=position.t31",
  from: "position",
  caption:
    "One filter has a kernel for each channel: {taps} weights times {taps} numbers, and one sum.",
};

export const MAP: Shown = {
  title: "One filter, one map",
  link: "?lanes=standard&time=filters.y4.x4",
  from: "filters",
  caption:
    "The same filter at every position makes one map. All {channels} channels went into each of its values.",
  question: { kind: "shape", about: "standard", seconds: 30 },
};

export const DEPTHWISE: Shown = {
  title: "Depthwise: filter alone",
  link: "?lanes=separable&time=filter.y4.x4",
  from: "filter",
  caption:
    "First stage: one kernel per channel, nothing is added across. {channels} channels in, {mid} filtered channels out.",
  question: { kind: "dependence", about: "depthwise", seconds: 45 },
};

export const POINTWISE: Shown = {
  title: "Pointwise: mix",
  link: "?lanes=separable&time=filters.f8.y2.x2",
  caption:
    "Second stage: a 1×1 filter weighs the {mid} filtered values of one position and adds them up.",
  question: { kind: "value", about: "pointwise", seconds: 60 },
};

export const REUSED: Shown = {
  title: "Filtered once, reused",
  link: "?time=filters.t30",
  from: "filters",
  caption:
    "From the second filter on, one value takes {taps} products in the standard lane and {mid} in the separable one.",
  question: { kind: "count", about: "separable", seconds: 60 },
};

export const COMPARE: Shown = {
  title: "Compare",
  link: "?time=end",
  counts: true,
  from: "compare",
  caption:
    "{depthwise} + {pointwise} = {separable} instead of {standard}: {ratio}, and that is 1/{filters} + 1/{area}.",
};

export const LOST: Shown = {
  title: "Same shape, not same power",
  link: "?time=filters.f127.y2.x2",
  caption:
    "Standard: {standardKernels} different kernels. Separable: {mid}, and every filter can only weigh them differently.",
};
