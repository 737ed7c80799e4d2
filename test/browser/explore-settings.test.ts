/** The settings at the largest input: every number in its own room, one row where there is room for it. */
import { expect, test } from "vitest";
import { openExplore } from "./support/explore.ts";

const LINK = "?height=224&width=224&filters=128";

test.each([
  [1440, 900],
  [1280, 800],
])(
  "at %i × %i three digits stand apart from their signs, all in one row",
  async (width, height) => {
    const page = await openExplore(LINK, { viewport: { width, height } });
    const { gaps, rows } = await page.evaluate(() => {
      // The digits themselves, not the boxes around them.
      const measure = document.createElement("canvas").getContext("2d");
      const edges = [...document.querySelectorAll(".settings__shape > *")].flatMap((node) => {
        const input = node.querySelector("input.field__number") ?? node;
        const box = input.getBoundingClientRect();
        if (box.width < 4 || node.matches(".settings__caption")) return [];
        const text = input instanceof HTMLInputElement ? input.value : (input.textContent ?? "");
        if (measure) measure.font = getComputedStyle(input).font;
        const ink = measure?.measureText(text.trim()).width ?? 0;
        const middle = (box.left + box.right) / 2;
        return [{ left: middle - ink / 2, right: middle + ink / 2 }];
      });
      const tops = [...document.querySelectorAll(".settings .field")].map(
        (node) => node.getBoundingClientRect().bottom,
      );
      return {
        gaps: edges.slice(1).map(({ left }, i) => left - edges[i].right),
        rows: Math.max(...tops) - Math.min(...tops),
      };
    });
    expect(gaps).toHaveLength(4);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(3);
    expect(rows).toBeLessThan(12);
    expect(page.problems).toEqual([]);
  },
);
