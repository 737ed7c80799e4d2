/** What the separable form's two stages cost, as one bar, and what is left out when one of them is. */
import type { ReactNode } from "react";
import type { BlockCost } from "../../../engine/index.ts";
import { format, formatPercent } from "../../../ui/index.ts";
import { RATIO_STRINGS as words } from "../../strings/ratio.ts";
import "../share-bars.css";
import "./split-bar.css";

const STAGES = ["depthwise", "pointwise"] as const;

interface SplitBarProps {
  readonly costs: BlockCost;
  /** The layer that an article counts without its depthwise stage. */
  readonly isWorkedExample: boolean;
}

export function SplitBar({ costs, isWorkedExample }: SplitBarProps): ReactNode {
  const { standard, depthwise, pointwise, separable, ratio } = costs;
  const shareOf = (stage: (typeof STAGES)[number]): number =>
    costs[stage].multiplications / separable.multiplications;

  return (
    <div className="split">
      <h3 className="split__title">{format(words.split, { count: separable.multiplications })}</h3>
      <div className="share-bar split__bar" aria-hidden="true">
        {STAGES.map((stage) => (
          <i
            key={stage}
            className={`share-bar__part share--${stage}`}
            data-split={stage}
            style={{ width: `${100 * shareOf(stage)}%` }}
          />
        ))}
      </div>
      <dl className="split__parts">
        {STAGES.map((stage) => (
          <div key={stage} className="split__line">
            <dt>
              <i className={`share-key share--${stage}`} aria-hidden="true" />
              {words[stage]}
            </dt>
            <dd>
              <span className="mono">
                {format("{count}", { count: costs[stage].multiplications })}
              </span>{" "}
              <span className="split__share">
                {format(words.share, { share: formatPercent(shareOf(stage)) })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="split__note">
        {format(isWorkedExample ? words.article : words.note, {
          standard: standard.multiplications,
          depthwise: depthwise.multiplications,
          pointwise: pointwise.multiplications,
          separable: separable.multiplications,
          alone: formatPercent(pointwise.multiplications / standard.multiplications),
          ratio: formatPercent(ratio),
        })}
      </p>
    </div>
  );
}
