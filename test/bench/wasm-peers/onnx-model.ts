/** A chain of convolutions as an ONNX model: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */

export interface ConvNode {
  /** N, C per group, K, K. */
  readonly weightSizes: readonly [number, number, number, number];
  readonly weights: Float32Array;
  readonly groups: number;
  readonly stride: number;
  readonly dilation: number;
  /** Top, left, bottom, right. */
  readonly pads: readonly [number, number, number, number];
}

export const INPUT = "x";
export const OUTPUT = "y";

/** The numbers of onnx.proto. */
const FLOAT = 1;
const ATTRIBUTE_INT = 2;
const ATTRIBUTE_INTS = 7;
const IR_VERSION = 8;
const OPSET = 13;

type Bytes = readonly number[] | Uint8Array;

function varint(value: number): number[] {
  const bytes = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}

const whole = (field: number, value: number): Bytes => [...varint(field * 8), ...varint(value)];

/** A field with a length: text, bytes or a message of other fields. */
function long(field: number, ...parts: readonly Bytes[]): Uint8Array {
  const length = parts.reduce((sum, { length: more }) => sum + more, 0);
  const head = [...varint(field * 8 + 2), ...varint(length)];
  const all = new Uint8Array(head.length + length);
  all.set(head);
  let at = head.length;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const text = (field: number, value: string) => long(field, new TextEncoder().encode(value));

const attribute = (name: string, values: readonly number[] | number) =>
  typeof values === "number"
    ? long(5, text(1, name), whole(3, values), whole(20, ATTRIBUTE_INT))
    : long(5, text(1, name), ...values.map((each) => whole(8, each)), whole(20, ATTRIBUTE_INTS));

function node(conv: ConvNode, index: number, count: number): Uint8Array {
  return long(
    1,
    text(1, index === 0 ? INPUT : `between${index}`),
    text(1, `weights${index}`),
    text(2, index === count - 1 ? OUTPUT : `between${index + 1}`),
    text(4, "Conv"),
    attribute("dilations", [conv.dilation, conv.dilation]),
    attribute("group", conv.groups),
    attribute("kernel_shape", conv.weightSizes.slice(2)),
    attribute("pads", conv.pads),
    attribute("strides", [conv.stride, conv.stride]),
  );
}

function initializer({ weightSizes, weights }: ConvNode, index: number): Uint8Array {
  const raw = new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength);
  const sizes = weightSizes.map((size) => whole(1, size));
  return long(5, ...sizes, whole(2, FLOAT), text(8, `weights${index}`), long(9, raw));
}

function value(field: number, name: string, sizes: readonly number[]): Uint8Array {
  const shape = long(2, ...sizes.map((size) => long(1, whole(1, size))));
  return long(field, text(1, name), long(2, long(1, whole(1, FLOAT), shape)));
}

/** Sizes are 1, channels, height, width. */
export function modelOf(
  convs: readonly ConvNode[],
  inputSizes: readonly number[],
  outputSizes: readonly number[],
): Uint8Array {
  const graph = long(
    7,
    ...convs.map((conv, i) => node(conv, i, convs.length)),
    text(2, "layer"),
    ...convs.map(initializer),
    value(11, INPUT, inputSizes),
    value(12, OUTPUT, outputSizes),
  );
  const opset = long(8, text(1, ""), whole(2, OPSET));
  // A message without a field around it.
  return Uint8Array.from([...whole(1, IR_VERSION), ...opset, ...graph]);
}
