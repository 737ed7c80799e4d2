/** Edits <-> the text after `d=`: their bytes, deflated, in base64url. */
import { deflateSync, inflateSync } from "fflate";
import { fromBase64Url, toBase64Url } from "./bytes.ts";
import { editsOfBytes, editsToBytes, MAX_EDIT_BYTES } from "./edit-bytes.ts";
import type { Edits, LayerParams } from "./types.ts";

/** More than about 250,000 edited values make a text that decodeEdits refuses; a link can not carry them anyway. */
export function encodeEdits(edits: Edits, layer: LayerParams): string {
  return toBase64Url(deflateSync(editsToBytes(edits, layer), { level: 9 }));
}

/** The edits that the text says, or null when it is broken or belongs to a layer of other sizes. Never throws. */
export function decodeEdits(text: string, layer: LayerParams): Edits | null {
  try {
    return editsOfBytes(inflate(fromBase64Url(text)), layer);
  } catch {
    return null;
  }
}

function inflate(bytes: Uint8Array): Uint8Array {
  // fflate fills a given buffer and drops the rest, so one byte too many shows that there was more.
  const out = inflateSync(bytes, { out: new Uint8Array(MAX_EDIT_BYTES + 1) });
  if (out.length > MAX_EDIT_BYTES) throw new RangeError("inflates beyond the cap");
  return out;
}
