/** "Which value stands here?": one output value of small whole numbers. */
import type { LayerParams } from "../params/index.ts";
import { addressOfValue } from "./address.ts";
import { dataOf, fieldsFor, shown } from "./draft.ts";
import type { Draft, Drafter } from "./draft.ts";
import type { Draw } from "./draw.ts";
import { layerWith } from "./layers.ts";
import { productsOf, runOf, sumOf } from "./numbers.ts";
import type { Level, Showing } from "./types.ts";
import { draftEdge } from "./value-edge.ts";
import { MAKERS, promptOf, stageOf } from "./value-made.ts";
import type { Asked, Place } from "./value-made.ts";

/** Fewer than so many products that are not 0 ask for nothing. */
const LEAST_PRODUCTS = 3;
/** As many of the known slips must give another number than the right one. */
const LEAST_SLIPS = 2;

export const draftValue: Drafter<"value"> = (draw, level, dataSeed, about) => {
  // A whole input to look at is enough for one channel's value, and too much for all channels'.
  if (level === 3 && (about ?? "depthwise") === "depthwise") return draftEdge(draw, dataSeed);
  const asked =
    about ?? draw.one<Asked>(level === 1 ? ["depthwise", "pointwise"] : ["standard", "separable"]);
  const layer = layerFor(draw, level, asked);
  const data = dataOf(dataSeed);
  const run = runOf({ layer, data });
  const g = run.geometry;
  const map = draw.whole(0, (asked === "depthwise" ? g.midChannels : g.outChannels) - 1);
  const place = {
    ...{ run, layer, data, map },
    ...{ y: draw.whole(0, g.outHeight - 1), x: draw.whole(0, g.outWidth - 1) },
  };
  if (isFirst(level, asked) && !isOfEachChannel(place)) return null;
  const draft = valueDraft(asked, place);
  return draft.traps.length < LEAST_SLIPS || !isWorthAsking(place, asked) ? null : draft;
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

/** @param time where the stage shows it; where it is being made, unless it is told */
export function valueDraft(asked: Asked, place: Place, time?: Showing["time"]): Draft {
  const { layer, map, y, x } = place;
  const made = MAKERS[asked](place);
  const lane = asked === "standard" ? "standard" : "separable";
  const cell = { stage: stageOf(asked), channel: map, y, x };
  return {
    layer,
    given: [],
    prompt: promptOf(asked, place),
    code: null,
    grids: made.grids,
    ...fieldsFor(["value"], [made.right], made.slips),
    steps: [...made.steps, { key: "value.is", values: { value: made.right } }],
    showing: {
      ...shown(place),
      time: time ?? addressOfValue(place.run.geometry, cell),
      pin: `${asked === "depthwise" ? "depthwise" : lane}.${map}.${y}.${x}`,
      lane,
    },
  };
}

function isWorthAsking({ run, map, y, x }: Place, asked: Asked): boolean {
  const products = productsOf(run, { stage: stageOf(asked), channel: map, y, x }).flat();
  const least = asked === "separable" ? 2 : LEAST_PRODUCTS;
  return products.filter(([value, weight]) => value * weight !== 0).length >= least;
}

/** Whether no channel adds 0: then it is seen that all of them are added. */
function isOfEachChannel({ run, map, y, x }: Place): boolean {
  const channels = productsOf(run, { stage: "standard", channel: map, y, x });
  return channels.every((products) => sumOf(products) !== 0);
}
