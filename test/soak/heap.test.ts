/**
 * Memory: somebody does anything on Explore for ten minutes, and what the page then holds, with all rubbish collected,
 * is at most a tenth more than after two.
 */
import type { CDPSession } from "playwright-core";
import { expect, test } from "vitest";
import type { OpenedPage } from "../browser/harness/index.ts";
import { fuzz } from "../browser/fuzz/fuzz.ts";

/** Fewer for a quick look; the first measurement is made after a fifth of them. */
const MINUTES = Number(process.env["EXPLORER_HEAP_MINUTES"] ?? 10);
const SEED = Number(process.env["EXPLORER_FUZZ_SEED"] ?? 1);
const MOST = 1.1;

interface Held {
  readonly minutes: number;
  /** Objects of scripts, and the browser's own of this page: nodes, canvases, listeners. Bytes. */
  readonly used: number;
  /** The numbers of tensors. Bytes. */
  readonly numbers: number;
  readonly nodes: number;
}

interface Usage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize: number;
  readonly backingStorageSize: number;
}

/** Always of the same state, so that two layers of different size are not compared. */
async function toTheBeginning(page: OpenedPage): Promise<void> {
  for (const key of ["Escape", "Escape"]) await page.keyboard.press(key);
  await page.evaluate(() => {
    history.replaceState(null, "", "?");
    dispatchEvent(new HashChangeEvent("hashchange"));
  });
  await page.waitForTimeout(1500);
}

async function heldBy(page: OpenedPage, session: CDPSession, minutes: number): Promise<Held> {
  await toTheBeginning(page);
  // What the first round sets free may hold what the second finds.
  for (let round = 0; round < 3; round++) await session.send("HeapProfiler.collectGarbage");
  const usage = (await session.send("Runtime.getHeapUsage")) as Usage;
  const { nodes } = await session.send("Memory.getDOMCounters");
  return {
    minutes: Number(minutes.toFixed(1)),
    used: usage.usedSize + usage.embedderHeapUsedSize,
    numbers: usage.backingStorageSize,
    nodes,
  };
}

test(`after ${MINUTES} minutes of anything Explore holds at most a tenth more than after ${MINUTES / 5}`, async () => {
  const held: Held[] = [];
  const start = Date.now();
  let session: CDPSession | null = null;
  await fuzz(
    { name: "explore", path: "explore.html", links: true },
    SEED,
    60_000 * MINUTES,
    async (page) => {
      const minutes = (Date.now() - start) / 60_000;
      const due = ((held.length + 1) * MINUTES) / 5;
      if (minutes < due && minutes < MINUTES) return;
      session ??= await page.context().newCDPSession(page);
      held.push(await heldBy(page, session, minutes));
    },
  );
  process.stdout.write(`${JSON.stringify(held)}\n`);
  const [first, last] = [held[0], held.at(-1)];
  expect(held.length).toBeGreaterThan(3);
  expect(last?.used ?? Infinity).toBeLessThanOrEqual(MOST * (first?.used ?? 0));
  expect(last?.numbers ?? Infinity).toBeLessThanOrEqual(MOST * (first?.numbers ?? 0));
});
