/** A channel's window and kernel, value above weight, tap by tap. */
import type { CSSProperties, ReactNode } from "react";
import type { domainsOf, TapArithmetic } from "../../../scene/index.ts";
import { format, formatValue } from "../../../ui/index.ts";
import { ARITHMETIC_STRINGS as words } from "../../strings/output-value.ts";

export type Domains = ReturnType<typeof domainsOf>;

interface TapsProps {
  readonly taps: readonly TapArithmetic[];
  /** Products made so far; the others are still blank. */
  readonly done: number;
  readonly most: number;
  readonly domains: Domains;
}

export function Taps({ taps, done, most, domains }: TapsProps): ReactNode {
  const from = firstShown(done, taps.length, most);
  const shown = taps.slice(from, from + most);
  const isWide = shown.some((tap) => !Number.isInteger(tap.input) || !Number.isInteger(tap.weight));
  const classes = isWide ? "taps taps--wide mono" : "taps mono";
  return (
    <>
      <div className={classes} aria-hidden="true">
        {shown.map(({ input, weight, isPadding }, index) => (
          <span className={from + index < done ? "tap" : "tap tap--ahead"} key={index}>
            <Cell kind="data" value={input} domain={domains.input} isPadding={isPadding} />
            <Cell kind="weight" value={weight} domain={domains.kernel} />
          </span>
        ))}
      </div>
      <span className="visually-hidden">
        {spoken(shown.slice(0, Math.max(0, done - from)), Math.min(done, taps.length) - most)}
      </span>
    </>
  );
}

/** While a channel's products are being made, those around the newest are shown; otherwise its first. */
function firstShown(done: number, all: number, most: number): number {
  if (done <= most || done >= all) return 0;
  return Math.min(all - most, Math.floor((done - 1) / most) * most);
}

/** @param more products made that are not spelled out */
function spoken(taps: readonly TapArithmetic[], more: number): string {
  const products = taps.map(
    ({ input, weight }) => `${formatValue(input)} × ${formatValue(weight)}`,
  );
  if (more > 0) products.push(format(words.moreTaps, { count: more }));
  return products.join(" + ");
}

interface CellProps {
  readonly kind: "data" | "weight";
  readonly value: number;
  readonly domain: number;
  readonly isPadding?: boolean;
}

function Cell({ kind, value, domain, isPadding = false }: CellProps): ReactNode {
  const share = Math.min(1, Math.abs(value) / domain);
  const side = value < 0 ? "low" : "high";
  const classes = `tap__cell tap__cell--${kind}-${side}${isPadding ? " tap__cell--padding" : ""}`;
  const colour = { "--share": `${Math.round(100 * share)}%` } as CSSProperties;
  return (
    <span className={classes} style={colour}>
      {formatValue(value)}
    </span>
  );
}
