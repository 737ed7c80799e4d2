/** One output value as it comes out when something is mixed up. */
import { slip } from "./draft.ts";
import type { Slip } from "./draft.ts";
import { sumOf } from "./numbers.ts";
import type { Products } from "./types.ts";

const add = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0);

/** The same window under the kernel turned by 180°. */
function flipped(products: Products): Products {
  const weights = products.map(([, weight]) => weight).reverse();
  return products.map(([value], i) => [value, weights[i]]);
}

/** The same window under another kernel. */
function underKernel(products: Products, kernel: Products): Products {
  return products.map(([value], i) => [value, kernel[i][1]]);
}

/** Sum of the values times sum of the weights. */
function sumsTimes(products: Products): number {
  return add(products.map(([value]) => value)) * add(products.map(([, weight]) => weight));
}

export function oneKernelSlips(products: Products): Slip[] {
  return [
    slip("kernelFlipped", sumOf(flipped(products))),
    slip("sumsMultiplied", sumsTimes(products)),
  ];
}

export function pointwiseSlips(products: Products): Slip[] {
  return [
    slip("plainSum", add(products.map(([value]) => value))),
    slip("channelsForgotten", sumOf(products.slice(0, 1))),
    slip("sumsMultiplied", sumsTimes(products)),
  ];
}

/** @param channels the products of each channel */
export function standardSlips(channels: readonly Products[]): Slip[] {
  const over = (of: (products: Products) => number): number => add(channels.map(of));
  return [
    slip("channelsForgotten", sumOf(channels[0])),
    slip(
      "oneKernelForAll",
      over((each) => sumOf(underKernel(each, channels[0]))),
    ),
    slip(
      "kernelFlipped",
      over((each) => sumOf(flipped(each))),
    ),
    slip("sumsMultiplied", over(sumsTimes)),
  ];
}

/** @param mix the 1×1 weight of each channel */
export function separableSlips(channels: readonly Products[], mix: readonly number[]): Slip[] {
  const mixed = (of: (products: Products) => number): number =>
    add(channels.map((each, i) => of(each) * mix[i]));
  return [
    slip("plainSum", add(channels.map(sumOf))),
    slip(
      "oneKernelForAll",
      mixed((each) => sumOf(underKernel(each, channels[0]))),
    ),
    slip("depthwiseIsSeparable", sumOf(channels[0])),
    slip("channelsForgotten", sumOf(channels[0]) * mix[0]),
    slip(
      "kernelFlipped",
      mixed((each) => sumOf(flipped(each))),
    ),
    slip("sumsMultiplied", mixed(sumsTimes)),
  ];
}
