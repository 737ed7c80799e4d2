/** Seeded weights of both forms of a layer. */
import { composedBias, composingSteps } from "./compose.ts";
import { namedKernel } from "./kernels.ts";
import type { NamedKernel } from "./kernels.ts";
import { streamOf, uniforms, wholes } from "./random.ts";
import { finish } from "./steps.ts";
import type { Steps } from "./steps.ts";
import type { BlockGeometry, BlockWeights, KernelKind } from "./types.ts";

/** The named kernel for every intermediate channel. */
function namedDepthwise(name: NamedKernel, g: BlockGeometry): Float32Array {
  const out = new Float32Array(g.midChannels * g.kernelArea);
  // Edges repeat after four channels, the others are all alike.
  const kernels = [0, 1, 2, 3].map((turn) => namedKernel(name, g.kernelSize, turn));
  for (let mid = 0; mid < g.midChannels; mid++) out.set(kernels[mid % 4], mid * g.kernelArea);
  return out;
}

/**
 * Filter n < C·M passes intermediate channel n on; later ones mix by seeded small integers
 * (identity: pass on again).
 */
function* namedPointwise(name: NamedKernel, g: BlockGeometry, seed: number): Steps<Float32Array> {
  const { outChannels, midChannels } = g;
  const out = yield* wholes(outChannels * midChannels, -2, 2, streamOf(seed, "pointwise"));
  const passing = name === "identity" ? outChannels : Math.min(outChannels, midChannels);
  out.fill(0, 0, passing * midChannels);
  for (let n = 0; n < passing; n++) out[n * midChannels + (n % midChannels)] = 1;
  return out;
}

/** Multiples of ⅛ from −½ to ½, so that both lanes of a named kernel stay exactly equal. */
function eighths(length: number, seed: number, tensor: string): Float32Array {
  return finish(wholes(length, -4, 4, streamOf(seed, tensor))).map((value) => value / 8);
}

function* namedWeights(
  name: NamedKernel,
  g: BlockGeometry,
  seed: number,
  withBias: boolean,
): Steps<BlockWeights> {
  const separable = {
    depthwise: namedDepthwise(name, g),
    pointwise: yield* namedPointwise(name, g, seed),
    depthwiseBias: withBias ? eighths(g.midChannels, seed, "depthwiseBias") : null,
    pointwiseBias: withBias ? eighths(g.outChannels, seed, "pointwiseBias") : null,
  };
  return {
    ...separable,
    standard: new Float32Array(yield* composingSteps(g, separable)),
    standardBias: withBias ? new Float32Array(composedBias(g, separable)) : null,
  };
}

/** generateWeights in slices. */
export function* weightSteps(
  kind: KernelKind,
  g: BlockGeometry,
  seed: number,
  withBias: boolean,
): Steps<BlockWeights> {
  if (kind !== "integers" && kind !== "random") return yield* namedWeights(kind, g, seed, withBias);
  const small = kind === "integers";
  const draw = (tensor: keyof BlockWeights, length: number, whole: number, uniform: number) =>
    small
      ? wholes(length, -whole, whole, streamOf(seed, tensor))
      : uniforms(length, uniform, streamOf(seed, tensor));
  const bias = (tensor: keyof BlockWeights, length: number) =>
    withBias ? finish(draw(tensor, length, 2, 0.5)) : null;
  return {
    standard: yield* draw("standard", g.outChannels * g.inChannels * g.kernelArea, 1, 1),
    depthwise: yield* draw("depthwise", g.midChannels * g.kernelArea, 1, 1),
    pointwise: yield* draw("pointwise", g.outChannels * g.midChannels, 2, 1),
    standardBias: bias("standardBias", g.outChannels),
    depthwiseBias: bias("depthwiseBias", g.midChannels),
    pointwiseBias: bias("pointwiseBias", g.outChannels),
  };
}

/**
 * Weights of both forms. Every tensor has its own stream, so another filter count keeps the
 * depthwise kernels and the first filters.
 * - integers: kernels −1 to 1, 1×1 weights and biases −2 to 2.
 * - random: uniform −1 … 1, biases −½ … ½.
 * - identity, edges, blur, sharpen: the depthwise kernels have that name; the first C·M filters
 *   pass one intermediate channel each, later ones mix them (identity: pass on again); the standard
 *   weights and bias are the composed ones, so both lanes compute the same function.
 */
export function generateWeights(
  kind: KernelKind,
  g: BlockGeometry,
  seed: number,
  withBias: boolean,
): BlockWeights {
  return finish(weightSteps(kind, g, seed, withBias));
}
