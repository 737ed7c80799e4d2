/** Presets and MobileNetV1's table on the page, and both counted by plain loops. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { PageOptions } from "../harness/index.ts";
import { counts, eventually, openExplore } from "./explore.ts";

export const table = (page: Page): Locator =>
  page.getByRole("region", { name: "MobileNetV1, layer by layer" });
export const presets = (page: Page): Locator => page.getByRole("region", { name: "Presets" });
const undo = (page: Page): Locator => page.getByRole("button", { name: "Undo", exact: true });

export async function open(query = "", options: Omit<PageOptions, "path"> = {}) {
  const page = await openExplore(query, { reducedMotion: true, ...options });
  await table(page).waitFor();
  await presets(page).waitFor();
  return page;
}

/** Undo leads from a layer of the table or of a preset to the worked example, and no further. */
export async function undoToWorkedExample(page: Page): Promise<void> {
  await undo(page).click();
  await eventually(() => counts(page, "total")).toMatchObject({ standard: 86_400 });
  expect(await undo(page).isDisabled()).toBe(true);
}

interface Count {
  standard: number;
  depthwise: number;
  pointwise: number;
}

/** Multiplications of a layer that keeps its size but for the stride, counted position by position. */
export function countLayer(
  size: number,
  C: number,
  N: number,
  K: number,
  stride = 1,
  valid = false,
) {
  const found: Count = { standard: 0, depthwise: 0, pointwise: 0 };
  const end = valid ? size - K + 1 : size;
  for (let y = 0; y < end; y += stride) {
    for (let x = 0; x < end; x += stride) {
      found.standard += N * C * K * K;
      found.depthwise += C * K * K;
      found.pointwise += N * C;
    }
  }
  return found;
}

/** Name, standard and separable multiplications, weights of the network as it is. */
type Row = readonly [name: string, standard: number, separable: number, parameters: number];

/** MobileNetV1 once more, from the paper's Table 1. */
export function countNetwork(alpha: number, resolution: number): Row[] {
  let size = resolution;
  let channels = 3;
  const rows: Row[] = [];
  const widths = [64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024];
  const first = countLayer(size, channels, 32 * alpha, 3, 2).standard;
  rows.push(["Conv", first, first, 9 * channels * 32 * alpha]);
  channels = 32 * alpha;
  size = Math.ceil(size / 2);
  widths.forEach((width, i) => {
    const filters = width * alpha;
    const stride = [1, 3, 5, 11].includes(i) ? 2 : 1;
    const { standard, depthwise, pointwise } = countLayer(size, channels, filters, 3, stride);
    const weights = 9 * channels + channels * filters;
    rows.push([`Block ${i + 1}`, standard, depthwise + pointwise, weights]);
    channels = filters;
    size = Math.ceil(size / stride);
  });
  rows.push(["Average pool", 0, 0, 0]);
  rows.push(["Classifier", channels * 1000, channels * 1000, channels * 1000]);
  return rows;
}

export const sumOf = (rows: readonly Row[], column: 1 | 2 | 3): number =>
  rows.reduce((sum, row) => sum + row[column], 0);

export const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
