/** A page that plays -> how even its frames are and what each costs the main thread. */
import type { Browser, Page } from "playwright-core";
import { countLayers, DETAILED, sleep, TASKS_ONLY, throttle, traced, withPage } from "./browse.ts";
import { LATE } from "./budgets.ts";
import type { Effort } from "./effort.ts";
import type { PlayFigures } from "./figures.ts";
import { PARTS, partsOf } from "./parts.ts";
import type { Part } from "./parts.ts";
import { watchFrames } from "./probe.ts";
import { intervalsOf, rangeOf, shareAbove } from "./ranges.ts";
import { MARKS } from "./responses.ts";
import { framesOf, mainThreadOf } from "./trace.ts";

/** Something that can be played. */
export interface Player {
  readonly title: string;
  readonly isBudgeted: boolean;
  readonly isYardstick: boolean;
  readonly open: (page: Page) => Promise<void>;
  readonly play: (page: Page) => Promise<void>;
  /** Fails when the page has come to its end meanwhile. */
  readonly check: (page: Page) => Promise<void>;
}

/** Even the slowest page shows so many frames before it is judged. */
const LEAST_FRAMES = 3;

/** Opens a page of its own, lets it warm up, and traces it while it plays. */
function playTraced(
  browser: Browser,
  player: Player,
  categories: string[],
  { warmUp, seconds }: { warmUp: number; seconds: number },
) {
  return withPage(browser, async (page) => {
    await player.open(page);
    await throttle(page);
    await player.play(page);
    await sleep(warmUp * 1000);
    const trace = await traced(browser, categories, () =>
      page.evaluate(watchFrames, [MARKS.frame, seconds, LEAST_FRAMES] as const),
    );
    await player.check(page);
    return { ...trace, layers: await countLayers(page) };
  });
}

export async function measurePlay(
  browser: Browser,
  player: Player,
  { warmUp, seconds, detail }: Effort,
): Promise<PlayFigures> {
  const { title, isBudgeted, isYardstick } = player;
  const plain = await playTraced(browser, player, TASKS_ONLY, { warmUp, seconds });
  const detailed = await playTraced(browser, player, DETAILED, { warmUp, seconds: detail });
  const frames = framesOf(mainThreadOf(plain.events, MARKS.prefix), MARKS.frame);
  const intervals = intervalsOf(plain.result);
  return {
    ...{ title, isBudgeted, isYardstick },
    frames: frames.length,
    interval: rangeOf(intervals),
    late: shareAbove(intervals, LATE),
    work: rangeOf(frames.map(({ wall }) => wall)),
    cpu: rangeOf(frames.map(({ cpu }) => cpu)),
    parts: perFrame(detailed.events, detailed.result.length),
    layers: plain.layers,
  };
}

function perFrame(events: Parameters<typeof mainThreadOf>[0], frames: number) {
  const sums = partsOf(mainThreadOf(events, MARKS.prefix));
  return Object.fromEntries(PARTS.map((part) => [part, sums[part] / frames])) as Record<
    Part,
    number
  >;
}
