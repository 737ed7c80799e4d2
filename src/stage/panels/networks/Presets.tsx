/** Layers worth a look, to load into the lab. */
import { useId, useState } from "react";
import type { ReactNode } from "react";
import { Choice, format } from "../../../ui/index.ts";
import { NETWORK_STRINGS, PRESET_STRINGS as words } from "../../strings/networks.ts";
import { fitLab } from "./fit.ts";
import { PresetCard } from "./PresetCard.tsx";
import { MOBILENET_BLOCKS, PRESETS } from "./presets.ts";
import type { PresetName } from "./presets.ts";
import { useOpenInLab } from "./use-open-in-lab.ts";
import { layerText } from "./words.ts";
import "./presets.css";

const NETWORKS = ["xception", "mobileNetV2", "efficientNet", "convNeXt"] as const;
const LOSERS = ["oneFilter", "point"] as const;
/** 14×14×512 → 512, the block that the paper's Table 3 speaks of. */
const TYPICAL_BLOCK = 7;

const BLOCK_OPTIONS = MOBILENET_BLOCKS.map((spec, i) => ({
  value: String(i + 1),
  text: format(words.blockOption, { number: i + 1, layer: layerText(fitLab(spec).values) }),
}));

export function Presets(): ReactNode {
  const { open, said, isLocked } = useOpenInLab();
  const card = (name: PresetName): ReactNode => (
    <PresetCard
      key={name}
      spec={PRESETS[name]}
      words={words.cards[name]}
      isLocked={isLocked}
      onOpen={open}
    />
  );
  return (
    <section className="presets panel more__wide" aria-label={words.region}>
      <h2 className="presets__title">{words.title}</h2>
      <p className="presets__intro">
        {words.intro} {isLocked && NETWORK_STRINGS.locked}
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <div className="presets__cards">
        {card("worked")}
        <MobileNetCard isLocked={isLocked} onOpen={open} />
        {NETWORKS.map(card)}
        {LOSERS.map(card)}
      </div>
    </section>
  );
}

type Open = ReturnType<typeof useOpenInLab>["open"];

function MobileNetCard(props: { readonly isLocked: boolean; readonly onOpen: Open }): ReactNode {
  const [number, setNumber] = useState(TYPICAL_BLOCK);
  const id = useId();
  const spec = MOBILENET_BLOCKS[number - 1];
  if (spec === undefined) return null;
  const card = words.cards.mobileNetV1;
  return (
    <PresetCard {...props} spec={spec} words={{ ...card, name: format(card.name, { number }) }}>
      <div className="preset__choice">
        <label htmlFor={id}>{words.block}</label>
        <Choice
          id={id}
          options={BLOCK_OPTIONS}
          value={String(number)}
          onChoose={(value) => setNumber(Number(value))}
        />
      </div>
    </PresetCard>
  );
}
