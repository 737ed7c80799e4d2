/** The wall, for the last row: sizes, contrast, room, and what a question hides. */
import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import { contrast } from "../../src/ui/index.ts";
import { axeViolations, openPage } from "./harness/index.ts";

const WALL = { width: 1280, height: 720 };
const STOP = "classroom.html?lesson=twenty&stop=5";

/** Every visible text with its size on the wall and its colours, but key hints. */
function textsOf(page: Page) {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: { text: string; size: number; colour: string; ground: string }[] = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const text = (walker.currentNode.textContent ?? "").trim();
      if (!parent || text === "" || parent.closest("script, style, kbd, .visually-hidden"))
        continue;
      if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      if (parent.matches(":disabled")) continue;
      const style = getComputedStyle(parent);
      const box = parent.getBoundingClientRect();
      const isInPicture = parent.closest(".picture") !== null;
      const shown = parent.offsetWidth > 0 ? box.width / parent.offsetWidth : 1;
      const isClear = (colour: string) => colour.startsWith("rgba") && colour.endsWith(", 0)");
      let ground = "rgba(0, 0, 0, 0)";
      for (let at: Element | null = parent; at && isClear(ground); at = at.parentElement) {
        ground = getComputedStyle(at).backgroundColor;
      }
      const size = parseFloat(style.fontSize) * (isInPicture ? shown : 1);
      found.push({ text, size: Math.round(size * 10) / 10, colour: style.color, ground });
    }
    return found;
  });
}

const hexOf = (colour: string): string =>
  `#${(colour.match(/\d+/g) ?? [])
    .slice(0, 3)
    .map((part) => Number(part).toString(16).padStart(2, "0"))
    .join("")}`;

const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement;
    const inside = document.querySelector(".show__inside");
    const isTaller = inside !== null && inside.scrollHeight > inside.clientHeight;
    return scrollHeight > innerHeight || scrollWidth > innerWidth || isTaller;
  });

for (const room of ["light", "dark"] as const) {
  test(`in a ${room} room every text is at least 24 px and stands out by 4.5`, async () => {
    const page = await openPage({ path: STOP, viewport: WALL, reducedMotion: true });
    await page.waitForSelector(".caption__text");
    if (room === "dark") await page.click('.bar button[aria-label="Dark room"]');
    for (const question of [false, true]) {
      if (question) {
        await page.keyboard.press("PageDown");
        await page.waitForSelector(".choices");
      }
      const texts = await textsOf(page);
      expect(texts.length).toBeGreaterThan(10);
      expect(texts.filter(({ size }) => size < 23.9)).toEqual([]);
      const pale = texts.filter(
        ({ colour, ground }) => contrast(hexOf(colour), hexOf(ground)) < 4.5,
      );
      expect(pale).toEqual([]);
      expect(await axeViolations(page)).toEqual([]);
    }
    expect(page.problems).toEqual([]);
  });
}

test.each([
  WALL,
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
  { width: 320, height: 640 },
])("nothing sticks out of a window of %o", async (viewport) => {
  const page = await openPage({ path: STOP, viewport, reducedMotion: true });
  await page.waitForSelector(".caption__text");
  expect(await overflow(page)).toBe(false);
  await page.keyboard.press("PageDown");
  await page.waitForSelector(".choices");
  expect(await overflow(page)).toBe(false);
});

test("what is folded away is not over the wall until it is asked for", async () => {
  const page = await openPage({ path: STOP, viewport: { width: 1440, height: 900 } });
  await page.waitForSelector(".caption__text");
  // The names of the wall's parts are its own: a style of another page's, loaded as well, showed them at once.
  expect(await page.getByLabel("Arithmetic").isVisible()).toBe(false);
  await page.click('.bar button[aria-label="More"]');
  expect(await page.getByLabel("Arithmetic").isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  expect(await page.getByLabel("Arithmetic").isVisible()).toBe(false);
});

test("counts and arithmetic go while a question is asked, and a blank wall takes all away", async () => {
  // Nothing of this stop is kept back before its question is asked.
  const path = "classroom.html?lesson=twenty&stop=4";
  const page = await openPage({ path, viewport: WALL, reducedMotion: true });
  await page.click('.bar button[aria-label="More"]');
  await page.getByLabel("Counts").check();
  await page.getByLabel("Arithmetic").check();
  await page.keyboard.press("Escape");
  await page.waitForSelector('[data-count="standard"]');
  await page.waitForSelector(".arithmetic");
  await page.keyboard.press("PageDown");
  await page.waitForSelector(".choices");
  expect(await page.locator("[data-count], .arithmetic, [data-sentence], .caption").count()).toBe(
    0,
  );
  expect(await page.locator("[data-right], .asked__line, .asked__answer").count()).toBe(0);
  await page.keyboard.press("b");
  expect(await page.getByRole("heading").count()).toBe(0);
  await page.keyboard.press("x");
  expect(await page.getByRole("heading").count()).toBeGreaterThan(0);
});
