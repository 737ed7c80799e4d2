/** Explore on a phone: a header of one row, and lanes as tabs, one of them whole on one screen. */
import { describe, expect, test } from "vitest";
import { axeViolations, horizontalScroll } from "./harness/index.ts";
import { at, eventually, pressOnPage } from "./support/explore.ts";
import { overlappingMarks } from "./support/marks.ts";
import * as phone from "./support/phone.ts";

const { barTop, boxOf, isFocused, lanesOn, openPhone, sheet, strip, tab } = phone;
const { MOMENT, SMALL, UPRIGHT } = phone;

describe("the header", () => {
  test.each([UPRIGHT, SMALL])("is one row at $width px, with everything in it", async (size) => {
    const page = await openPhone(MOMENT, size);
    expect((await boxOf(page.getByRole("banner"))).height).toBeLessThanOrEqual(48);
    const menu = page.getByRole("button", { name: "Menu" });
    for (const control of [menu, page.getByRole("combobox", { name: "Theme" })]) {
      const box = await boxOf(control);
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    }
    expect(await page.getByRole("link", { name: "Learn" }).count()).toBe(0);
    await menu.tap();
    const entries = page.getByRole("navigation").getByRole("link");
    expect(await entries.allTextContents()).toEqual(["Learn", "Explore", "Classroom"]);
    expect(await axeViolations(page)).toEqual([]);
    expect(await horizontalScroll(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await page.getByRole("link", { name: "Learn" }).count()).toBe(0);
    expect(await isFocused(menu)).toBe(true);
    await menu.tap();
    await page.getByRole("button", { name: "Keys" }).tap();
    await sheet(page).getByText("Keys", { exact: true }).waitFor();
    expect(page.problems).toEqual([]);
  });

  test("a theme is chosen by the icon", async () => {
    const page = await openPhone();
    await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
    await eventually(() => page.evaluate(() => document.documentElement.dataset["theme"])).toBe(
      "dark",
    );
  });
});

describe("lanes", () => {
  test("are tabs that show one at a time, and the lane that a phone would not show stands in the link", async () => {
    const page = await openPhone();
    expect(await tab(page, "Separable").getAttribute("aria-selected")).toBe("true");
    expect(await lanesOn(page)).toBe(1);
    await tab(page, "Standard").tap();
    await page.locator('[data-tensor="standard"][data-part="map"]').waitFor();
    expect(await lanesOn(page)).toBe(1);
    const panel = page.getByRole("tabpanel", { name: "Standard" });
    expect(await panel.locator(".picture").count()).toBe(1);
    await eventually(() => page.url()).toContain("lanes=standard");
    await tab(page, "Both").tap();
    await eventually(() => lanesOn(page)).toBe(2);
    await pressOnPage(page, "ArrowRight");
    await eventually(() => page.url()).not.toContain("y2.x2");
    expect(page.url()).not.toContain("lanes");
    expect(page.problems).toEqual([]);
  });

  test("go by arrows, Home and End, with one stop for the Tab key", async () => {
    const page = await openPhone();
    await tab(page, "Separable").focus();
    const visits = [
      ["ArrowRight", "Both"],
      ["ArrowRight", "Standard"],
      ["ArrowLeft", "Both"],
      ["Home", "Standard"],
      ["End", "Both"],
    ] as const;
    for (const [key, name] of visits) {
      await page.keyboard.press(key);
      expect(await isFocused(tab(page, name))).toBe(true);
      expect(await tab(page, name).getAttribute("aria-selected")).toBe("true");
    }
    expect(await page.locator('.explore [role="tab"][tabindex="0"]').count()).toBe(1);
    // The page's own arrows step; the tabs' do not.
    expect(await at(page)).toBe("filters.f40.y2.x2");
  });

  test("that a link chose stay as it says, until another tab is chosen", async () => {
    const page = await openPhone(`${MOMENT}&lanes=standard`);
    expect(await tab(page, "Standard").getAttribute("aria-selected")).toBe("true");
    expect(await page.locator('[data-tensor="separable"]').count()).toBe(0);
    await tab(page, "Separable").tap();
    await page.locator('[data-tensor="separable"][data-part="map"]').waitFor();
    await eventually(() => page.url()).not.toContain("lanes");
  });

  test("a cell that a link pins in the other lane brings that lane up", async () => {
    const page = await openPhone(`${MOMENT}&pin=standard.40.2.2`);
    await page.getByRole("region", { name: "Pinned cell" }).waitFor();
    expect(await tab(page, "Standard").getAttribute("aria-selected")).toBe("true");
    // It stays pinned while the other lane is looked at.
    await tab(page, "Separable").tap();
    await page.locator('[data-tensor="separable"][data-part="map"]').waitFor();
    expect(page.url()).toContain("pin=standard.40.2.2");
    expect(page.problems).toEqual([]);
  });

  test.each(["Standard", "Separable"])("%s fits above the bar without scrolling", async (name) => {
    const page = await openPhone();
    await tab(page, name).tap();
    await page.locator(`[data-tensor="${name.toLowerCase()}"][data-part="map"]`).waitFor();
    const top = (await boxOf(strip(page))).bottom;
    const bottom = await barTop(page);
    const parts = await page
      .locator(".picture :is(.map, .pill, .chip, .sum, .strip, .panel-mark--frame)")
      .evaluateAll((nodes) =>
        nodes
          .filter((node) => node.checkVisibility())
          .map((node) => {
            const box = node.getBoundingClientRect();
            return { name: node.outerHTML.slice(0, 60), top: box.top, bottom: box.bottom };
          }),
      );
    expect(parts.length).toBeGreaterThan(15);
    expect(parts.filter((part) => part.top < top || part.bottom > bottom)).toEqual([]);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await overlappingMarks(page)).toEqual([]);
  });

  test("turned on its side and back, the page keeps its tab and its place", async () => {
    const page = await openPhone();
    await tab(page, "Standard").tap();
    await page.setViewportSize({ width: 1024, height: 768 });
    await eventually(() => lanesOn(page)).toBe(2);
    await page.setViewportSize(UPRIGHT);
    await eventually(() => lanesOn(page)).toBe(1);
    expect(await tab(page, "Standard").getAttribute("aria-selected")).toBe("true");
    expect(await at(page)).toBe("filters.f40.y2.x2");
    expect(page.problems).toEqual([]);
  });
});
