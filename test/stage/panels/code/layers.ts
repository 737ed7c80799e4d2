/** The settings that the code of a layer is tried on, with the engine's numbers. */
import {
  blockCost,
  generateInput,
  generateWeights,
  requireGeometry,
  runBlock,
} from "../../../../src/engine/index.ts";
import type { BlockSpec, InputKind, KernelKind } from "../../../../src/engine/index.ts";
import type { CodeLayer, LayerValues } from "../../../../src/stage/panels/code/layer.ts";

const WORKED: BlockSpec = {
  ...{ inHeight: 7, inWidth: 7, inChannels: 3, outChannels: 128, kernelSize: 3 },
  ...{ stride: 1, padding: "valid", dilation: 1, depthMultiplier: 1 },
};

interface Setting {
  readonly change: Partial<BlockSpec>;
  readonly bias: boolean;
}

const some = { outChannels: 4 } as const;
const CHANGES: readonly Partial<BlockSpec>[] = [
  {},
  { ...some, padding: "same" },
  { ...some, padding: "same", stride: 2 },
  { ...some, padding: "same", stride: 2, inHeight: 8, inWidth: 8 },
  { ...some, padding: "same", stride: 2, inHeight: 8, inWidth: 5 },
  { ...some, padding: "same", stride: 3, inHeight: 10, inWidth: 4, kernelSize: 5 },
  { ...some, padding: "same", stride: 4, kernelSize: 1 },
  { ...some, padding: "same", kernelSize: 2 },
  { ...some, padding: "same", kernelSize: 4, stride: 2, inHeight: 6 },
  { ...some, padding: "same", dilation: 2, inWidth: 9 },
  { ...some, padding: "same", dilation: 2, stride: 2, inHeight: 8 },
  { ...some, padding: "same", dilation: 3, stride: 3, inHeight: 11, depthMultiplier: 2 },
  { ...some, dilation: 2 },
  { ...some, dilation: 3, inHeight: 9, inWidth: 12 },
  { ...some, dilation: 2, stride: 2, inHeight: 9, inWidth: 12 },
  { ...some, padding: 1 },
  { ...some, padding: 1, stride: 2, inHeight: 8, inWidth: 8 },
  { ...some, padding: 2, stride: 3, kernelSize: 5, inWidth: 11 },
  { ...some, padding: 3, dilation: 2, stride: 2 },
  { ...some, padding: 0, stride: 2 },
  { ...some, depthMultiplier: 2 },
  { ...some, depthMultiplier: 3, padding: "same", stride: 2, inHeight: 4, inWidth: 6 },
  { ...some, depthMultiplier: 4, inChannels: 1 },
  { outChannels: 1, inChannels: 5, inHeight: 3, inWidth: 9 },
  { outChannels: 2, inChannels: 1, kernelSize: 1 },
  { outChannels: 6, inChannels: 8, inHeight: 1, inWidth: 12, padding: "same" },
];

/** Every second one has a bias, and the other half of the strided ones too: see the test of the list. */
export const SETTINGS: readonly Setting[] = CHANGES.map((change, index) => ({
  change,
  bias: index % 2 === 1 || index % 4 === 2,
}));

export const nameOf = ({ change, bias }: Setting): string =>
  `${JSON.stringify(change).replaceAll('"', "")}${bias ? " with bias" : ""}`;

/** A layer without its numbers. */
export function layerOf({ change, bias }: Setting): CodeLayer {
  const spec = { ...WORKED, ...change };
  const { standard, separable } = blockCost(spec, { bias });
  return {
    geometry: requireGeometry(spec),
    bias,
    parameters: { standard: standard.parameters, separable: separable.parameters },
    values: null,
  };
}

/** The same layer with the engine's numbers of both forms. */
export function withValues(
  layer: CodeLayer,
  { input = "noise", kernels = "random" }: { input?: InputKind; kernels?: KernelKind } = {},
): CodeLayer & { readonly values: LayerValues } {
  const { geometry: g, bias } = layer;
  const run = runBlock(g, generateInput(input, g, 7), generateWeights(kernels, g, 7, bias));
  return { ...layer, values: run };
}
