/** Seeded and drawn inputs. */
import { TensorError } from "./errors.ts";
import { photoTensor } from "./photo.ts";
import { streamOf, uniforms, wholes } from "./random.ts";
import { finish } from "./steps.ts";
import type { Steps } from "./steps.ts";
import type { BlockGeometry, InputKind, Photo, Tensor3 } from "./types.ts";

type Paint = (channel: number, y: number, x: number) => number;

/** A slice is a channel, a few milliseconds at most. */
function* drawn(g: BlockGeometry, paint: Paint): Steps<Float32Array> {
  const data = new Float32Array(g.inChannels * g.inHeight * g.inWidth);
  let index = 0;
  for (let c = 0; c < g.inChannels; c++) {
    for (let y = 0; y < g.inHeight; y++) {
      for (let x = 0; x < g.inWidth; x++) data[index++] = paint(c, y, x);
    }
    yield 0;
  }
  return data;
}

/**
 * From 0 to 1: to the right, downwards, to the bottom right, to the bottom left; then the same
 * again.
 */
function gradient(g: BlockGeometry): Steps<Float32Array> {
  const right = (x: number) => x / Math.max(g.inWidth - 1, 1);
  const down = (y: number) => y / Math.max(g.inHeight - 1, 1);
  return drawn(g, (c, y, x) => {
    switch (c % 4) {
      case 0:
        return right(x);
      case 1:
        return down(y);
      case 2:
        return (right(x) + down(y)) / 2;
      default:
        return (right(g.inWidth - 1 - x) + down(y)) / 2;
    }
  });
}

/** 1 and 0 in squares of one, two or three cells by channel, 1 in the corner. */
function checkerboard(g: BlockGeometry): Steps<Float32Array> {
  return drawn(g, (c, y, x) => {
    const square = 1 + (c % 3);
    return 1 - ((Math.floor(y / square) + Math.floor(x / square)) % 2);
  });
}

/**
 * One 1 in the middle of every channel: the maps then show the kernels themselves, turned by 180°.
 */
function impulse(g: BlockGeometry): Steps<Float32Array> {
  const middleY = Math.floor((g.inHeight - 1) / 2);
  const middleX = Math.floor((g.inWidth - 1) / 2);
  return drawn(g, (_, y, x) => (y === middleY && x === middleX ? 1 : 0));
}

function* generated(
  kind: InputKind,
  g: BlockGeometry,
  seed: number,
  photo: Photo | undefined,
): Steps<Float32Array> {
  const length = g.inChannels * g.inHeight * g.inWidth;
  switch (kind) {
    case "integers":
      return yield* wholes(length, 0, 2, streamOf(seed, "input"));
    case "noise":
      return yield* uniforms(length, 1, streamOf(seed, "input"));
    case "gradient":
      return yield* gradient(g);
    case "checkerboard":
      return yield* checkerboard(g);
    case "impulse":
      return yield* impulse(g);
    case "cat":
    case "coffee":
    case "astronaut":
    case "own":
      if (!photo) throw new TensorError(`the photo ${kind} is not given`);
      return photoTensor(photo, g.inHeight, g.inWidth, g.inChannels).data;
  }
}

/** generateInput in slices. */
export function* inputSteps(
  kind: InputKind,
  g: BlockGeometry,
  seed: number,
  photo?: Photo,
): Steps<Tensor3> {
  const data = yield* generated(kind, g, seed, photo);
  return { shape: [g.inChannels, g.inHeight, g.inWidth], data };
}

/**
 * The input [C, inHeight, inWidth] of this kind. integers: 0 to 2 · noise: −1 … 1 · gradient,
 * checkerboard, impulse and photos: 0 … 1, and the seed changes nothing.
 * @throws TensorError for a photo's kind without its photo.
 */
export function generateInput(
  kind: InputKind,
  g: BlockGeometry,
  seed: number,
  photo?: Photo,
): Tensor3 {
  return finish(inputSteps(kind, g, seed, photo));
}
