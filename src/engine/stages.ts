/** The stages of one layer, to be run again and again on the same numbers. */
import { depthwiseSteps, pointwiseSteps, standardSteps } from "./convolve.ts";
import { requireGeometry } from "./geometry.ts";
import { sourceSteps } from "./recipe.ts";
import type { Recipe } from "./recipe.ts";
import type { Steps } from "./steps.ts";
import type { Tensor3 } from "./types.ts";

export interface Stages {
  readonly standard: () => Steps<Tensor3>;
  readonly depthwise: () => Steps<Tensor3>;
  /** On an intermediate that is there already. */
  readonly pointwise: () => Steps<Tensor3>;
  /** Depthwise, then pointwise on its result. */
  readonly separable: () => Steps<Tensor3>;
}

/**
 * Makes the recipe's numbers and the intermediate, in slices.
 * @throws as recipeSteps; values are not checked again
 */
export function* stagesOf(recipe: Recipe): Steps<Stages> {
  const g = requireGeometry(recipe.spec);
  const { input, weights } = yield* sourceSteps(g, recipe);
  const depthwise = () => depthwiseSteps(g, input, weights.depthwise, weights.depthwiseBias);
  const pointwise = (intermediate: Tensor3) =>
    pointwiseSteps(g, intermediate, weights.pointwise, weights.pointwiseBias);
  const intermediate = yield* depthwise();
  return {
    depthwise,
    standard: () => standardSteps(g, input, weights.standard, weights.standardBias),
    pointwise: () => pointwise(intermediate),
    separable: function* () {
      return yield* pointwise(yield* depthwise());
    },
  };
}
