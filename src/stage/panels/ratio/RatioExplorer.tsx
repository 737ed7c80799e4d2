/** The ratio over the number of filters, to explore, and what its two stages cost. */
import { useRef } from "react";
import type { ReactNode } from "react";
import { DEFAULTS, sameGroup } from "../../../params/index.ts";
import { costsOf } from "../../../store/index.ts";
import type { LabState } from "../../../store/index.ts";
import { format } from "../../../ui/index.ts";
import { useLab, useLabState } from "../../lab-context.tsx";
import { RATIO_STRINGS as words } from "../../strings/ratio.ts";
import { useParts } from "../parts.ts";
import { layerSource } from "../settings/sources.ts";
import { MOST_FILTERS } from "./curve.ts";
import { FilterSlider } from "./FilterSlider.tsx";
import { Plot } from "./Plot.tsx";
import { PlotLegend } from "./PlotLegend.tsx";
import { SplitBar } from "./SplitBar.tsx";
import "./ratio.css";

const layerOf = (state: LabState) => state.params.layer;

export function RatioExplorer(): ReactNode {
  const { isHidden } = useParts("cost");
  return isHidden("cost") ? null : <Explorer />;
}

function Explorer(): ReactNode {
  const lab = useLab();
  const layer = useLabState(layerOf);
  const costs = useLabState(costsOf);
  const { isLocked } = useParts("settings");
  const { filters, kernel, multiplier } = layer;
  const { limit, send, rest } = layerSource(lab, "filters", layer);
  const here = { filters, kernel, multiplier, ratio: costs.ratio };
  const slider = useRef<HTMLInputElement>(null);
  const disabled = isLocked("filters");

  const set = (wanted: number): void => {
    const next = Math.min(wanted, limit.max);
    if (next !== lab.store.getState().params.layer.filters) send(next);
  };

  return (
    <section className="ratio panel" aria-label={words.region}>
      <h2 className="ratio__title">{words.title}</h2>
      <p className="ratio__lead">{format(words.lead, { d: multiplier })}</p>
      <p className="ratio__axis" aria-hidden="true">
        {words.axisY}
      </p>
      <PlotLegend {...here} />
      <div className="ratio__frame">
        <Plot
          {...here}
          onDrag={disabled ? null : set}
          onRest={rest}
          onPress={() => slider.current?.focus({ preventScroll: true })}
        />
        <FilterSlider
          ref={slider}
          {...{ filters, disabled, ratio: costs.ratio, most: limit.max }}
          onSet={set}
          onRest={rest}
        />
        <p className="ratio__axis" aria-hidden="true">
          {words.axisX}
        </p>
      </div>
      {disabled ? null : (
        <p className="ratio__hint">
          {words.hint} <span className="ratio__keys">{words.hintKeys}</span>
        </p>
      )}
      {limit.max < MOST_FILTERS ? (
        <p className="ratio__hint">{format(words.bound, { max: limit.max })}</p>
      ) : null}
      <SplitBar
        costs={costs}
        isWorkedExample={sameGroup({ ...layer, bias: false }, DEFAULTS.layer)}
      />
    </section>
  );
}
