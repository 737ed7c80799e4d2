/** The ratio and the timing of both forms on the page, and the ratio from the engine. */
import type { Locator, Page } from "playwright-core";
import { blockCost } from "../../../src/engine/index.ts";
import { openExplore } from "./explore.ts";

export const ratio = (page: Page): Locator =>
  page.getByRole("region", { name: "The ratio, explored" });
export const timing = (page: Page): Locator => page.getByRole("region", { name: "Time it here" });
export const slider = (page: Page): Locator =>
  ratio(page).getByRole("slider", { name: "Filters N" });
export const plot = (page: Page): Locator => ratio(page).getByRole("img");
export const filtersField = (page: Page): Locator =>
  page.getByRole("spinbutton", { name: "Filters" });

export async function open(query = "", options = {}) {
  const page = await openExplore(query, options);
  await plot(page).scrollIntoViewIfNeeded();
  return page;
}

/** The separable form's share at this many filters of the worked example, from the engine. */
export const ratioOf = (outChannels: number): number =>
  blockCost({
    ...{ inHeight: 7, inWidth: 7, inChannels: 3, outChannels, kernelSize: 3 },
    ...{ stride: 1, padding: "valid", dilation: 1, depthMultiplier: 1 },
  }).ratio;

export const percent = (share: number): string => `${(100 * share).toFixed(2)}\u00a0%`;
