/** packed-link.ts with the browser's own packer: the widget, which is one file, takes this one instead. */
import type { TimeAddress } from "../timeline/index.ts";
import { fromBase64Url, toBase64Url } from "./bytes.ts";
import { editsOfBytes, editsToBytes, MAX_EDIT_BYTES } from "./edit-bytes.ts";
import { withEdits } from "./edited-link.ts";
import { countEdits, NO_EDITS } from "./edits.ts";
import { formatQuery, parseQuery } from "./query.ts";
import type { Edits, LayerParams, Params, ParsedLink } from "./types.ts";

const FORMAT = "deflate-raw";

/** As packed-link.ts has it. */
export async function parseLink(
  search: string,
  hash: string,
  base?: LayerParams,
): Promise<ParsedLink> {
  const { packed, ...link } = parseQuery(search, hash, base);
  if (packed === null) return { ...link, edits: NO_EDITS };
  return withEdits(link, await decodeEdits(packed, link.params.layer));
}

/** As packed-link.ts has it. The bytes may be packed otherwise: every reader reads them all the same. */
export async function formatLink(
  params: Params,
  edits: Edits = NO_EDITS,
  time?: TimeAddress,
): Promise<string> {
  const query = formatQuery(params, time);
  if (countEdits(edits) === 0) return query;
  const packed = through(editsToBytes(edits, params.layer), new CompressionStream(FORMAT));
  return `${query}#d=${toBase64Url(await collected(packed, Infinity))}`;
}

async function decodeEdits(text: string, layer: LayerParams): Promise<Edits | null> {
  try {
    const stream = through(fromBase64Url(text), new DecompressionStream(FORMAT));
    return editsOfBytes(await collected(stream, MAX_EDIT_BYTES), layer);
  } catch {
    return null;
  }
}

type Packer = CompressionStream | DecompressionStream;

function through(bytes: Uint8Array<ArrayBuffer>, packer: Packer): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough(packer);
}

/** @throws RangeError as soon as there is more than `most` */
async function collected(
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError("inflates beyond the cap");
    }
    chunks.push(next.value);
  }
  const all = new Uint8Array(length);
  let end = 0;
  for (const chunk of chunks) {
    all.set(chunk, end);
    end += chunk.length;
  }
  return all;
}
