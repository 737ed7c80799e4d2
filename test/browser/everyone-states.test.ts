/**
 * Every page and everything that opens on it: axe finds nothing in any theme, what is pressed is large enough, and at
 * 400 % zoom (320 × 256 px of a window of 1280 × 1024) nothing is lost. One theme each in the short run, all in the long.
 */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeViolations, clippedText, horizontalScroll } from "./harness/index.ts";
import { thinned } from "../soak/is-soak.ts";
import { DIALOGS, openShown, PAGES } from "./support/everyone.ts";

const THEMES = ["light", "dark", "projector"] as const;
const ALL = [...PAGES, ...DIALOGS];
const SCROLLING = new Set(["Learn", "Explore", "Classroom", "the lesson editor", "the worksheet"]);
const FINGERS = new Set(["Learn", "Classroom", "the wall, asking", "the values on explore.html"]);

/**
 * What is smaller than so many px. Links within a text and the factors within a formula may be (WCAG 2.5.8, inline), and
 * what only listeners find.
 */
function smallTargets(page: Page, least: number, within = "body"): Promise<string[]> {
  return page.evaluate(
    ([px, place]) => {
      const pressed =
        "a[href], button, input, select, textarea, summary, [role=slider], [role=tab]";
      const root = document.querySelector(place) ?? document.body;
      const isUnseen = (node: Element): boolean =>
        node.closest(".visually-hidden, .skip-link") !== null ||
        getComputedStyle(node).clipPath !== "none" ||
        !node.checkVisibility({ visibilityProperty: true });
      return [...root.querySelectorAll<HTMLElement>(pressed)]
        .filter((node) => !isUnseen(node) && !node.matches(":disabled"))
        .filter((node) => !node.matches(":is(p, li, dd, td, figcaption, small) a, .cost__factor"))
        .flatMap((node) => {
          // A field's label is pressed as well.
          const labels = "labels" in node ? [...(node.labels as NodeListOf<HTMLElement>)] : [];
          const boxes = [node, ...labels].map((each) => each.getBoundingClientRect());
          const width = Math.max(...boxes.map((box) => box.width));
          const height = Math.max(...boxes.map((box) => box.height));
          if (Math.min(width, height) >= px - 0.5) return [];
          const name = node.getAttribute("aria-label") ?? node.textContent.trim().slice(0, 30);
          return [
            `${node.tagName} ${node.className} "${name}": ${Math.round(width)}×${Math.round(height)}`,
          ];
        });
    },
    [least, within] as const,
  );
}

/** Share of the window that is always covered by what does not scroll away. */
const coveredShare = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const kept = [...document.querySelectorAll("body *")].filter((node) =>
      ["sticky", "fixed"].includes(getComputedStyle(node).position),
    );
    const rows = new Set<number>();
    window.scrollTo(0, document.documentElement.scrollHeight / 2);
    for (const node of kept) {
      const { top, bottom, width } = node.getBoundingClientRect();
      if (width < innerWidth / 2 || !node.checkVisibility({ visibilityProperty: true })) continue;
      for (let y = Math.max(0, top); y < Math.min(innerHeight, bottom); y++)
        rows.add(Math.floor(y));
    }
    return rows.size / innerHeight;
  });

for (const [index, shown] of ALL.entries()) {
  test(`${shown.name}: axe finds nothing, targets are large, and nothing is lost at 400 %`, async () => {
    const page = await openShown(shown);
    for (const theme of thinned(THEMES, index, THEMES.length)) {
      await page.evaluate((name) => (document.documentElement.dataset["theme"] = name), theme);
      expect(await axeViolations(page, shown.within), theme).toEqual([]);
    }
    expect(await smallTargets(page, 24, shown.within)).toEqual([]);

    await page.setViewportSize({ width: 320, height: 256 });
    const isExplore = shown.path.startsWith("explore");
    if (isExplore) await page.waitForSelector(".explore--phone", { state: "attached" });
    else await page.waitForTimeout(200);
    expect(await horizontalScroll(page)).toEqual([]);
    const clipped = await clippedText(page);
    // The way past the header waits off the edge; the field with the link scrolls, and Copy takes all of it.
    const known = /Skip to the stage|^the field "http/;
    expect(clipped.filter((fault) => !known.test(fault))).toEqual([]);
    // The wall and the widget are as large as their window, and what does not fit scrolls inside.
    if (SCROLLING.has(shown.name)) expect(await coveredShare(page)).toBeLessThan(0.6);
    expect(page.problems).toEqual([]);
  });
}

test.each(ALL.filter(({ name }) => FINGERS.has(name)))(
  "$name: 44 px for a finger",
  async (shown) => {
    const page = await openShown(shown, { touch: true, viewport: { width: 1024, height: 768 } });
    expect(await smallTargets(page, 44, shown.within)).toEqual([]);
  },
);
