/** Both forms on one scale. The counts and the filled part are written from outside React; see counters.ts. */
import type { ReactNode } from "react";
import type { BlockCost } from "../../../engine/index.ts";
import { CheckIcon, formatCount } from "../../../ui/index.ts";
import { STRINGS } from "../../strings.ts";
import "../share-bars.css";
import "./bars.css";
import { scaleOf } from "./counters.ts";
import type { Counted } from "./counters.ts";

const words = STRINGS.cost;

/** From these lengths of the longest total on, two of a line's numbers need room that its other parts give. */
const MANY_DIGITS = "1,000,000".length;
const MOST_DIGITS = "100,000,000".length;

interface BarsProps {
  readonly costs: BlockCost;
}

export function Bars({ costs }: BarsProps): ReactNode {
  const scale = scaleOf(costs);
  const share = (counted: Counted): number => (100 * costs[counted].multiplications) / scale;
  const width = (counted: Counted) => ({ width: `${share(counted)}%` });

  const digits = formatCount(scale).length;
  const long = digits >= MOST_DIGITS ? "most" : "many";

  return (
    <div className="bars" data-digits={digits >= MANY_DIGITS ? long : undefined}>
      <Line name={words.standard} counted="standard" costs={costs} />
      <div className="bars__scale" aria-hidden="true">
        <div className="share-bar bars__track" style={width("standard")}>
          <div className="bars__part share--standard" style={{ width: "100%" }}>
            <div className="bars__fill" data-bar="standard" data-runs="" />
          </div>
          {share("standard") < 100 ? <i className="bars__end" /> : null}
        </div>
        {share("standard") < 100 ? (
          <span className="bars__note">{words.standardEndsHere}</span>
        ) : null}
      </div>

      <Line name={words.separable} counted="separable" costs={costs} />
      <div className="bars__scale" aria-hidden="true">
        <div className="share-bar bars__track" style={width("separable")}>
          {(["depthwise", "pointwise"] as const).map((part) => (
            <div
              key={part}
              className={`bars__part share--${part}`}
              style={{ width: `${(100 * share(part)) / share("separable")}%` }}
            >
              <div className="bars__fill" data-bar={part} data-runs="" />
            </div>
          ))}
          {share("separable") < 100 ? <i className="bars__end" /> : null}
        </div>
        {share("separable") < 100 ? <span className="bars__note">{words.endsHere}</span> : null}
      </div>

      <Line name={words.depthwise} counted="depthwise" costs={costs} small />
      <Line name={words.pointwise} counted="pointwise" costs={costs} small />
      <canvas className="running" aria-hidden="true" hidden />
    </div>
  );
}

interface LineProps extends BarsProps {
  readonly name: string;
  readonly counted: Counted;
  readonly small?: boolean;
}

function Line({ name, counted, costs, small = false }: LineProps): ReactNode {
  const total = formatCount(costs[counted].multiplications);
  return (
    <p className={small ? "bars__line bars__line--small" : "bars__line"}>
      <span className="bars__name">
        {small ? <i className={`share-key share--${counted}`} aria-hidden="true" /> : null}
        {name}
      </span>
      <span className="bars__count mono" data-count={counted}>
        <span className="bars__done">
          <CheckIcon /> <span className="bars__word">{words.done}</span>
        </span>
        <span className="bars__now" style={{ width: `${total.length}ch` }}>
          <span className="bars__figure" data-shown="" data-runs="" />
        </span>
        <span className="bars__total"> / {total}</span>
      </span>
    </p>
  );
}
