/** Explore on a phone: counts that stay in sight, a bar within the thumb's reach, settings as a sheet. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeViolations, clippedText, horizontalScroll, overlaps } from "./harness/index.ts";
import { at, counts, eventually, pressOnPage, stage } from "./support/explore.ts";
import { overlappingMarks } from "./support/marks.ts";
import * as phone from "./support/phone.ts";

const { barTop, boxOf, handle, isFocused, openPhone, sheet, strip } = phone;
const { CONTROLS, LYING, MOMENT, SMALL, UPRIGHT } = phone;
const SKIP_LINK = "Skip to the stage";

describe("counts", () => {
  /** The strip's numbers, as plain integers. */
  const written = (page: Page): Promise<number[]> =>
    strip(page)
      .locator("[data-strip-count]")
      .allTextContents()
      .then((texts) => texts.map((text) => Number(text.split(" / ")[0]?.replaceAll(",", ""))));

  test("are written in a strip and run with every step", async () => {
    const page = await openPhone();
    expect(await strip(page).innerText()).toContain("11.89\u00a0%");
    for (const key of ["ArrowRight", "End", "Home"]) {
      await pressOnPage(page, key);
      await eventually(async () => {
        const { standard, separable } = await counts(page);
        const shown = await written(page);
        return shown[0] === standard && shown[1] === separable;
      }).toBe(true);
    }
  });

  test("stay at the window's upper edge while the picture is there", async () => {
    const page = await openPhone(MOMENT, SMALL);
    await page.mouse.wheel(0, 300);
    await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
    const box = await boxOf(strip(page));
    expect(Math.abs(box.y)).toBeLessThanOrEqual(1);
    expect(box.height).toBeLessThanOrEqual(48);
    await page.getByRole("region", { name: "Arithmetic" }).scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await eventually(async () => (await boxOf(strip(page))).bottom).toBeLessThanOrEqual(1);
  });

  test("are left out where the link hides the cost", async () => {
    const page = await openPhone(`${MOMENT}&hide=cost`);
    await page.getByRole("group", { name: "Playback" }).waitFor();
    expect(await strip(page).count()).toBe(0);
  });

  test("are shortened only where they are long", async () => {
    const page = await openPhone(
      "?height=56&width=56&channels=64&filters=512&padding=same&time=input",
    );
    await eventually(() => strip(page).innerText()).toContain("0 / 925M");
    expect((await clippedText(page)).filter((fault) => !fault.includes(SKIP_LINK))).toEqual([]);
  });
});

describe("the bar", () => {
  test.each([UPRIGHT, SMALL])("has all of playing under the thumb at $width px", async (size) => {
    const page = await openPhone(MOMENT, size);
    const names = ["Play", "Restart", "Previous step", "Next step", "Pace and loop"];
    const pressed = [
      ...names.map((name) => page.getByRole("button", { name, exact: true })),
      page.getByRole("slider", { name: "Timeline" }),
      handle(page),
    ];
    for (const control of pressed) {
      const box = await boxOf(control);
      expect(box.width).toBeGreaterThanOrEqual(44);
      expect(box.height).toBeGreaterThanOrEqual(44);
      expect(box.y).toBeGreaterThanOrEqual(0.7 * size.height);
      expect(box.bottom).toBeLessThanOrEqual(size.height);
    }
    const before = await at(page);
    await page.getByRole("button", { name: "Next step" }).tap();
    await eventually(() => at(page)).not.toBe(before);
  });

  test("never covers what has the focus, and never keeps the page from scrolling", async () => {
    const page = await openPhone(MOMENT, SMALL);
    const units = page.getByRole("combobox", { name: "Unit" });
    await units.focus();
    const box = await boxOf(units);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual((await barTop(page)) + 1);
    const before = await page.evaluate(() => scrollY);
    const { x, y, width, height } = await boxOf(page.locator(".sentence"));
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.wheel(0, 200);
    await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
  });

  test("unfolds pace, loop and, on a small phone, speed", async () => {
    const page = await openPhone(MOMENT, SMALL);
    await page.getByRole("button", { name: "Pace and loop" }).tap();
    for (const name of ["Speed", "Pace"]) {
      expect(await page.getByRole("combobox", { name }).isVisible()).toBe(true);
    }
    expect(await page.getByRole("button", { name: "Loop this segment" }).isVisible()).toBe(true);
    expect(await overlaps(page, `.transport :is(${CONTROLS})`)).toEqual([]);
    expect(await horizontalScroll(page)).toEqual([]);
  });
});

