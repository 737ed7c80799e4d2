/** The Learn page: text with the engine's figures, and a stage that follows the reader. */
import { expect, test } from "vitest";
import { blockCost } from "../../src/engine/index.ts";
import { WORKED_EXAMPLE } from "../worked-example.ts";
import {
  axeViolations,
  clippedText,
  horizontalScroll,
  openPage,
  type OpenedPage,
} from "./harness/index.ts";

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];

const stageOf = (page: OpenedPage) => page.getByRole("region", { name: "Stage" });
const atOf = (page: OpenedPage) => stageOf(page).getAttribute("data-at");

/** Puts a part's top at a quarter of the text's window, without motion of the page. */
async function readPart(page: OpenedPage, id: string): Promise<void> {
  await page.evaluate((part) => {
    const element = document.getElementById(part);
    const stage = document.getElementById("root");
    if (!element || !stage) throw new Error(`no ${part}`);
    const isAbove = stage.getBoundingClientRect().left <= element.getBoundingClientRect().left;
    const top = isAbove ? Math.max(0, stage.getBoundingClientRect().bottom) : 0;
    const line = top + 0.3 * (innerHeight - top);
    scrollTo({ top: scrollY + element.getBoundingClientRect().top - line, behavior: "instant" });
  }, id);
}

test("the chapters' figures are the engine's", async () => {
  const page = await openPage({ path: "index.html" });
  const text = await page.locator("article").innerText();
  const cost = blockCost(WORKED_EXAMPLE, { bias: false });
  const parts = [cost.standard, cost.depthwise, cost.pointwise, cost.separable];
  for (const { multiplications } of parts) {
    expect(text).toContain(multiplications.toLocaleString("en"));
  }
  expect(text).toContain(`${(100 * cost.ratio).toFixed(2)}\u00a0%`);
  expect(page.problems).toEqual([]);
});

test("scrolling forwards, backwards and jumping by link end in the same state", async () => {
  const forwards = await openPage({ path: "index.html", reducedMotion: true });
  for (const id of ["one-map-slide", "all-filters-many", "depthwise-keep"]) {
    await readPart(forwards, id);
  }
  await expect.poll(() => atOf(forwards)).toBe("filter.y4.x4");
  await readPart(forwards, "variants-stride");
  await expect.poll(() => atOf(forwards)).toBe("filters.y1.x1");
  await readPart(forwards, "depthwise-keep");
  await expect.poll(() => atOf(forwards)).toBe("filter.y4.x4");

  const jumped = await openPage({ path: "index.html#depthwise" });
  await expect.poll(() => atOf(jumped)).toBe("filter.y4.x4");
  expect(jumped.problems).toEqual([]);
});

test("where motion is welcome, a part plays and comes to rest at its end", async () => {
  const page = await openPage({ path: "index.html?speed=8" });
  await readPart(page, "one-map-slide");
  await page.getByRole("button", { name: "Pause" }).waitFor();
  await page.getByRole("button", { name: "Play" }).waitFor({ timeout: 30_000 });
  expect(await atOf(page)).toBe("filters.y4.x4");
});

test("the reader takes over, and the chapter offers its picture again", async () => {
  const page = await openPage({ path: "index.html#two-jobs", reducedMotion: true });
  await expect.poll(() => atOf(page)).toBe("filters.y2.x2");
  await page.getByRole("button", { name: "Next step" }).click();
  const back = page.getByRole("button", { name: "Back to the picture of chapter 4" });
  await back.waitFor();
  expect(await atOf(page)).toBe("filters.y2.x3");
  await back.click();
  await expect.poll(() => atOf(page)).toBe("filters.y2.x2");
  expect(await back.count()).toBe(0);
  // The next chapter leads again by itself.
  await page.getByRole("button", { name: "Next step" }).click();
  await back.waitFor();
  await readPart(page, "depthwise-keep");
  await expect.poll(() => atOf(page)).toBe("filter.y4.x4");
  expect(await page.getByRole("button", { name: /^Back to the picture/ }).count()).toBe(0);
});

test("N and P, Next and Previous go through the parts", async () => {
  const page = await openPage({ path: "index.html", reducedMotion: true });
  await page.keyboard.press("n");
  await expect.poll(() => atOf(page)).toBe("position.t26");
  await page.getByRole("button", { name: "Next part" }).click();
  await expect.poll(() => atOf(page)).toMatch(/^position\.t3\d/);
  await page.keyboard.press("p");
  await expect.poll(() => atOf(page)).toBe("position.t26");
});

test("a link cannot make the chapters speak of another layer", async () => {
  const page = await openPage({ path: "index.html?filters=5&kernel=2&theme=dark" });
  expect(await page.locator("article").innerText()).toContain("128 filters: 86,400");
  expect(await page.getAttribute("html", "data-theme")).toBe("dark");
});

test("the way on keeps the theme", async () => {
  const page = await openPage({ path: "index.html?theme=dark" });
  await page.getByRole("link", { name: "Explore", exact: true }).click();
  await page.getByRole("region", { name: "Cost" }).waitFor();
  expect(await page.getAttribute("html", "data-theme")).toBe("dark");
  expect(page.problems).toEqual([]);
});

test.each(SIZES)(
  "fits $width × $height, light and dark, and axe finds nothing",
  async (viewport) => {
    const page = await openPage({ path: "index.html", viewport });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await horizontalScroll(page)).toEqual([]);
      expect(await clippedText(page)).toEqual([]);
      expect(await axeViolations(page)).toEqual([]);
    }
  },
);
