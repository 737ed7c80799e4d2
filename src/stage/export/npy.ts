/** NumPy's file format, version 1.0: numpy.load reads it, and so does everything that knows NumPy. */
import type { NamedTensor } from "./tensors.ts";

const MAGIC = [0x93, ...[..."NUMPY"].map((letter) => letter.charCodeAt(0)), 1, 0];
/** Magic, version, and two bytes for the header's length. */
const BEFORE_HEADER = MAGIC.length + 2;
/** The values begin at a multiple of this. */
const ALIGNMENT = 64;
const BYTES = 4;

/** float32, little-endian, row-major ("C order"). */
export function npyOf({
  shape,
  values,
}: Pick<NamedTensor, "shape" | "values">): Uint8Array<ArrayBuffer> {
  // Python writes a tuple of one with a comma.
  const tuple = shape.length === 1 ? `${shape[0]},` : shape.join(", ");
  const words = `{'descr': '<f4', 'fortran_order': False, 'shape': (${tuple}), }`;
  const end = Math.ceil((BEFORE_HEADER + words.length + 1) / ALIGNMENT) * ALIGNMENT;
  const header = `${words.padEnd(end - BEFORE_HEADER - 1)}\n`;
  const file = new Uint8Array(end + values.length * BYTES);
  const view = new DataView(file.buffer);
  file.set(MAGIC);
  view.setUint16(MAGIC.length, header.length, true);
  file.set(new TextEncoder().encode(header), BEFORE_HEADER);
  for (let i = 0; i < values.length; i++) view.setFloat32(end + i * BYTES, values[i], true);
  return file;
}
