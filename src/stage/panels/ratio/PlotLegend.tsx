/** The plot's words as a list, where large letters leave them no room in it. */
import type { ReactNode } from "react";
import { format, formatPercent } from "../../../ui/index.ts";
import { RATIO_STRINGS as words } from "../../strings/ratio.ts";
import { floorOf } from "./curve.ts";
import "./plot-legend.css";

interface PlotLegendProps {
  readonly filters: number;
  readonly kernel: number;
  readonly multiplier: number;
  /** From the engine. */
  readonly ratio: number;
}

/** For the eye: the plot's label and the slider's say the same. */
export function PlotLegend({ filters, kernel, multiplier, ratio }: PlotLegendProps): ReactNode {
  return (
    <ul className="ratio__legend" aria-hidden="true">
      <li className="ratio__legend-here mono">
        {format(words.here, { filters, ratio: formatPercent(ratio) })}
      </li>
      <li className="ratio__legend-floor">
        {format(words.floor, { floor: formatPercent(floorOf(kernel, multiplier)) })}
      </li>
      <li className="ratio__legend-more">{words.more}</li>
    </ul>
  );
}
