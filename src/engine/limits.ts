/** What is too big to compute: checked on sizes alone, before any memory is taken. */
import type { BlockGeometry, Issue } from "./types.ts";

/** Multiplications in either form of the layer. */
const MAX_MULTIPLICATIONS = 2 ** 30;
/** Values in any one tensor, weights and the padded input included. */
export const MAX_VALUES = 2 ** 24;

/**
 * A whole number as people read it; past what a double holds exactly only "more than …" would be
 * true.
 */
export function plain(value: number): string {
  if (value > Number.MAX_SAFE_INTEGER) return `more than ${plain(Number.MAX_SAFE_INTEGER)}`;
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

type Factor = readonly [path: Issue["path"], size: number];

const product = (factors: readonly Factor[]) => factors.reduce((all, [, size]) => all * size, 1);

/** The field to name: the one that contributes the largest factor, the first named among equals. */
const largest = (factors: readonly Factor[]) =>
  factors.reduce((best, factor) => (factor[1] > best[1] ? factor : best))[0];

/** The field that makes one padded side long: the input's own, or what pads it. */
function sideFactor(g: BlockGeometry, side: "inHeight" | "inWidth", padded: number): Factor {
  if (padded - g[side] <= g[side]) return [side, padded];
  if (g.padding !== "same") return ["padding", padded];
  return [g.dilation > g.kernelSize ? "dilation" : "kernelSize", padded];
}

/**
 * The first limit that the layer breaks, if any. Every field is at most MAX_VALUES here, so no
 * product can reach a double's end, and a comparison cannot be fooled.
 */
export function sizeIssue(g: BlockGeometry): Issue | null {
  const filters: Factor = ["outChannels", g.outChannels];
  const channels: Factor = ["inChannels", g.inChannels];
  const multiplier: Factor = ["depthMultiplier", g.depthMultiplier];
  const kernel: Factor = ["kernelSize", g.kernelArea];
  const rows = sideFactor(g, "inHeight", g.paddedHeight);
  const columns = sideFactor(g, "inWidth", g.paddedWidth);
  const places: readonly Factor[] = [
    [rows[0], g.outHeight],
    [columns[0], g.outWidth],
  ];

  const tensors: readonly (readonly [name: string, factors: readonly Factor[]])[] = [
    ["the padded input", [channels, rows, columns]],
    ["the depthwise kernels", [channels, multiplier, kernel]],
    ["the 1×1 weights", [filters, channels, multiplier]],
    ["the standard weights", [filters, channels, kernel]],
    ["the intermediate", [channels, multiplier, ...places]],
    ["the output", [filters, ...places]],
  ];
  for (const [name, factors] of tensors) {
    const values = product(factors);
    if (values <= MAX_VALUES) continue;
    const message = `makes ${name} ${plain(values)} values, over ${plain(MAX_VALUES)}`;
    return { path: largest(factors), message };
  }

  const tooMuch = (path: Issue["path"], count: number, form: string): Issue => ({
    path,
    message: `makes the ${form} convolution ${plain(count)} multiplications, over ${plain(MAX_MULTIPLICATIONS)}`,
  });
  const standard: readonly Factor[] = [filters, channels, kernel, ...places];
  const depthwise: readonly Factor[] = [channels, multiplier, kernel, ...places];
  const pointwise: readonly Factor[] = [filters, channels, multiplier, ...places];
  const standardCount = product(standard);
  if (standardCount > MAX_MULTIPLICATIONS) {
    return tooMuch(largest(standard), standardCount, "standard");
  }
  const separableCount = product(depthwise) + product(pointwise);
  if (separableCount > MAX_MULTIPLICATIONS) {
    const larger = product(depthwise) > product(pointwise) ? depthwise : pointwise;
    return tooMuch(largest(larger), separableCount, "separable");
  }
  return null;
}
