/** Pages of the measured browser: opened, slowed down, traced. */
import type { Browser, Page } from "playwright-core";
import { THROTTLE, VIEWPORT } from "./scenes.ts";
import type { TraceEvent } from "./trace.ts";

/** Tasks and marks alone: next to nothing is written down while the frames are measured. */
export const TASKS_ONLY = ["toplevel", "blink.user_timing"];
/** The kinds of work inside a task, too. */
export const DETAILED = [
  ...TASKS_ONLY,
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
];

export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Opens a page in a context of its own, for as long as `use` takes. */
export async function withPage<Result>(
  browser: Browser,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: "en-GB" });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    return await use(page);
  } finally {
    await context.close();
  }
}

/** From now on the page's main thread is so many times slower. */
export async function throttle(page: Page, rate = THROTTLE): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}

/**
 * The trace of what happens while `action` runs.
 * @throws Error when the browser lost a part of it
 */
export async function traced<Result>(
  browser: Browser,
  includedCategories: string[],
  action: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly events: TraceEvent[] }> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) events.push(event);
  });
  await session.send("Tracing.start", {
    traceConfig: { recordMode: "recordUntilFull", includedCategories, excludedCategories: ["*"] },
  });
  const result = await action();
  const complete = new Promise<boolean>((resolve) => {
    session.on("Tracing.tracingComplete", ({ dataLossOccurred }) => resolve(dataLossOccurred));
  });
  await session.send("Tracing.end");
  const isLossy = await complete;
  await session.detach();
  if (isLossy) throw new Error("The browser lost a part of the trace.");
  return { result, events };
}

/** How long the browser may take to tell its layers; a page that draws nothing has none to tell (ms). */
const LAYERS_PATIENCE = 1500;

/** Layers of the page that have a picture of their own for the compositor. */
export async function countLayers(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  let count = 0;
  session.on("LayerTree.layerTreeDidChange", ({ layers }) => {
    count = layers?.filter(({ drawsContent }) => drawsContent).length ?? count;
  });
  await session.send("DOM.enable");
  await session.send("LayerTree.enable");
  await sleep(LAYERS_PATIENCE);
  await session.detach();
  return count;
}
