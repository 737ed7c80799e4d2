/** PyTorch cases as a layer and the numbers to edit into it. */
import { readFileSync } from "node:fs";
import type { EditTarget, LayerParams } from "../../src/params/index.ts";

interface Part {
  readonly weights: number[];
  readonly bias: number[] | null;
  readonly output: number[];
}
interface OracleCase {
  readonly id: string;
  readonly input: { channels: number; height: number; width: number; data: number[] };
  readonly kernelSize: number;
  readonly stride: number;
  readonly padding: LayerParams["padding"];
  readonly dilation: number;
  readonly depthMultiplier: number;
  readonly filters: number;
  readonly bias: boolean;
  readonly standard: Part;
  readonly depthwise: Part;
  readonly pointwise: Part;
}

const file = new URL("../fixtures/pytorch-cases.json", import.meta.url);
const { cases } = JSON.parse(readFileSync(file, "utf8")) as { cases: OracleCase[] };

export function readOracle(id: string) {
  const found = cases.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no case ${id}`);
  const { input, standard, depthwise, pointwise } = found;
  const layer: LayerParams = {
    height: input.height,
    width: input.width,
    channels: input.channels,
    kernel: found.kernelSize,
    filters: found.filters,
    stride: found.stride,
    padding: found.padding,
    dilation: found.dilation,
    multiplier: found.depthMultiplier,
    bias: found.bias,
  };
  const values = {
    input: input.data,
    standard: standard.weights,
    depthwise: depthwise.weights,
    pointwise: pointwise.weights,
    ...(standard.bias && { standardBias: standard.bias }),
    ...(depthwise.bias && { depthwiseBias: depthwise.bias }),
    ...(pointwise.bias && { pointwiseBias: pointwise.bias }),
  } satisfies Partial<Record<EditTarget, number[]>>;
  const outputs = {
    standard: standard.output,
    depthwise: depthwise.output,
    separable: pointwise.output,
  };
  return { layer, values, outputs };
}