describe("settings", () => {
  test("are a sheet with the picture above it; a change is seen at once", async () => {
    const page = await openPhone();
    expect(await handle(page).innerText()).toMatch(/7×7×3\s→\s128/);
    await handle(page).tap();
    await sheet(page).getByRole("region", { name: "Layer settings" }).waitFor();
    await eventually(async () => (await boxOf(sheet(page))).bottom).toBe(UPRIGHT.height);
    const top = (await boxOf(sheet(page))).y;
    expect(top).toBeGreaterThan(0.35 * UPRIGHT.height);
    const input = await boxOf(page.locator('[data-tensor="input"][data-part="map"]').first());
    expect(input.y).toBeGreaterThanOrEqual((await boxOf(strip(page))).bottom - 1);
    expect(input.bottom).toBeLessThanOrEqual(top);
    const kernel = sheet(page).getByRole("spinbutton", { name: "Kernel size" });
    await kernel.fill("5");
    await kernel.press("Enter");
    await eventually(() =>
      page.locator('[data-part="kernel"]').first().getAttribute("data-columns"),
    ).toBe("5");
    expect(await sheet(page).getByRole("heading").innerText()).toMatch(
      /^7×7×3\s→\s128 filters 5×5$/,
    );
    expect(page.problems).toEqual([]);
  });

  const ways: Readonly<Record<string, (page: Page) => Promise<void>>> = {
    Escape: (page) => page.keyboard.press("Escape"),
    "the button Done": (page) => sheet(page).getByRole("button", { name: "Done" }).tap(),
    "a press beside it": (page) => page.touchscreen.tap(195, 200),
  };
  test("are closed in every way, and the focus goes back", async () => {
    const page = await openPhone();
    for (const [name, close] of Object.entries(ways)) {
      await handle(page).focus();
      await page.keyboard.press("Enter");
      await sheet(page).waitFor();
      await close(page);
      await sheet(page).waitFor({ state: "hidden" });
      await eventually(() => isFocused(handle(page)), name).toBe(true);
    }
    expect(page.problems).toEqual([]);
  });

  test.each([UPRIGHT, SMALL, LYING])("are whole at $width × $height", async (size) => {
    const page = await openPhone("?padding=same", size);
    await handle(page).tap();
    await sheet(page).getByRole("region", { name: "Layer settings" }).waitFor();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page, "dialog[open]")).toEqual([]);
    }
    expect(await overlaps(page, `.settings :is(${CONTROLS})`)).toEqual([]);
    expect(await horizontalScroll(page)).toEqual([]);
    const done = await boxOf(sheet(page).getByRole("button", { name: "Done" }));
    expect(done.height).toBeGreaterThanOrEqual(44);
    expect(done.y).toBeGreaterThanOrEqual(0);
  });
});

/** Faults of the page as it stands, at its beginning. */
async function faultsOf(page: Page): Promise<string[]> {
  const clipped = await clippedText(page);
  return [
    ...(await horizontalScroll(page)),
    ...clipped.filter((fault) => !fault.startsWith(`"${SKIP_LINK}"`)),
    ...(await overlaps(page, `.explore > header :is(${CONTROLS}), [role=tab]`)),
    ...(await overlaps(page, `.clock :is(${CONTROLS})`)),
    ...(await overlappingMarks(page)),
  ];
}

describe("any window of a phone", () => {
  test("lying on its side it has no fault, and half of the window for the picture", async () => {
    const page = await openPhone(MOMENT, LYING);
    expect(await faultsOf(page)).toEqual([]);
    await stage(page).evaluate((node) => node.scrollIntoView());
    const free = (await barTop(page)) - (await boxOf(strip(page))).bottom;
    expect(free).toBeGreaterThanOrEqual(LYING.height / 2);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page)).toEqual([]);
    }
  });

  test("text of double size fits every one", async () => {
    const page = await openPhone(MOMENT);
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    for (const size of [UPRIGHT, SMALL, LYING]) {
      const name = `${size.width} × ${size.height}`;
      await page.setViewportSize(size);
      await eventually(() => page.evaluate(() => innerWidth), name).toBe(size.width);
      await eventually(() => horizontalScroll(page), name).toEqual([]);
      expect(await overlaps(page, `.clock :is(${CONTROLS})`), name).toEqual([]);
      const header = `.explore > header :is(${CONTROLS}), [role=tab]`;
      expect(await overlaps(page, header), name).toEqual([]);
    }
  });
});
