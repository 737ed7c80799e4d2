/** How many cells the input gets, chosen with the photo. */
import type { ReactNode } from "react";
import { PHOTO_KINDS } from "../../../params/index.ts";
import { format } from "../../../ui/index.ts";
import type { LabState } from "../../../store/index.ts";
import { useLab, useLabState } from "../../lab-context.tsx";
import { PHOTO_DIALOG_STRINGS } from "../../strings/photo-dialog.ts";
import { intakeOf, useIntake } from "./intake.ts";
import { firstSize, offeredSizes, sameSize } from "./sizes.ts";

const words = PHOTO_DIALOG_STRINGS;
const isPhotoOf = (state: LabState) => PHOTO_KINDS.some((kind) => kind === state.params.data.input);
const layerOf = (state: LabState) => state.params.layer;

export function SizeChoice(): ReactNode {
  const lab = useLab();
  const layer = useLabState(layerOf);
  const isPhoto = useLabState(isPhotoOf);
  const chosen = useIntake(lab, (intake) => intake.size) ?? firstSize(layer);
  return (
    <fieldset className="photo-sizes">
      <legend className="photo-dialog__label">{words.size}</legend>
      <div className="photo-sizes__row">
        {offeredSizes(layer).map((size) => {
          const { height, width } = size;
          const name = sameSize(size, layer) ? words.sizeNow : words.sizeName;
          return (
            <label className="photo-size" key={`${height}x${width}`}>
              <input
                type="radio"
                name="photo-size"
                checked={sameSize(size, chosen)}
                onChange={() => {
                  intakeOf(lab).setState({ size });
                  // A photo that is the input already takes its new size at once.
                  if (isPhoto) lab.dispatch({ type: "setLayer", values: { ...size } });
                }}
              />
              <span>{format(name, { height, width })}</span>
            </label>
          );
        })}
      </div>
      <p className="photo-sizes__note">{words.sizeNote}</p>
    </fieldset>
  );
}
