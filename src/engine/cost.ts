/** Closed-form costs of one layer in both forms. */
import { requireGeometry } from "./geometry.ts";
import { outputChannels, tapsPerValue } from "./taps.ts";
import type { BlockCost, BlockGeometry, BlockSpec, Cost, StageKind } from "./types.ts";

/**
 * Taps on zero padding count, as in K²·C·N·H·W. Additions: one fewer than taps per value, one more
 * with a bias.
 */
function stageCost(g: BlockGeometry, stage: StageKind, bias: boolean): Cost {
  const channels = outputChannels(g, stage);
  const taps = tapsPerValue(g, stage);
  const outputValues = channels * g.positions;
  const multiplications = outputValues * taps;
  const additions = outputValues * (bias ? taps : taps - 1);
  return {
    multiplications,
    additions,
    macs: multiplications,
    flops: multiplications + additions,
    parameters: channels * (bias ? taps + 1 : taps),
    outputValues,
  };
}

/** Costs with a bias exactly where `bias` says so. */
export function costsOf(g: BlockGeometry, bias: Readonly<Record<StageKind, boolean>>): BlockCost {
  const standard = stageCost(g, "standard", bias.standard);
  const depthwise = stageCost(g, "depthwise", bias.depthwise);
  const pointwise = stageCost(g, "pointwise", bias.pointwise);
  const separable: Cost = {
    multiplications: depthwise.multiplications + pointwise.multiplications,
    additions: depthwise.additions + pointwise.additions,
    macs: depthwise.macs + pointwise.macs,
    flops: depthwise.flops + pointwise.flops,
    parameters: depthwise.parameters + pointwise.parameters,
    outputValues: pointwise.outputValues,
  };
  const ratio = separable.multiplications / standard.multiplications;
  return { standard, depthwise, pointwise, separable, ratio };
}

/**
 * Costs of both forms; `bias` (default false) puts one on all three stages.
 * @throws SpecError when the layer is impossible or too big.
 */
export function blockCost(
  spec: BlockSpec,
  { bias = false }: { readonly bias?: boolean } = {},
): BlockCost {
  return costsOf(requireGeometry(spec), { standard: bias, depthwise: bias, pointwise: bias });
}
