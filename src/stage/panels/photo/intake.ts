/** What a page knows of photos on their way into a lab: the dialog, the file that is being opened, what is said. */
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Lab } from "../../../store/index.ts";
import { perLab } from "../../per-lab.ts";
import { PHOTO_STRINGS } from "../../strings/photo.ts";
import type { InputSize } from "./sizes.ts";

export interface Intake {
  readonly isOpen: boolean;
  /** The input's size that a person chose in the dialog; null: nobody has. */
  readonly size: InputSize | null;
  /** A file is being dragged over the page. */
  readonly isDragging: boolean;
  /** Name of the photo that is being opened. */
  readonly opening: string | null;
  /** What came of the last photo, until it has been read. */
  readonly said: string | null;
}

const NOTHING: Intake = { isOpen: false, size: null, isDragging: false, opening: null, said: null };

/** One per lab: the button, the dialog and the page that files are dropped on are far apart. */
export const intakeOf = perLab(() => createStore<Intake>(() => NOTHING));

export function useIntake<T>(lab: Lab, selector: (intake: Intake) => T): T {
  return useStore(intakeOf(lab), selector);
}

/** What messages call the file. */
export function nameOf(file: File): string {
  return file.name === "" ? PHOTO_STRINGS.pastedName : file.name;
}
