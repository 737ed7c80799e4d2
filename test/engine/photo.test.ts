import fc from "fast-check";
import { expect, test } from "vitest";
import { photoTensor, TensorError } from "../../src/engine/index.ts";
import type { Photo } from "../../src/engine/index.ts";

/** A photo whose red, green and blue are given by functions of row and column, half transparent. */
function photoOf(height: number, width: number, rgb: (y: number, x: number) => number[]): Photo {
  const rgba = new Uint8ClampedArray(height * width * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rgba.set([...rgb(y, x), 128], (y * width + x) * 4);
  }
  return { height, width, rgba };
}

test("at its own size a photo is its bytes over 255, channel i taking RGB[i mod 3]", () => {
  const photo = photoOf(2, 3, (y, x) => [y * 10, x * 20, 255]);
  const { shape, data } = photoTensor(photo, 2, 3, 5);
  expect([...shape]).toEqual([5, 2, 3]);
  const plane = (c: number) => [...data.subarray(c * 6, c * 6 + 6)];
  expect(plane(0)).toEqual([0, 0, 0, 10, 10, 10].map((v) => Math.fround(v / 255)));
  expect(plane(1)).toEqual([0, 20, 40, 0, 20, 40].map((v) => Math.fround(v / 255)));
  expect(plane(2)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(plane(3)).toEqual(plane(0));
  expect(plane(4)).toEqual(plane(1));
});

test("crops to the aspect around the centre", () => {
  const wide = photoOf(2, 6, (_, x) => [x * 51, 0, 0]);
  expect([...photoTensor(wide, 2, 2, 1).data]).toEqual([0.4, 0.6, 0.4, 0.6].map(Math.fround));
  const tall = photoOf(6, 2, (y) => [y * 51, 0, 0]);
  expect([...photoTensor(tall, 1, 1, 1).data]).toEqual([0.5]);
});

test("averages by area, shares of a cell included", () => {
  const photo = photoOf(3, 3, (y, x) => [y === 0 && x === 1 ? 255 : 0, 0, 0]);
  // Each half takes half of the middle column and half of the middle row: the 1 weighs 0.5 of 2.25
  // cells.
  const { data } = photoTensor(photo, 2, 2, 1);
  expect(data[0]).toBeCloseTo(0.5 / 2.25, 6);
  expect(data[1]).toBeCloseTo(0.5 / 2.25, 6);
  expect([data[2], data[3]]).toEqual([0, 0]);
});

test("a photo of one colour keeps it, at any size and aspect, larger ones too", () => {
  const size = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(size, size, size, size, (photoHeight, photoWidth, height, width) => {
      const photo = photoOf(photoHeight, photoWidth, () => [255, 51, 0]);
      const { data } = photoTensor(photo, height, width, 3);
      const plane = height * width;
      expect(data.length).toBe(3 * plane);
      const [red, green, blue] = [0, 1, 2].map((c) => data.subarray(c * plane, (c + 1) * plane));
      expect(Math.min(...red)).toBeCloseTo(1, 6);
      expect(Math.max(...red)).toBeLessThanOrEqual(1);
      expect(Math.min(...green)).toBeCloseTo(0.2, 6);
      expect(Math.max(...green)).toBeCloseTo(0.2, 6);
      expect(Math.max(...blue)).toBe(0);
    }),
    { numRuns: 200 },
  );
});

test("refuses bytes that are not the photo's size", () => {
  const photo = { height: 2, width: 2, rgba: new Uint8Array(12) };
  expect(() => photoTensor(photo, 1, 1, 1)).toThrow(TensorError);
  expect(() => photoTensor({ height: 0, width: 0, rgba: new Uint8Array(0) }, 1, 1, 1)).toThrow(
    TensorError,
  );
});
