/** Large layers: computed by a worker under the page's policy, on the page where workers are refused, taken back when they fail. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { generateInput, generateWeights, requireGeometry } from "../../src/engine/index.ts";
import { siteUrl, type OpenedPage } from "./harness/index.ts";
import {
  counts,
  eventually,
  notices,
  openExplore,
  pictureOf,
  pressOnPage,
  read,
  type as typeInto,
} from "./support/explore.ts";
import { markText } from "./support/live.ts";
import { convolve, multiplications, type Layer } from "./support/loops.ts";
import { mapOf, rampEnd, readMap, wrongCells } from "./support/pixels.ts";

/** 6.6 million multiplications: more than the page computes between two frames. */
const LAYER: Layer = { height: 64, width: 64, channels: 3, kernel: 3, filters: 64 };
const LINK = "?height=64&width=64&filters=64&time=end";
const LAST = 63;

const geometry = requireGeometry({
  inHeight: 64,
  inWidth: 64,
  inChannels: 3,
  outChannels: 64,
  kernelSize: 3,
  stride: 1,
  padding: "valid",
  dilation: 1,
  depthMultiplier: 1,
});
const maps = convolve(
  LAYER,
  generateInput("integers", geometry, 1).data,
  generateWeights("integers", geometry, 1, false),
);

async function expectLargeLayer(page: Page): Promise<void> {
  expect(await counts(page, "total")).toEqual(multiplications(LAYER));
  const plane = geometry.positions;
  const domain = rampEnd(maps.standard, maps.separable);
  for (const lane of ["standard", "separable"] as const) {
    const painted = await readMap(page, mapOf(lane, LAST));
    expect([painted.width, painted.height]).toEqual([62, 62]);
    expect(painted.domain).toBeCloseTo(domain, 4);
    expect(wrongCells(painted, maps[lane].slice(LAST * plane))).toEqual([]);
    expect(read(await markText(page, `text/value/${lane}`))).toBe(maps[lane].at(-1));
  }
}

/** The page again, after `prepare` has changed its browser. */
async function openWith(prepare: () => void, query: string): Promise<OpenedPage> {
  const page = await openExplore();
  await page.addInitScript(prepare);
  await page.goto(new URL(`explore.html${query}`, siteUrl).href);
  return page;
}

function refuseWorkers(): void {
  window.Worker = class {
    constructor() {
      throw new DOMException("Workers are refused here", "SecurityError");
    }
  } as unknown as typeof Worker;
}

test("a large layer is computed by one worker under the page's policy, equal to the loop", async () => {
  const page = await openExplore(LINK);
  await expectLargeLayer(page);
  expect(page.workers().map((worker) => worker.url().slice(0, 5))).toEqual(["blob:"]);
  expect(page.problems).toEqual([]);
});

test("a small layer starts no worker", async () => {
  const page = await openExplore("?time=end");
  await pressOnPage(page, "Home");
  expect(page.workers()).toEqual([]);
});

test("where workers are refused the page computes the same picture itself", async () => {
  const page = await openWith(refuseWorkers, LINK);
  await page.waitForSelector(mapOf("standard", LAST));
  await expectLargeLayer(page);
  expect(page.workers()).toEqual([]);
  expect(page.problems).toEqual([]);
});

test("while a larger layer is computed the last picture stays, progress is drawn, and newer settings win", async () => {
  const page = await openExplore(LINK);
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const bar = document.querySelector(".stage progress");
      if (bar instanceof HTMLProgressElement && seen.at(-1) !== bar.value) seen.push(bar.value);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  // A billion multiplications.
  await typeInto(page, "Filters", "30");
  await eventually(() => page.locator(".stage progress").count()).toBe(0);
  const before = await pictureOf(page, { boxes: false });
  await typeInto(page, "Channels", "1024");
  const bar = page.getByRole("progressbar", { name: /^Computing [\d,]+ multiplications$/ });
  await bar.waitFor();
  expect(await pictureOf(page, { boxes: false })).toEqual(before);
  await typeInto(page, "Channels", "3");
  await typeInto(page, "Filters", "64");
  await eventually(() => bar.count()).toBe(0);
  await expectLargeLayer(page);
  const seen = await page.evaluate(() => (window as unknown as { seen: number[] }).seen);
  expect(seen.every((share) => share >= 0 && share <= 1)).toBe(true);
  expect(page.workers()).toHaveLength(1);
  expect(page.problems).toEqual([]);
});

