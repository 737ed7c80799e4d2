/** What both forms cost: the ratio, the running counts on one scale, and the formulas with this layer's numbers. */
import type { ReactNode } from "react";
import { Choice, format, formatPercent } from "../../../ui/index.ts";
import { UNITS } from "../../../params/index.ts";
import { costsOf, geometryOf } from "../../../store/index.ts";
import type { LabState } from "../../../store/index.ts";
import { useLab, useLabState } from "../../lab-context.tsx";
import { STRINGS } from "../../strings.ts";
import { useParts } from "../parts.ts";
import { Bars } from "./Bars.tsx";
import { Formulas } from "./Formulas.tsx";
import { amountOf } from "./formulas.ts";
import { useRunningCounts } from "./use-running-counts.ts";
import { comparisonText, verdictOf, whyNotFewer } from "./verdict.ts";
import "./cost-panel.css";

const words = STRINGS.cost;
const UNIT_OPTIONS = UNITS.map((value) => ({ value, text: words.unitNames[value] }));

const unitsOf = (state: LabState) => state.params.view.units;

export function CostPanel(): ReactNode {
  const lab = useLab();
  const geometry = useLabState(geometryOf);
  const costs = useLabState(costsOf);
  const units = useLabState(unitsOf);
  const { isHidden, isLocked } = useParts("cost");
  const root = useRunningCounts(costs);

  const separable = amountOf(costs.separable, units);
  const standard = amountOf(costs.standard, units);
  const ratio = separable / standard;
  const isOtherUnit = units !== "mults";

  return (
    <section className="cost panel" aria-label={words.region} ref={root}>
      <div className="cost__head">
        <h2 className="cost__title">{words.title}</h2>
        {isHidden("units") ? null : (
          <Choice
            className="cost__units"
            aria-label={words.units}
            value={units}
            disabled={isLocked("units")}
            options={UNIT_OPTIONS}
            onChoose={(value) => lab.dispatch({ type: "setView", values: { units: value } })}
          />
        )}
      </div>
      <div className="cost__headline" data-verdict={verdictOf(ratio)}>
        <p className="cost__ratio">{formatPercent(ratio)}</p>
        <p className="cost__of">
          <strong>{words.of[units]}</strong>{" "}
          <span className="cost__comparison">{comparisonText(ratio)}</span>
          {isOtherUnit ? (
            <span className="cost__totals">
              {format(words.totals, { separable, standard, unit: words.unitNames[units] })}
            </span>
          ) : null}
        </p>
        {ratio < 1 ? null : <p className="cost__why">{whyNotFewer(geometry)}</p>}
      </div>
      <ul className="cost__ratios" aria-label={words.ratios}>
        {UNITS.map((unit) => (
          <li key={unit} className={unit === units ? "cost__chosen" : undefined}>
            <span>{words.unitNames[unit]}</span>{" "}
            {formatPercent(amountOf(costs.separable, unit) / amountOf(costs.standard, unit))}
          </li>
        ))}
      </ul>
      {isOtherUnit ? <p className="cost__counted">{words.countedIn}</p> : null}
      <Bars costs={costs} />
      <Formulas geometry={geometry} costs={costs} />
    </section>
  );
}
