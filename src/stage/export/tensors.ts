/** Every tensor of a run with its shape and the names of its indices, as files have them. */
import type { Run } from "../../engine/index.ts";

const TENSOR_NAMES = [
  "input",
  "depthwise-kernels",
  "pointwise-weights",
  "standard-kernels",
  "depthwise-bias",
  "pointwise-bias",
  "standard-bias",
  "depthwise-output",
  "separable-output",
  "standard-output",
] as const;
type TensorName = (typeof TENSOR_NAMES)[number];

export interface NamedTensor {
  readonly name: TensorName;
  readonly shape: readonly number[];
  /** What each index counts, from 0. */
  readonly indices: readonly string[];
  /** Row-major. */
  readonly values: Float32Array;
}

const PLACE = ["row", "column"] as const;

/** Those that the layer has, in this order. */
export function tensorsOf({ geometry: g, input, weights, ...run }: Run): NamedTensor[] {
  const out = [g.outHeight, g.outWidth];
  const kernel = [g.kernelSize, g.kernelSize];
  const made: Readonly<
    Record<TensorName, Omit<NamedTensor, "name" | "values"> & { values: Float32Array | null }>
  > = {
    input: { shape: input.shape, indices: ["channel", ...PLACE], values: input.data },
    "depthwise-kernels": {
      shape: [g.midChannels, ...kernel],
      indices: ["channel", ...PLACE],
      values: weights.depthwise,
    },
    "pointwise-weights": {
      shape: [g.outChannels, g.midChannels],
      indices: ["filter", "channel"],
      values: weights.pointwise,
    },
    "standard-kernels": {
      shape: [g.outChannels, g.inChannels, ...kernel],
      indices: ["filter", "channel", ...PLACE],
      values: weights.standard,
    },
    "depthwise-bias": {
      shape: [g.midChannels],
      indices: ["channel"],
      values: weights.depthwiseBias,
    },
    "pointwise-bias": {
      shape: [g.outChannels],
      indices: ["filter"],
      values: weights.pointwiseBias,
    },
    "standard-bias": { shape: [g.outChannels], indices: ["filter"], values: weights.standardBias },
    "depthwise-output": {
      shape: [g.midChannels, ...out],
      indices: ["channel", ...PLACE],
      values: run.depthwise.data,
    },
    "separable-output": {
      shape: [g.outChannels, ...out],
      indices: ["filter", ...PLACE],
      values: run.separable.data,
    },
    "standard-output": {
      shape: [g.outChannels, ...out],
      indices: ["filter", ...PLACE],
      values: run.standard.data,
    },
  };
  return TENSOR_NAMES.flatMap((name) => {
    const { values, ...rest } = made[name];
    return values === null ? [] : [{ name, ...rest, values }];
  });
}