test("the share that is drawn only grows and comes near the end", async () => {
  const page = await openExplore();
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    const look = (): void => {
      const bar = document.querySelector(".stage progress");
      if (bar instanceof HTMLProgressElement) seen.push(bar.value);
      requestAnimationFrame(look);
    };
    look();
  });
  // 64·64·3 → 512 filters of 11×11: 541 million multiplications in one go.
  await page.getByRole("combobox", { name: "Padding" }).selectOption("same");
  await typeInto(page, "Kernel size", "11");
  await typeInto(page, "Input height", "64");
  await typeInto(page, "Filters", "512");
  await eventually(() => page.locator(".stage progress").count()).toBe(0);
  await page.evaluate(() => void ((window as unknown as { seen: number[] }).seen.length = 0));
  await typeInto(page, "Input width", "64");
  await page.waitForSelector(".stage progress");
  await eventually(() => page.locator(".stage progress").count()).toBe(0);
  const seen = await page.evaluate(() => (window as unknown as { seen: number[] }).seen);
  expect(seen.every((share, i) => i === 0 || share >= seen[i - 1])).toBe(true);
  expect(Math.max(...seen)).toBeGreaterThan(0.5);
});

test("a worker that breaks gives one sentence, the last good picture, and a new worker for the next layer", async () => {
  const page = await openWith(() => {
    const Real = window.Worker;
    let calls = 0;
    window.Worker = class extends Real {
      override postMessage(...args: unknown[]): void {
        calls++;
        // The first call asks whether it is there, the second has it compute.
        if (calls === 2) setTimeout(() => this.dispatchEvent(new ErrorEvent("error")));
        else (super.postMessage as (...all: unknown[]) => void)(...args);
      }
    };
  }, "?time=end");
  await page.waitForSelector(mapOf("standard", 127));
  const before = await pictureOf(page, { boxes: false });
  await typeInto(page, "Input height", "224");
  await eventually(() => notices(page)).toEqual([
    "layer 224×7×3 with 128 filters of 3×3 could not be computed (the calculation broke off); keeping the last good one",
  ]);
  expect(await pictureOf(page, { boxes: false })).toEqual(before);
  expect(
    await page.getByRole("spinbutton", { name: "Input height", exact: true }).inputValue(),
  ).toBe("7");
  await typeInto(page, "Input height", "200");
  await eventually(async () => (await readMap(page, mapOf("standard", 127))).height).toBe(198);
  expect(await notices(page)).toEqual([]);
  expect(page.problems).toEqual([]);
});

test("refused memory gives one sentence and leaves the last good picture", async () => {
  const page = await openWith(() => {
    window.Worker = undefined as unknown as typeof Worker;
    const refused = 1_000_000;
    const refusing = <T extends new (...args: never[]) => unknown>(Kind: T): T =>
      new Proxy(Kind, {
        construct(target, args: [unknown], newTarget) {
          if (typeof args[0] === "number" && args[0] > refused) {
            throw new RangeError("Array buffer allocation failed");
          }
          return Reflect.construct(target, args, newTarget) as object;
        },
      });
    window.Float32Array = refusing(Float32Array);
    window.Float64Array = refusing(Float64Array);
  }, "?time=end");
  await page.waitForSelector(mapOf("standard", 127));
  const before = await pictureOf(page, { boxes: false });
  await typeInto(page, "Input height", "64");
  await eventually(async () => (await readMap(page, mapOf("standard", 127))).height).toBe(62);
  await pressOnPage(page, "Control+z");
  await typeInto(page, "Filters", "1024");
  await typeInto(page, "Input height", "224");
  await eventually(() => notices(page)).toEqual([
    "layer 224×7×3 with 1024 filters of 3×3 could not be computed (the browser refused the memory); keeping the last good one",
  ]);
  await typeInto(page, "Filters", "128");
  await eventually(() => pictureOf(page, { boxes: false })).toEqual(before);
  expect(page.problems).toEqual([]);
});
