/** MobileNetV1, layer by layer, at any width and resolution of the paper. */
import { useMemo } from "react";
import type { ReactNode } from "react";
import { ALPHAS, RESOLUTIONS } from "../../../params/index.ts";
import type { LabState } from "../../../store/index.ts";
import { format, formatCount, formatPercent } from "../../../ui/index.ts";
import { useLab, useLabState } from "../../lab-context.tsx";
import { NETWORK_STRINGS, TABLE_STRINGS as words } from "../../strings/networks.ts";
import { SideScroller } from "../SideScroller.tsx";
import { AgainstPaper } from "./AgainstPaper.tsx";
import { LayerRow } from "./LayerRow.tsx";
import { mobileNetV1 } from "./mobilenet.ts";
import type { Network, NetworkScale } from "./mobilenet.ts";
import { printedTotals } from "./paper.ts";
import { SegmentedChoice } from "./SegmentedChoice.tsx";
import { useOpenInLab } from "./use-open-in-lab.ts";
import { formatMillions } from "./words.ts";
import "../share-bars.css";
import "./network-table.css";

/** From small to large, as sliders run. */
const WIDTHS = [...ALPHAS].reverse();
const SIDES = [...RESOLUTIONS].reverse();
const COLUMNS = [
  "layer",
  "shape",
  "standard",
  "separable",
  "ratio",
  "parameters",
  "share",
] as const;
const KEYS = ["standard", "depthwise", "pointwise", "same"] as const;

const alphaOf = ({ params }: LabState): number => params.view.alpha;
const resolutionOf = ({ params }: LabState): number => params.view.resolution;

export function NetworkTable(): ReactNode {
  const lab = useLab();
  const scale = { alpha: useLabState(alphaOf), resolution: useLabState(resolutionOf) };
  const { alpha, resolution } = scale;
  const network = useMemo(() => mobileNetV1({ alpha, resolution }), [alpha, resolution]);
  const setScale = (values: Partial<NetworkScale>): void =>
    lab.dispatch({ type: "setView", values });
  const { open, said, isLocked } = useOpenInLab();
  return (
    <section className="network panel more__wide" aria-label={words.region}>
      <h2 className="network__title">{words.title}</h2>
      <p className="network__hint">
        {words.intro} {isLocked && NETWORK_STRINGS.locked}
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <div className="network__controls">
        <SegmentedChoice
          legend={words.alpha}
          values={WIDTHS}
          value={alpha}
          onChoose={(chosen) => setScale({ alpha: chosen })}
        />
        <SegmentedChoice
          legend={words.resolution}
          values={SIDES}
          value={resolution}
          onChoose={(chosen) => setScale({ resolution: chosen })}
        />
        <p className="network__hint">{words.alphaHint}</p>
      </div>
      <ul className="network__keys" aria-hidden="true">
        {KEYS.map((key) => (
          <li key={key}>
            <span className={`share-key share--${key}`} />
            {words.keys[key]}
          </li>
        ))}
      </ul>
      <SideScroller className="network__scroller" label={words.scroll}>
        <table className="network__table">
          <caption>
            <span className="network__caption">
              {format(words.caption, {
                alpha: String(alpha),
                resolution: String(resolution),
              })}
            </span>
          </caption>
          <Columns />
          <tbody>
            {network.layers.map((layer) => (
              <LayerRow
                key={`${layer.kind}${layer.number}`}
                layer={layer}
                network={network}
                isLocked={isLocked}
                onOpen={open}
              />
            ))}
          </tbody>
          <Totals network={network} scale={scale} />
        </table>
      </SideScroller>
      <ul className="network__notes">
        {words.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <AgainstPaper />
    </section>
  );
}

function Columns(): ReactNode {
  const titles: Readonly<Record<string, string>> = words.columnTitles;
  return (
    <thead>
      <tr>
        {COLUMNS.map((column) => (
          <th key={column} scope="col" data-column={column} title={titles[column]}>
            {words.columns[column]}
          </th>
        ))}
        <th scope="col" data-column="bar">
          {words.columns.bar}
        </th>
      </tr>
    </thead>
  );
}

function Totals({
  network: { standard, separable },
  scale,
}: {
  readonly network: Network;
  readonly scale: NetworkScale;
}): ReactNode {
  const printed = printedTotals(scale);
  return (
    <tfoot>
      <tr>
        <th scope="row">{words.total}</th>
        <td />
        <td className="mono">{formatMillions(standard.multiplications)}</td>
        <td className="mono">{formatMillions(separable.multiplications)}</td>
        <td className="mono">
          {formatPercent(separable.multiplications / standard.multiplications)}
        </td>
        <td className="mono">{formatCount(separable.parameters)}</td>
        <td className="mono">{formatPercent(1)}</td>
        <td />
      </tr>
      {printed !== null && (
        <tr className="network__printed">
          <th scope="row">{words.printed}</th>
          <td>{printed.table}</td>
          <td className="mono">{printed.standard ?? words.none}</td>
          <td className="mono">{printed.separable}</td>
          <td className="mono">{words.none}</td>
          <td className="mono">{printed.parameters}</td>
          <td className="mono">{words.none}</td>
          <td />
        </tr>
      )}
    </tfoot>
  );
}
