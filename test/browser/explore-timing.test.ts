/** Both forms timed on this machine. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeViolations, clippedText, horizontalScroll, siteUrl } from "./harness/index.ts";
import { counts, eventually, openExplore } from "./support/explore.ts";
import { SMALL, UPRIGHT } from "./support/phone.ts";
import { open, percent, ratioOf, slider, timing } from "./support/ratio.ts";

async function timed(page: Page): Promise<void> {
  await timing(page).getByRole("button", { name: "Time this layer" }).click();
  await timing(page).getByRole("button", { name: "Time it again" }).waitFor({ timeout: 60_000 });
}

async function expectFigures(page: Page): Promise<void> {
  const totals = await counts(page, "total");
  for (const stage of ["standard", "separable", "depthwise", "pointwise"] as const) {
    const row = timing(page).locator(`[data-timed=${stage}]`);
    expect(Number(await row.getAttribute("data-ms"))).toBeGreaterThan(0);
    expect(await row.getByRole("cell").first().innerText()).toBe(
      totals[stage].toLocaleString("en"),
    );
  }
  expect(await timing(page).locator("[data-ratio=counted] .mono").innerText()).toBe(
    percent(ratioOf(128)),
  );
}

test("timing runs in a worker, reports, and says when the layer is another one", async () => {
  const page = await open();
  await timed(page);
  await expectFigures(page);
  await timing(page).getByText("In a worker of this page").waitFor();
  // Chromium has SIMD, and the page's policy lets the kernels be compiled.
  await timing(page).locator("[data-ratio=simd]").waitFor();
  await timing(page).getByRole("columnheader", { name: "with SIMD" }).waitFor();
  // It ended with the work.
  await eventually(() => Promise.resolve(page.workers().length)).toBe(0);
  await slider(page).focus();
  await page.keyboard.press("Home");
  await timing(page).getByText("these times belong to").waitFor();
  expect(page.problems).toEqual([]);
});

test("the about box says what computes, and that this browser has SIMD", async () => {
  const page = await open();
  await page.getByRole("button", { name: "About this page" }).click();
  const about = page.getByRole("dialog", { name: "About Depthwise Explorer" });
  await about.locator("[data-simd=simd]").waitFor();
  await page.keyboard.press("Escape");
  await about.waitFor({ state: "hidden" });
  expect(page.problems).toEqual([]);
});

test("timing shows how far it is, and is cancelled by the button and by another layer", async () => {
  const page = await open("?height=32&width=32&channels=16&filters=64");
  const bar = timing(page).getByRole("progressbar");
  const start = timing(page).getByRole("button", { name: "Time this layer" });
  await start.click({ trial: true });
  // The layer is large enough that a worker computed it.
  const others = page.workers().length;
  await start.click();
  await eventually(() => bar.evaluate((node: HTMLProgressElement) => node.value)).toBeGreaterThan(
    0,
  );
  await timing(page).getByRole("button", { name: "Cancel" }).click();
  await start.waitFor();
  await eventually(() => Promise.resolve(page.workers().length)).toBe(others);
  await start.click();
  await bar.waitFor();
  await slider(page).focus();
  await page.keyboard.press("PageDown");
  await start.waitFor();
  expect(await bar.count()).toBe(0);
  expect(await timing(page).getByRole("table").count()).toBe(0);
  expect(page.problems).toEqual([]);
});

test("where workers are refused the page times it itself", async () => {
  const page = await openExplore();
  await page.addInitScript(() => {
    window.Worker = undefined as unknown as typeof Worker;
  });
  await page.goto(new URL("explore.html", siteUrl).href);
  await timed(page);
  await expectFigures(page);
  await timing(page).getByText("On the page itself").waitFor();
  expect(page.problems).toEqual([]);
});

test.each([
  ["a desktop", [{ width: 1440, height: 900 }], false],
  ["a phone", [UPRIGHT, SMALL], true],
] as const)("no faults for axe, nothing cut off, light and dark: %s", async (_, sizes, touch) => {
  const page = await open("", { viewport: sizes[0], touch });
  await timed(page);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const size = sizes[colorScheme === "light" ? 0 : sizes.length - 1] ?? sizes[0];
    await page.setViewportSize(size);
    await eventually(() => page.evaluate(() => innerWidth)).toBe(size.width);
    expect(await axeViolations(page, '[aria-label="The ratio, explored"]')).toEqual([]);
    expect(await axeViolations(page, '[aria-label="Time it here"]')).toEqual([]);
    expect(await horizontalScroll(page)).toEqual([]);
    const cut = (await clippedText(page)).filter((fault) => /ratio|timing|split/.test(fault));
    expect(cut).toEqual([]);
  }
});
