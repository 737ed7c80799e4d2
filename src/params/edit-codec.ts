/** Edits <-> the text after `d=`: runs of indices and float32 values, deflated, in base64url. */
import { deflateSync, inflateSync } from "fflate";
import { ByteReader, ByteWriter, fromBase64Url, toBase64Url } from "./bytes.ts";
import { EDIT_TARGETS, editSize, editValue, NO_EDITS } from "./edits.ts";
import type { Edits, EditTarget, LayerParams } from "./types.ts";

const FORMAT = 1;
/** A link has at most 8,192 characters, but deflate can blow them up a thousandfold. */
const MAX_INFLATED_BYTES = 2 ** 20;

interface IndexRun {
  readonly first: number;
  readonly count: number;
}

function runsOf(indices: readonly number[]): readonly IndexRun[] {
  const runs: { first: number; count: number }[] = [];
  for (const index of indices) {
    const last = runs.at(-1);
    if (last !== undefined && index === last.first + last.count) last.count += 1;
    else runs.push({ first: index, count: 1 });
  }
  return runs;
}

/**
 * Layout: format, then per target its number of runs; if any: the tensor's size, (gap, count) per run, and the
 * values' float32 bytes plane by plane (all first bytes, then all second ones …), which deflates better.
 * The size makes edits of another layer unreadable instead of wrong.
 * More than about 250,000 edited values make a text that decodeEdits refuses; a link can not carry them anyway.
 */
export function encodeEdits(edits: Edits, layer: LayerParams): string {
  const writer = new ByteWriter();
  writer.byte(FORMAT);
  for (const target of EDIT_TARGETS) {
    const sorted = [...(edits[target] ?? [])].sort(([a], [b]) => a - b);
    const runs = runsOf(sorted.map(([index]) => index));
    writer.varint(runs.length);
    if (runs.length === 0) continue;
    writer.varint(editSize(layer, target));
    let end = 0;
    for (const run of runs) {
      writer.varint(run.first - end);
      writer.varint(run.count);
      end = run.first + run.count;
    }
    writer.floatPlanes(sorted.map(([, value]) => value));
  }
  return toBase64Url(deflateSync(writer.bytes(), { level: 9 }));
}

/** The edits that the text says, or null when it is broken or belongs to a layer of other sizes. Never throws. */
export function decodeEdits(text: string, layer: LayerParams): Edits | null {
  try {
    const reader = new ByteReader(inflate(fromBase64Url(text)));
    if (reader.byte() !== FORMAT) return null;
    const entries: [EditTarget, ReadonlyMap<number, number>][] = [];
    for (const target of EDIT_TARGETS) {
      const values = readTarget(reader, editSize(layer, target));
      if (values.size > 0) entries.push([target, values]);
    }
    if (!reader.atEnd) return null;
    return entries.length === 0 ? NO_EDITS : Object.fromEntries(entries);
  } catch {
    return null;
  }
}

function inflate(bytes: Uint8Array): Uint8Array {
  // fflate fills a given buffer and drops the rest, so one byte too many shows that there was more.
  const out = inflateSync(bytes, { out: new Uint8Array(MAX_INFLATED_BYTES + 1) });
  if (out.length > MAX_INFLATED_BYTES) throw new RangeError("inflates beyond the cap");
  return out;
}

function readTarget(reader: ByteReader, size: number): ReadonlyMap<number, number> {
  const runCount = reader.varint();
  if (runCount === 0) return new Map();
  if (reader.varint() !== size) throw new RangeError("edits of a tensor of another size");
  const indices: number[] = [];
  let end = 0;
  for (let run = 0; run < runCount; run += 1) {
    const first = end + reader.varint();
    end = first + reader.varint();
    if (end > size || end === first) throw new RangeError("indices outside the tensor");
    // Four bytes of value must follow for each index: no memory for what cannot be there.
    if (indices.length + end - first > reader.remaining / 4) throw new RangeError("values missing");
    for (let index = first; index < end; index += 1) indices.push(index);
  }
  const values = reader.floatPlanes(indices.length).map((value) => {
    const checked = editValue(value);
    if (checked === null) throw new RangeError("a value that is not finite or too large");
    return checked;
  });
  return new Map(indices.map((index, i) => [index, values[i] ?? 0]));
}
