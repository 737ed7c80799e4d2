/** Which cell lies under a point, and where a cell lies. */
import {
  shapeOfTensor,
  type BlockGeometry,
  type Cell,
  type CellTensor,
} from "../../engine/index.ts";
import type { Box, Lane, Point } from "../types.ts";
import { cellBox } from "./fit.ts";
import type { RowSlot, StageLayout } from "./types.ts";

/** The filter whose kernels and maps each lane shows. */
export type ShownFilters = Readonly<Record<Lane, number>>;

/** A map, whether it stands on the stage or not. */
export interface MapName {
  readonly tensor: CellTensor;
  /** The leading indices that its cells share. */
  readonly at: readonly number[];
}

/** A map that stands on the stage. */
export interface Plane extends MapName {
  readonly box: Box;
}

/** The maps whose cells can be looked at, in reading order. */
export function planesOf(layout: StageLayout, shown: ShownFilters): readonly Plane[] {
  const rows = (lane: Lane): readonly RowSlot[] =>
    layout.laneSlots.find((slot) => slot.lane === lane)?.rows ?? [];
  return [
    ...layout.channels.map(({ channel, map }): Plane => ({
      tensor: "input",
      at: [channel],
      box: map,
    })),
    ...rows("standard").map(({ channel, kernel }): Plane => ({
      tensor: "standardKernels",
      at: [shown.standard, channel],
      box: kernel,
    })),
    ...rows("standard").flatMap(({ channel, alone }): Plane[] =>
      alone === null ? [] : [{ tensor: "alone", at: [shown.standard, channel], box: alone }],
    ),
    ...rows("separable").map(({ channel, kernel }): Plane => ({
      tensor: "depthwiseKernels",
      at: [channel],
      box: kernel,
    })),
    ...rows("separable").flatMap(({ channel, alone }): Plane[] =>
      alone === null ? [] : [{ tensor: "depthwise", at: [channel], box: alone }],
    ),
    ...rows("separable").flatMap(({ channel, weight }): Plane[] =>
      weight === null
        ? []
        : [{ tensor: "pointwiseWeights", at: [shown.separable, channel], box: weight }],
    ),
    ...layout.laneSlots.map(({ lane, output }): Plane => ({
      tensor: lane,
      at: [shown[lane]],
      box: output,
    })),
  ];
}

/** Rows and columns of a plane's cells; a single weight is one cell. */
export function sizeOfPlane(g: BlockGeometry, { tensor, at }: MapName): readonly [number, number] {
  const [rows = 1, columns = 1] = shapeOfTensor(g, tensor).slice(at.length);
  return [rows, columns];
}

export function cellOfPlane({ tensor, at }: MapName, y: number, x: number): Cell {
  return { tensor, at: tensor === "pointwiseWeights" ? at : [...at, y, x] };
}

/** The cell under a point. */
export function cellAt(
  g: BlockGeometry,
  layout: StageLayout,
  shown: ShownFilters,
  point: Point,
): Cell | null {
  for (const plane of planesOf(layout, shown)) {
    const [rows, columns] = sizeOfPlane(g, plane);
    const place = placeIn(plane.box, rows, columns, point);
    if (place) return cellOfPlane(plane, ...place);
  }
  return null;
}

function placeIn(
  box: Box,
  rows: number,
  columns: number,
  point: Point,
): readonly [y: number, x: number] | null {
  const y = Math.floor(((point.y - box.y) / box.height) * rows);
  const x = Math.floor(((point.x - box.x) / box.width) * columns);
  return y >= 0 && y < rows && x >= 0 && x < columns ? [y, x] : null;
}

function planeOf(layout: StageLayout, shown: ShownFilters, cell: Cell): Plane | undefined {
  return planesOf(layout, shown).find(
    ({ tensor, at }) => tensor === cell.tensor && at.every((index, i) => index === cell.at[i]),
  );
}

/** Where a cell lies; null when its map is not on the stage now. */
export function boxOfCell(
  g: BlockGeometry,
  layout: StageLayout,
  shown: ShownFilters,
  cell: Cell,
): Box | null {
  const plane = planeOf(layout, shown, cell);
  if (plane === undefined) return null;
  const [rows, columns] = sizeOfPlane(g, plane);
  const [y = 0, x = 0] = cell.at.slice(plane.at.length);
  return cellBox(plane.box, rows, columns, y, x);
}

/** Which index names the channel: of the input, or of the intermediate; null for the outputs, which have all of them. */
export const CHANNEL_AT: Readonly<Record<CellTensor, { index: number; isMid: boolean } | null>> = {
  input: { index: 0, isMid: false },
  standardKernels: { index: 1, isMid: false },
  alone: { index: 1, isMid: false },
  depthwiseKernels: { index: 0, isMid: true },
  depthwise: { index: 0, isMid: true },
  pointwiseWeights: { index: 1, isMid: true },
  standard: null,
  separable: null,
};

/** The input channel that a cell belongs to; null for the outputs. */
export function channelOfCell(g: BlockGeometry, { tensor, at }: Cell): number | null {
  const place = CHANNEL_AT[tensor];
  if (place === null) return null;
  return Math.floor(at[place.index] / (place.isMid ? g.depthMultiplier : 1));
}
