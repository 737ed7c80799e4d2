import { expect, test } from "vitest";
import { centralSquare } from "../../../src/stage/photos/square.ts";

test.each([
  ["a small square is kept as it is", 64, 64, [0, 0, 64, 64]],
  ["a wide photo loses its sides", 4000, 3000, [500, 0, 3000, 224]],
  ["a tall one its top and bottom", 3000, 4000, [0, 500, 3000, 224]],
  ["an odd rest leaves whole pixels", 101, 64, [18, 0, 64, 64]],
  ["one pixel is a square", 1, 900, [0, 449, 1, 1]],
  ["the largest input needs no more", 224, 300, [0, 38, 224, 224]],
] as const)("%s", (_, width, height, [left, top, side, keptSide]) => {
  expect(centralSquare(width, height)).toEqual({ left, top, side, keptSide });
});
