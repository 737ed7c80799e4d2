/** The start page: an honest chapter, a stage that plays, and the way on. */
import { expect, test } from "vitest";
import { blockCost } from "../../src/engine/index.ts";
import { WORKED_EXAMPLE } from "../worked-example.ts";
import { axeViolations, clippedText, horizontalScroll, openPage } from "./harness/index.ts";

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];

test("the chapter's figures are the engine's", async () => {
  const page = await openPage({ path: "index.html" });
  const text = await page.locator("main").innerText();
  const cost = blockCost(WORKED_EXAMPLE, { bias: false });
  const parts = [cost.standard, cost.depthwise, cost.pointwise, cost.separable];
  for (const { multiplications } of parts) {
    expect(text).toContain(multiplications.toLocaleString("en"));
  }
  expect(text).toContain(`${(100 * cost.ratio).toFixed(2)}\u00a0%`);
  expect(page.problems).toEqual([]);
});

test("a link cannot make the chapter speak of another layer", async () => {
  const page = await openPage({ path: "index.html?filters=5&kernel=2&theme=dark" });
  expect(await page.locator("h1").innerText()).toContain("depthwise separable");
  expect(await page.locator("main").innerText()).toContain("128 filters of 3 × 3");
  expect(await page.getAttribute("html", "data-theme")).toBe("dark");
});

test("its stage plays, and the way on keeps the theme", async () => {
  const page = await openPage({ path: "index.html?theme=dark&speed=8" });
  const stage = page.getByRole("region", { name: "Stage" });
  await page.getByRole("button", { name: "Play" }).click();
  await expect.poll(() => stage.getAttribute("data-at"), { timeout: 10_000 }).toMatch(/^position/);
  await page.getByRole("link", { name: "Explore", exact: true }).click();
  await page.getByRole("region", { name: "Cost" }).waitFor();
  expect(await page.getAttribute("html", "data-theme")).toBe("dark");
  expect(page.problems).toEqual([]);
});

test.each(SIZES)(
  "fits $width × $height, light and dark, and axe finds nothing",
  async (viewport) => {
    for (const theme of ["light", "dark"] as const) {
      const page = await openPage({ path: "index.html", viewport, theme });
      expect(await horizontalScroll(page)).toEqual([]);
      expect(await clippedText(page)).toEqual([]);
      expect(await axeViolations(page)).toEqual([]);
    }
  },
);
