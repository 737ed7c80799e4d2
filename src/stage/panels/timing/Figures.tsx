/** What was counted beside what was measured, and why the two differ. */
import type { ReactNode } from "react";
import { format, formatCount, formatPercent } from "../../../ui/index.ts";
import type { Timed } from "../../compute/timing.ts";
import { TIMING_STRINGS as words } from "../../strings/timing.ts";
import "../figures.css";
import "../share-bars.css";
import type { Measured } from "./use-timing.ts";
import {
  digitsOf,
  formatRate,
  formatShare,
  formatTime,
  measuredRatio,
  rateOf,
  ratioOf,
  reasonsOf,
  savingOf,
  simdText,
  spreadText,
} from "./words.ts";

const ROWS: readonly Timed[] = ["standard", "separable", "depthwise", "pointwise"];

interface FiguresProps {
  readonly measured: Measured;
}

export function Figures({ measured }: FiguresProps): ReactNode {
  const { timing, costs, geometry, where } = measured;
  const digits = digitsOf(timing);
  const ratio = measuredRatio(timing);
  const { simd } = timing;
  const simdRatio = simd ? ratioOf(simd) : 0;
  const largest = Math.max(1, ratio, simdRatio, costs.ratio);
  const bars = [
    ["counted", words.ratioCounted, costs.ratio, formatPercent(costs.ratio)],
    ["measured", words.ratioMeasured, ratio, formatShare(ratio, digits)],
    ...(simd
      ? [["simd", words.ratioSimd, simdRatio, formatShare(simdRatio, digits)] as const]
      : []),
  ] as const;
  const columns = simd
    ? (["stage", "count", "time", "simd", "rate"] as const)
    : (["stage", "count", "time", "rate"] as const);
  const saving = savingOf(timing, costs);

  return (
    <>
      <h3 className="timing__part">{words.ratio}</h3>
      <dl className="timing__ratios">
        {bars.map(([name, text, share, written]) => (
          <div key={name} className="timing__ratio" data-ratio={name}>
            <dt>{text}</dt>
            <dd className="mono">{written}</dd>
            <dd className="share-bar share--separable timing__track" aria-hidden="true">
              <i className="share-bar__part" style={{ width: `${(100 * share) / largest}%` }} />
            </dd>
          </div>
        ))}
      </dl>
      {/* The roles stay when the table is drawn as lists. */}
      <table className="figures timing__table" role="table">
        <caption className="visually-hidden">{words.table}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column} scope="col" role="columnheader">
                {words.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {ROWS.map((row) => {
            const { median } = timing.times[row];
            const count = costs[row].multiplications;
            const rate = formatRate(rateOf(timing, costs, row), digits);
            return (
              <tr key={row} role="row" data-timed={row} data-ms={median}>
                <th scope="row" role="rowheader">
                  {words.rows[row]}
                </th>
                <td role="cell" className="mono" data-label={words.columns.count}>
                  {formatCount(count)}
                </td>
                <td role="cell" className="mono" data-label={words.columns.time}>
                  {formatTime(median, digits)}
                </td>
                {simd && (
                  <td role="cell" className="mono" data-label={words.columns.simd}>
                    {formatTime(simd[row].median, digits)}
                  </td>
                )}
                <td role="cell" data-label={words.columns.rate}>
                  {rate}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <h3 className="timing__part">{saving === "equal" ? words.whySame : words.why}</h3>
      {reasonsOf(timing, geometry, costs).map((reason) => (
        <p key={reason} className="timing__reason">
          {reason}
        </p>
      ))}
      {/* Without a worker nobody asked for it. */}
      {(simd || where === "worker") && <p className="timing__reason">{simdText(timing)}</p>}
      <p className="timing__how">
        {format(words.rounds, {
          where: words.how[where],
          rounds: timing.rounds,
          each: simd ? words.eachWithSimd : "",
        })}{" "}
        {spreadText(timing)}
      </p>
    </>
  );
}
