/** The seed's numbers, and the same with a person's edits written over them. */
import { generateInput, generateWeights, tensor3 } from "../engine/index.ts";
import type { BlockGeometry, BlockWeights, Photo, Tensor3 } from "../engine/index.ts";
import type { DataParams, Edits } from "../params/index.ts";

export interface SeedValues {
  readonly input: Tensor3;
  readonly weights: BlockWeights;
}

/** What input kind, kernel kind and seed say, before any edit. */
export function seedValues(
  geometry: BlockGeometry,
  data: DataParams,
  withBias: boolean,
  photo?: Photo,
): SeedValues {
  return {
    input: generateInput(data.input, geometry, data.seed, photo),
    weights: generateWeights(data.kernels, geometry, data.seed, withBias),
  };
}

export function editedInput(input: Tensor3, edits: Edits): Tensor3 {
  const data = patched(input.data, edits.input);
  return data === input.data ? input : tensor3(input.shape, data);
}

export function editedWeights(weights: BlockWeights, edits: Edits): BlockWeights {
  return {
    standard: patched(weights.standard, edits.standard),
    depthwise: patched(weights.depthwise, edits.depthwise),
    pointwise: patched(weights.pointwise, edits.pointwise),
    standardBias: patchedBias(weights.standardBias, edits.standardBias),
    depthwiseBias: patchedBias(weights.depthwiseBias, edits.depthwiseBias),
    pointwiseBias: patchedBias(weights.pointwiseBias, edits.pointwiseBias),
  };
}

type Patch = ReadonlyMap<number, number> | undefined;

function patched(values: Float32Array, patch: Patch): Float32Array {
  if (patch === undefined || patch.size === 0) return values;
  const copy = values.slice();
  for (const [index, value] of patch) copy[index] = value;
  return copy;
}

function patchedBias(values: Float32Array | null, patch: Patch): Float32Array | null {
  return values === null ? null : patched(values, patch);
}
