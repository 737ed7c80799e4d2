/** Our page as the benchmark opens and plays it. */
import type { Page } from "playwright-core";
import type { Player } from "./play.ts";
import type { BenchScene } from "./scenes.ts";

const STAGE = 'section[aria-label="Stage"]';

/** Opens Explore and waits until the picture and its fonts stand. */
export async function openScene(page: Page, siteUrl: string, { query }: BenchScene): Promise<void> {
  await page.goto(new URL(`explore.html${query}`, siteUrl).href);
  await page.waitForSelector(`${STAGE}[data-at]`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** CSS pixels of the picture, for those that draw the same one in another way. */
export function pictureSize(page: Page): Promise<{ width: number; height: number }> {
  return page.locator(STAGE).evaluate((stage) => {
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
      const isPlaying = page.getByRole("button", { name: "Pause", exact: true }).isVisible();
      const at = await page.locator(STAGE).getAttribute("data-at");
      // What follows the maps rests, and would flatter the figures.
      if ((await isPlaying) && at?.startsWith("filters")) return;
      throw new Error(`${scene.title} was at ${at} when it should still be playing its maps.`);
    },
  };
}
