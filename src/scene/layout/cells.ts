/** Which cell lies under a point, where a cell lies, and which is the next one. */
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

/** A map that stands on the stage: its box and the indices of its cells up to the last `dimensions`. */
interface Plane {
  readonly tensor: CellTensor;
  /** The leading indices that its cells share. */
  readonly at: readonly number[];
  readonly box: Box;
}

/** The maps whose cells can be looked at, in reading order. */
function planesOf(layout: StageLayout, shown: ShownFilters): readonly Plane[] {
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
    ...rows("separable").map(({ channel, kernel }): Plane => ({
      tensor: "depthwiseKernels",
      at: [channel],
      box: kernel,
    })),
    ...rows("separable").map(({ channel, alone }): Plane => ({
      tensor: "depthwise",
      at: [channel],
      box: alone,
    })),
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
function sizeOfPlane(g: BlockGeometry, { tensor, at }: Plane): readonly [number, number] {
  const [rows = 1, columns = 1] = shapeOfTensor(g, tensor).slice(at.length);
  return [rows, columns];
}

function cellOfPlane({ tensor, at }: Plane, y: number, x: number): Cell {
  return { tensor, at: tensor === "pointwiseWeights" ? at : [...at, y, x] };
}

/** The cell under a point. The standard lane's maps of each channel alone stand for its output's place. */
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
  for (const { lane, rows } of layout.laneSlots) {
    if (lane !== "standard") continue;
    for (const { alone } of rows) {
      const place = placeIn(alone, g.outHeight, g.outWidth, point);
      if (place) return { tensor: "standard", at: [shown.standard, ...place] };
    }
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

/** What an arrow key or a page key does from a cell. */
export type Walk =
  | { readonly kind: "cell"; readonly dy: number; readonly dx: number }
  | { readonly kind: "map"; readonly by: 1 | -1 };

/** The neighbouring cell of the same map, or the same place in the next or previous map on the stage. */
export function walk(
  g: BlockGeometry,
  layout: StageLayout,
  shown: ShownFilters,
  from: Cell | null,
  step: Walk,
): Cell {
  const planes = planesOf(layout, shown);
  const here = from === null ? undefined : planeOf(layout, shown, from);
  if (from === null || here === undefined) return cellOfPlane(planes[0], 0, 0);
  const plane = step.kind === "map" ? next(planes, here, step.by) : here;
  const [rows, columns] = sizeOfPlane(g, plane);
  const [y = 0, x = 0] = from.at.slice(here.at.length);
  const { dy, dx } = step.kind === "cell" ? step : { dy: 0, dx: 0 };
  return cellOfPlane(plane, clamp(y + dy, rows), clamp(x + dx, columns));
}

function next(planes: readonly Plane[], here: Plane, by: 1 | -1): Plane {
  const index = planes.findIndex(({ box }) => box === here.box);
  return planes[(index + by + planes.length) % planes.length];
}

const clamp = (index: number, size: number): number => Math.max(0, Math.min(size - 1, index));
