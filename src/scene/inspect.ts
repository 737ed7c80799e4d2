/** What a looked-at cell shows: rings, and veils over everything that it does not meet. Fetched with the first look. */
import { areaOfInput, areaOfWeight, windowArea } from "../engine/index.ts";
import type { Area, BlockGeometry, Cell } from "../engine/index.ts";
import { cellBox } from "./layout/fit.ts";
import type { ChannelSlot, LaneSlot, RowSlot, StageLayout } from "./layout/index.ts";
import type { Box, Lane, Mark, RingMark, VeilMark } from "./types.ts";
import type { Look } from "./live.ts";
import { isPlace, momentOfCell } from "./place-of-cell.ts";
import { windowRing } from "./windows.ts";

export function lookAt(cell: Cell): Look {
  return { cell, isPlace: isPlace(cell), momentOf: momentOfCell, marksOf: cellMarks };
}

/** Rings and veils of a cell. */
export function cellMarks(g: BlockGeometry, layout: StageLayout, cell: Cell): Mark[] {
  const { tensor, at } = cell;
  const [a, b, c, d] = at;
  switch (tensor) {
    case "standard":
    case "separable":
      return windows(g, layout, b, c, () => true);
    case "alone":
      return [
        ...windows(g, layout, c, d, (channel) => channel === b),
        ...otherVeils(g, layout, "standard", b),
      ];
    case "depthwise": {
      const channel = Math.floor(a / g.depthMultiplier);
      return [
        ...windows(g, layout, b, c, (each) => each === channel),
        ...otherVeils(g, layout, "separable", a),
      ];
    }
    case "input":
      return inputMarks(g, layout, a, b, c);
    case "standardKernels":
      return weightMarks(g, layout, { lane: "standard", own: b, channel: b }, c, d);
    case "depthwiseKernels": {
      const channel = Math.floor(a / g.depthMultiplier);
      return weightMarks(g, layout, { lane: "separable", own: a, channel }, b, c);
    }
    case "pointwiseWeights":
      return [
        ...rowsOf(layout, "separable").flatMap(({ channel, weight }) =>
          channel === b && weight !== null ? [ring("weight", weight)] : [],
        ),
        ...otherVeils(g, layout, "separable", b),
      ];
  }
}

function windows(
  g: BlockGeometry,
  layout: StageLayout,
  y: number,
  x: number,
  isRead: (channel: number) => boolean,
): Mark[] {
  const lit = windowArea(g, y, x);
  return layout.channels.flatMap((slot): Mark[] =>
    isRead(slot.channel)
      ? [windowRing(g, slot, y, x), inputVeil(g, slot, lit)]
      : [inputVeil(g, slot, null)],
  );
}

/** An input cell: the outputs it feeds, in its own channel's maps and in both output maps. */
function inputMarks(
  g: BlockGeometry,
  layout: StageLayout,
  channel: number,
  y: number,
  x: number,
): Mark[] {
  const fed = areaOfInput(g, y, x);
  const marks: Mark[] = layout.channels.flatMap((slot): Mark[] => {
    const isIt = slot.channel === channel;
    const veil = inputVeil(g, slot, isIt ? oneCell(y, x) : null);
    return isIt ? [veil, ring("input", cellBox(slot.map, g.inHeight, g.inWidth, y, x))] : [veil];
  });
  for (const lane of layout.laneSlots) {
    for (const row of lane.rows) {
      marks.push(aloneVeil(g, lane.lane, row, row.inChannel === channel ? fed : null));
    }
    marks.push(outputVeil(g, lane, fed));
  }
  return marks;
}

interface KernelPlace {
  readonly lane: Lane;
  /** The row that has the kernel, by its channel in the lane. */
  readonly own: number;
  /** The input channel that it reads. */
  readonly channel: number;
}

/** A kernel's weight: every input cell it meets on its way, and nothing of the lane's other rows. */
function weightMarks(
  g: BlockGeometry,
  layout: StageLayout,
  { lane, own, channel }: KernelPlace,
  ky: number,
  kx: number,
): Mark[] {
  const met = areaOfWeight(g, ky, kx);
  const side = g.kernelSize;
  return [
    ...layout.channels.map((slot) => inputVeil(g, slot, slot.channel === channel ? met : null)),
    ...rowsOf(layout, lane)
      .filter((row) => row.channel === own)
      .flatMap(({ kernel }): Mark[] => [
        veil(`kernel/${lane}/${own}`, kernel, side, side, oneCell(ky, kx)),
        ring("kernel", cellBox(kernel, side, side, ky, kx)),
      ]),
    ...otherVeils(g, layout, lane, own),
  ];
}

const oneCell = (y: number, x: number): Area => ({
  rows: { first: y, step: 1, count: 1 },
  columns: { first: x, step: 1, count: 1 },
});

const rowsOf = (layout: StageLayout, lane: Lane): readonly RowSlot[] =>
  layout.laneSlots.find((slot) => slot.lane === lane)?.rows ?? [];

function inputVeil(g: BlockGeometry, { channel, map }: ChannelSlot, lit: Area | null): VeilMark {
  return veil(`input/${channel}`, map, g.inHeight, g.inWidth, lit);
}

/** The maps of a lane's channels but one: none of them is met. */
function otherVeils(g: BlockGeometry, layout: StageLayout, lane: Lane, own: number): VeilMark[] {
  return rowsOf(layout, lane)
    .filter((row) => row.channel !== own)
    .map((row) => aloneVeil(g, lane, row, null));
}

/** On a map that a frame has no room for there is nothing to dim. */
function aloneVeil(g: BlockGeometry, lane: Lane, row: RowSlot, lit: Area | null): VeilMark {
  const box = row.alone ?? { x: 0, y: 0, width: 0, height: 0 };
  return veil(`alone/${lane}/${row.channel}`, box, g.outHeight, g.outWidth, lit);
}

function outputVeil(g: BlockGeometry, { lane, output }: LaneSlot, lit: Area | null): VeilMark {
  return veil(`output/${lane}`, output, g.outHeight, g.outWidth, lit);
}

function veil(id: string, box: Box, rows: number, columns: number, lit: Area | null): VeilMark {
  return { kind: "veil", id: `veil/${id}`, box, rows, columns, lit };
}

function ring(id: string, box: Box): RingMark {
  return { kind: "ring", id: `ring/cell/${id}`, role: "tap", box };
}
