/** The Explore page's phone form: its sizes, its parts by role and name, where they stand. */
import type { Locator, Page } from "playwright-core";
import { openExplore } from "./explore.ts";

export const UPRIGHT = { width: 390, height: 844 };
export const SMALL = { width: 320, height: 640 };
export const LYING = { width: 844, height: 390 };

/** Filter 41, row 3, column 3 of the worked example. */
export const MOMENT = "?time=filters.f40.y2.x2";

export const CONTROLS = "a[href], button, input, select, summary";

export const openPhone = (query = MOMENT, viewport = UPRIGHT) =>
  openExplore(query, { viewport, touch: true });

export const tab = (page: Page, name: string): Locator =>
  page.getByRole("tab", { name, exact: true });
export const strip = (page: Page): Locator =>
  page.getByRole("group", { name: "Multiplications so far" });
export const handle = (page: Page): Locator => page.getByRole("button", { name: /^Settings/ });
export const sheet = (page: Page): Locator => page.getByRole("dialog");

export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error("Nothing is shown there");
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
}

/** Upper edge of the bar that stands at the window's lower edge. */
export async function barTop(page: Page): Promise<number> {
  return (await boxOf(page.locator(".clock"))).y;
}

export function lanesOn(page: Page): Promise<number> {
  return page.locator(".panel-mark--lane").count();
}

export const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((node) => node === document.activeElement);
