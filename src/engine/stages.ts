/** The stages of one layer, to be run again and again on the same numbers. */
import {
  depthwiseSteps,
  pointwiseSteps,
  standardSteps,
  type depthwiseConv2d,
  type pointwiseConv2d,
  type standardConv2d,
} from "./convolve.ts";
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

/** The three forward passes, whoever computes them. */
export interface Passes {
  readonly standardConv2d: typeof standardConv2d;
  readonly depthwiseConv2d: typeof depthwiseConv2d;
  readonly pointwiseConv2d: typeof pointwiseConv2d;
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

/**
 * The same with other passes; each runs as a whole, without slices.
 * @throws as recipeSteps, and as the passes
 */
export function* stagesBy(passes: Passes, recipe: Recipe): Steps<Stages> {
  const { spec } = recipe;
  const { input, weights } = yield* sourceSteps(requireGeometry(spec), recipe);
  const depthwise = () =>
    passes.depthwiseConv2d(input, weights.depthwise, spec, weights.depthwiseBias);
  const pointwise = (intermediate: Tensor3) =>
    passes.pointwiseConv2d(intermediate, weights.pointwise, spec, weights.pointwiseBias);
  const intermediate = depthwise();
  return {
    depthwise: () => whole(depthwise),
    standard: () =>
      whole(() => passes.standardConv2d(input, weights.standard, spec, weights.standardBias)),
    pointwise: () => whole(() => pointwise(intermediate)),
    separable: () => whole(() => pointwise(depthwise())),
  };
}

/** A stage in one piece. */
function* whole(pass: () => Tensor3): Steps<Tensor3> {
  return pass();
}
