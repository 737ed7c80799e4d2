/** Input sizes that make sense for a photo, among those that the layer allows. */
import { changeLayer } from "../../../params/index.ts";
import type { LayerParams } from "../../../params/index.ts";

export interface InputSize {
  readonly height: number;
  readonly width: number;
}

const SIDES = [32, 64, 112, 224] as const;
/** From here on a photo can be recognised: an input that has as many cells stays as it is. */
const ENOUGH = 32;
/** Recognised at a glance, and still few enough cells that the first maps are there at once. */
const FIRST_SIDE = 64;

export const sameSize = (a: InputSize, b: InputSize): boolean =>
  a.height === b.height && a.width === b.width;

const sizeOf = ({ height, width }: LayerParams): InputSize => ({ height, width });

export const showsPhoto = ({ height, width }: InputSize): boolean =>
  Math.min(height, width) >= ENOUGH;

/** Smallest first; with the present size where a photo can be seen in it, or where the layer allows nothing else. */
export function offeredSizes(layer: LayerParams): readonly InputSize[] {
  const now = sizeOf(layer);
  const squares = SIDES.map((side) => ({ height: side, width: side })).filter(
    (size) => changeLayer(layer, { ...size }).ok,
  );
  if (squares.some((size) => sameSize(size, now))) return squares;
  if (squares.length > 0 && !showsPhoto(now)) return squares;
  return [...squares, now].toSorted((a, b) => a.height * a.width - b.height * b.width);
}

/** What a photo gets when nobody has chosen: the present size if it shows enough, else 64 × 64, or the next below. */
export function firstSize(layer: LayerParams): InputSize {
  const now = sizeOf(layer);
  const offered = offeredSizes(layer);
  if (showsPhoto(now)) return now;
  return offered.findLast(({ height }) => height <= FIRST_SIDE) ?? offered[0] ?? now;
}
