/** One channel's part of the output value: products, their sum, the 1×1 weight. */
import type { ReactNode } from "react";
import { HUE_COUNT, format, formatTerm, formatValue } from "../../../ui/index.ts";
import type { ChannelArithmetic } from "../../../scene/index.ts";
import { ARITHMETIC_STRINGS as words } from "../../strings/output-value.ts";
import { UNKNOWN } from "./sums.ts";
import { Taps } from "./Taps.tsx";
import type { Domains } from "./Taps.tsx";

interface ChannelRowProps {
  readonly part: ChannelArithmetic;
  /** Depth multiplier: with more than one kernel per channel, the chip says which. */
  readonly multiplier: number;
  readonly done: number;
  readonly mostTaps: number;
  readonly isWeighed: boolean;
  readonly domains: Domains;
}

export function ChannelRow(props: ChannelRowProps): ReactNode {
  const { part, multiplier, done, mostTaps, isWeighed, domains } = props;
  const { channel, inChannel, taps, bias, value, weight } = part;
  const isSummed = done >= taps.length;
  const kernel = (channel % multiplier) + 1;
  return (
    <li className={`arithmetic__row hue-${inChannel % HUE_COUNT}`}>
      <span className="chip chip--hue">
        c{inChannel}
        {multiplier === 1 ? null : <small className="arithmetic__kernel">·{kernel}</small>}
      </span>
      <Taps taps={taps} done={done} most={mostTaps} domains={domains} />
      <span className="arithmetic__value mono">
        {bias === null || !isSummed ? null : (
          <small className="arithmetic__bias">
            <span className="visually-hidden">{words.bias} </span>
            {format(words.depthwiseBias, { bias: formatTerm(bias) })}
          </small>
        )}{" "}
        = {isSummed ? formatValue(value) : UNKNOWN}
      </span>
      {weight === null ? null : (
        <span
          className={
            isWeighed
              ? "arithmetic__weight mono"
              : "arithmetic__weight arithmetic__weight--ahead mono"
          }
        >
          × {formatValue(weight)}
        </span>
      )}
    </li>
  );
}
