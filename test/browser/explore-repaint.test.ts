/**
 * Painting only what changed must leave the same picture as painting everything. Each way is gone by two layers; the
 * short run compares it in one of them, the soak in both.
 */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { thinned } from "../soak/is-soak.ts";
import { openPage } from "./harness/index.ts";

interface Picture {
  /** Every visible canvas of the maps as its mark and a checksum of its pixels. */
  readonly sums: Record<string, number>;
  /** What moves over them, as it is painted. */
  readonly live: Uint8ClampedArray;
}

/** The first frame hands the change over, the second has it painted. */
const untilPainted = (page: Page): Promise<unknown> =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );

async function picture(page: Page): Promise<Picture> {
  await untilPainted(page);
  const { sums, live } = await page.evaluate(async () => {
    let live = "";
    const sums: Record<string, number> = {};
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>(".picture canvas")) {
      if (canvas.hidden || canvas.width === 0) continue;
      const mark = canvas.closest<HTMLElement>("[data-mark]")?.dataset["mark"] ?? "";
      const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
      if (canvas.dataset["part"] === "live") {
        const reader = new FileReader();
        const isRead = new Promise((resolve) => (reader.onload = resolve));
        reader.readAsDataURL(new Blob([pixels ?? ""]));
        await isRead;
        live = typeof reader.result === "string" ? reader.result.replace(/^.*,/, "") : "";
        continue;
      }
      let sum = 0;
      for (const byte of pixels ?? []) sum = (Math.imul(sum, 31) + byte) | 0;
      sums[`${mark} ${canvas.className}`] = sum;
    }
    return { sums, live };
  });
  return { sums, live: new Uint8ClampedArray(Buffer.from(live, "base64")) };
}

/** A curve drawn in two parts has an edge of slightly other shades than one drawn at once (of 255), in a few pixels more. */
const EDGE = 40;
/** A single digit has more. */
const FEW = 25;

/** Pixels that differ by more than a curve's edge may, colours weighed by how opaque they are. */
function strayPixels(one: Picture["live"], other: Picture["live"]): number {
  if (one.length !== other.length) return Infinity;
  let strays = 0;
  for (let i = 0; i < one.length; i += 4) {
    const [a, b] = [one[i + 3], other[i + 3]];
    // Most of it, where nothing is drawn.
    if (a === 0 && b === 0) continue;
    const isStray =
      Math.abs(a - b) > EDGE ||
      [0, 1, 2].some((k) => Math.abs((one[i + k] * a - other[i + k] * b) / 255) > EDGE);
    if (isStray) strays++;
  }
  return strays;
}

const clickThumbnail = (lane: string, x: number, y: number) => async (page: Page) => {
  const strip = page.locator(`canvas[data-mark="strip/${lane}"]`);
  const box = await strip.boundingBox();
  await strip.click({ position: { x: (box?.width ?? 0) * x, y: (box?.height ?? 0) * y } });
};
const press = (key: string, times: number) => async (page: Page) => {
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
};

const journey: readonly (readonly [name: string, go: (page: Page) => Promise<void>])[] = [
  ["to the end", press("End", 1)],
  ["back to a map in the middle, by its thumbnail", clickThumbnail("standard", 0.4, 0.6)],
  ["seven steps back", press("ArrowLeft", 7)],
  ["on over the edge of a map", press("ArrowRight", 12)],
  ["to the first filter", press("3", 1)],
  ["thirty steps on, into the other beat", press("ArrowRight", 30)],
  ["to the first position", press("2", 1)],
  ["eleven taps on", press("ArrowRight", 11)],
  ["to an early map, by its thumbnail", clickThumbnail("separable", 0.9, 0.03)],
  ["to the first map, by its thumbnail", clickThumbnail("separable", 0.02, 0.02)],
  ["to the beginning", press("Home", 1)],
];

test.each([
  ["the worked example", "?seed=3", 0],
  [
    "nine channels with padding and two kernels each",
    "?channels=9&padding=1&multiplier=2&filters=20",
    1,
  ],
] as const)("%s looks the same however one came there", async (_, link, turn) => {
  const page = await openPage({ path: `explore.html${link}`, reducedMotion: true });
  const fresh = await openPage({ path: `explore.html${link}`, reducedMotion: true });
  const seen = new Set<string>();
  const compared = thinned(journey, turn, 2);
  for (const step of journey) {
    const [name, go] = step;
    await go(page);
    await untilPainted(page);
    const at = (await page.getByRole("region", { name: "Stage" }).getAttribute("data-at")) ?? "";
    seen.add(at);
    if (!compared.includes(step)) continue;
    const painted = await picture(page);
    await fresh.goto(new URL(`explore.html${link}&time=${at}`, page.url()).href);
    await fresh.waitForSelector(`.stage[data-at="${at}"]`);
    await fresh.evaluate(() => document.fonts.ready);
    const wanted = await picture(fresh);
    expect(painted.sums, `${name}: ${at}`).toEqual(wanted.sums);
    expect(strayPixels(painted.live, wanted.live), `${name}: ${at}`).toBeLessThan(FEW);
  }
  expect(seen.size).toBe(journey.length);
  expect(page.problems).toEqual([]);
});
