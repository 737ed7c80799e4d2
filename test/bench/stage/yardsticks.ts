/** What the stage is compared with: a page with nothing in it, and the same scene with one SVG rect per cell. */
import type { Player } from "./play.ts";
import { LARGE } from "./scenes.ts";
import type {} from "./svg-page.ts";

const BLANK = "<!doctype html><html lang='en'><title>Yardstick</title><body></body></html>";

/** The least that a page with an animation frame costs. */
export const emptyPlayer: Player = {
  title: "an empty page",
  isBudgeted: false,
  isYardstick: true,
  open: (page) => page.setContent(BLANK),
  play: () => Promise.resolve(),
  check: () => Promise.resolve(),
};

/**
 * @param script the bundle of svg-page.ts
 * @param size of the product's picture
 */
export function svgPlayer(script: string, size: { width: number; height: number }): Player {
  return {
    title: `${LARGE.title}, one SVG rect per cell`,
    isBudgeted: false,
    isYardstick: true,
    async open(page) {
      await page.setContent(BLANK);
      await page.addScriptTag({ content: script });
      await page.evaluate(({ width, height }) => window.svgYardstick.build(width, height), size);
    },
    play: (page) => page.evaluate(() => window.svgYardstick.play()),
    async check(page) {
      if (await page.evaluate(() => window.svgYardstick.isPlaying())) return;
      throw new Error("The yardstick came to its end while it was measured.");
    },
  };
}
