/** The packaged photos, which the widget carries inside: its policy lets it fetch nothing. */
import type { PackagedPhoto } from "../engine/index.ts";
import astronaut from "./photos/astronaut.webp?base64";
import cat from "./photos/cat.webp?base64";
import coffee from "./photos/coffee.webp?base64";

const PHOTOS: Readonly<Record<PackagedPhoto, string>> = { astronaut, cat, coffee };

export function photoInside(name: PackagedPhoto): Promise<Blob> {
  const bytes = Uint8Array.from(atob(PHOTOS[name]), (letter) => letter.charCodeAt(0));
  return Promise.resolve(new Blob([bytes], { type: "image/webp" }));
}
