/** One layer worth a look: what it is, what it costs, what this model of it leaves out, and a button. */
import { useId } from "react";
import type { ReactNode } from "react";
import { blockCost } from "../../../engine/index.ts";
import type { BlockSpec } from "../../../engine/index.ts";
import { sameGroup, specOf } from "../../../params/index.ts";
import type { LayerParams } from "../../../params/index.ts";
import type { LabState } from "../../../store/index.ts";
import { Button, CheckIcon, format, formatPercent } from "../../../ui/index.ts";
import { useLabState } from "../../lab-context.tsx";
import { NETWORK_STRINGS, PRESET_STRINGS as words } from "../../strings/networks.ts";
import { fitLab } from "./fit.ts";
import { layerText } from "./words.ts";

interface PresetWords {
  /** Spoken, and written where no shorter heading is given. */
  readonly name: string;
  readonly heading?: string;
  readonly about: string;
  readonly leavesOut?: string;
  /** "arXiv:1704.04861, Table 1" */
  readonly source?: string;
}

interface PresetCardProps {
  readonly spec: BlockSpec;
  readonly words: PresetWords;
  readonly isLocked: boolean;
  readonly onOpen: (name: string, values: LayerParams) => void;
  /** Stands under the heading, and says the layer itself. */
  readonly children?: ReactNode;
}

const layerOf = (state: LabState): LayerParams => state.params.layer;

export function PresetCard({
  spec,
  isLocked,
  onOpen,
  children,
  ...card
}: PresetCardProps): ReactNode {
  const { name, heading = name, about, leavesOut, source } = card.words;
  const id = useId();
  const { values, cut } = fitLab(spec);
  const isInLab = sameGroup(useLabState(layerOf), values);
  const { ratio } = blockCost(specOf(values));
  return (
    <article className="preset" aria-labelledby={id}>
      <h3 className="preset__name" id={id}>
        {heading}
      </h3>
      {children ?? <p className="preset__layer mono">{layerText(wholeOf(values, cut))}</p>}
      <p className="preset__cost" data-verdict={ratio < 1 ? "cheaper" : "dearer"}>
        <strong className="preset__ratio">{formatPercent(ratio)}</strong>{" "}
        {ratio < 1 ? words.ratio : words.more}
      </p>
      <p className="preset__about">{about}</p>
      {cut !== null && <p className="preset__cut">{format(NETWORK_STRINGS.cut, cut)}</p>}
      {leavesOut !== undefined && (
        <p className="preset__note">
          <b>{words.leavesOut}</b> {leavesOut}
        </p>
      )}
      {source !== undefined && (
        <p className="preset__note">
          <b>{words.source}</b> <a href={addressOf(source)}>{source}</a>
        </p>
      )}
      <div className="preset__foot">
        <Button
          disabled={isLocked}
          aria-label={format(words.loadThis, { name })}
          onClick={() => onOpen(name, values)}
        >
          {words.load}
        </Button>
        {isInLab && (
          <span className="preset__now">
            <CheckIcon />
            {words.inLab}
          </span>
        )}
      </div>
    </article>
  );
}

/** The layer in the network's own size. */
function wholeOf(values: LayerParams, cut: ReturnType<typeof fitLab>["cut"]): LayerParams {
  return cut === null ? values : { ...values, height: cut.from, width: cut.from };
}

function addressOf(source: string): string {
  return `https://arxiv.org/abs/${/arXiv:([\d.]+)/.exec(source)?.[1] ?? ""}`;
}
