/** One output value, spelled out: every product, every value alone, every term, and the total. */
import { forEachTap } from "../engine/index.ts";
import type { OutputCell, Run, Tensor3 } from "../engine/index.ts";

export { isPlace, momentOfCell } from "./place-of-cell.ts";

export interface TapArithmetic {
  /** 0 on padding. */
  readonly input: number;
  readonly weight: number;
  readonly product: number;
  readonly isPadding: boolean;
}

export interface ChannelArithmetic {
  /** Intermediate channel; in the standard lane the input channel. */
  readonly channel: number;
  readonly inChannel: number;
  /** K * K taps, row-major. */
  readonly taps: readonly TapArithmetic[];
  /** Depthwise bias, null without one and in the standard lane. */
  readonly bias: number | null;
  /** This channel alone: the sum of the products, plus the bias. */
  readonly value: number;
  /** The 1×1 weight; null in the standard lane, whose junction has none. */
  readonly weight: number | null;
  /** What enters the sum: value, or value * weight. */
  readonly term: number;
}

export interface LaneArithmetic {
  readonly lane: "standard" | "separable";
  readonly filter: number;
  readonly y: number;
  readonly x: number;
  readonly channels: readonly ChannelArithmetic[];
  /** The lane's own bias of this filter, null without one. */
  readonly bias: number | null;
  /** The sum of the terms, plus the bias. */
  readonly total: number;
  /** Taps of all channels that fall on zero padding. */
  readonly paddingTaps: number;
}

/**
 * The arithmetic of output value (filter, y, x), all 0-based and inside the geometry, in float64.
 * Sums are not rounded, but for the separable lane's `value`: the pointwise stage reads it from a float32 tensor, so
 * it is given as stored there. Math.fround(total) is within the engine's accuracy of the painted value.
 */
export function arithmeticOf(
  run: Run,
  lane: LaneArithmetic["lane"],
  filter: number,
  y: number,
  x: number,
): LaneArithmetic {
  const bias =
    (lane === "standard" ? run.weights.standardBias : run.weights.pointwiseBias)?.[filter] ?? null;
  const channels =
    lane === "standard"
      ? standardChannels(run, filter, y, x)
      : separableChannels(run, filter, y, x);
  return {
    lane,
    filter,
    y,
    x,
    channels,
    bias,
    total: sum(channels.map(({ term }) => term)) + (bias ?? 0),
    paddingTaps: sum(channels.map(({ taps }) => taps.filter((tap) => tap.isPadding).length)),
  };
}

function standardChannels(run: Run, filter: number, y: number, x: number): ChannelArithmetic[] {
  const { kernelArea, inChannels } = run.geometry;
  const cell: OutputCell = { stage: "standard", channel: filter, y, x };
  const taps = tapsOf(run, cell, run.input, run.weights.standard);
  return Array.from({ length: inChannels }, (_, channel) => {
    const own = taps.slice(channel * kernelArea, (channel + 1) * kernelArea);
    const value = sum(own.map(({ product }) => product));
    return { channel, inChannel: channel, taps: own, bias: null, value, weight: null, term: value };
  });
}

function separableChannels(run: Run, filter: number, y: number, x: number): ChannelArithmetic[] {
  const { geometry: g, weights } = run;
  const cell: OutputCell = { stage: "pointwise", channel: filter, y, x };
  const mixing = tapsOf(run, cell, run.depthwise, weights.pointwise);
  return mixing.map(({ weight }, channel) => {
    const own: OutputCell = { stage: "depthwise", channel, y, x };
    const taps = tapsOf(run, own, run.input, weights.depthwise);
    const bias = weights.depthwiseBias?.[channel] ?? null;
    const value = Math.fround(sum(taps.map(({ product }) => product)) + (bias ?? 0));
    const inChannel = Math.floor(channel / g.depthMultiplier);
    return { channel, inChannel, taps, bias, value, weight, term: positiveZero(value * weight) };
  });
}

function tapsOf(run: Run, cell: OutputCell, read: Tensor3, weights: Float32Array): TapArithmetic[] {
  const taps: TapArithmetic[] = [];
  forEachTap(run.geometry, cell, ({ isPadding, inputIndex, weightIndex }) => {
    const input = isPadding ? 0 : read.data[inputIndex];
    const weight = weights[weightIndex];
    taps.push({ input, weight, product: positiveZero(input * weight), isPadding });
  });
  return taps;
}

/** 0 * -1 is -0, which would be shown with a sign. */
function positiveZero(value: number): number {
  return value + 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
