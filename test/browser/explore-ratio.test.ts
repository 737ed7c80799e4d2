/** The ratio explored by mouse, touch and keys, and the stages' shares. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { clippedText, horizontalScroll, overlaps } from "./harness/index.ts";
import { counts, eventually } from "./support/explore.ts";
import { boxOf, openPhone, SMALL, UPRIGHT } from "./support/phone.ts";
import { filtersField, open, percent, plot, ratio, ratioOf, slider } from "./support/ratio.ts";

const MOST = 1024;

/** Where the mark stands, as the number of filters that its place means and the slider's thumb with it. */
async function markedFilters(page: Page): Promise<number> {
  const mark = await boxOf(page.locator("[data-ratio-mark]"));
  const { x, width } = await boxOf(plot(page));
  return MOST ** ((mark.x + mark.width / 2 - x) / width);
}

/** The layer, the mark, the words and the cost panel all say so. */
async function expectFilters(page: Page, filters: number): Promise<void> {
  await eventually(() => filtersField(page).inputValue()).toBe(String(filters));
  expect((await markedFilters(page)) / filters).toBeCloseTo(1, 1);
  expect(await slider(page).getAttribute("aria-valuetext")).toBe(
    `N ${filters.toLocaleString("en")}: separable costs ${percent(ratioOf(filters))} of standard`,
  );
  await ratio(page)
    .getByText(`N ${filters.toLocaleString("en")} · ${percent(ratioOf(filters))}`)
    .last()
    .waitFor();
  expect((await counts(page, "total")).standard).toBe(filters * 27 * 25);
}

/** How high the mark stands in the plot, 0 at its top. */
async function markHeight(page: Page): Promise<number> {
  const mark = await boxOf(page.locator("[data-ratio-mark]"));
  return mark.y + mark.height / 2 - (await boxOf(plot(page))).y;
}

test("dragging in the plot with the mouse sets the layer's filters and moves the mark", async () => {
  const page = await open();
  await expectFilters(page, 128);
  const { x, y, width, height } = await boxOf(plot(page));
  const at = (filters: number) => x + (width * Math.log(filters)) / Math.log(MOST);
  await page.mouse.move(at(128), y + height / 2);
  await page.mouse.down();
  await page.mouse.move(at(32), y + height / 2, { steps: 5 });
  await expectFilters(page, 32);
  const high = await markHeight(page);
  await page.mouse.move(at(512), y + height / 3, { steps: 5 });
  await expectFilters(page, 512);
  expect(await markHeight(page)).toBeGreaterThan(high);
  await page.mouse.up();
  await page.mouse.move(at(2), y + 20);
  await expectFilters(page, 512);
  await page.keyboard.press("ArrowLeft");
  await expectFilters(page, 511);
  const undo = page.getByRole("button", { name: "Undo" });
  await undo.click();
  await expectFilters(page, 512);
  // The whole drag is one step to undo.
  await undo.click();
  await expectFilters(page, 128);
  expect(page.problems).toEqual([]);
});

test("the thumb of the slider stands under the mark, and can be dragged too", async () => {
  const page = await open();
  const { x, width, y, height } = await boxOf(slider(page));
  const thumb = 8;
  const at = (filters: number) =>
    x + thumb + ((width - 2 * thumb) * Math.log(filters)) / Math.log(MOST);
  await page.mouse.move(at(128), y + height / 2);
  await page.mouse.down();
  await page.mouse.move(at(16), y + height / 2, { steps: 5 });
  await page.mouse.up();
  const filters = Number(await filtersField(page).inputValue());
  expect(filters).toBeGreaterThanOrEqual(15);
  expect(filters).toBeLessThanOrEqual(17);
  await expectFilters(page, filters);
});

