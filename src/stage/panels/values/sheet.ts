/** A tensor as tables: what chooses one of its maps, and the part of that map which is shown. */
import type { NamedTensor } from "../../export/index.ts";

/** So many rows and columns are shown at once. */
const PART = 32;

type IndexKind = "channel" | "kernel" | "filter";

/** One choice among a tensor's maps. */
export interface MapIndex {
  readonly kind: IndexKind;
  readonly count: number;
}

type Heading =
  | { readonly kind: "row" | "column" | "filter" | "value" }
  /** Channels with so many kernels each. */
  | { readonly kind: "channel"; readonly kernels: number };

export interface Side {
  readonly count: number;
  readonly heading: Heading;
}

/** Every map of a tensor has these rows and columns; the first choice changes slowest. */
export interface Sheet {
  readonly indices: readonly MapIndex[];
  readonly rows: Side;
  readonly columns: Side;
}

/** @param multiplier kernels per channel in the depthwise stage */
export function sheetOf({ name, shape, indices }: NamedTensor, multiplier: number): Sheet {
  const kernels = name === "input" || name === "standard-kernels" ? 1 : multiplier;
  const side = (index: string, count: number): Side => ({
    count,
    heading: index === "filter" ? { kind: "filter" } : { kind: "channel", kernels },
  });
  const [first, second] = shape;
  if (shape.length === 1) {
    return {
      indices: [],
      rows: side(indices[0], first),
      columns: { count: 1, heading: { kind: "value" } },
    };
  }
  if (shape.length === 2) {
    return { indices: [], rows: side(indices[0], first), columns: side(indices[1], second) };
  }
  const [height, width] = shape.slice(-2);
  return {
    indices: indices.slice(0, -2).flatMap((index, i) => mapIndices(index, shape[i], kernels)),
    rows: { count: height, heading: { kind: "row" } },
    columns: { count: width, heading: { kind: "column" } },
  };
}

/** An intermediate channel is an input channel and one of its kernels. */
function mapIndices(index: string, count: number, kernels: number): MapIndex[] {
  if (index === "filter") return [{ kind: "filter", count }];
  const channels: MapIndex = { kind: "channel", count: count / kernels };
  return kernels === 1 ? [channels] : [channels, { kind: "kernel", count: kernels }];
}

/** The numbers from `part` · PART on, as far as they go. */
export function partOf(count: number, part: number): number[] {
  const first = part * PART;
  return Array.from({ length: Math.min(PART, count - first) }, (_, i) => first + i);
}

export const partsOf = (count: number): number => Math.ceil(count / PART);

/** The value at a row and column of the map at these indices, each from 0. */
export function valueAt(
  { values }: NamedTensor,
  { indices, rows, columns }: Sheet,
  at: readonly number[],
  [row, column]: readonly [row: number, column: number],
): number {
  const map = indices.reduce((before, { count }, i) => before * count + at[i], 0);
  return values[(map * rows.count + row) * columns.count + column];
}
