/** "Which value stands here?": one output value of small whole numbers. */
import type { Run } from "../engine/index.ts";
import type { LayerParams } from "../params/index.ts";
import { dataOf, fieldsFor } from "./draft.ts";
import type { Draft, Drafter, Slip } from "./draft.ts";
import type { Draw } from "./draw.ts";
import { layerWith } from "./layers.ts";
import { inRows, productsOf, runOf, sumOf, valueAt } from "./numbers.ts";
import { addressOfValue } from "./address.ts";
import type { Grid, Level, Products, StepKey, Words } from "./types.ts";
import { draftEdge } from "./value-edge.ts";
import { oneKernelSlips, pointwiseSlips, separableSlips, standardSlips } from "./value-slips.ts";

type Asked = "depthwise" | "pointwise" | "standard" | "separable";

/** One value of the layer, with all that it is made of. */
export interface Place {
  readonly run: Run;
  readonly layer: LayerParams;
  /** Map of the asked output. */
  readonly map: number;
  readonly y: number;
  readonly x: number;
}

interface Made {
  readonly right: number;
  readonly grids: readonly Grid[];
  readonly steps: readonly Words<StepKey>[];
  readonly slips: readonly Slip[];
}

/** Fewer than so many products that are not 0 ask for nothing. */
const LEAST_PRODUCTS = 3;
/** As many of the known slips must give another number than the right one. */
const LEAST_SLIPS = 2;

const MAKERS: Readonly<Record<Asked, (place: Place) => Made>> = {
  depthwise: makeDepthwise,
  pointwise: makePointwise,
  standard: makeStandard,
  separable: makeSeparable,
};

export const draftValue: Drafter<"value"> = (draw, level, dataSeed, about) => {
  // A whole input to look at is enough for one channel's value, and too much for all channels'.
  if (level === 3 && (about ?? "depthwise") === "depthwise") return draftEdge(draw, dataSeed);
  const asked =
    about ?? draw.one<Asked>(level === 1 ? ["depthwise", "pointwise"] : ["standard", "separable"]);
  const layer = layerFor(draw, level, asked);
  const run = runOf(layer, dataOf(dataSeed));
  const g = run.geometry;
  const map = draw.whole(0, (asked === "depthwise" ? g.midChannels : g.outChannels) - 1);
  const place = {
    ...{ run, layer, map },
    ...{ y: draw.whole(0, g.outHeight - 1), x: draw.whole(0, g.outWidth - 1) },
  };
  if (isFirst(level, asked) && !isOfEachChannel(place)) return null;
  return draftOf(asked, place, MAKERS[asked](place), dataSeed);
};

const isFirst = (level: Level, asked: Asked): boolean => level === 1 && asked === "standard";

function layerFor(draw: Draw, level: Level, asked: Asked): LayerParams {
  const side = draw.whole(4, 5);
  const sides = { height: side, width: side };
  // The first value that anybody works out: one filter, two windows of four numbers.
  if (isFirst(level, asked)) return layerWith({ ...sides, kernel: 2, channels: 2, filters: 1 });
  const isOneStage = asked === "depthwise" || asked === "pointwise";
  const kernel = isOneStage ? draw.one([2, 3]) : 2;
  const channels = asked === "pointwise" ? draw.whole(3, 4) : draw.whole(2, 3);
  return layerWith({ ...sides, kernel, channels, filters: draw.whole(2, 4) });
}

function draftOf(asked: Asked, place: Place, made: Made, dataSeed: number): Draft | null {
  const { layer, map, y, x } = place;
  const answering = fieldsFor(["value"], [made.right], made.slips);
  if (answering.traps.length < LEAST_SLIPS || !isWorthAsking(place, asked)) return null;
  const lane = asked === "standard" ? "standard" : "separable";
  const stage = asked === "depthwise" || asked === "standard" ? asked : "pointwise";
  return {
    layer,
    given: [],
    prompt: {
      key: `value.${asked}`,
      values: { channel: map, filter: map + 1, row: y + 1, column: x + 1 },
    },
    code: null,
    grids: made.grids,
    ...answering,
    steps: [...made.steps, { key: "value.is", values: { value: made.right } }],
    showing: {
      layer,
      data: dataOf(dataSeed),
      time: addressOfValue(place.run.geometry, { stage, channel: map, y, x }),
      pin: `${asked === "depthwise" ? "depthwise" : lane}.${map}.${y}.${x}`,
      lane,
    },
  };
}

function isWorthAsking({ run, map, y, x }: Place, asked: Asked): boolean {
  const stage = asked === "separable" ? "pointwise" : asked;
  const products = productsOf(run, { stage, channel: map, y, x }).flat();
  const least = asked === "separable" ? 2 : LEAST_PRODUCTS;
  return products.filter(([value, weight]) => value * weight !== 0).length >= least;
}

/** Whether no channel adds 0: then it is seen that all of them are added. */
function isOfEachChannel({ run, map, y, x }: Place): boolean {
  const channels = productsOf(run, { stage: "standard", channel: map, y, x });
  return channels.every((products) => sumOf(products) !== 0);
}

function windowGrid(channel: number, products: Products, side: number): Grid {
  const values = products.map(([value]) => value);
  return { of: "data", name: { key: "window", values: { channel } }, rows: inRows(values, side) };
}

export function kernelGrid(channel: number, products: Products, side: number): Grid {
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
  const side = run.geometry.kernelSize;
  return {
    right: valueAt(run, "depthwise", map, y, x),
    grids: [windowGrid(map, products, side), kernelGrid(map, products, side)],
    steps: [{ key: "value.products", values: { products: { products } } }],
    slips: oneKernelSlips(products),
  };
}

function makePointwise({ run, map, y, x }: Place): Made {
  const products = productsOf(run, { stage: "pointwise", channel: map, y, x }).flat();
  const values = { row: y + 1, column: x + 1, filter: map + 1 };
  return {
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
  return {
    right: valueAt(run, "standard", map, y, x),
    grids: channelGrids(channels, run.geometry.kernelSize, map),
    steps: [
      ...channelSteps(channels),
      { key: "value.add", values: { sum: { sum: channels.map(sumOf) } } },
    ],
    slips: standardSlips(channels),
  };
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
