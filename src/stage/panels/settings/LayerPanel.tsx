/** The controls read as the layer: input, kernel, filters … and the output they give. */
import type { ReactNode } from "react";
import { ArrowIcon, formatShape, IconButton, RestartIcon } from "../../../ui/index.ts";
import { INPUT_KINDS, KERNEL_KINDS, LIMITS } from "../../../params/index.ts";
import type { ParsedLink } from "../../../params/index.ts";
import { geometryOf } from "../../../store/index.ts";
import type { LabState } from "../../../store/index.ts";
import { useLab, useLabState } from "../../lab-context.tsx";
import { PHOTO_STRINGS } from "../../strings/photo.ts";
import { STRINGS } from "../../strings.ts";
import { useParts } from "../parts.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { HistoryButtons } from "./HistoryButtons.tsx";
import { NumberField } from "./NumberField.tsx";
import { dataSource, layerSource } from "./sources.ts";
import type { LayerNumber } from "./sources.ts";
import "./layer-settings.css";
import "./layer-settings-narrow.css";

const words = STRINGS.settings;

/** Photos bring sizes along; fetched with the first choice. */
const fetchInputs = () => import("./choose-input.ts");

const PADDINGS = [
  "valid",
  "same",
  ...Array.from({ length: LIMITS.padding.max + 1 }, (_, size) => String(size)),
].map((value) => ({ value, text: value }));
const INPUTS = INPUT_KINDS.map((value) => ({ value, text: words.inputKinds[value] }));
const OWN_INPUT = { value: "own", text: PHOTO_STRINGS.own };
/** Named filters: the standard kernels are then put together from the shared ones. */
const ALIKE: readonly string[] = ["identity", "edges", "blur", "sharpen"];
const KERNELS = KERNEL_KINDS.map((value) => ({
  value,
  text: words.kernelKinds[value],
  group: ALIKE.includes(value) ? words.kernelGroups.alike : words.kernelGroups.own,
}));

const layerOf = (state: LabState) => state.params.layer;
const dataOf = (state: LabState) => state.params.data;
const hasOwnPhotoOf = (state: LabState) => state.ownPhoto !== null;

interface LayerPanelProps {
  /** Beside the choice of the input: the way to a photo of one's own. */
  readonly photo?: ReactNode;
  /** What belongs to it, outside of the fields. */
  readonly photoDialog?: ReactNode;
  /** What Reset goes back to; the worked example unless told. */
  readonly author?: ParsedLink;
}

export function LayerPanel({ photo, photoDialog, author }: LayerPanelProps): ReactNode {
  const lab = useLab();
  const layer = useLabState(layerOf);
  const data = useLabState(dataOf);
  const geometry = useLabState(geometryOf);
  const hasOwnPhoto = useLabState(hasOwnPhotoOf);
  const { isHidden, isLocked } = useParts("settings");
  const isSizeFree = !isLocked("height") && !isLocked("width");

  const number = (
    key: LayerNumber,
    options: { quiet?: boolean; suffix?: string } = {},
  ): ReactNode =>
    isHidden(key) ? null : (
      <NumberField
        key={key}
        label={words[key]}
        disabled={isLocked(key)}
        labelIsQuiet={options.quiet}
        suffix={options.suffix}
        {...layerSource(lab, key, layer)}
      />
    );

  return (
    <section className="settings panel" aria-label={words.region}>
      <div className="settings__fields">
        <div className="settings__shape">
          <span className="settings__caption" aria-hidden="true">
            {words.inputShape}
          </span>
          {number("height", { quiet: true })}
          <span className="settings__times mono" aria-hidden="true">
            ×
          </span>
          {number("width", { quiet: true })}
          <span className="settings__times mono" aria-hidden="true">
            ×
          </span>
          {number("channels", { quiet: true })}
        </div>
        {number("kernel", { suffix: `× ${layer.kernel}` })}
        {number("filters")}
        {number("stride")}
        {isHidden("padding") ? null : (
          <ChoiceField
            label={words.padding}
            value={String(layer.padding)}
            options={PADDINGS}
            disabled={isLocked("padding")}
            onChoose={(padding) => lab.dispatch({ type: "setLayer", values: { padding } })}
          />
        )}
        {number("dilation")}
        {number("multiplier")}
        {isHidden("bias") ? null : (
          <label className="field field--check">
            <span className="field__label">{words.bias}</span>
            <span className="field__line">
              <input
                className="field__check"
                type="checkbox"
                checked={layer.bias}
                disabled={isLocked("bias")}
                onChange={(event) =>
                  lab.dispatch({ type: "setLayer", values: { bias: event.currentTarget.checked } })
                }
              />
            </span>
          </label>
        )}
        {isHidden("input") ? null : (
          <ChoiceField
            label={words.input}
            value={data.input}
            options={hasOwnPhoto ? [...INPUTS, OWN_INPUT] : INPUTS}
            disabled={isLocked("input")}
            onChoose={(input) =>
              void fetchInputs().then((it) => it.chooseInput(lab, input, isSizeFree))
            }
          >
            {photo}
          </ChoiceField>
        )}
        {isHidden("kernels") ? null : (
          <ChoiceField
            label={words.kernels}
            title={words.kernelsTitle}
            value={data.kernels}
            options={KERNELS}
            disabled={isLocked("kernels")}
            onChoose={(kernels) => lab.dispatch({ type: "setData", values: { kernels } })}
          />
        )}
        {isHidden("seed") ? null : (
          <NumberField
            label={words.seed}
            slider={false}
            disabled={isLocked("seed")}
            {...dataSource(lab, "seed", data.seed)}
          >
            <IconButton
              kind="bare"
              className="field__button"
              label={words.newSeed}
              disabled={isLocked("seed")}
              onClick={() => {
                const seed = Math.floor(Math.random() * (LIMITS.seed.sliderMax + 1));
                lab.dispatch({ type: "setData", values: { seed } });
              }}
            >
              <RestartIcon />
            </IconButton>
          </NumberField>
        )}
      </div>
      <div className="settings__end">
        <ArrowIcon className="settings__arrow" />
        <p className="field settings__output">
          <span className="field__label">{words.output}</span>
          <span className="field__line field__line--still mono">
            {formatShape([geometry.outHeight, geometry.outWidth, geometry.outChannels])}
          </span>
        </p>
        <HistoryButtons author={author} />
      </div>
      {isHidden("input") ? null : photoDialog}
    </section>
  );
}
