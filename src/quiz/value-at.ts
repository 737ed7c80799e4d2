/** "Which value is being made now?": the numbers that the stage shows, where a person can work them out. */
import { blockCost } from "../engine/index.ts";
import type { BlockGeometry, StageKind } from "../engine/index.ts";
import { PHOTO_KINDS, specOf } from "../params/index.ts";
import type { DataParams } from "../params/index.ts";
import { buildTimeline, momentAt, stepOf } from "../timeline/index.ts";
import type { Moment } from "../timeline/index.ts";
import { MOST_DIGITS } from "./at.ts";
import type { QuestionState } from "./at.ts";
import type { Draft } from "./draft.ts";
import type { Draw } from "./draw.ts";
import { geometryOf } from "./layers.ts";
import { productsOf, runOf, sumOf, valueAt } from "./numbers.ts";
import { valueDraft } from "./value.ts";
import { biasOf } from "./value-made.ts";
import type { Place } from "./value-made.ts";

/** More products than these nobody adds up before a class: 3 × 3 × 3 are 27. */
const MOST_PRODUCTS = 30;
/** Multiplications of both forms that are done at once: a fraction of a second while nothing moves. */
const MOST_MULTIPLICATIONS = 2 ** 26;

const TENSOR_OF = {
  standard: "standard",
  depthwise: "depthwise",
  pointwise: "separable",
} as const satisfies Record<StageKind, string>;

/** @param about the stage; without it the one whose beat it is */
export function draftValueAt(draw: Draw, at: QuestionState, about?: StageKind): Draft | null {
  const g = geometryOf(at.layer);
  const timeline = buildTimeline(g, "explain");
  const moment = momentAt(timeline, stepOf(timeline, at.time));
  const stage = about ?? (moment.beat === "depthwise" ? "depthwise" : "pointwise");
  if (at.pace === "race" || !isMaking(moment, stage) || !isSmall(at, stage)) return null;
  const { filter, y, x } = moment.separable;
  const map = stage === "depthwise" ? channelOf(draw, g, moment) : filter;
  const place: Place = { ...at, run: runOf(at), map, y, x };
  if (!isWhole(place, stage)) return null;
  return valueDraft(stage, place, isThere(g, moment, stage, map) ? at.time : undefined);
}

/** The depthwise maps are made at the first position and for the first filter, and only read later. */
function isMaking({ segment, beat }: Moment, stage: StageKind): boolean {
  switch (segment) {
    case "input":
    case "compare":
      return false;
    case "position":
      return true;
    case "filter":
      return stage !== "depthwise" || beat === "depthwise";
    case "filters":
      return stage !== "depthwise";
  }
}

function isSmall({ layer, data }: QuestionState, stage: StageKind): boolean {
  const costs = blockCost(specOf(layer));
  const all = costs.standard.multiplications + costs.separable.multiplications;
  const each = costs[stage].multiplications / costs[stage].outputValues;
  return each <= MOST_PRODUCTS && all <= MOST_MULTIPLICATIONS && !isPhoto(data);
}

const isPhoto = ({ input }: DataParams): boolean => PHOTO_KINDS.some((kind) => kind === input);

/** The channel at work; where all of them are at once, a drawn one of those that the stage begins with. */
function channelOf(draw: Draw, g: BlockGeometry, { channel }: Moment): number {
  const SHOWN = 3;
  return channel ?? draw.whole(0, Math.min(g.midChannels, SHOWN) - 1);
}

/** Every number that the question shows is whole, and the engine's sum is exactly theirs. */
function isWhole({ run, map, y, x }: Place, stage: StageKind): boolean {
  const bias = biasOf(run, stage, map) ?? 0;
  const parts = productsOf(run, { stage, channel: map, y, x });
  const sum = parts.reduce((all, products) => all + sumOf(products), bias);
  return (
    [...parts.flat(2), bias].every(Number.isInteger) &&
    Math.abs(sum) < 10 ** MOST_DIGITS &&
    sum === valueAt(run, TENSOR_OF[stage], map, y, x)
  );
}

/** Whether the stage already shows the value at the end of this step, or only at a later one. */
function isThere(g: BlockGeometry, moment: Moment, stage: StageKind, map: number): boolean {
  const { filter, y, x, outputs } = moment.separable;
  if (stage !== "depthwise") return outputs > filter * g.positions + y * g.outWidth + x;
  return moment.tapsDone === null || moment.tapsDone >= (map + 1) * g.kernelArea;
}
