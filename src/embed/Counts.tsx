/** The ratio and both running counts on one scale, in two lines. */
import type { ReactNode } from "react";
import {
  amountOf,
  COST_WORDS as words,
  CountLines,
  longestCount,
  useLabState,
  useRunningCounts,
  verdictOf,
} from "../stage/index.ts";
import { costsOf, type LabState } from "../store/index.ts";
import { format, formatPercent } from "../ui/index.ts";
import "./counts.css";
import { EMBED_STRINGS } from "./strings.ts";

const unitsOf = (state: LabState) => state.params.view.units;

export function Counts(): ReactNode {
  const costs = useLabState(costsOf);
  const units = useLabState(unitsOf);
  const root = useRunningCounts(costs);
  const ratio = amountOf(costs.separable, units) / amountOf(costs.standard, units);
  const longest = longestCount(costs);
  return (
    <section className="counts" aria-label={words.region} ref={root}>
      <p className="counts__ratio" data-verdict={verdictOf(ratio)}>
        <strong>{formatPercent(ratio)}</strong>{" "}
        <span className="counts__of">{words.of[units]}</span>
        <span className="counts__of-short" aria-hidden="true">
          {format(EMBED_STRINGS.ofUnit, { unit: words.unitNames[units] })}
        </span>
      </p>
      <div
        className="counts__lines"
        data-long={longest > 9 ? "very" : longest > 7 ? "" : undefined}
      >
        <CountLines costs={costs} block="counts" />
      </div>
      <canvas className="running" aria-hidden="true" hidden />
    </section>
  );
}
