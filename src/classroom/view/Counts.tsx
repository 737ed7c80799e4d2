/** Both running counts on one scale, and their ratio, for the last row. */
import type { ReactNode } from "react";
import { CountLines, useLabState, useRunningCounts, verdictOf } from "../../stage/index.ts";
import { costsOf } from "../../store/index.ts";
import { formatPercent } from "../../ui/index.ts";
import { SHOW_STRINGS as words } from "../strings.ts";
import "./counts.css";

export function Counts(): ReactNode {
  const costs = useLabState(costsOf);
  const root = useRunningCounts(costs);
  const ratio = costs.separable.multiplications / costs.standard.multiplications;
  return (
    <section className="tally" aria-label={words.counts.region} ref={root}>
      <CountLines costs={costs} block="tally" />
      <p className="tally__ratio" data-verdict={verdictOf(ratio)}>
        <strong>{formatPercent(ratio)}</strong>
        <span className="tally__of"> {words.counts.of}</span>
      </p>
      <canvas className="running" aria-hidden="true" hidden />
    </section>
  );
}
