/** Packaged photos as pixels. */
import type { PackagedPhoto, Photo } from "../../engine/index.ts";
import { pixelsOf } from "./pixels.ts";

/** Decoded once per page; labs share the pixels, which nobody writes to. */
const opened = new Map<PackagedPhoto, Promise<Photo>>();

/** Where a packaged photo lies, from any sub-path. */
export function packagedUrl(name: PackagedPhoto): string {
  return new URL(`photos/${name}.webp`, document.baseURI).href;
}

/** A packaged photo's file. */
export type PhotoSource = (name: PackagedPhoto) => Promise<Blob>;

/** @param source the site's own files unless told */
export function openPhoto(name: PackagedPhoto, source: PhotoSource = fetchPhoto): Promise<Photo> {
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
  const bitmap = await createImageBitmap(await source);
  return pixelsOf(bitmap, { width: bitmap.width, height: bitmap.height });
}
