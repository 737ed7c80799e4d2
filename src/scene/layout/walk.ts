/** Which cell a key leads to, through the channels that are out of focus too. */
import type { BlockGeometry, Cell } from "../../engine/index.ts";
import {
  CHANNEL_AT,
  cellOfPlane,
  channelOfCell,
  planesOf,
  sizeOfPlane,
  type MapName,
  type Plane,
  type ShownFilters,
} from "./cells.ts";
import type { StageLayout } from "./types.ts";

/** What a key does from a cell. */
export type Walk =
  | { readonly kind: "cell"; readonly dy: number; readonly dx: number }
  | { readonly kind: "end"; readonly of: "row" | "map"; readonly by: 1 | -1 }
  | { readonly kind: "map"; readonly by: 1 | -1 }
  | { readonly kind: "tensor"; readonly by: 1 | -1 };

/** What the stage shows of a tensor, continued through the channels that are out of focus. */
function throughChannels(g: BlockGeometry, planes: readonly Plane[]): readonly MapName[] {
  const [{ tensor, at }] = planes;
  const place = CHANNEL_AT[tensor];
  if (place === null) return planes;
  const each = place.isMid ? g.depthMultiplier : 1;
  // Of many kernels per channel the stage shows the first few.
  const kernels = [...new Set(planes.map((plane) => plane.at[place.index] % each))];
  return Array.from({ length: g.inChannels }, (_, channel) =>
    kernels.map((kernel) => ({ tensor, at: at.with(place.index, channel * each + kernel) })),
  ).flat();
}

const isOn = ({ tensor, at }: MapName, cell: Cell): boolean =>
  tensor === cell.tensor && at.every((index, i) => index === cell.at[i]);

/**
 * The cell that a key leads to. Up and down go on to the channel before and after, out of focus or not; so do the
 * page keys, which then go on to the next kind of map and around.
 */
export function walk(
  g: BlockGeometry,
  layout: StageLayout,
  shown: ShownFilters,
  from: Cell | null,
  step: Walk,
): Cell {
  const planes = planesOf(layout, shown);
  const tensors = [...new Set(planes.map(({ tensor }) => tensor))].map((tensor) =>
    throughChannels(
      g,
      planes.filter((plane) => plane.tensor === tensor),
    ),
  );
  const kind = tensors.findIndex((maps) => from !== null && maps.some((map) => isOn(map, from)));
  if (from === null || kind < 0) return cellOfPlane(planes[0], 0, 0);
  const own = tensors[kind];
  const here = own.findIndex((map) => isOn(map, from));
  const [y = 0, x = 0] = from.at.slice(own[here].at.length);
  const [rows, columns] = sizeOfPlane(g, own[here]);
  switch (step.kind) {
    case "cell":
      return stepIn(g, own, here, y + step.dy, x + step.dx);
    case "end": {
      const row = step.of === "row" ? y : step.by < 0 ? 0 : rows - 1;
      return cellOfPlane(own[here], row, step.by < 0 ? 0 : columns - 1);
    }
    case "map": {
      const maps = tensors.flat();
      const next = maps.findIndex((map) => isOn(map, from)) + step.by;
      return nearest(g, maps[(next + maps.length) % maps.length], y, x);
    }
    case "tensor": {
      const next = tensors[(kind + step.by + tensors.length) % tensors.length];
      const channel = channelOfCell(g, from) ?? layout.channels[0].channel;
      const same = next.find(
        ({ tensor, at }) => (channelOfCell(g, { tensor, at }) ?? channel) === channel,
      );
      return nearest(g, same ?? next[0], y, x);
    }
  }
}

/** Over a map's upper or lower edge lies the channel before or after; over its sides lies nothing. */
function stepIn(
  g: BlockGeometry,
  maps: readonly MapName[],
  here: number,
  y: number,
  x: number,
): Cell {
  const [rows] = sizeOfPlane(g, maps[here]);
  const to = y < 0 ? here - 1 : y >= rows ? here + 1 : here;
  if (to === here || to < 0 || to >= maps.length) return nearest(g, maps[here], y, x);
  return nearest(g, maps[to], y < 0 ? rows - 1 : 0, x);
}

/** The map's cell at a place, or the nearest that it has. */
function nearest(g: BlockGeometry, map: MapName, y: number, x: number): Cell {
  const [rows, columns] = sizeOfPlane(g, map);
  return cellOfPlane(map, clamp(y, rows), clamp(x, columns));
}

const clamp = (index: number, size: number): number => Math.max(0, Math.min(size - 1, index));
