/** What the {names} in a chapter's text stand for: figures of the layer that its picture shows, from the engine. */
import {
  blockCost,
  channelMaps,
  requireGeometry,
  trafficOf,
  type BlockGeometry,
} from "../../engine/index.ts";
import { DEFAULTS, specOf } from "../../params/index.ts";
import { fetchFacts } from "../../stage/index.ts";
import { initialState, runOf } from "../../store/index.ts";
import { formatCount, formatPercent, formatValue, type TextValues } from "../../ui/index.ts";
import { linkOf, type Cue } from "../chapters/index.ts";

const MILLION = 1e6;
/** The worked example's: what a layer of 1×1 kernels is compared with. */
const MANY_FILTERS = DEFAULTS.layer.filters;

export async function figuresOf(cue: Cue): Promise<TextValues> {
  const link = linkOf(cue);
  const spec = specOf(link.params.layer);
  const g = requireGeometry(spec);
  return {
    ...sizes(g),
    ...costs(g),
    ...traffic(g),
    ...(await network()),
    ...firstValues(cue),
    noKernelRatio: formatPercent(
      blockCost({ ...spec, kernelSize: 1, outChannels: MANY_FILTERS }).ratio,
    ),
    manyFilters: MANY_FILTERS,
    exactRatio: formatPercent(blockCost({ ...spec, depthMultiplier: g.kernelArea }).ratio),
  };
}

function sizes(g: BlockGeometry): TextValues {
  const taps = g.inChannels * g.kernelArea;
  return {
    height: g.inHeight,
    width: g.inWidth,
    channels: g.inChannels,
    filters: g.outChannels,
    kernel: g.kernelSize,
    area: g.kernelArea,
    stride: g.stride,
    dilation: g.dilation,
    multiplier: g.depthMultiplier,
    mid: g.midChannels,
    reach: g.windowSize,
    outHeight: g.outHeight,
    outWidth: g.outWidth,
    positions: g.positions,
    taps,
    additionsPerValue: taps - 1,
    perFilter: taps * g.positions,
    standardKernels: g.outChannels * g.inChannels,
  };
}

function costs(g: BlockGeometry): TextValues {
  const { standard, depthwise, pointwise, separable, ratio } = blockCost(g);
  return {
    standard: standard.multiplications,
    depthwise: depthwise.multiplications,
    pointwise: pointwise.multiplications,
    separable: separable.multiplications,
    ratio: formatPercent(ratio),
    pointwiseShare: formatPercent(pointwise.multiplications / standard.multiplications),
    standardWeights: standard.parameters,
    standardFlops: standard.flops,
    separableFlops: separable.flops,
    flopsRatio: formatPercent(separable.flops / standard.flops),
  };
}

/** FLOPs per byte. */
function traffic(g: BlockGeometry): TextValues {
  const intensity = (stage: Parameters<typeof trafficOf>[1]): string => {
    const value = trafficOf(g, stage, false).intensity;
    return value < 10 ? value.toFixed(1) : formatCount(value);
  };
  return {
    standardIntensity: intensity("standard"),
    depthwiseIntensity: intensity("depthwise"),
    pointwiseIntensity: intensity("pointwise"),
  };
}

async function network(): Promise<TextValues> {
  const { mobileNetV1 } = await fetchFacts();
  const { standard, separable, types } = mobileNetV1({ alpha: 1, resolution: 224 });
  return {
    networkStandard: Math.round(standard.multiplications / MILLION),
    networkSeparable: Math.round(separable.multiplications / MILLION),
    networkRatio: formatPercent(separable.multiplications / standard.multiplications),
    networkPointwise: formatPercent(types.pointwise.multiplications / separable.multiplications),
  };
}

/** The standard layer's first output value and what each kernel adds to it; none where they are not computed at once. */
function firstValues(cue: Cue): TextValues {
  const run = runOf(initialState(linkOf(cue)));
  if (run === null) return {};
  const { positions, inChannels } = run.geometry;
  const alone = channelMaps(run, 0).data;
  const parts: Record<string, string> = {};
  for (let channel = 0; channel < inChannels; channel++) {
    parts[`alone${channel}`] = formatValue(alone[channel * positions] ?? 0);
  }
  return { ...parts, firstValue: formatValue(run.standard.data[0] ?? 0) };
}
