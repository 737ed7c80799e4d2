/** Opens the packaged photo that a lab asks for, decodes it, and hands its pixels over. */
import { useEffect } from "react";
import type { PackagedPhoto, Photo } from "../../engine/index.ts";
import { isWaitingForPhoto } from "../../store/index.ts";
import { useLab, useLabState } from "../lab-context.tsx";
import { STAGE_STRINGS } from "../strings/stage.ts";
import { pixelsOf } from "./pixels.ts";

/** Decoded once per page; labs share the pixels, which nobody writes to. */
const opened = new Map<PackagedPhoto, Promise<Photo>>();

/** Where a packaged photo lies, from any sub-path. */
export function packagedUrl(name: PackagedPhoto): string {
  return new URL(`photos/${name}.jpg`, document.baseURI).href;
}

function openPhoto(name: PackagedPhoto): Promise<Photo> {
  const known = opened.get(name);
  if (known) return known;
  const made = decode(packagedUrl(name));
  opened.set(name, made);
  // A photo that failed may be there the next time.
  made.catch(() => opened.delete(name));
  return made;
}

async function decode(url: string): Promise<Photo> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status}`);
  const bitmap = await createImageBitmap(await response.blob());
  return pixelsOf(bitmap, { width: bitmap.width, height: bitmap.height });
}

/** Keeps a lab supplied with the photo it waits for. */
export function usePhotos(): void {
  const lab = useLab();
  const name = useLabState(isWaitingForPhoto);
  useEffect(() => {
    if (!name) return;
    let isCurrent = true;
    openPhoto(name).then(
      (photo) => isCurrent && lab.dispatch({ type: "photoLoaded", name, photo }),
      () =>
        isCurrent && lab.dispatch({ type: "photoFailed", name, reason: STAGE_STRINGS.photoFailed }),
    );
    return () => {
      isCurrent = false;
    };
  }, [lab, name]);
}
