/** The cost formulas with one layer's numbers in them. */
import type { BlockCost, BlockGeometry, Cost } from "../../../engine/index.ts";
import type { Units } from "../../../params/index.ts";
import { formatCount, formatPercent } from "../../../ui/index.ts";

export interface Formulas {
  readonly standard: string;
  readonly depthwise: string;
  readonly pointwise: string;
  readonly ratio: string;
}

const times = (...factors: readonly string[]): string => factors.join(" · ");
const square = (side: number): string => `${side}·${side}`;

/** K·K · C · N · outH·outW and its parts; a depth multiplier of 1 is left out. */
export function formulasOf(geometry: BlockGeometry, costs: BlockCost): Formulas {
  const { inChannels, outChannels, kernelSize, depthMultiplier: m } = geometry;
  const kernel = square(kernelSize);
  const channels = formatCount(inChannels);
  const mixed = m === 1 ? channels : `${channels}·${m}`;
  const filters = formatCount(outChannels);
  const positions = `${geometry.outHeight}·${geometry.outWidth}`;
  const total = (cost: Cost): string => ` = ${formatCount(cost.multiplications)}`;
  return {
    standard: times(kernel, channels, filters, positions) + total(costs.standard),
    depthwise: times(kernel, mixed, positions) + total(costs.depthwise),
    pointwise: times(mixed, filters, positions) + total(costs.pointwise),
    ratio: `${m}/${filters} + ${m}/${geometry.kernelArea} = ${formatPercent(costs.ratio)}`,
  };
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
