/** What the code of a layer is written from: its sizes, and its numbers where they are few enough to be read. */
import type { BlockGeometry, Run } from "../../../engine/index.ts";

/** Both forms' numbers, in the engine's order: CHW, and weights as PyTorch has them. */
export type LayerValues = Pick<Run, "input" | "weights" | "standard" | "separable">;

export interface CodeLayer {
  readonly geometry: BlockGeometry;
  readonly bias: boolean;
  /** How many parameters each form has. */
  readonly parameters: Readonly<Record<"standard" | "separable", number>>;
  /** Written into the code, with an assertion on both outputs; null leaves them to chance. */
  readonly values: LayerValues | null;
}

/** As many numbers are still a text that somebody reads. */
export const MOST_NUMBERS = 2000;

type Sizes = Omit<CodeLayer, "values">;

/** How many numbers the code has with its values: input, parameters, both outputs. */
export function countNumbers({ geometry: g, parameters }: Sizes): number {
  const input = g.inChannels * g.inHeight * g.inWidth;
  const outputs = 2 * g.outChannels * g.positions;
  return input + parameters.standard + parameters.separable + outputs;
}

/** The most filters with which the numbers are few enough; 0 when even one is too many. */
export function filtersThatFit(sizes: Sizes): number {
  const { geometry: g, bias } = sizes;
  const perFilter = g.inChannels * g.kernelArea + g.midChannels + (bias ? 2 : 0) + 2 * g.positions;
  const fixed = countNumbers(sizes) - g.outChannels * perFilter;
  return Math.max(0, Math.floor((MOST_NUMBERS - fixed) / perFilter));
}

/** Same before as after, along both sides: what PyTorch's `padding=` can say. */
export function isSymmetric(g: BlockGeometry): boolean {
  return g.padTop === g.padBottom && g.padLeft === g.padRight;
}

export function isPadded(g: BlockGeometry): boolean {
  return g.padTop + g.padBottom + g.padLeft + g.padRight > 0;
}
