/** A moment -> which sentence says it, and the numbers in that sentence. The words live in stage/strings.ts. */
import { forEachTap } from "../engine/index.ts";
import type { BlockGeometry } from "../engine/index.ts";
import { amountsOf } from "../timeline/index.ts";
import type { LanePlace, Moment } from "../timeline/index.ts";
import type { SentenceKey, SentenceValues } from "./sentence-keys.ts";

export interface Sentence {
  readonly key: SentenceKey;
  readonly values: Record<string, number>;
}

/**
 * @param moment of a timeline over this geometry
 * @param hasBias whether the layer adds biases, which a geometry does not know
 */
export function describe(geometry: BlockGeometry, moment: Moment, hasBias = false): Sentence {
  const padding = paddingAt(geometry, moment);
  const values = valuesOf(geometry, moment, padding.filter(Boolean).length, hasBias);
  const onPadding = moment.tap === null ? padding.includes(true) : padding[moment.tap] === true;
  const key = keyOf(geometry, moment, values, { onPadding, hasBias });
  return { key, values: { ...values } };
}

/** Which taps of one channel's window at this moment fall on padding; the same for every channel. */
function paddingAt(geometry: BlockGeometry, { standard }: Moment): boolean[] {
  const padding: boolean[] = [];
  const cell = { stage: "depthwise", channel: 0, y: standard.y, x: standard.x } as const;
  forEachTap(geometry, cell, (tap) => padding.push(tap.isPadding));
  return padding;
}

interface Facts {
  readonly onPadding: boolean;
  readonly hasBias: boolean;
}

function keyOf(
  g: BlockGeometry,
  moment: Moment,
  values: SentenceValues,
  facts: Facts,
): SentenceKey {
  const several = moment.firstChannel !== moment.channel;
  switch (moment.segment) {
    case "input":
      if (moment.beat === "rest") return "input.all";
      return several ? "input.channels" : "input.channel";
    case "compare":
      if (values.separableTotal === values.standardTotal) return "compare.equal";
      return values.separableTotal < values.standardTotal ? "compare.cheaper" : "compare.dearer";
    case "position":
    case "filter":
    case "filters":
      return moment.pace === "race"
        ? raceKey(g, moment, values, several)
        : explainKey(g, moment, several, facts);
  }
}

function explainKey(g: BlockGeometry, moment: Moment, several: boolean, facts: Facts): SentenceKey {
  const { segment, beat } = moment;
  const { onPadding } = facts;
  const rests = beat === "rest";
  if (segment === "position") return positionKey(g, moment, several, facts);
  if (segment === "filter") {
    if (rests) {
      if (g.outChannels === 1) return "filter.onlyFilter";
      return g.positions === 1 ? "filter.onlyPosition" : "filter.rest";
    }
    if (beat === "pointwise") return "filter.pointwise";
    return onPadding ? "filter.depthwisePadding" : "filter.depthwise";
  }
  if (rests) return g.outChannels === 1 ? "filters.onlyFilter" : "filters.rest";
  return moment.standard.filter === 1 ? "filters.reuse" : "filters.position";
}

function positionKey(
  g: BlockGeometry,
  { beat, channel, tap }: Moment,
  several: boolean,
  { onPadding, hasBias }: Facts,
): SentenceKey {
  if (beat === "rest") return "position.rest";
  if (beat === "pointwise" && channel === null)
    return hasBias ? "position.sumBias" : "position.sum";
  const what = beat === "pointwise" ? weighing(several) : filtering(g, tap, several, onPadding);
  return g.depthMultiplier > 1 ? `position.${what}OfMany` : `position.${what}`;
}

const weighing = (several: boolean) => (several ? "weighs" : "weigh");

function filtering(g: BlockGeometry, tap: number | null, several: boolean, onPadding: boolean) {
  if (several) return "kernels";
  if (tap === null || g.kernelArea === 1) return "kernel";
  if (tap === g.kernelArea - 1) return "lastTap";
  return onPadding ? "tapPadding" : "tap";
}

