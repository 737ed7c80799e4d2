/** Sizes of the output as they come out when something is mixed up. */
import { blockGeometry } from "../engine/index.ts";
import type { BlockGeometry } from "../engine/index.ts";
import { specOf } from "../params/index.ts";
import type { LayerParams } from "../params/index.ts";
import { geometryOf } from "./layers.ts";
import type { MisconceptionId } from "./misconceptions.ts";

export interface MistakenPositions {
  readonly misconception: MisconceptionId;
  readonly outHeight: number;
  readonly outWidth: number;
}

const of = (
  misconception: MisconceptionId,
  { outHeight, outWidth }: Pick<BlockGeometry, "outHeight" | "outWidth">,
): MistakenPositions => ({ misconception, outHeight, outWidth });

/** The positions after the first, as `round` has them, and 1 or 0 for the first itself. */
function counted(
  g: BlockGeometry,
  round: (quotient: number) => number,
  first: number,
): Pick<BlockGeometry, "outHeight" | "outWidth"> {
  const side = (padded: number) => round((padded - g.windowSize) / g.stride) + first;
  return { outHeight: side(g.paddedHeight), outWidth: side(g.paddedWidth) };
}

/** Of the changed layer, where it can be. */
function changed(misconception: MisconceptionId, layer: LayerParams): readonly MistakenPositions[] {
  const result = blockGeometry(specOf(layer));
  return result.ok ? [of(misconception, result.value)] : [];
}

/** The most telling first. */
export function mistakenPositions(layer: LayerParams): readonly MistakenPositions[] {
  const g = geometryOf(layer);
  const isSame = layer.padding === "same";
  return [
    ...(layer.stride > 1 ? changed("strideForgotten", { ...layer, stride: 1 }) : []),
    ...(layer.stride > 1 && !isSame ? [of("floorForgotten", counted(g, Math.ceil, 1))] : []),
    ...(layer.padding === "valid"
      ? []
      : changed("paddingForgotten", { ...layer, padding: "valid" })),
    of("inputPositions", { outHeight: g.inHeight, outWidth: g.inWidth }),
    ...(isSame ? [] : [of("lastPositionForgotten", counted(g, Math.floor, 0))]),
  ];
}
