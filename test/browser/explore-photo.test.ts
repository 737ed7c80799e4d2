/** A photograph as input: decoded, cropped, averaged and convolved once more by the test itself. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { generateWeights, requireGeometry } from "../../src/engine/index.ts";
import { counts, expectDone, openExplore, pressOnPage, read } from "./support/explore.ts";
import { markText } from "./support/live.ts";
import { convolve, multiplications } from "./support/loops.ts";
import { mapOf, rampEnd, readMap, wrongCells } from "./support/pixels.ts";

const SIDE = 48;
const OUT = 24;
const CHANNELS = 3;
const layer = {
  height: SIDE,
  width: SIDE,
  channels: CHANNELS,
  kernel: 3,
  filters: 8,
  stride: 2,
  padding: "same",
  multiplier: 2,
} as const;
const query =
  "?height=48&width=48&filters=8&stride=2&padding=same&multiplier=2&input=cat&kernels=random";

const geometry = requireGeometry({
  inHeight: SIDE,
  inWidth: SIDE,
  inChannels: CHANNELS,
  outChannels: 8,
  kernelSize: 3,
  stride: 2,
  padding: "same",
  dilation: 1,
  depthMultiplier: 2,
});
const weights = generateWeights("random", geometry, 1, false);

/** The packaged photo, its central square, averaged by area to SIDE × SIDE: red, green and blue from 0 to 1. */
function photo(page: Page): Promise<number[]> {
  return page.evaluate(async (side) => {
    const response = await fetch("./photos/cat.webp");
    const bitmap = await createImageBitmap(await response.blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    const square = Math.min(bitmap.width, bitmap.height);
    const [left, top] = [(bitmap.width - square) / 2, (bitmap.height - square) / 2];
    const cell = square / side;
    const means: number[] = [];
    for (let colour = 0; colour < 3; colour++) {
      for (let row = 0; row < side; row++) {
        for (let column = 0; column < side; column++) {
          const [y0, x0] = [top + row * cell, left + column * cell];
          const [y1, x1] = [y0 + cell, x0 + cell];
          let sum = 0;
          for (let y = Math.floor(y0); y < Math.min(bitmap.height, y1); y++) {
            const tall = Math.min(y1, y + 1) - Math.max(y0, y);
            for (let x = Math.floor(x0); x < Math.min(bitmap.width, x1); x++) {
              const wide = Math.min(x1, x + 1) - Math.max(x0, x);
              sum += tall * wide * pixels[(y * bitmap.width + x) * 4 + colour];
            }
          }
          means.push(sum / (cell * cell) / 255);
        }
      }
    }
    return means;
  }, SIDE);
}

test("a photo at 48×48, stride 2, same padding, multiplier 2 shows the loop's maps and counts", async () => {
  const page = await openExplore(query);
  const input = await photo(page);
  const maps = convolve(layer, input, weights);
  const plane = (values: Float64Array, channel: number) =>
    values.slice(channel * OUT * OUT, (channel + 1) * OUT * OUT);

  // Computed by hand as well: 24·24 positions, TensorFlow's padding.
  const total = multiplications(layer);
  expect(total).toEqual({
    standard: 124_416,
    depthwise: 31_104,
    pointwise: 27_648,
    separable: 58_752,
  });
  expect(await counts(page, "total")).toEqual(total);

  // The input as a photograph shows it: each channel a grey of its own, dark is dark.
  for (let c = 0; c < CHANNELS; c++) {
    const painted = await readMap(page, mapOf("input", c));
    expect([painted.width, painted.height]).toEqual([SIDE, SIDE]);
    const off = input
      .slice(c * SIDE * SIDE, (c + 1) * SIDE * SIDE)
      .filter((value, i) => Math.abs(value * 255 - painted.pixels[4 * i]) > 1);
    expect(off).toEqual([]);
  }

  // At their head the same three as one picture in colour.
  const colour = await readMap(page, 'canvas[data-part="colour"]');
  expect([colour.width, colour.height]).toEqual([SIDE, SIDE]);
  const wrong = Array.from({ length: SIDE * SIDE }, (_, cell) => cell).filter((cell) =>
    [0, 1, 2].some(
      (c) => Math.abs(input[c * SIDE * SIDE + cell] * 255 - colour.pixels[4 * cell + c]) > 1,
    ),
  );
  expect(wrong).toEqual([]);
  expect(await page.locator('.picture [data-mark="text/colour"]').textContent()).toBe(
    "as a picture c0 red, c1 green, c2 blue",
  );

  await pressOnPage(page, "End");
  await expectDone(page, total);
  const ends = {
    output: rampEnd(maps.standard, maps.separable),
    alone: rampEnd(maps.depthwise, maps.alone),
  };
  for (const lane of ["standard", "separable"] as const) {
    const painted = await readMap(page, mapOf(lane, 7));
    expect(painted.domain).toBeCloseTo(ends.output, 4);
    expect(wrongCells(painted, plane(maps[lane], 7))).toEqual([]);
    expect(wrongCells(painted, plane(maps[lane], 6))).not.toEqual([]);
  }
  const intermediates = await page
    .locator('canvas[data-tensor="depthwise"]')
    .evaluateAll((canvases) => canvases.map((canvas) => Number(canvas.dataset["channel"])));
  expect(intermediates).toEqual([0, 1, 2, 3, 4, 5]);
  for (const channel of intermediates) {
    const painted = await readMap(page, mapOf("depthwise", channel));
    expect(painted.domain).toBeCloseTo(ends.alone, 4);
    expect(wrongCells(painted, plane(maps.depthwise, channel))).toEqual([]);
  }
  expect(page.problems).toEqual([]);
});

test("a link into a photo's layer shows the loop's numbers at a corner, where padding counts", async () => {
  const page = await openExplore(`${query}&time=filters.f5.y23.x23`);
  const maps = convolve(layer, await photo(page), weights);
  const place = OUT * OUT - 1;
  await expectDone(page, { standard: 6 * 576 * 27, depthwise: 31_104, pointwise: 6 * 576 * 6 });
  for (const lane of ["standard", "separable"] as const) {
    const shown = read(await markText(page, `text/value/${lane}`));
    expect(shown).toBeCloseTo(maps[lane][5 * OUT * OUT + place], 2);
  }
  for (let channel = 0; channel < 6; channel++) {
    const shown = read(await markText(page, `pill/separable/${channel}`));
    expect(shown).toBeCloseTo(maps.depthwise[channel * OUT * OUT + place], 2);
  }
  expect(page.problems).toEqual([]);
});

test("data that is no photograph, and a photograph of fewer than three channels, have no picture in colour", async () => {
  for (const [link, count] of [
    ["?height=32&width=32&channels=16&input=cat", 1],
    ["?input=noise", 0],
    ["?input=cat&height=32&width=32&channels=2", 0],
  ] as const) {
    const page = await openExplore(link);
    expect(await page.locator('canvas[data-part="colour"]').count(), link).toBe(count);
    expect(page.problems).toEqual([]);
  }
});
