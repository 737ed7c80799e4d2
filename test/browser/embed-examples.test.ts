/** Every example page, in a real browser. */
import { readdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot } from "../../scripts/paths.js";
import { isSoak } from "../soak/is-soak.ts";
import { axeViolations, horizontalScroll, openPage } from "./harness/index.ts";
import { totalIn, widgetOf, widgetUrl } from "./support/host-page.ts";

const examples = (await readdir(path.join(projectRoot, "docs/examples"))).filter((name) =>
  name.endsWith(".html"),
);

describe("every example page", () => {
  test.each(examples)("%s works without an error, in a wide and a narrow window", async (name) => {
    const wide = { width: 1200, height: 900 };
    const narrow = { width: 360, height: 900 };
    const page = await openPage({
      path: `examples/${name}`,
      viewport: wide,
      waitForApp: false,
    });
    for (const viewport of [wide, narrow]) {
      await page.setViewportSize(viewport);
      // The soak begins anew in the narrow window, the short run makes the wide one narrow.
      if (isSoak && viewport === narrow) await page.reload();
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(viewport.width);
      const frames = page.locator("iframe");
      // A frame that waits for its place on the screen is brought there; one on a slide to come is not seen.
      for (const frame of await frames.all()) {
        if (!(await frame.isVisible())) continue;
        await frame.scrollIntoViewIfNeeded();
        const inside = await (await frame.elementHandle())?.contentFrame();
        await inside?.waitForSelector("[data-at] canvas[data-tensor=input]", { state: "attached" });
      }
      expect(await horizontalScroll(page)).toEqual([]);
      expect(await axeViolations(page)).toEqual([]);
      expect(page.problems).toEqual([]);
    }
  });

  test("api.html: buttons drive the widget, its counts are the table's", async () => {
    const page = await openPage({ path: "examples/api.html", waitForApp: false });
    const cell = (form: string, column: number) =>
      page.locator(`tr[data-form=${form}] td`).nth(column);
    await page.getByRole("button", { name: "Compare" }).click();
    await expect.poll(() => cell("separable", 0).textContent()).toBe("10,275");
    expect(await cell("standard", 1).textContent()).toBe("86,400");
    await page.getByRole("button", { name: "64 filters" }).click();
    await expect.poll(() => cell("standard", 1).textContent()).toBe("43,200");
    await page.getByRole("button", { name: "does not fit" }).click();
    await expect
      .poll(() => page.getByRole("status").textContent())
      .toBe("kernel=9 is larger than the padded input 7×7; keeping 3");
    await page.getByRole("button", { name: "Ask for its values" }).click();
    await expect
      .poll(async () => (await page.locator("#tensor").textContent())?.split("\n").length)
      .toBe(5);
    expect(page.problems).toEqual([]);
  });

  test("element.html: the widget follows the form", async () => {
    const page = await openPage({ path: "examples/element.html", waitForApp: false });
    const frame = await widgetOf(page);
    await page.getByLabel("Stride").selectOption("2");
    await page.getByLabel("Filters").fill("10");
    await expect.poll(() => totalIn(frame, "standard")).toBe(String(10 * 27 * 9));
    expect(page.problems).toEqual([]);
  });

  test("slides.html: the widget plays on its own slide alone", async () => {
    const page = await openPage({ path: "examples/slides.html", waitForApp: false });
    const first = await widgetOf(page);
    await expect.poll(() => first.getByRole("button", { name: "Pause" }).count()).toBe(1);
    await page.getByRole("button", { name: "Next slide" }).click();
    await expect
      .poll(() => first.locator("button[aria-label=Pause], button:text-is('Pause')").count())
      .toBe(0);
    await page.getByRole("button", { name: "Previous slide" }).click();
    await expect.poll(() => first.getByRole("button", { name: "Pause" }).count()).toBe(1);
    expect(page.problems).toEqual([]);
  });

  test("slides.html: Escape in the widget gives the arrow keys back to the deck", async () => {
    const page = await openPage({ path: "examples/slides.html", waitForApp: false });
    const first = await widgetOf(page);
    await first.getByRole("button", { name: "Pause" }).focus();
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.getByRole("status").textContent()).toBe("Slide 2 of 3");
    expect(page.problems).toEqual([]);
  });

  test("several.html: one button plays all four", async () => {
    const page = await openPage({
      path: "examples/several.html",
      viewport: { width: 1400, height: 1400 },
      waitForApp: false,
    });
    await page.getByRole("button", { name: "Play all" }).click();
    await expect.poll(() => page.getByRole("button", { name: "Pause all" }).count()).toBe(1);
    for (const frame of page.frames().slice(1))
      await expect.poll(() => frame.getByRole("button", { name: "Pause" }).count()).toBe(1);
    expect(page.problems).toEqual([]);
  });

  test("snippets.html: the snippets have this site's address", async () => {
    const page = await openPage({ path: "examples/snippets.html", waitForApp: false });
    const text = await page.locator("pre").first().textContent();
    expect(text).toContain(widgetUrl("?kernel=3"));
    expect(text).toContain(`sandbox="allow-scripts allow-downloads`);
    expect(page.problems).toEqual([]);
  });
});
