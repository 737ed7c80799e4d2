/** Both running counts on one scale, a line each, for a shell that lays them out itself. */
import type { ReactNode } from "react";
import type { BlockCost } from "../../../engine/index.ts";
import { formatCount } from "../../../ui/index.ts";
import { cost as words } from "../../strings/cost.ts";
import { scaleOf } from "./counters.ts";
import "../share-bars.css";
import "./count-lines.css";

const LINES = ["standard", "separable"] as const;
const PARTS = ["depthwise", "pointwise"] as const;

interface CountLinesProps {
  readonly costs: BlockCost;
  /** Begins the name of every class: "counts__line". */
  readonly block: string;
}

/** Digits of the longer count. */
export const longestCount = (costs: BlockCost): number =>
  Math.max(...LINES.map((line) => formatCount(costs[line].multiplications).length));

export function CountLines({ costs, block }: CountLinesProps): ReactNode {
  const longest = longestCount(costs);
  return (
    <>
      {LINES.map((line) => (
        <p className={`${block}__line`} key={line}>
          <span className={`${block}__name`}>{words[line]}</span>
          <span className={`${block}__scale`} aria-hidden="true">
            <span
              className={`count-bar ${block}__track`}
              style={{ width: `${(100 * costs[line].multiplications) / scaleOf(costs)}%` }}
            >
              {line === "standard" ? (
                <span className="count-bar__part share--standard">
                  <i data-bar="standard" data-runs="" />
                </span>
              ) : (
                PARTS.map((part) => (
                  <span
                    key={part}
                    className={`count-bar__part share--${part}`}
                    style={{
                      width: `${(100 * costs[part].multiplications) / costs.separable.multiplications}%`,
                    }}
                  >
                    <i data-bar={part} data-runs="" />
                  </span>
                ))
              )}
            </span>
          </span>
          <span className={`${block}__count mono`} data-count={line}>
            <span className={`${block}__now`} style={{ width: `${longest}ch` }}>
              <span data-shown="" data-runs="" />
            </span>
            <span className={`${block}__total`}> / {formatCount(costs[line].multiplications)}</span>
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
    </>
  );
}
