/** A layer and what was measured on it, in words. */
import type { BlockCost, BlockGeometry } from "../../../engine/index.ts";
import type { LayerParams } from "../../../params/index.ts";
import { format, formatShape, LOCALE, NO_BREAK } from "../../../ui/index.ts";
import type { Timed, Times, Timing } from "../../compute/timing.ts";
import { TIMING_STRINGS as words } from "../../strings/timing.ts";

/** From this share of a measurement on, a step of the clock leaves two digits that are true. */
const TWO_DIGITS_FROM = 0.005;
/** A clock whose steps are larger (ms) is said to be coarse. */
const FINE_TICK_MS = 0.02;
/** Measured and counted ratio are called alike when they are this close. */
const ALIKE = 0.1;

const MS_PER_SECOND = 1000;

const UNITS = [
  [1000, "s"],
  [1, "ms"],
  [0.001, "µs"],
] as const;

const exactly = (digits: number) => ({
  minimumSignificantDigits: digits,
  maximumSignificantDigits: digits,
});

const number = (value: number, digits: number): string =>
  new Intl.NumberFormat(LOCALE, exactly(digits)).format(value);

export function digitsOf({ tickShare }: Timing): number {
  return tickShare > TWO_DIGITS_FROM ? 2 : 3;
}

/** 0.0123 -> "12.3 µs" */
export function formatTime(ms: number, digits: number): string {
  const [factor, unit] = UNITS.find(([least]) => ms >= least) ?? UNITS[2];
  return `${number(ms / factor, digits)}${NO_BREAK}${unit}`;
}

/** 2950000000 -> "2.95 billion" */
export function formatRate(perSecond: number, digits: number): string {
  return new Intl.NumberFormat(LOCALE, {
    ...{ notation: "compact", compactDisplay: "long" },
    ...exactly(digits),
  })
    .format(perSecond)
    .replaceAll(" ", NO_BREAK);
}

/** A measured share with as many digits as are true: "36 %". */
export function formatShare(share: number, digits: number): string {
  return `${number(100 * share, digits)}${NO_BREAK}%`;
}

/** "7 × 7 × 3 → 128, 3 × 3 kernel", and what else is not usual. */
export function layerText(layer: LayerParams): string {
  const usual = { stride: 1, padding: "valid", dilation: 1, multiplier: 1 } as const;
  const more = (Object.keys(usual) as (keyof typeof usual)[])
    .filter((key) => layer[key] !== usual[key])
    .map((key) => format(words.layerMore[key], { value: String(layer[key]) }));
  const text = format(words.layer, {
    shape: formatShape([layer.height, layer.width, layer.channels]),
    filters: layer.filters,
    kernel: formatShape([layer.kernel, layer.kernel]),
  });
  return [text, ...more, ...(layer.bias ? [words.layerMore.bias] : [])].join(", ");
}

/** Products for each value that is read or written once: input, weights and result. */
export function productsPerValue(
  g: BlockGeometry,
  costs: BlockCost,
): Readonly<Record<"standard" | "depthwise", number>> {
  const input = g.inChannels * g.inHeight * g.inWidth;
  const perValue = (stage: "standard" | "depthwise"): number => {
    const { multiplications, parameters, outputValues } = costs[stage];
    return multiplications / (input + parameters + outputValues);
  };
  return { standard: perValue("standard"), depthwise: perValue("depthwise") };
}

/** Separable / standard time. */
export const ratioOf = (times: Times): number => times.separable.median / times.standard.median;

export const measuredRatio = ({ times }: Timing): number => ratioOf(times);

export type Saving = "less" | "equal" | "more";

/** How much of what was saved in multiplications arrived as time. */
export function savingOf(timing: Timing, costs: BlockCost): Saving {
  const kept = measuredRatio(timing) / costs.ratio;
  if (kept > 1 + ALIKE) return "less";
  return kept < 1 - ALIKE ? "more" : "equal";
}

/** Multiplications per second. */
export function rateOf({ times }: Timing, costs: BlockCost, timed: Timed): number {
  return (MS_PER_SECOND * costs[timed].multiplications) / times[timed].median;
}

/** Two sentences: the first about the depthwise stage, the second about the whole. */
export function reasonsOf(timing: Timing, g: BlockGeometry, costs: BlockCost): readonly string[] {
  const per = productsPerValue(g, costs);
  const rate = (timed: Timed): number => rateOf(timing, costs, timed);
  const pace = (timed: Timed): string => formatRate(rate(timed), digitsOf(timing));
  const first = rate("depthwise") < rate("standard") ? words.values.slow : words.values.fast;
  return [
    format(first, { standard: number(per.standard, 2), depthwise: number(per.depthwise, 2) }),
    format(words.costs[savingOf(timing, costs)], {
      ...{ standard: pace("standard"), separable: pace("separable") },
      standardWeights: costs.standard.parameters,
      separableWeights: costs.separable.parameters,
    }),
  ];
}

/** What SIMD makes of both forms' times; said as well where there is none. */
export function simdText(timing: Timing): string {
  const { times, simd } = timing;
  if (simd === null) return words.noSimd;
  const faster = (form: "standard" | "separable"): string =>
    number(times[form].median / simd[form].median, 2);
  return format(words.simd, { standard: faster("standard"), separable: faster("separable") });
}

/** How far the times spread, and how coarse the clock was where one should know. */
export function spreadText(timing: Timing): string {
  const { tick, tickShare, times } = timing;
  const time = (ms: number): string => formatTime(ms, digitsOf(timing));
  const spread = format(words.spread, {
    ...{ lower: time(times.standard.lower), upper: time(times.standard.upper) },
    separableLower: time(times.separable.lower),
    separableUpper: time(times.separable.upper),
  });
  if (tick <= FINE_TICK_MS) return spread;
  // "At most" is rounded up; what a double adds to a whole number is not.
  const share = `${Math.ceil(100 * tickShare - 1e-9)}${NO_BREAK}%`;
  const coarse = { tick: formatTime(tick, 2), share };
  return `${spread} ${format(words.coarse, coarse)}`;
}
