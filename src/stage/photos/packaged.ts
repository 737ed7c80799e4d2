/** Opens the packaged photo that a lab asks for, decodes it, and hands its pixels over. */
import { useEffect } from "react";
import type { PackagedPhoto, Photo } from "../../engine/index.ts";
import { isWaitingForPhoto } from "../../store/index.ts";
import { useLab, useLabState } from "../lab-context.tsx";
import { STAGE_STRINGS } from "../strings/stage.ts";

/** Most layers have no photo, so what draws one is fetched beside the first. */
const fetchDrawing = () => import("./pixels.ts");

/** Decoded once per page; labs share the pixels, which nobody writes to. */
const opened = new Map<PackagedPhoto, Promise<Photo>>();

/** Where a packaged photo lies, from any sub-path. */
export function packagedUrl(name: PackagedPhoto): string {
  return new URL(`photos/${name}.webp`, document.baseURI).href;
}

/** A packaged photo's file. */
export type PhotoSource = (name: PackagedPhoto) => Promise<Blob>;

function openPhoto(name: PackagedPhoto, source: PhotoSource): Promise<Photo> {
  const known = opened.get(name);
  if (known) return known;
  const made = decode(source(name));
  opened.set(name, made);
  // A photo that failed may be there the next time.
  made.catch(() => opened.delete(name));
  return made;
}

const fetchPhoto: PhotoSource = async (name) => {
  const response = await fetch(packagedUrl(name));
  if (!response.ok) throw new Error(`${response.status}`);
  return response.blob();
};

async function decode(source: Promise<Blob>): Promise<Photo> {
  const [file, { pixelsOf }] = await Promise.all([source, fetchDrawing()]);
  const bitmap = await createImageBitmap(file);
  return pixelsOf(bitmap, { width: bitmap.width, height: bitmap.height });
}

/** Keeps a lab supplied with the photo it waits for; from the site, or from where else a page has it. */
export function usePhotos(source = fetchPhoto): void {
  const lab = useLab();
  const name = useLabState(isWaitingForPhoto);
  useEffect(() => {
    if (!name) return;
    let isCurrent = true;
    openPhoto(name, source).then(
      (photo) => isCurrent && lab.dispatch({ type: "photoLoaded", name, photo }),
      () =>
        isCurrent && lab.dispatch({ type: "photoFailed", name, reason: STAGE_STRINGS.photoFailed }),
    );
    return () => {
      isCurrent = false;
    };
  }, [lab, name, source]);
}
