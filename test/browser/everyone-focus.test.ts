/** By keyboard: Tab comes to everything that can be pressed, and one sees where it is. Explore has a test of its own. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openShown, PAGES } from "./support/everyone.ts";

const HERE = new Set(["Learn", "Classroom", "the wall", "the lesson editor", "the widget"]);

/** Marks what Tab should come to, and says how much that is. */
const markWanted = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const all = "a[href], button, input, select, textarea, summary, iframe, [tabindex='0']";
    const wanted = [...document.querySelectorAll<HTMLElement>(all)]
      .filter((node) => node.tabIndex >= 0 && !node.matches(":disabled"))
      .filter((node) => node.checkVisibility({ visibilityProperty: true }))
      // Of a group of radio buttons Tab comes to one.
      .filter((node) => !node.matches("input[type=radio]"));
    wanted.forEach((node, index) => (node.dataset["wanted"] = String(index)));
    return wanted.length;
  });

/** What has the focus, and whether an outline shows it: its own, its label's, or that of what stands for it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const node = document.activeElement;
    if (!(node instanceof HTMLElement) || node === document.body) return null;
    const near = [node, node.nextElementSibling, node.parentElement, node.closest("label")];
    const isSeen = [...near, node.parentElement?.parentElement].some((each) => {
      if (!each) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    });
    const name = node.getAttribute("aria-label") ?? node.textContent.trim().slice(0, 40);
    return { wanted: node.dataset["wanted"], isSeen, name: `${node.tagName} ${name}` };
  });

test.each(PAGES.filter(({ name }) => HERE.has(name)))(
  "$name: Tab comes to everything, and an outline shows where it is",
  async (shown) => {
    const page = await openShown(shown, { reducedMotion: true });
    const count = await markWanted(page);
    expect(count).toBeGreaterThan(5);
    const reached = new Set<string>();
    const unseen: string[] = [];
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    // What comes into the page on the way, such as a chapter's question, is passed as well.
    for (let i = 0; i < 3 * count && reached.size < count; i++) {
      await page.keyboard.press("Tab");
      const now = await focused(page);
      if (now === null) continue;
      if (now.wanted !== undefined) reached.add(now.wanted);
      if (!now.isSeen) unseen.push(now.name);
    }
    const missed = await page.evaluate(
      (found) =>
        [...document.querySelectorAll<HTMLElement>("[data-wanted]")]
          .filter((node) => !found.includes(node.dataset["wanted"] ?? ""))
          .map((node) => node.getAttribute("aria-label") ?? node.textContent.trim().slice(0, 40)),
      [...reached],
    );
    expect(missed).toEqual([]);
    expect(unseen).toEqual([]);
    expect(page.problems).toEqual([]);
  },
);

test("where a system forces its colours, the picture goes with their ground, whatever theme a link names", async () => {
  const page = await openShown({
    name: "Explore",
    path: "explore.html?theme=light&time=position.t20",
  });
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await page.reload();
  await page.waitForSelector("[data-at] canvas[data-tensor=input]");
  expect(await page.getAttribute("html", "data-theme")).toBe("auto");
  const chosen = await page
    .locator(".lanes-control input:checked + span")
    .evaluate((node) => getComputedStyle(node).outlineWidth);
  expect(chosen).toBe("3px");
});

test("the values are found by keyboard and by name, in a page of few nodes", async () => {
  const page = await openShown({
    name: "Explore",
    path: "explore.html?height=64&width=64&channels=8&filters=4&input=noise",
  });
  const button = page.getByRole("button", { name: "Values as a table" });
  // What stands below the picture comes later; this is its last part.
  await page.getByRole("button", { name: "About this page" }).waitFor();
  await button.focus();
  const before = await page.evaluate(() => document.querySelectorAll("*").length);
  await page.keyboard.press("Enter");
  const table = page.getByRole("table", { name: /^Input, c0: 32 rows, 32 columns/ });
  await table.waitFor();
  const after = await page.evaluate(() => document.querySelectorAll("*").length);
  expect(after - before).toBeLessThan(1300);
  expect(await table.getByRole("rowheader").count()).toBe(32);
  await page.keyboard.press("Escape");
  await table.waitFor({ state: "hidden" });
  expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
  expect(page.problems).toEqual([]);
});
