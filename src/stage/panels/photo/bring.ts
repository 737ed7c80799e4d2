/** Brings a photo into a lab: opened, sized, made the input; or refused in one sentence. Loaded when it is needed. */
import type { PackagedPhoto, Photo } from "../../../engine/index.ts";
import type { Lab, LabState } from "../../../store/index.ts";
import { format } from "../../../ui/index.ts";
import { openPhotoFile } from "../../photos/open-file.ts";
import { PHOTO_DIALOG_STRINGS } from "../../strings/photo-dialog.ts";
import { intakeOf, nameOf } from "./intake.ts";
import { refuseFile } from "./refuse.ts";
import { firstSize, offeredSizes, sameSize, showsPhoto } from "./sizes.ts";
import type { InputSize } from "./sizes.ts";

const words = PHOTO_DIALOG_STRINGS;

/** The newest choice of each lab, so that a slow file never overwrites it. */
const newest = new WeakMap<Lab, object>();

/**
 * Opens a file and makes it the input. A newer choice, here or in the settings, wins over it.
 * @param open how files are opened; tests bring their own
 */
export async function bringFile(lab: Lab, file: File, open = openPhotoFile): Promise<void> {
  const turn = {};
  const intake = intakeOf(lab);
  const before = lab.store.getState();
  const name = nameOf(file);
  newest.set(lab, turn);
  intake.setState({ opening: name, said: null });
  lab.dispatch({ type: "dismiss", path: "photo" });
  const opened = await open(file);
  if (newest.get(lab) !== turn) return;
  intake.setState({ opening: null });
  if (isOvertaken(before, lab.store.getState())) return;
  if (opened.ok) bringPhoto(lab, opened.photo);
  else refuseFile(lab, file, opened.rule);
}

/** Another input has been chosen meanwhile. */
function isOvertaken(before: LabState, now: LabState): boolean {
  return now.params.data.input !== before.params.data.input || now.ownPhoto !== before.ownPhoto;
}

/** Makes a photo the input, at the size chosen in the dialog or at one that shows it, and closes the dialog. */
export function bringPhoto(lab: Lab, photo: PackagedPhoto | Photo): void {
  const intake = intakeOf(lab);
  newest.delete(lab);
  const { layer } = lab.store.getState().params;
  const size = sizeFor(lab, intake.getState().size);
  lab.dispatch({ type: "choosePhoto", photo, layer: { ...size } });
  const isTaken = sameSize(lab.store.getState().params.layer, size);
  intake.setState({
    opening: null,
    isOpen: false,
    size: null,
    said: isTaken ? said(layer, size) : null,
  });
}

function sizeFor(lab: Lab, chosen: InputSize | null): InputSize {
  const { layer } = lab.store.getState().params;
  // The layer may have changed since, by Undo for instance.
  const isOffered = chosen !== null && offeredSizes(layer).some((each) => sameSize(each, chosen));
  return isOffered ? chosen : firstSize(layer);
}

function said(before: InputSize, size: InputSize): string {
  const values = {
    height: size.height,
    width: size.width,
    oldHeight: before.height,
    oldWidth: before.width,
  };
  if (sameSize(before, size)) return format(words.taken, values);
  return format(showsPhoto(before) ? words.takenSized : words.takenInstead, values);
}
