/** What the comments in the code say, the same in every framework. */
import type { CodeLayer } from "./layer.ts";
import { isPadded } from "./layer.ts";
import { comment } from "./python.ts";

const sizes = (...of: readonly number[]): string => of.join("×");

function paddingWords({ geometry: g }: CodeLayer): string {
  if (g.padding === "valid" || !isPadded(g)) return "no padding";
  return g.padding === "same" ? "same padding" : `padding ${g.padding}`;
}

/** The program's first lines: which layer this is. */
export function layerComment(layer: CodeLayer): string {
  const { geometry: g } = layer;
  const parts = [
    `Input ${sizes(g.inHeight, g.inWidth, g.inChannels)}`,
    `${g.outChannels} ${g.outChannels === 1 ? "filter" : "filters"}`,
    `${sizes(g.kernelSize, g.kernelSize)} kernels`,
    `stride ${g.stride}`,
    paddingWords(layer),
    ...(g.dilation > 1 ? [`dilation ${g.dilation}`] : []),
    ...(g.depthMultiplier > 1 ? [`depth multiplier ${g.depthMultiplier}`] : []),
    layer.bias ? "with bias" : "no bias",
  ];
  const output = `Output ${sizes(g.outHeight, g.outWidth, g.outChannels)} in both forms.`;
  return `${comment(`${parts.join(", ")}.`)}\n${comment(output)}`;
}

export function depthwiseWords({ geometry: g }: CodeLayer): string {
  return g.depthMultiplier === 1
    ? "Depthwise: every channel has a kernel of its own."
    : `Depthwise: every channel has ${g.depthMultiplier} kernels of its own.`;
}

export const POINTWISE_WORDS = "Pointwise: 1×1 filters mix the channels.";

export const pads = ({ geometry: g }: CodeLayer): string =>
  `top ${g.padTop}, bottom ${g.padBottom}, left ${g.padLeft}, right ${g.padRight}`;
