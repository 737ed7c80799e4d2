/** The ratio and both running counts on one scale, in two lines. */
import { useLayoutEffect, useRef, type ReactNode } from "react";
import {
  amountOf,
  COST_WORDS as words,
  createCounters,
  eachStep,
  scaleOf,
  useLab,
  useLabState,
  verdictOf,
} from "../stage/index.ts";
import { costsOf, type LabState } from "../store/index.ts";
import { format, formatCount, formatPercent } from "../ui/index.ts";
import "./counts.css";
import { EMBED_STRINGS } from "./strings.ts";

const LINES = ["standard", "separable"] as const;
const PARTS = ["depthwise", "pointwise"] as const;
const unitsOf = (state: LabState) => state.params.view.units;

export function Counts(): ReactNode {
  const lab = useLab();
  const costs = useLabState(costsOf);
  const units = useLabState(unitsOf);
  const root = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    if (root.current === null) return;
    const counters = createCounters(root.current, costs);
    return eachStep(lab, ({ done }, pace) => counters.write(done, pace));
  }, [lab, costs]);

  const ratio = amountOf(costs.separable, units) / amountOf(costs.standard, units);
  const widthOf = (line: (typeof LINES)[number]): string =>
    `${(100 * costs[line].multiplications) / scaleOf(costs)}%`;
  const share = (part: (typeof PARTS)[number]): string =>
    `${(100 * costs[part].multiplications) / costs.separable.multiplications}%`;
  const longest = Math.max(...LINES.map((line) => formatCount(costs[line].multiplications).length));

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
        {LINES.map((line) => (
          <p className="counts__line" key={line}>
            <span className="counts__name">{words[line]}</span>
            <span className="counts__scale" aria-hidden="true">
              <span className="counts__track" style={{ width: widthOf(line) }}>
                {line === "standard" ? (
                  <span className="counts__part counts__part--standard">
                    <i data-bar="standard" data-runs="" />
                  </span>
                ) : (
                  PARTS.map((part) => (
                    <span
                      key={part}
                      className={`counts__part counts__part--${part}`}
                      style={{ width: share(part) }}
                    >
                      <i data-bar={part} data-runs="" />
                    </span>
                  ))
                )}
              </span>
            </span>
            <span className="counts__count mono" data-count={line}>
              <span className="counts__now" style={{ width: `${longest}ch` }}>
                <span data-shown="" data-runs="" />
              </span>
              <span className="counts__total"> / {formatCount(costs[line].multiplications)}</span>
            </span>
          </p>
        ))}
        <p className="visually-hidden">
          {PARTS.map((part) => (
            <span key={part}>
              {words[part]}{" "}
              <span data-count={part}>
                <span data-shown="" /> / {formatCount(costs[part].multiplications)}
              </span>{" "}
            </span>
          ))}
        </p>
      </div>
      <canvas className="running" aria-hidden="true" hidden />
    </section>
  );
}
