/** Opens the packaged photo that a lab asks for, decodes it, and hands its pixels over. */
import { useEffect } from "react";
import type { PackagedPhoto, Photo } from "../engine/index.ts";
import { isWaitingForPhoto } from "../store/index.ts";
import { useLab, useLabState } from "./lab-context.tsx";
import { STAGE_STRINGS } from "./strings/stage.ts";

/** Decoded once per page; labs share the pixels, which nobody writes to. */
const opened = new Map<PackagedPhoto, Promise<Photo>>();

function openPhoto(name: PackagedPhoto): Promise<Photo> {
  const known = opened.get(name);
  if (known) return known;
  const made = decode(new URL(`photos/${name}.jpg`, document.baseURI).href);
  opened.set(name, made);
  // A photo that failed may be there the next time.
  made.catch(() => opened.delete(name));
  return made;
}

async function decode(url: string): Promise<Photo> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status}`);
  const bitmap = await createImageBitmap(await response.blob());
  const canvas = document.createElement("canvas");
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("no canvas");
  context.drawImage(bitmap, 0, 0);
  const { width, height, data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  return { width, height, rgba: data };
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
