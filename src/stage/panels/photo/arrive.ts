/** A file has come to the page: what opens files is loaded with the first one. */
import type { Lab } from "../../../store/index.ts";
import { PHOTO_STRINGS } from "../../strings/photo.ts";
import { intakeOf, nameOf } from "./intake.ts";
import { refuseFile } from "./refuse.ts";

/** Never throws. */
export async function arrive(lab: Lab, file: File): Promise<void> {
  const intake = intakeOf(lab);
  intake.setState({ opening: nameOf(file), said: null });
  const loaded = await import("./bring.ts").catch(() => null);
  if (loaded !== null) return loaded.bringFile(lab, file);
  intake.setState({ opening: null });
  refuseFile(lab, file, PHOTO_STRINGS.notLoaded);
}
