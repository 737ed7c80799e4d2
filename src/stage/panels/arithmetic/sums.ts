/** Sums as text: the first channels one by one, the others as one term, and only what is computed. */
import type { ChannelArithmetic, LaneArithmetic } from "../../../scene/index.ts";
import { format, formatTerm, formatValue, NO_BREAK } from "../../../ui/index.ts";
import { ARITHMETIC_STRINGS as words } from "../../strings/output-value.ts";

export const UNKNOWN = "…";

/** One term as written: a product in brackets in the separable lane, the value in the standard one. */
function termText({ value, weight }: ChannelArithmetic, index: number): string {
  if (weight !== null) return `(${formatValue(value)}×${formatValue(weight)})`;
  return index === 0 ? formatValue(value) : formatTerm(value);
}

/** The exact sum of the channels that are not shown one by one. */
function otherTerms(channels: readonly ChannelArithmetic[], shown: readonly number[]): number {
  return channels.reduce(
    (sum, { channel, term }) => (shown.includes(channel) ? sum : sum + term),
    0,
  );
}

/**
 * "(−2×1) + (0×−1) + (−2×2) = −6"
 * @param shown channels written one by one, in order
 * @param computed channels whose term is known at this moment
 * @param isDone whether the total is known
 */
export function sumText(
  lane: LaneArithmetic,
  shown: readonly number[],
  computed: number,
  isDone: boolean,
): string {
  const { channels, bias, total } = lane;
  const known = shown.filter((channel) => channel < computed);
  const parts = known.map((channel) => channels[channel]).map(termText);
  const others = channels.length - shown.length;
  if (computed < channels.length) parts.push(UNKNOWN);
  else if (others > 0) {
    const name = format(words.otherChannels, { count: others });
    parts.push(`${name}${NO_BREAK}${formatValue(otherTerms(channels, shown))}`);
  }
  if (bias !== null) parts.push(`${words.bias} ${formatTerm(bias)}`);
  return `${parts.join(" + ")} = ${isDone ? formatValue(total) : UNKNOWN}`;
}

/** Whether some number of the lane is not whole, so that what is shown is rounded. */
export function isRounded({ channels, bias, total }: LaneArithmetic): boolean {
  const isWhole = (value: number | null): boolean => value === null || Number.isInteger(value);
  return !(
    isWhole(bias) &&
    isWhole(total) &&
    channels.every(
      ({ taps, value, weight }) =>
        isWhole(value) &&
        isWhole(weight) &&
        taps.every(({ input, weight: tapWeight }) => isWhole(input) && isWhole(tapWeight)),
    )
  );
}
