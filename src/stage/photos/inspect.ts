/** What a photo file says of itself, judged before anything is decoded. */
import { imageDimensionsFromData } from "image-dimensions";
import { format } from "../../ui/index.ts";
import { PHOTO_DIALOG_STRINGS } from "../strings/photo-dialog.ts";
import { MAX_PHOTO_BYTES, MAX_PHOTO_PIXELS } from "./limits.ts";

/** The file's kind, or the rule that it breaks: "is empty". */
export type Inspected =
  { readonly ok: true; readonly kind: string } | { readonly ok: false; readonly rule: string };

const MEGA = 1_000_000;
/** Sizes stand near the beginning, but a camera may put a preview before them. */
const HEADS = [2 ** 16, 2 ** 20, MAX_PHOTO_BYTES];

const words = PHOTO_DIALOG_STRINGS.refused;

/** @throws DOMException when the file is gone or may not be read */
export async function inspectFile(file: Blob): Promise<Inspected> {
  if (file.size === 0) return { ok: false, rule: words.empty };
  if (file.size > MAX_PHOTO_BYTES) return tooMuch(words.bytes, file.size, MAX_PHOTO_BYTES);
  let head = new Uint8Array();
  for (const length of HEADS) {
    if (head.length === file.size) break;
    head = new Uint8Array(await file.slice(0, length).arrayBuffer());
    if (!looksLikePhoto(head)) return { ok: false, rule: words.kind };
    const found = sizeIn(head);
    if (found === null) continue;
    const pixels = found.width * found.height;
    if (pixels > MAX_PHOTO_PIXELS) return tooMuch(words.pixels, pixels, MAX_PHOTO_PIXELS);
    return { ok: true, kind: found.type };
  }
  return { ok: false, rule: words.header };
}

type Size = NonNullable<ReturnType<typeof imageDimensionsFromData>>;

function sizeIn(head: Uint8Array): Size | null {
  try {
    const found = imageDimensionsFromData(head);
    return found !== undefined && found.width > 0 && found.height > 0 ? found : null;
  } catch {
    // A header that leads past its own end.
    return null;
  }
}

/** By the first bytes: the name and the announced type may say anything. */
function looksLikePhoto(head: Uint8Array): boolean {
  const text = String.fromCharCode(...head.subarray(0, 12));
  return /^(\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8|RIFF[^]{4}WEBP|[^]{4}ftyp(avi[fs]|mif1|msf1|he(ic|ix|im|is|vc|vx|vm|vs)))/.test(
    text,
  );
}

/** Rounded up, so that what is above the limit never reads as the limit. */
function tooMuch(rule: string, amount: number, limit: number): Inspected {
  const size = (Math.ceil((amount / MEGA) * 10) / 10).toFixed(1);
  return { ok: false, rule: format(rule, { size, limit: limit / MEGA }) };
}