function raceKey(
  g: BlockGeometry,
  moment: Moment,
  values: SentenceValues,
  several: boolean,
): SentenceKey {
  const rests = moment.beat === "rest";
  const standardFinished = values.standardDone === values.standardTotal;
  if (moment.separableFinished && standardFinished) return "race.end";
  if (moment.separableFinished) return "race.separableFinished";
  if (standardFinished) return "race.standardFinished";
  if (moment.segment === "position") {
    if (rests) return "race.firstValue";
    if (several) return "race.kernels";
    return moment.tap === null || moment.tap === g.kernelArea - 1 ? "race.kernel" : "race.tap";
  }
  if (rests) {
    return values.depthwiseDone < values.depthwiseTotal ? "race.firstMap" : "race.firstMapFiltered";
  }
  return moment.separable.beat === "depthwise" ? "race.depthwise" : "race.pointwise";
}

function valuesOf(
  g: BlockGeometry,
  moment: Moment,
  paddingTaps: number,
  hasBias: boolean,
): SentenceValues {
  const { standard, separable, done } = moment;
  const channel = moment.channel ?? 0;
  const tap = moment.tap ?? -1;
  const bias = hasBias ? 1 : 0;
  const amounts = amountsOf(g);
  const separableTotal = amounts.depthwise + amounts.pointwise;
  const inChannelOf = (one: number) =>
    moment.segment === "input" ? one : Math.floor(one / g.depthMultiplier);
  return {
    height: g.inHeight,
    width: g.inWidth,
    channels: g.inChannels,
    outHeight: g.outHeight,
    outWidth: g.outWidth,
    positions: g.positions,
    kernel: g.kernelSize,
    kernelArea: g.kernelArea,
    multiplier: g.depthMultiplier,
    midChannels: g.midChannels,
    filters: g.outChannels,
    bias,
    standardSummands: g.inChannels * g.kernelArea + bias,
    channelSummands: g.inChannels + bias,
    separableSummands: g.midChannels + bias,
    others: g.outChannels - 1,
    standardPerValue: amounts.standardPerValue,
    pointwisePerValue: amounts.pointwisePerValue,
    depthwisePerPosition: amounts.depthwisePerPosition,
    standardPerFilter: amounts.standardPerValue * g.positions,
    pointwisePerFilter: amounts.pointwisePerValue * g.positions,
    separableFirstMap: amounts.depthwise + amounts.pointwisePerValue * g.positions,
    filter: standard.filter + 1,
    row: standard.y + 1,
    column: standard.x + 1,
    position: positionOf(g, standard),
    separableFilter: separable.filter + 1,
    separableRow: separable.y + 1,
    separableColumn: separable.x + 1,
    separablePosition: positionOf(g, separable),
    channel,
    inChannel: inChannelOf(channel),
    first: moment.firstChannel ?? 0,
    last: channel,
    firstInChannel: inChannelOf(moment.firstChannel ?? 0),
    kernelOfChannel: (channel % g.depthMultiplier) + 1,
    tap: tap + 1,
    tapRow: tap < 0 ? 0 : Math.floor(tap / g.kernelSize) + 1,
    tapColumn: tap < 0 ? 0 : (tap % g.kernelSize) + 1,
    paddingTaps,
    standardDone: done.standard,
    depthwiseDone: done.depthwise,
    pointwiseDone: done.pointwise,
    separableDone: done.depthwise + done.pointwise,
    standardTotal: amounts.standard,
    depthwiseTotal: amounts.depthwise,
    pointwiseTotal: amounts.pointwise,
    separableTotal,
    ratio: separableTotal / amounts.standard,
    times: amounts.standard / separableTotal,
    standardOutputs: standard.outputs,
    separableOutputs: separable.outputs,
  };
}

/** From 1, row by row. */
function positionOf(g: BlockGeometry, { y, x }: LanePlace): number {
  return y * g.outWidth + x + 1;
}
