/** Everything a run follows from: small, and sendable to another thread. */
import { requireGeometry } from "./geometry.ts";
import { inputSteps } from "./inputs.ts";
import { runOfValues, runSteps } from "./run.ts";
import type { RunValues } from "./run.ts";
import { finish } from "./steps.ts";
import type { Steps } from "./steps.ts";
import { weightSteps } from "./weights.ts";
import type {
  BlockGeometry,
  BlockSpec,
  BlockWeights,
  InputKind,
  KernelKind,
  Photo,
  Run,
  Tensor3,
} from "./types.ts";

/** Flat index -> value, written over what was generated. */
type Overwritten = ReadonlyMap<number, number> | undefined;

export interface Recipe {
  readonly spec: BlockSpec;
  readonly input: InputKind;
  readonly kernels: KernelKind;
  readonly seed: number;
  readonly withBias: boolean;
  readonly edits: Readonly<Partial<Record<"input" | keyof BlockWeights, Overwritten>>>;
  /** The photo that the input is taken from, if it is one. */
  readonly photo: Photo | null;
}

/** Nobody else holds these values yet, so they are overwritten where they are. */
function overwrite(values: Float32Array | null, edits: Overwritten): void {
  if (values === null || edits === undefined) return;
  for (const [index, value] of edits) values[index] = value;
}

/** The input and the weights, edits written over them, in slices. */
export function* sourceSteps(
  g: BlockGeometry,
  recipe: Recipe,
): Steps<{ readonly input: Tensor3; readonly weights: BlockWeights }> {
  const { seed, edits } = recipe;
  const input = yield* inputSteps(recipe.input, g, seed, recipe.photo ?? undefined);
  const weights = yield* weightSteps(recipe.kernels, g, seed, recipe.withBias);
  overwrite(input.data, edits.input);
  for (const name of Object.keys(weights) as (keyof BlockWeights)[]) {
    overwrite(weights[name], edits[name]);
  }
  return { input, weights };
}

/**
 * The recipe's numbers in slices; the yielded multiplications sum to both forms' counts.
 * @throws SpecError for an impossible or too big layer, TensorError for a photo that is missing or
 *   values that do not fit
 */
export function* recipeSteps(recipe: Recipe): Steps<RunValues> {
  const g = requireGeometry(recipe.spec);
  const { input, weights } = yield* sourceSteps(g, recipe);
  return yield* runSteps(g, input, weights);
}

/** The recipe's run, at once. */
export function runOfRecipe(recipe: Recipe): Run {
  return runOfValues(requireGeometry(recipe.spec), finish(recipeSteps(recipe)));
}
