/**
 * Memory: somebody does anything on Explore for ten minutes, and what the page then holds, with all rubbish collected,
 * is at most a tenth more than after two.
 *
 * Like is compared with like: before each reading dialogs are closed and the worked example is loaded, so that the size
 * of the layer that happens to be there does not matter. Machine code is thrown away before the reading: the browser
 * makes it of whatever has run often, and can make it again; the figures with it are printed. What the tool that leads
 * the browser keeps of every request is not taken off.
 */
import type { CDPSession } from "playwright-core";
import { expect, test } from "vitest";
import type { OpenedPage } from "../browser/harness/index.ts";
import { fuzz } from "../browser/fuzz/fuzz.ts";

/** Fewer for a quick look; the first measurement is made after a fifth of them. */
const MINUTES = Number(process.env["EXPLORER_HEAP_MINUTES"] ?? 10);
const SEED = Number(process.env["EXPLORER_FUZZ_SEED"] ?? 1);
const MOST = 1.1;
const READINGS = 3;
/** Time for one look more, so that the last reading is of the end. */
const LAST_LOOK_MS = 25_000;

interface Held {
  readonly minutes: number;
  /** Objects of scripts, and the browser's own of this page: nodes, canvases, listeners. Bytes. */
  readonly used: number;
  /** The same with machine code. */
  readonly withCode: number;
  /** The numbers of tensors. Bytes. */
  readonly numbers: number;
  readonly nodes: number;
  readonly listeners: number;
}

interface Usage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize: number;
  readonly backingStorageSize: number;
}

async function toTheBeginning(page: OpenedPage): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await page.keyboard.press("Escape");
  await page.mouse.move(1, 1);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    // An address with edits, none of them, is one that the page follows.
    history.replaceState(null, "", "?#d=AA");
    dispatchEvent(new HashChangeEvent("hashchange"));
    scrollTo(0, 0);
  });
  await page.waitForTimeout(1500);
}

async function usageOf(session: CDPSession): Promise<Usage> {
  // What one round sets free may hold what the next finds.
  for (let round = 0; round < 3; round++) await session.send("HeapProfiler.collectGarbage");
  return session.send("Runtime.getHeapUsage");
}

const usedIn = ({ usedSize, embedderHeapUsedSize }: Usage): number =>
  usedSize + embedderHeapUsedSize;

/** Counting calls begins with code that counts, so the browser throws away what it has. */
async function dropCode(session: CDPSession): Promise<void> {
  await session.send("Profiler.enable");
  await session.send("Profiler.startPreciseCoverage", { callCount: true });
  await session.send("Profiler.stopPreciseCoverage");
  await session.send("Profiler.disable");
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Infinity;

async function heldBy(page: OpenedPage, session: CDPSession, minutes: number): Promise<Held> {
  await toTheBeginning(page);
  const withCode = usedIn(await usageOf(session));
  await dropCode(session);
  const readings: Usage[] = [];
  for (let reading = 0; reading < READINGS; reading++) readings.push(await usageOf(session));
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  return {
    minutes: Number(minutes.toFixed(1)),
    used: middle(readings.map(usedIn)),
    withCode,
    numbers: middle(readings.map(({ backingStorageSize }) => backingStorageSize)),
    nodes,
    listeners: jsEventListeners,
  };
}

test(`after ${MINUTES} minutes of anything Explore holds at most a tenth more than after ${MINUTES / 5}`, async () => {
  const held: Held[] = [];
  const start = Date.now();
  let session: CDPSession | null = null;
  await fuzz(
    { name: "explore", path: "explore.html", links: true },
    SEED,
    60_000 * MINUTES + LAST_LOOK_MS,
    async (page) => {
      const minutes = (Date.now() - start) / 60_000;
      const due = ((held.length + 1) * MINUTES) / 5;
      if (minutes < due || held.length === 5) return;
      session ??= await page.context().newCDPSession(page);
      held.push(await heldBy(page, session, minutes));
    },
  );
  process.stdout.write(`${JSON.stringify(held)}\n`);
  const [first, last] = [held[0], held.at(-1)];
  expect(held).toHaveLength(5);
  expect(last?.used ?? Infinity).toBeLessThanOrEqual(MOST * (first?.used ?? 0));
  expect(last?.listeners ?? Infinity).toBeLessThanOrEqual(MOST * (first?.listeners ?? 0));
  expect(last?.numbers ?? Infinity).toBeLessThanOrEqual(MOST * (first?.numbers ?? 0));
});
