/** A stop's words with its own layer's figures: "{separable} instead of {standard}". */
import { blockCost, blockGeometry, trafficOf } from "../../engine/index.ts";
import type { BlockGeometry } from "../../engine/index.ts";
import { specOf } from "../../params/index.ts";
import type { LayerParams } from "../../params/index.ts";
import { formatCount, formatPercent, formatTimes } from "../../ui/index.ts";

const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * Fills the placeholders that name a figure of this layer; every other one stays as it is written, because teachers
 * write these texts. Multiplications, unless the name says otherwise.
 */
export function textOf(text: string, layer: LayerParams): string {
  if (!text.includes("{")) return text;
  const figures = figuresOf(layer);
  return text.replace(PLACEHOLDER, (written, name: string) =>
    Object.hasOwn(figures, name) ? figures[name] : written,
  );
}

/** What placeholders may be named, with this layer's figures as they are written; none of an impossible layer. */
function figuresOf(layer: LayerParams): Readonly<Record<string, string>> {
  const result = blockGeometry(specOf(layer));
  if (!result.ok) return {};
  const g = result.value;
  return { ...written(sizesOf(g)), ...written(weightsOf(g)), ...costsOf(g), ...intensitiesOf(g) };
}

function sizesOf(g: BlockGeometry): Record<string, number> {
  return {
    ...{ height: g.inHeight, width: g.inWidth, channels: g.inChannels, filters: g.outChannels },
    ...{ kernel: g.kernelSize, area: g.kernelArea, reach: g.windowSize },
    ...{ stride: g.stride, dilation: g.dilation, multiplier: g.depthMultiplier },
    ...{ outHeight: g.outHeight, outWidth: g.outWidth, positions: g.positions },
    /** Filtered channels: what the depthwise stage gives. */
    mid: g.midChannels,
    /** Products of one value of the standard form. */
    taps: g.inChannels * g.kernelArea,
    otherFilters: g.outChannels - 1,
  };
}

function weightsOf(g: BlockGeometry): Record<string, number> {
  const { standard, depthwise, pointwise, separable } = blockCost(g);
  return {
    standardKernels: g.outChannels * g.inChannels,
    standardWeights: standard.parameters,
    depthwiseWeights: depthwise.parameters,
    pointwiseWeights: pointwise.parameters,
    separableWeights: separable.parameters,
  };
}

function costsOf(g: BlockGeometry): Record<string, string> {
  const { standard, depthwise, pointwise, separable, ratio } = blockCost(g);
  return {
    ...written({
      standard: standard.multiplications,
      depthwise: depthwise.multiplications,
      pointwise: pointwise.multiplications,
      separable: separable.multiplications,
      perFilter: standard.multiplications / g.outChannels,
    }),
    ratio: formatPercent(ratio),
    depthwiseShare: formatPercent(depthwise.multiplications / standard.multiplications),
    pointwiseShare: formatPercent(pointwise.multiplications / standard.multiplications),
    times: formatTimes(1 / ratio),
  };
}

/** FLOPs for each byte that is moved, two to a multiplication with its addition. */
function intensitiesOf(g: BlockGeometry): Record<string, string> {
  const intensity = (stage: "standard" | "depthwise" | "pointwise"): string =>
    formatTimes(trafficOf(g, stage, false).intensity);
  return {
    standardIntensity: intensity("standard"),
    depthwiseIntensity: intensity("depthwise"),
    pointwiseIntensity: intensity("pointwise"),
  };
}

function written(numbers: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(numbers).map(([name, number]) => [name, formatCount(number)]),
  );
}
