/** The layer as the engine reads it, and whether its values agree with each other. */
import { blockGeometry } from "../engine/index.ts";
import type { BlockSpec } from "../engine/index.ts";
import { listed, noticeOf, quote } from "./sentence.ts";
import type { LayerParams, Notice } from "./types.ts";

/** URL names -> the engine's names. */
export function specOf(layer: LayerParams): BlockSpec {
  return {
    inHeight: layer.height,
    inWidth: layer.width,
    inChannels: layer.channels,
    outChannels: layer.filters,
    kernelSize: layer.kernel,
    stride: layer.stride,
    padding: layer.padding,
    dilation: layer.dilation,
    depthMultiplier: layer.multiplier,
  };
}

/** The engine's names -> URL names. */
export const KEY_OF: Readonly<Record<keyof BlockSpec, keyof LayerParams>> = {
  inHeight: "height",
  inWidth: "width",
  inChannels: "channels",
  outChannels: "filters",
  kernelSize: "kernel",
  stride: "stride",
  padding: "padding",
  dilation: "dilation",
  depthMultiplier: "multiplier",
};

/** What happens to a refused layer: "using" the defaults of a link, "keeping" the last good values. */
export type Consequence = "using" | "keeping";

/**
 * Why a layer cannot be, or null when it can.
 * @param instead the layer that stays
 * @param changed keys in which the two differ; the sentence names one of these, never a key nobody touched
 */
export function layerConflict(
  layer: LayerParams,
  instead: LayerParams,
  changed: readonly (keyof LayerParams)[],
  consequence: Consequence,
): Notice | null {
  const result = blockGeometry(specOf(layer));
  if (result.ok) return null;
  const issue =
    result.issues.find((each) => changed.includes(KEY_OF[each.path])) ?? result.issues[0];
  const named = issue === undefined ? "kernel" : KEY_OF[issue.path];
  const rule = issue === undefined ? "is not possible" : issue.message;
  if (changed.includes(named)) {
    const others = changed.filter((key) => key !== named);
    return noticeOf(
      named,
      layer[named],
      rule,
      `${consequence} ${quote(instead[named])}${alsoReset(others, instead, consequence)}`,
    );
  }
  const setting = changed.map((key) => `${key}=${quote(layer[key])}`);
  const kept = changed.map((key) => quote(instead[key]));
  return {
    path: changed[0] ?? named,
    message:
      `${listed(setting, "and")} ${setting.length > 1 ? "are" : "is"} not possible; ` +
      `${consequence} ${listed(kept, "and")}, because ${named} ${quote(layer[named])} ${rule}`,
  };
}

function alsoReset(
  others: readonly (keyof LayerParams)[],
  instead: LayerParams,
  consequence: Consequence,
): string {
  if (others.length === 0) return "";
  const values = others.map((key) => `${key} ${quote(instead[key])}`);
  return consequence === "using"
    ? `, and the default ${listed(values, "and")}`
    : `, and ${listed(values, "and")}`;
}
