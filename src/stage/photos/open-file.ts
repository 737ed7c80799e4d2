/** A person's file -> a photo for the engine, or the rule that it breaks. Loaded when it is first needed. */
import type { Photo } from "../../engine/index.ts";
import { PHOTO_DIALOG_STRINGS } from "../strings/photo-dialog.ts";
import { inspectFile } from "./inspect.ts";
import { pixelsOf } from "./pixels.ts";
import { centralSquare } from "./square.ts";

export type Opened =
  { readonly ok: true; readonly photo: Photo } | { readonly ok: false; readonly rule: string };

const words = PHOTO_DIALOG_STRINGS.refused;

/** Never throws: whatever the file holds becomes a photo or a rule, as in "is empty". */
export async function openPhotoFile(file: Blob): Promise<Opened> {
  const seen = await inspectFile(file).catch(() => null);
  if (seen === null) return { ok: false, rule: words.unread };
  if (!seen.ok) return seen;
  try {
    return { ok: true, photo: await decode(file) };
  } catch {
    return { ok: false, rule: seen.kind === "heic" ? words.heic : words.broken };
  }
}

/**
 * Decoded away from the page's thread and turned as the camera was held; only then are crop and scale asked for,
 * because browsers differ in whether a crop of a file counts from the turned picture. A file that ends too early
 * is refused by the browser, not shown in part.
 */
async function decode(file: Blob): Promise<Photo> {
  const whole = await createImageBitmap(file, { imageOrientation: "from-image" });
  const { left, top, side, keptSide } = centralSquare(whole.width, whole.height);
  const scaling: ImageBitmapOptions =
    keptSide < side ? { resizeWidth: keptSide, resizeHeight: keptSide, resizeQuality: "high" } : {};
  try {
    const square = await createImageBitmap(whole, left, top, side, side, scaling);
    try {
      return pixelsOf(square, { width: keptSide, height: keptSide });
    } finally {
      square.close();
    }
  } finally {
    whole.close();
  }
}
