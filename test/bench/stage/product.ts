/** Our page as the benchmark opens and plays it. */
import type { Page } from "playwright-core";
import type { Player } from "./play.ts";
import type { BenchScene } from "./scenes.ts";

/** Opens Explore and waits until the picture and its fonts stand. */
export async function openScene(page: Page, siteUrl: string, { query }: BenchScene): Promise<void> {
  await page.goto(new URL(`explore.html${query}`, siteUrl).href);
  await page.waitForSelector('section[aria-label="Stage"][data-at]');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** CSS pixels of the picture, for those that draw the same one in another way. */
export function pictureSize(page: Page): Promise<{ width: number; height: number }> {
  return page.locator('section[aria-label="Stage"]').evaluate((stage) => {
    return { width: stage.clientWidth, height: stage.clientHeight };
  });
}

export function productPlayer(siteUrl: string, scene: BenchScene): Player {
  return {
    title: scene.title,
    isBudgeted: scene.isBudgeted,
    isYardstick: false,
    open: (page) => openScene(page, siteUrl, scene),
    play: (page) => page.getByRole("button", { name: "Play", exact: true }).click(),
    async check(page) {
      if (await page.getByRole("button", { name: "Pause", exact: true }).isVisible()) return;
      throw new Error(`${scene.title} came to its end while it was measured.`);
    },
  };
}
