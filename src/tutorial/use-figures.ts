/** The chapter's figures, from the engine: fills a text's placeholders for the layer on the stage. */
import { useLabState } from "../stage/index.ts";
import { costsOf, geometryOf } from "../store/index.ts";
import { format, formatPercent } from "../ui/index.ts";

/** Returns a function that fills {height}, {ratio}, {depthwise} … ; `count` is the caller's own. */
export function useFigures(): (text: string, count?: number) => string {
  const g = useLabState(geometryOf);
  const costs = useLabState(costsOf);
  const figures = {
    height: g.inHeight,
    width: g.inWidth,
    channels: g.inChannels,
    filters: g.outChannels,
    kernel: g.kernelSize,
    area: g.kernelArea,
    outHeight: g.outHeight,
    outWidth: g.outWidth,
    positions: g.positions,
    taps: g.inChannels * g.kernelArea,
    standardKernels: g.outChannels * g.inChannels,
    separableKernels: g.midChannels,
    depthwise: costs.depthwise.multiplications,
    pointwise: costs.pointwise.multiplications,
    pointwiseShare: formatPercent(costs.pointwise.multiplications / costs.standard.multiplications),
    ratio: formatPercent(costs.ratio),
  };
  return (text, count = 0) => format(text, { ...figures, count });
}
