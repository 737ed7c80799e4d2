/** Both running counts on one scale, and their ratio, for the last row. */
import { useLayoutEffect, useRef, type ReactNode } from "react";
import {
  COST_WORDS,
  createCounters,
  eachStep,
  scaleOf,
  useLab,
  useLabState,
  verdictOf,
} from "../../stage/index.ts";
import { costsOf } from "../../store/index.ts";
import { formatCount, formatPercent } from "../../ui/index.ts";
import { SHOW_STRINGS as words } from "../strings.ts";
import "./counts.css";

const LINES = ["standard", "separable"] as const;
const PARTS = ["depthwise", "pointwise"] as const;

export function Counts(): ReactNode {
  const lab = useLab();
  const costs = useLabState(costsOf);
  const root = useRef<HTMLElement>(null);

  // Once per step, without React.
  useLayoutEffect(() => {
    if (root.current === null) return;
    const counters = createCounters(root.current, costs);
    return eachStep(lab, ({ done }, pace) => counters.write(done, pace));
  }, [lab, costs]);

  const ratio = costs.separable.multiplications / costs.standard.multiplications;
  const width = (line: (typeof LINES)[number]): string =>
    `${(100 * costs[line].multiplications) / scaleOf(costs)}%`;
  const share = (part: (typeof PARTS)[number]): string =>
    `${(100 * costs[part].multiplications) / costs.separable.multiplications}%`;
  const longest = Math.max(...LINES.map((line) => formatCount(costs[line].multiplications).length));

  return (
    <section className="tally" aria-label={words.counts.region} ref={root}>
      {LINES.map((line) => (
        <p className="tally__line" key={line}>
          <span className="tally__name">{COST_WORDS[line]}</span>
          <span className="tally__count mono" data-count={line}>
            <span className="tally__now" style={{ width: `${longest}ch` }}>
              <span data-shown="" data-runs="" />
            </span>
            <span className="tally__total"> / {formatCount(costs[line].multiplications)}</span>
          </span>
          <span className="tally__scale" aria-hidden="true">
            <span className="tally__track" style={{ width: width(line) }}>
              {line === "standard" ? (
                <span className="tally__part tally__part--standard">
                  <i data-bar="standard" data-runs="" />
                </span>
              ) : (
                PARTS.map((part) => (
                  <span
                    key={part}
                    className={`tally__part tally__part--${part}`}
                    style={{ width: share(part) }}
                  >
                    <i data-bar={part} data-runs="" />
                  </span>
                ))
              )}
            </span>
          </span>
        </p>
      ))}
      <p className="tally__ratio" data-verdict={verdictOf(ratio)}>
        <strong>{formatPercent(ratio)}</strong>
        <span className="tally__of"> {words.counts.of}</span>
      </p>
      <p className="visually-hidden">
        {PARTS.map((part) => (
          <span key={part}>
            {COST_WORDS[part]}{" "}
            <span data-count={part}>
              <span data-shown="" /> / {formatCount(costs[part].multiplications)}
            </span>{" "}
          </span>
        ))}
      </p>
      <canvas className="running" aria-hidden="true" hidden />
    </section>
  );
}
