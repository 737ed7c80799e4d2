/** What both forms cost: the ratio, the running counts on one scale, and the formulas with this layer's numbers. */
import { useLayoutEffect, useRef } from "react";
import type { ReactNode } from "react";
import { Choice, format, formatCount, formatPercent } from "../../../ui/index.ts";
import { UNITS } from "../../../params/index.ts";
import { costsOf, geometryOf } from "../../../store/index.ts";
import type { LabState } from "../../../store/index.ts";
import { useLab, useLabState } from "../../lab-context.tsx";
import { STRINGS } from "../../strings.ts";
import { eachStep } from "../each-step.ts";
import { Bars } from "./Bars.tsx";
import { createCounters } from "./counters.ts";
import { amountOf, formulasOf } from "./formulas.ts";
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
  const root = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    if (root.current === null) return;
    const counters = createCounters(root.current, costs);
    return eachStep(lab, ({ done }, pace) => counters.write(done, pace));
  }, [lab, costs]);

  const separable = amountOf(costs.separable, units);
  const standard = amountOf(costs.standard, units);
  const ratio = separable / standard;
  const isOtherUnit = units !== "mults";
  const formulas = formulasOf(geometry, costs);
  const parameters = {
    standard: formatCount(costs.standard.parameters),
    separable: formatCount(costs.separable.parameters),
  };

  return (
    <section className="cost panel" aria-label={words.region} ref={root}>
      <div className="cost__head">
        <h2 className="cost__title">{words.title}</h2>
        <Choice
          className="cost__units"
          aria-label={words.units}
          value={units}
          options={UNIT_OPTIONS}
          onChoose={(value) => lab.dispatch({ type: "setView", values: { units: value } })}
        />
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
      {isOtherUnit ? <p className="cost__counted">{words.countedIn}</p> : null}
      <Bars costs={costs} />
      <dl className="cost__formulas" aria-label={words.formula}>
        {(
          [
            [words.formulaStandard, formulas.standard],
            [words.depthwise, formulas.depthwise],
            [words.pointwise, formulas.pointwise],
            [words.formulaRatio, formulas.ratio],
          ] as const
        ).map(([name, formula]) => (
          <div className="cost__formula" key={name}>
            <dt>{name}</dt>
            <dd className="mono">{formula}</dd>
          </div>
        ))}
      </dl>
      <p className="cost__parameters">
        <span aria-hidden="true">{format(words.parameters, parameters)}</span>
        <span className="visually-hidden">{format(words.parametersSpoken, parameters)}</span>
      </p>
    </section>
  );
}
