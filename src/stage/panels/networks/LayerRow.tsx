/** One layer of the table: its figures, a bar of both forms, and a button that opens it in the lab. */
import type { ReactNode } from "react";
import type { LayerParams } from "../../../params/index.ts";
import { Button, format, formatCount, formatPercent } from "../../../ui/index.ts";
import { NETWORK_STRINGS, TABLE_STRINGS as words } from "../../strings/networks.ts";
import { fitLab } from "./fit.ts";
import type { Network, NetworkLayer } from "./mobilenet.ts";
import { formatMillions } from "./words.ts";

interface LayerRowProps {
  readonly layer: NetworkLayer;
  readonly network: Network;
  readonly isLocked: boolean;
  readonly onOpen: (name: string, values: LayerParams) => void;
}

export function LayerRow({ layer, network, isLocked, onOpen }: LayerRowProps): ReactNode {
  const { standard, separable, input, output, spec } = layer;
  const isCounted = standard.multiplications > 0;
  const stride = spec?.stride ?? 1;
  return (
    <tr data-layer={`${layer.kind}${layer.number}`}>
      <th scope="row">
        <RowName layer={layer} isLocked={isLocked} onOpen={onOpen} />
      </th>
      <td className="network__shape">
        <span className="mono">{shapeOf(input)}</span>{" "}
        <span className="mono">→ {shapeOf(output)}</span>
        {stride > 1 && <span className="network__stride">{format(words.stride, { stride })}</span>}
      </td>
      <td className="mono">{formatMillions(standard.multiplications)}</td>
      <td className="mono">{formatMillions(separable.multiplications)}</td>
      <td className="mono">
        {isCounted
          ? formatPercent(separable.multiplications / standard.multiplications)
          : words.none}
      </td>
      <td className="mono">{formatCount(separable.parameters)}</td>
      <td className="mono">
        {formatPercent(separable.multiplications / network.separable.multiplications)}
      </td>
      <td>{isCounted && <LayerBar layer={layer} largest={largestOf(network)} />}</td>
    </tr>
  );
}

const shapeOf = ([channels, height, width]: NetworkLayer["input"]): string =>
  [height, width, channels].map(formatCount).join("×");

const largestOf = ({ layers }: Network): number =>
  Math.max(...layers.map(({ standard }) => standard.multiplications));

function RowName({ layer, isLocked, onOpen }: Omit<LayerRowProps, "network">): ReactNode {
  const { kind, number, spec } = layer;
  const name = format(words.kinds[kind], { number });
  if (spec === null) return name;
  const { values, cut } = fitLab(spec);
  const spoken = kind === "conv" ? words.conv : format(words.block, { number });
  return (
    <>
      <Button
        className="network__open"
        disabled={isLocked}
        aria-label={format(words.open, { name })}
        onClick={() => onOpen(spoken, values)}
      >
        {name}
      </Button>
      {cut !== null && <p className="network__cut">{format(NETWORK_STRINGS.cut, cut)}</p>}
    </>
  );
}

interface LayerBarProps {
  readonly layer: NetworkLayer;
  /** Multiplications of the whole width. */
  readonly largest: number;
}

function LayerBar({ layer: { standard, types }, largest }: LayerBarProps): ReactNode {
  const { depthwise, pointwise } = types;
  const part = (kind: string, count: number): ReactNode => (
    <span
      className={`share-bar__part share--${kind}`}
      style={{ width: `${(count / largest) * 100}%` }}
    />
  );
  if (depthwise === undefined || pointwise === undefined) {
    return (
      <span className="network__bars" aria-hidden="true">
        <span className="share-bar network__bar">{part("same", standard.multiplications)}</span>
      </span>
    );
  }
  return (
    <span
      className="network__bars"
      role="img"
      aria-label={format(words.barSpoken, {
        standard: formatMillions(standard.multiplications),
        depthwise: formatMillions(depthwise.multiplications),
        pointwise: formatMillions(pointwise.multiplications),
      })}
    >
      <span className="share-bar network__bar">{part("standard", standard.multiplications)}</span>
      <span className="share-bar network__bar">
        {part("depthwise", depthwise.multiplications)}
        {part("pointwise", pointwise.multiplications)}
      </span>
    </span>
  );
}
