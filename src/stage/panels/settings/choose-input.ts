/** An input of the list; a photo comes at a size in which one can see what it shows. */
import { PACKAGED_PHOTOS } from "../../../params/index.ts";
import type { Lab } from "../../../store/index.ts";

/** @param isSizeFree nobody has locked the input's height and width */
export async function chooseInput(lab: Lab, input: string, isSizeFree: boolean): Promise<void> {
  const photo = PACKAGED_PHOTOS.find((name) => name === input);
  if (photo === undefined || !isSizeFree) {
    return lab.dispatch({ type: "setData", values: { input } });
  }
  const { firstSize } = await import("../photo/sizes.ts");
  const size = firstSize(lab.store.getState().params.layer);
  lab.dispatch({ type: "choosePhoto", photo, layer: { ...size } });
}
