/** Anything done to a page of the test build by hands within it, in an engine that WebDriver leads. */
import { expect } from "vitest";
import type { Reached } from "../browser/fuzz/spy.ts";
import type { Fuzzed } from "../site/fuzz-here.ts";
import { testSite } from "../site/site.ts";
import type { LastingEngine } from "./driver/lasting.ts";
import { WebDriverError, type Wire } from "./driver/protocol.ts";
import { pageOf } from "./page.ts";

/** On a slow machine the fewest acts take longer than the time that is asked for. */
export const FUZZ_GRACE_MS = 120_000;
/** A page that has not begun by then was left. */
const START_MS = 20_000;

/** A browser's own end is told and borne so often. A page that brings it to its end does so each time. */
const MOST_ENDS = 2;
/** What a driver answers once the process of the page is gone; a page that hangs is a "script timeout". */
const GONE = ["unknown error", "invalid session id"];

class BrowserEnded extends Error {}

/** @returns what was reached; fails with the seed and the last acts where something does not hold */
export async function fuzzIn(
  engine: LastingEngine,
  path: string,
  seed: number,
  seconds: number,
): Promise<Reached> {
  for (let ends = 0; ; ends++) {
    try {
      return await fuzzOnce(engine.wire, path, seed, seconds);
    } catch (error) {
      if (!(error instanceof BrowserEnded) || ends === MOST_ENDS) throw error;
      process.stdout.write(`The browser ended and is started anew: ${error.message}\n`);
      await engine.renew();
    }
  }
}

async function fuzzOnce(wire: Wire, path: string, seed: number, seconds: number): Promise<Reached> {
  const page = pageOf(wire);
  const address = new URL(path, await testSite());
  address.searchParams.set("fuzz", String(seed));
  address.searchParams.set("seconds", String(seconds));
  await page.goto(address.href);
  // It belongs to the document: a page that was left, or loaded anew, has none.
  const fuzzed = () => page.run(() => (window as unknown as { fuzzed?: Fuzzed }).fuzzed ?? null);
  const begun = Date.now();
  let last = await fuzzed();
  // Its program may start after the page has been loaded.
  for (; last === null && Date.now() < begun + START_MS; last = await fuzzed())
    await new Promise((resolve) => setTimeout(resolve, 100));
  const end = Date.now() + 1000 * seconds + FUZZ_GRACE_MS;
  const askedAgain = (before: Fuzzed): Promise<Fuzzed | null> =>
    fuzzed().catch((error: unknown) => {
      const isGone = error instanceof WebDriverError && GONE.includes(error.code);
      const message = `${path} does not answer (${String(error)}), ${before.story}`;
      throw isGone ? new BrowserEnded(message) : new Error(message);
    });
  for (; last !== null && !last.isDone && Date.now() < end; last = await askedAgain(last))
    await new Promise((resolve) => setTimeout(resolve, 250));
  if (last === null) throw new Error(`${path}, seed ${seed}: the page was left`);
  const { isDone, problems, faults, reached, story } = last;
  expect({ isDone, problems, faults }, `${path}, ${story}`).toEqual({
    isDone: true,
    problems: [],
    faults: [],
  });
  if (reached === null) throw new Error(`${path}, seed ${seed}: nothing was reached`);
  process.stdout.write(`${path}, ${story} ${JSON.stringify(reached)}\n`);
  return reached;
}
