/** "Can changing this input value change any output value?": not where no window ever comes. */
import { addressOfValue } from "./address.ts";
import { isVisited } from "./depends.ts";
import { dataOf } from "./draft.ts";
import type { Draft } from "./draft.ts";
import type { Draw } from "./draw.ts";
import { geometryOf, layerWith } from "./layers.ts";
import type { OptionKey, Trap } from "./types.ts";

const SCOPES = ["everyMap", "oneMap", "noMap"] as const satisfies OptionKey[];

export function draftInputCell(draw: Draw, dataSeed: number): Draft {
  const lane = draw.one(["separable", "standard"] as const);
  const layer = layerWith({
    ...{ height: draw.one([5, 6, 8]), width: draw.one([5, 6, 8]), kernel: 3 },
    ...{ stride: draw.one([2, 3]), channels: draw.whole(2, 3), filters: draw.whole(3, 5) },
  });
  const g = geometryOf(layer);
  const channel = draw.whole(0, g.inChannels - 1);
  /** The last row or column half of the time, where a stride leaves some out. */
  const place = (size: number) => draw.one([size - 1, draw.whole(0, size - 1)]);
  const [y, x] = [place(g.inHeight), place(g.inWidth)];
  const visited = isVisited(g, y, x);
  const reads = lane === "separable" ? "depends.readBySeparable" : "depends.readByStandard";
  const values = {
    ...{ channel, row: y + 1, column: x + 1, filters: g.outChannels },
    rows: (g.outHeight - 1) * g.stride + g.kernelSize,
    columns: (g.outWidth - 1) * g.stride + g.kernelSize,
  };
  const oneMap = lane === "separable" ? "depthwiseIsSeparable" : "channelsNotSummed";
  const traps: Trap[] = visited
    ? [{ response: { choice: 1 }, misconception: oneMap }]
    : [0, 1].map((choice) => ({ response: { choice }, misconception: "cellsSkipped" }));
  return {
    layer,
    given: ["input", "kernel", "filters", "stride", "padding"],
    prompt: {
      key: lane === "separable" ? "dependence.inputSeparable" : "dependence.inputStandard",
      values,
    },
    code: null,
    grids: [],
    form: { type: "choices", options: SCOPES.map((key) => ({ key, values: {} })) },
    right: { choice: visited ? 0 : 2 },
    traps,
    steps: visited
      ? [
          { key: "depends.visited", values },
          { key: reads, values },
        ]
      : [{ key: "depends.skipped", values }],
    showing: {
      layer,
      data: dataOf(dataSeed),
      time: addressOfValue(g, { stage: "pointwise", channel: 0, y: 0, x: 0 }),
      pin: `input.${channel}.${y}.${x}`,
      lane,
    },
  };
}