test("keys on the slider step, double, halve, and go to both ends", async () => {
  const page = await open();
  await slider(page).focus();
  for (const [key, filters] of [
    ["ArrowRight", 129],
    ["ArrowLeft", 128],
    ["PageUp", 256],
    ["PageDown", 128],
    ["Home", 1],
    ["ArrowUp", 2],
    ["End", 1024],
  ] as const) {
    await page.keyboard.press(key);
    await expectFilters(page, filters);
  }
  expect(page.problems).toEqual([]);
});

/** A finger that goes down at the first point, along the others, and up. */
async function swipe(page: Page, points: readonly (readonly [x: number, y: number])[]) {
  const session = await page.context().newCDPSession(page);
  for (const [index, [x, y]] of points.entries()) {
    const type = index === 0 ? "touchStart" : "touchMove";
    await session.send("Input.dispatchTouchEvent", { type, touchPoints: [{ x, y }] });
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await session.detach();
}

test("a finger sets the filters, and moving down still scrolls the page", async () => {
  const page = await openPhone("");
  await plot(page).scrollIntoViewIfNeeded();
  const { x, y, width, height } = await boxOf(plot(page));
  await page.touchscreen.tap(x + width / 2, y + height / 2);
  await eventually(() => slider(page).getAttribute("aria-valuetext")).toContain("N 32:");
  const middle = y + height / 2;
  const along = [0.5, 0.45, 0.35, 0.25, 0.2].map((share) => [x + share * width, middle] as const);
  await swipe(page, along);
  await eventually(() => slider(page).getAttribute("aria-valuetext")).toContain("N 4:");
  const scrolled = () => page.evaluate(() => window.scrollY);
  const before = await scrolled();
  await swipe(
    page,
    [0, 20, 60, 120, 180].map((up) => [x + 0.7 * width, middle - up] as const),
  );
  await eventually(scrolled).toBeGreaterThan(before + 50);
  expect(await slider(page).getAttribute("aria-valuetext")).toContain("N 4:");
  expect(page.problems).toEqual([]);
});

test("the bar's parts are as wide as the stages' shares, and the article's count is completed", async () => {
  const page = await open();
  const widths = async () => {
    const [depthwise, pointwise] = await Promise.all(
      ["depthwise", "pointwise"].map((stage) => boxOf(page.locator(`[data-split=${stage}]`))),
    );
    return (depthwise?.width ?? 0) / ((depthwise?.width ?? 0) + (pointwise?.width ?? 1));
  };
  expect(await widths()).toBeCloseTo(675 / 10_275, 3);
  await ratio(page).getByText("about 12 %").waitFor();
  await slider(page).focus();
  await page.keyboard.press("Home");
  await eventually(widths).toBeCloseTo(0.9, 3);
  expect(await ratio(page).getByText("about 12 %").count()).toBe(0);
});

const WORDS = ["here", "floor", "more-words", "tick", "name", "filters", "legend li"]
  .map((name) => `.ratio__${name}`)
  .join(", ");

test("letters of every size: no word of the plot lies over another", async () => {
  const page = await open("?kernel=6");
  for (const [fontSize, viewport] of [
    ["100%", { width: 1440, height: 900 }],
    ["200%", { width: 1440, height: 900 }],
    ["100%", UPRIGHT],
    ["150%", UPRIGHT],
    ["200%", UPRIGHT],
    ["100%", SMALL],
    ["200%", SMALL],
  ] as const) {
    const name = `${fontSize} at ${viewport.width} px`;
    await page.setViewportSize(viewport);
    await page.evaluate((size) => (document.documentElement.style.fontSize = size), fontSize);
    await eventually(() => page.evaluate(() => innerWidth)).toBe(viewport.width);
    for (const key of ["Home", "PageUp", "End"]) {
      await slider(page).focus();
      await page.keyboard.press(key);
      await eventually(() => overlaps(page, WORDS), name).toEqual([]);
    }
    expect(await horizontalScroll(page), name).toEqual([]);
    const cut = (await clippedText(page)).filter((fault) => fault.includes("ratio"));
    expect(cut, name).toEqual([]);
  }
});
