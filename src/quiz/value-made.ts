/** One output value: what it is asked with, what it is, and the way there. */
import type { BlockGeometry, BlockWeights, Run, StageKind } from "../engine/index.ts";
import { slip } from "./draft.ts";
import type { Slip, Subject } from "./draft.ts";
import { inRows, productsOf, sumOf, valueAt } from "./numbers.ts";
import type { Grid, Products, PromptKey, StepKey, Words } from "./types.ts";
import { oneKernelSlips, pointwiseSlips, separableSlips, standardSlips } from "./value-slips.ts";

export type Asked = "depthwise" | "pointwise" | "standard" | "separable";

/** One value of the layer, with all that it is made of. */
export interface Place extends Subject {
  readonly run: Run;
  /** Map of the asked output. */
  readonly map: number;
  readonly y: number;
  readonly x: number;
}

export interface Made {
  readonly right: number;
  readonly grids: readonly Grid[];
  readonly steps: readonly Words<StepKey>[];
  readonly slips: readonly Slip[];
}

export const MAKERS: Readonly<Record<Asked, (place: Place) => Made>> = {
  depthwise: makeDepthwise,
  pointwise: makePointwise,
  standard: makeStandard,
  separable: makeSeparable,
};

/** Which stage makes the value; a separable one is the pointwise stage's. */
export const stageOf = (asked: Asked): StageKind => (asked === "separable" ? "pointwise" : asked);

/** An intermediate channel as the input channel and the kernel of it that make it, from 1. */
function kernelOf({ depthMultiplier: m }: BlockGeometry, map: number) {
  return { channel: Math.floor(map / m), ownKernel: (map % m) + 1, multiplier: m };
}

export function promptOf(asked: Asked, { run, map, y, x }: Place): Words<PromptKey> {
  const place = { row: y + 1, column: x + 1 };
  if (asked === "depthwise" && run.geometry.depthMultiplier > 1) {
    const values = { ...kernelOf(run.geometry, map), ...place };
    return { key: "value.depthwiseMultiplied", values };
  }
  return { key: `value.${asked}`, values: { channel: map, filter: map + 1, ...place } };
}

/** The bias that is added at the end, or null. */
export function biasOf({ weights }: Run, stage: StageKind, map: number): number | null {
  const name = `${stage}Bias` as const satisfies keyof BlockWeights;
  return weights[name]?.[map] ?? null;
}

/** A bias stands with the other numbers and is added last; who mixes up the products still adds it. */
function plusBias(made: Made, bias: number | null): Made {
  if (bias === null) return made;
  return {
    right: made.right,
    grids: [...made.grids, row("weight", { key: "bias", values: {} }, [bias])],
    steps: [...made.steps, { key: "value.bias", values: { bias } }],
    slips: made.slips.map(({ misconception, numbers }) =>
      slip(misconception, ...numbers.map((each) => each + bias)),
    ),
  };
}

function windowGrid(channel: number, products: Products, side: number): Grid {
  const values = products.map(([value]) => value);
  return { of: "data", name: { key: "window", values: { channel } }, rows: inRows(values, side) };
}

function kernelGrid(channel: number, products: Products, side: number): Grid {
  const weights = products.map(([, weight]) => weight);
  return {
    of: "weight",
    name: { key: "kernel", values: { channel } },
    rows: inRows(weights, side),
  };
}

function row(of: Grid["of"], name: Grid["name"], list: readonly number[]): Grid {
  return { of, name, rows: [list] };
}

function makeDepthwise({ run, map, y, x }: Place): Made {
  const [products] = productsOf(run, { stage: "depthwise", channel: map, y, x });
  const g = run.geometry;
  const values = kernelOf(g, map);
  const kernel = kernelGrid(map, products, g.kernelSize);
  const name: Grid["name"] = { key: "multipliedKernel", values };
  const made: Made = {
    right: valueAt(run, "depthwise", map, y, x),
    grids: [
      windowGrid(values.channel, products, g.kernelSize),
      g.depthMultiplier > 1 ? { ...kernel, name } : kernel,
    ],
    steps: [{ key: "value.products", values: { products: { products } } }],
    slips: oneKernelSlips(products),
  };
  return plusBias(made, biasOf(run, "depthwise", map));
}

function makePointwise({ run, map, y, x }: Place): Made {
  const products = productsOf(run, { stage: "pointwise", channel: map, y, x }).flat();
  const values = { row: y + 1, column: x + 1, filter: map + 1 };
  const made: Made = {
    right: valueAt(run, "separable", map, y, x),
    grids: [
      row(
        "data",
        { key: "filtered", values },
        products.map(([value]) => value),
      ),
      row(
        "weight",
        { key: "mix", values },
        products.map(([, weight]) => weight),
      ),
    ],
    steps: [{ key: "value.products", values: { products: { products } } }],
    slips: pointwiseSlips(products),
  };
  return plusBias(made, biasOf(run, "pointwise", map));
}

function channelSteps(channels: readonly Products[]): Words<StepKey>[] {
  return channels.map((products, channel) => ({
    key: "value.channel",
    values: { channel, products: { products }, sum: sumOf(products) },
  }));
}

function channelGrids(channels: readonly Products[], side: number, map: number | null): Grid[] {
  return channels.flatMap((products, channel) => {
    const kernel = kernelGrid(channel, products, side);
    const name: Grid["name"] = {
      key: "standardKernel",
      values: { channel, filter: (map ?? 0) + 1 },
    };
    return [windowGrid(channel, products, side), map === null ? kernel : { ...kernel, name }];
  });
}

function makeStandard({ run, map, y, x }: Place): Made {
  const channels = productsOf(run, { stage: "standard", channel: map, y, x });
  const made: Made = {
    right: valueAt(run, "standard", map, y, x),
    grids: channelGrids(channels, run.geometry.kernelSize, map),
    steps: [
      ...channelSteps(channels),
      { key: "value.add", values: { sum: { sum: channels.map(sumOf) } } },
    ],
    slips: standardSlips(channels),
  };
  return plusBias(made, biasOf(run, "standard", map));
}

function makeSeparable({ run, map, y, x }: Place): Made {
  const mixing = productsOf(run, { stage: "pointwise", channel: map, y, x }).flat();
  const channels = mixing.flatMap((_, channel) =>
    productsOf(run, { stage: "depthwise", channel, y, x }),
  );
  const mix = mixing.map(([, weight]) => weight);
  const name: Grid["name"] = { key: "mix", values: { filter: map + 1 } };
  return {
    right: valueAt(run, "separable", map, y, x),
    grids: [...channelGrids(channels, run.geometry.kernelSize, null), row("weight", name, mix)],
    steps: [
      ...channelSteps(channels),
      { key: "value.mix", values: { products: { products: mixing } } },
    ],
    slips: separableSlips(channels, mix),
  };
}
