/** The square in the middle of a picture, and the side it is kept at. */
import { LIMITS } from "../../params/index.ts";

interface Square {
  readonly left: number;
  readonly top: number;
  /** Pixels of the picture. */
  readonly side: number;
  /** Pixels that are kept: never more than the largest input has cells, never more than there are. */
  readonly keptSide: number;
}

const LARGEST_SIDE = Math.min(LIMITS.height.max, LIMITS.width.max);

/**
 * A square, because a person may change the input's height and width while the photo stays: the engine crops it to
 * the input's aspect and averages it by area, for every size anew. On whole pixels, so that a picture that needs no
 * scaling keeps its pixels as they are.
 */
export function centralSquare(width: number, height: number): Square {
  const side = Math.min(width, height);
  return {
    left: Math.floor((width - side) / 2),
    top: Math.floor((height - side) / 2),
    side,
    keptSide: Math.min(side, LARGEST_SIDE),
  };
}
