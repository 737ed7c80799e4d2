/** A value at the edge of an input that is padded or strided over: the window has to be found first. */
import type { Run } from "../engine/index.ts";
import type { LayerParams } from "../params/index.ts";
import { addressOfValue } from "./address.ts";
import { dataOf, fieldsFor, slip } from "./draft.ts";
import type { Draft, Slip } from "./draft.ts";
import type { Draw } from "./draw.ts";
import { layerWith } from "./layers.ts";
import { inRows, productsOf, runOf, valueAt } from "./numbers.ts";
import { oneKernelSlips } from "./value-slips.ts";

const LEAST_PRODUCTS = 2;
const LEAST_SLIPS = 2;

export function draftEdge(draw: Draw, dataSeed: number): Draft | null {
  const layer = layerWith({
    height: 4,
    width: 4,
    channels: 2,
    filters: 2,
    kernel: 3,
    ...draw.one([
      { stride: 2, padding: "same" },
      { stride: 2, padding: 1 },
      { stride: 1, padding: 1 },
    ] as const),
  });
  const run = runOf({ layer, data: dataOf(dataSeed) });
  const g = run.geometry;
  const channel = draw.whole(0, g.midChannels - 1);
  const [y, x] = [draw.one([0, g.outHeight - 1]), draw.one([0, g.outWidth - 1])];
  const [products] = productsOf(run, { stage: "depthwise", channel, y, x });
  const right = valueAt(run, "depthwise", channel, y, x);
  const others = mistakenValues(layer, run, channel, y, x, dataSeed);
  const answering = fieldsFor(["value"], [right], [...others, ...oneKernelSlips(products)]);
  const telling = products.filter(([value, weight]) => value * weight !== 0).length;
  if (answering.traps.length < LEAST_SLIPS || telling < LEAST_PRODUCTS) return null;
  const plane = run.input.data.subarray(channel * 16, (channel + 1) * 16);
  const kernel = products.map(([, weight]) => weight);
  return {
    layer,
    given: ["stride", "padding"],
    prompt: { key: "value.edge", values: { channel, row: y + 1, column: x + 1 } },
    code: null,
    grids: [
      {
        of: "data",
        name: { key: "inputChannel", values: { channel } },
        rows: inRows([...plane], g.inWidth),
      },
      {
        of: "weight",
        name: { key: "kernel", values: { channel } },
        rows: inRows(kernel, g.kernelSize),
      },
    ],
    ...answering,
    steps: [
      {
        key: "value.edge",
        values: {
          ...{ row: y * g.stride + 1, column: x * g.stride + 1 },
          ...{ top: g.padTop, left: g.padLeft, bottom: g.padBottom, right: g.padRight },
        },
      },
      { key: "value.products", values: { products: { products } } },
      { key: "value.is", values: { value: right } },
    ],
    showing: {
      layer,
      data: dataOf(dataSeed),
      time: addressOfValue(g, { stage: "depthwise", channel, y, x }),
      pin: `depthwise.${channel}.${y}.${x}`,
      lane: "separable",
    },
  };
}

/** What stands at the same place when the window is put elsewhere. */
function mistakenValues(
  layer: LayerParams,
  { geometry: g }: Run,
  channel: number,
  y: number,
  x: number,
  dataSeed: number,
): Slip[] {
  const valueIn = (changed: Partial<LayerParams>): number | null => {
    const other = runOf({ layer: { ...layer, ...changed }, data: dataOf(dataSeed) });
    const { outHeight, outWidth } = other.geometry;
    return y < outHeight && x < outWidth ? valueAt(other, "depthwise", channel, y, x) : null;
  };
  const slips = [
    [layer.padding === "same" && g.stride > 1, "samePadsBothSides", { padding: 1 }],
    [g.stride > 1, "strideForgotten", { stride: 1 }],
    [layer.padding !== "same", "paddingForgotten", { padding: "valid" }],
  ] as const;
  return slips.flatMap(([isPossible, misconception, changed]) => {
    const value = isPossible ? valueIn(changed) : null;
    return value === null ? [] : [slip(misconception, value)];
  });
}
