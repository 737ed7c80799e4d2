/** The cost formulas with one layer's numbers in them; a factor says what it counts. */
import type { BlockCost, BlockGeometry, Cost } from "../../../engine/index.ts";
import type { Units } from "../../../params/index.ts";
import type { Part } from "../../../scene/index.ts";
import { formatCount, formatPercent, NO_BREAK } from "../../../ui/index.ts";

export type Factor = readonly [text: string, name: Part["name"]];

export interface Formula {
  readonly of: Part["of"];
  /** Factors, and what stands between them. */
  readonly tokens: readonly (Factor | string)[];
}

/** K·K · C · N · outH·outW and its parts, then the ratio; a depth multiplier of 1 is left out. */
export function formulasOf(geometry: BlockGeometry, costs: BlockCost): readonly Formula[] {
  const { inChannels, outChannels, kernelSize, kernelArea, depthMultiplier: m } = geometry;
  const C = formatCount(inChannels);
  const kernel: Factor = [`${kernelSize}·${kernelSize}`, "kernel"];
  const channels: Factor = [C, "channels"];
  const multiplier: Factor = [`${m}`, "multiplier"];
  const filters: Factor = [formatCount(outChannels), "filters"];
  const positions: Factor = [`${geometry.outHeight}·${geometry.outWidth}`, "positions"];
  const mixed: Factor = [m === 1 ? C : `${C}·${m}`, "mixed"];
  const own = m === 1 ? [channels] : [channels, "·", multiplier];
  const once = m === 1 ? "1" : multiplier;
  const total = (cost: Cost): string => ` =${NO_BREAK}${formatCount(cost.multiplications)}`;
  const dot = " · ";
  return [
    {
      of: "standard",
      tokens: [kernel, dot, channels, dot, filters, dot, positions, total(costs.standard)],
    },
    { of: "depthwise", tokens: [kernel, dot, ...own, dot, positions, total(costs.depthwise)] },
    { of: "pointwise", tokens: [mixed, dot, filters, dot, positions, total(costs.pointwise)] },
    {
      of: null,
      tokens: [
        ...[once, "/", filters, " + ", once, "/"],
        [formatCount(kernelArea), "kernel"],
        ` =${NO_BREAK}${formatPercent(costs.ratio)}`,
      ],
    },
  ];
}

/** What a unit counts. */
export function amountOf(cost: Cost, units: Units): number {
  switch (units) {
    case "mults":
      return cost.multiplications;
    case "macs":
      return cost.macs;
    case "flops":
      return cost.flops;
  }
}
