/** The pinned cell's card in a browser: inside the stage, off the cell, tied to it. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { eventually, openExplore } from "./support/explore.ts";

const PINS = ["standardKernels.3.1.1.1", "input.2.6.6", "separable.3.4.4", "pointwiseWeights.3.2"];

/** Edges of the card, the cell and the stage, in the window. */
const edgesOf = (page: Page) =>
  page.evaluate(() => {
    const edges = (selector: string) => {
      const { left, top, right, bottom } =
        document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      return { left, top, right, bottom };
    };
    return {
      ...{ card: edges(".cell-card"), cell: edges(".pinned"), stage: edges(".stage") },
      leader: edges(".pinned__leader"),
    };
  });
type Edges = Awaited<ReturnType<typeof edgesOf>>["card"];

const holds = (outer: Edges, inner: Edges): boolean =>
  inner.left >= outer.left &&
  inner.top >= outer.top &&
  inner.right <= outer.right &&
  inner.bottom <= outer.bottom;
const meet = (a: Edges, b: Edges): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const near = (a: Edges, by: number): Edges => ({
  ...{ left: a.left - by, top: a.top - by },
  ...{ right: a.right + by, bottom: a.bottom + by },
});

test.each([
  [1440, 900],
  [1024, 768],
  [900, 1200],
])(
  "at %i × %i the card lies inside the stage, off the cell, and a line that is drawn ties them",
  async (w, h) => {
    for (const pin of PINS) {
      const page = await openExplore(`?time=filters.f3.y1.x1&pin=${pin}`, {
        viewport: { width: w, height: h },
      });
      await page.getByRole("region", { name: "Pinned cell" }).waitFor();
      await eventually(async () => {
        const { card, cell, stage } = await edgesOf(page);
        return holds(stage, card) && !meet(card, cell);
      }).toBe(true);
      const { card, cell, leader } = await edgesOf(page);
      // It is left out where it would cross a map.
      if (await page.locator(".pinned__leader").isVisible()) {
        expect(meet(near(leader, 2), card), pin).toBe(true);
        expect(meet(near(leader, 2), cell), pin).toBe(true);
      }
      expect(page.problems).toEqual([]);
    }
  },
);

test("on a phone the page makes way, so that the cell is not below its card", async () => {
  const page = await openExplore("?time=filters.f3.y1.x1", {
    viewport: { width: 390, height: 844 },
    touch: true,
  });
  const output = page.locator(".picture canvas[data-tensor=separable]").first();
  // Just above the clock: the card would lie on it.
  const clock = await page.locator(".clock").boundingBox();
  await output.evaluate((node, top) => {
    window.scrollBy(0, node.getBoundingClientRect().bottom - top + 4);
  }, clock?.y ?? 0);
  const box = await output.boundingBox();
  if (!box) throw new Error("no output map");
  await page.touchscreen.tap(box.x + box.width - 6, box.y + box.height - 12);
  await page.getByRole("region", { name: "Pinned cell" }).waitFor();
  await eventually(async () => {
    const now = await output.boundingBox();
    const { card } = await edgesOf(page);
    return (now?.y ?? 0) + (now?.height ?? 0) <= card.top;
  }).toBe(true);
  // As wide as the window, wherever the cell is.
  const { card } = await edgesOf(page);
  expect(card.left).toBe(390 - card.right);
  expect(page.problems).toEqual([]);
});
