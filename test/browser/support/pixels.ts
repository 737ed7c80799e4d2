/** Painted maps read back from their canvases, and the colours that values should have. */
import { interpolateLab } from "d3";
import { rgb } from "d3";
import type { Page } from "playwright-core";

export interface PaintedMap {
  readonly width: number;
  readonly height: number;
  /** The value at the ramp's ends. */
  readonly domain: number;
  /** RGBA, row-major. */
  readonly pixels: readonly number[];
}

/** The cells of one canvas as they are painted: one pixel each. */
export function readMap(page: Page, selector: string): Promise<PaintedMap> {
  return page
    .locator(selector)
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const image = canvas.getContext("2d")?.getImageData(0, 0, width, height);
      return {
        width,
        height,
        domain: Number(canvas.dataset["domain"]),
        pixels: [...(image?.data ?? [])],
      };
    });
}

export const mapOf = (tensor: string, channel: number, part = "map"): string =>
  `canvas[data-tensor="${tensor}"][data-channel="${channel}"][data-part="${part}"]`;

/** The design's palettes of data: −, 0 and +. */
const DATA = {
  light: { low: "#5d9fdb", zero: "#f7f5f0", high: "#ec6f5e" },
  dark: { low: "#4f93d2", zero: "#dedbd3", high: "#e56855" },
  projector: { low: "#4f93d2", zero: "#faf8f3", high: "#e65f4c" },
};

/** [r, g, b] of a value between −domain and +domain, interpolated in CIELAB. */
function dataColour(
  value: number,
  domain: number,
  theme: keyof typeof DATA = "light",
): [number, number, number] {
  const { low, zero, high } = DATA[theme];
  const share = Math.max(-1, Math.min(1, value / domain));
  const { r, g, b } = rgb(interpolateLab(zero, share < 0 ? low : high)(Math.abs(share)));
  return [r, g, b];
}

/** Rounding of a colour to a table of 255 entries, per channel of 8 bits. */
const TABLE_SLACK = 2;

/** Where a painted map does not show these values; an empty list when it shows every one. */
export function wrongCells(
  map: PaintedMap,
  values: ArrayLike<number>,
  theme: keyof typeof DATA = "light",
): string[] {
  if (map.width * map.height !== values.length) {
    return [`${map.width} × ${map.height} cells for ${values.length} values`];
  }
  return Array.from(values).flatMap((value, cell) => {
    const wanted = dataColour(value, map.domain, theme);
    const [r, g, b, alpha] = map.pixels.slice(4 * cell, 4 * cell + 4);
    const isRight =
      alpha === 255 && [r, g, b].every((got, i) => Math.abs(got - wanted[i]) <= TABLE_SLACK);
    return isRight ? [] : [`cell ${cell}: ${value} should be ${wanted.join()}, is ${r},${g},${b}`];
  });
}

/** The value that 98 % of the magnitudes do not exceed, of the map with the larger ones: where a ramp ends. */
export function rampEnd(...tensors: readonly ArrayLike<number>[]): number {
  const ends = tensors.map((values) => {
    const sizes = Array.from(values, Math.abs).sort((a, b) => a - b);
    return sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * 0.98))];
  });
  return Math.max(...ends);
}
