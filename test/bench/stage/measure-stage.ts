/** Measures everything that the stage's benchmark tells, one page at a time. */
import { cpus, loadavg } from "node:os";
import type { Browser } from "playwright-core";
import { throttle, withPage } from "./browse.ts";
import type { Effort } from "./effort.ts";
import type { StageFigures } from "./figures.ts";
import { measureBareHover, measureChange, measureHover } from "./inputs.ts";
import { measurePlay } from "./play.ts";
import { fixedLoop } from "./probe.ts";
import { openScene, pictureSize, productPlayer } from "./product.ts";
import { LARGE, SCENES } from "./scenes.ts";
import { canvasPlayer, emptyPlayer, svgPlayer } from "./yardsticks.ts";

export interface Bench {
  readonly browser: Browser;
  /** Where the built site is served. */
  readonly siteUrl: string;
  /** The bundle of svg-page.ts. */
  readonly svgScript: string;
  readonly effort: Effort;
  readonly say: (what: string) => void;
}

/** How many times longer a loop takes once the page is throttled. */
function measureStretch(browser: Browser): Promise<number> {
  return withPage(browser, async (page) => {
    const plain = await page.evaluate(fixedLoop);
    await throttle(page);
    return (await page.evaluate(fixedLoop)) / plain;
  });
}

export async function measureStage(bench: Bench): Promise<StageFigures> {
  const { browser, siteUrl, effort, say } = bench;
  const before = loadavg()[0];
  const stretch = await measureStretch(browser);
  const size = await withPage(browser, async (page) => {
    await openScene(page, siteUrl, LARGE);
    return pictureSize(page);
  });
  const players = [
    emptyPlayer,
    ...SCENES.map((scene) => productPlayer(siteUrl, scene)),
    canvasPlayer(siteUrl),
    svgPlayer(bench.svgScript, size),
  ];
  const plays = [];
  for (const player of players) {
    say(player.title);
    plays.push(await measurePlay(browser, player, effort));
  }
  say("the pointer over cells");
  const hovers = [];
  for (const tensor of ["input", "standard"] as const) {
    hovers.push(await measureHover(browser, siteUrl, tensor, effort));
  }
  const bareHover = await measureBareHover(browser, siteUrl, effort);
  say("changes of a setting");
  const change = await measureChange(browser, siteUrl, effort);
  const processors = cpus();
  return {
    machine: {
      processor: processors[0]?.model ?? "an unnamed processor",
      processors: processors.length,
      browser: browser.version(),
      load: { before, after: loadavg()[0] },
      stretch,
    },
    ...{ effort, plays, hovers, bareHover, change },
  };
}
