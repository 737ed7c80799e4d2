/** Edits <-> bytes: runs of indices and float32 values. */
import { ByteReader, ByteWriter } from "./bytes.ts";
import { EDIT_TARGETS, editSize, editValue, NO_EDITS } from "./edits.ts";
import type { Edits, EditTarget, LayerParams } from "./types.ts";

const FORMAT = 1;
/** A link has at most 8,192 characters, but deflate can blow them up a thousandfold. */
export const MAX_EDIT_BYTES = 2 ** 20;

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
 */
export function editsToBytes(edits: Edits, layer: LayerParams): Uint8Array<ArrayBuffer> {
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
  return writer.bytes();
}

/** @throws RangeError when the bytes are broken or belong to a layer of other sizes */
export function editsOfBytes(bytes: Uint8Array, layer: LayerParams): Edits {
  const reader = new ByteReader(bytes);
  if (reader.byte() !== FORMAT) throw new RangeError("another format");
  const entries: [EditTarget, ReadonlyMap<number, number>][] = [];
  for (const target of EDIT_TARGETS) {
    const values = readTarget(reader, editSize(layer, target));
    if (values.size > 0) entries.push([target, values]);
  }
  if (!reader.atEnd) throw new RangeError("more than the edits");
  return entries.length === 0 ? NO_EDITS : Object.fromEntries(entries);
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
