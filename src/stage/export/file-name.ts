/** Names of files that say what is in them: the layer, its data and the moment. Safe letters only. */
import { DEFAULTS, countEdits } from "../../params/index.ts";
import { timelineOf, type LabState } from "../../store/index.ts";
import { addressOf, formatTime } from "../../timeline/index.ts";

const UNSAFE = /[^a-z0-9._-]+/gi;

/** "depthwise-7x7x3-k3-f128-s1-valid": what is usual besides is not named. */
export function configurationName({ params, edits }: LabState): string {
  const { layer, data, view } = params;
  const { padding, dilation, multiplier } = layer;
  const parts = [
    view.lanes === "standard" ? "standard" : "depthwise",
    `${layer.height}x${layer.width}x${layer.channels}`,
    `k${layer.kernel}`,
    `f${layer.filters}`,
    `s${layer.stride}`,
    typeof padding === "number" ? `p${padding}` : padding,
    dilation === DEFAULTS.layer.dilation ? "" : `d${dilation}`,
    multiplier === DEFAULTS.layer.multiplier ? "" : `m${multiplier}`,
    layer.bias ? "bias" : "",
    data.input === DEFAULTS.data.input ? "" : data.input,
    data.kernels === DEFAULTS.data.kernels ? "" : `${data.kernels}-kernels`,
    data.seed === DEFAULTS.data.seed ? "" : `seed${data.seed}`,
    countEdits(edits) > 0 ? "edited" : "",
  ];
  return safe(parts);
}

/** With the moment: "…-filters.f40.y2.x3". */
export function momentName(state: LabState): string {
  const time = formatTime(addressOf(timelineOf(state), state.head.step));
  return safe([configurationName(state), time]);
}

export function fileName(name: string, ending: string, ...details: readonly string[]): string {
  return `${safe([name, ...details])}.${ending}`;
}

function safe(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== "")
    .map((part) => part.replace(UNSAFE, "-"))
    .join("-");
}
