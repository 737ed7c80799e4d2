/** The ratio and both running counts on one scale, in two lines. */
import { useLayoutEffect, useRef } from "react";
import type { ReactNode } from "react";
import { costsOf } from "../../../store/index.ts";
import type { LabState } from "../../../store/index.ts";
import { format, formatPercent } from "../../../ui/index.ts";
import { useLab, useLabState } from "../../lab-context.tsx";
import { setText } from "../../set-text.ts";
import { PHONE_STRINGS } from "../../strings/phone.ts";
import { STRINGS } from "../../strings.ts";
import { eachStep } from "../each-step.ts";
import { useParts } from "../parts.ts";
import { doneOf, scaleOf } from "./counters.ts";
import { amountOf } from "./formulas.ts";
import { formatShortCount } from "./short-count.ts";
import { verdictOf } from "./verdict.ts";
import "./count-strip.css";

const words = STRINGS.cost;
const LINES = ["standard", "separable"] as const;

const unitsOf = (state: LabState) => state.params.view.units;

export function CountStrip(): ReactNode {
  const { isHidden } = useParts("cost");
  return isHidden("cost") ? null : <Strip />;
}

function Strip(): ReactNode {
  const lab = useLab();
  const costs = useLabState(costsOf);
  const units = useLabState(unitsOf);
  const root = useRef<HTMLDivElement>(null);

  // Once per step, without React.
  useLayoutEffect(() => {
    const node = root.current;
    if (!node) return;
    return eachStep(lab, ({ done }) => {
      for (const line of LINES) {
        const count = doneOf(done, line);
        const total = costs[line].multiplications;
        const shown = node.querySelector(`[data-strip-count="${line}"]`);
        const fill = node.querySelector<HTMLElement>(`[data-strip-bar="${line}"]`);
        const values = { done: formatShortCount(count), total: formatShortCount(total) };
        if (shown) setText(shown, format(PHONE_STRINGS.count, values));
        if (fill) fill.style.transform = `scaleX(${count / total})`;
      }
    });
  }, [lab, costs]);

  // As wide as either will ever be, so that a running count moves nothing and both end in one line.
  const digits = Math.max(
    ...LINES.map((line) => 2 * formatShortCount(costs[line].multiplications).length + 3),
  );
  const ratio = amountOf(costs.separable, units) / amountOf(costs.standard, units);
  return (
    <div className="count-strip" role="group" aria-label={PHONE_STRINGS.strip} ref={root}>
      <p className="count-strip__ratio" data-verdict={verdictOf(ratio)}>
        <strong>{formatPercent(ratio)}</strong>{" "}
        <span>{format(PHONE_STRINGS.ofUnit, { unit: words.unitNames[units] })}</span>
      </p>
      <dl className="count-strip__lines">
        {LINES.map((line) => {
          const total = costs[line].multiplications;
          const width = `${(100 * total) / scaleOf(costs)}%`;
          return (
            <div className="count-strip__line" key={line}>
              <dt>{words[line]}</dt>
              <dd>
                <span className="count-strip__scale" aria-hidden="true">
                  <span
                    className={`count-strip__track count-strip__track--${line}`}
                    style={{ width }}
                  >
                    <i data-strip-bar={line} />
                  </span>
                </span>
                <span
                  className="count-strip__count mono"
                  data-strip-count={line}
                  style={{ width: `${digits}ch` }}
                />
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
