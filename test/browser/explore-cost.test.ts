/** The cost panel: closed forms, units and bias, and factors that light what they count. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { counts, eventually, openExplore } from "./support/explore.ts";
import { liveMarks } from "./support/live.ts";
import { goTo } from "./support/settings.ts";

const panel = (page: Page) => page.getByRole("region", { name: "Cost", exact: true });

/** height, width, channels, kernel, filters, stride, multiplier */
const SETTINGS = [
  [7, 7, 3, 3, 128, 1, 1],
  [7, 7, 3, 3, 1, 1, 1],
  [7, 7, 3, 1, 16, 1, 1],
  [9, 6, 5, 3, 4, 1, 2],
  [8, 8, 1, 2, 7, 2, 1],
  [12, 10, 4, 5, 3, 1, 1],
  [5, 5, 2, 5, 9, 1, 3],
  [16, 16, 8, 3, 12, 3, 1],
  [11, 7, 6, 4, 2, 2, 4],
  [6, 6, 16, 2, 5, 1, 1],
] as const;

test("ten layers are counted as the closed forms do, mid-way and at the end", async () => {
  const page = await openExplore();
  for (const [h, w, c, k, n, s, m] of SETTINGS) {
    const side = (size: number) => Math.floor((size - k) / s) + 1;
    const positions = side(h) * side(w);
    const half = Math.floor(n / 2);
    const layer = {
      ...{ inHeight: h, inWidth: w, inChannels: c, kernelSize: k, outChannels: n },
      ...{ stride: s, depthMultiplier: m },
    };
    const name = JSON.stringify(layer);
    const whole = { standard: n * c * k * k * positions, depthwise: c * m * k * k * positions };
    const pointwise = n * c * m * positions;
    const end = { ...whole, pointwise, separable: whole.depthwise + pointwise };
    await goTo(page, { ...layer, more: "time=end" });
    await eventually(() => counts(page), name).toEqual(end);
    expect(await counts(page, "total"), name).toEqual(end);
    if (half === 0) continue;
    await goTo(page, { ...layer, more: `time=filters.f${half}.y0.x0` });
    const outputs = half * positions + 1;
    const mixed = outputs * c * m;
    await eventually(() => counts(page), `${name}, mid-way`).toEqual({
      standard: outputs * c * k * k,
      depthwise: whole.depthwise,
      pointwise: mixed,
      separable: whole.depthwise + mixed,
    });
  }
  expect(page.problems).toEqual([]);
});

test("a link into a layer of its own is counted from its first picture on", async () => {
  const page = await openExplore("?height=9&width=6&channels=5&filters=4&multiplier=2&time=end");
  const standard = 4 * 5 * 9 * 28;
  const separable = 5 * 2 * 9 * 28 + 4 * 5 * 2 * 28;
  await eventually(() => counts(page)).toMatchObject({ standard, separable });
});

test("shows all three ratios, takes the chosen one as headline, and counts a bias", async () => {
  const page = await openExplore();
  const cost = panel(page);
  const ratios = cost.getByRole("list", { name: "Ratio by what is counted" });
  await eventually(() => ratios.getByRole("listitem").allTextContents()).toEqual([
    "mults 11.89\u00a0%",
    "MACs 11.89\u00a0%",
    "FLOPs 10.19\u00a0%",
  ]);
  await cost.getByLabel("Unit", { exact: true }).selectOption("flops");
  await eventually(() => page.locator(".cost__ratio").textContent()).toBe("10.19\u00a0%");
  expect(await cost.textContent()).toContain("3,456 → 411");
  await page.getByRole("checkbox", { name: "Bias" }).check();
  await eventually(() => page.locator(".cost__ratio").textContent()).toBe("11.89\u00a0%");
  expect(await cost.textContent()).toContain("20,550 of 172,800 FLOPs");
  expect(await cost.textContent()).toContain("3,584 → 542");
  expect(page.problems).toEqual([]);
});

const litIds = async (page: Page): Promise<string[]> =>
  (await liveMarks(page)).map(({ id }) => id).filter((id) => id.startsWith("ring/lit/"));

const rows = (lane: string, name: string) => [0, 1, 2].map((i) => `ring/lit/${lane}/${name}/${i}`);
const INPUTS = [0, 1, 2].map((i) => `ring/lit/input/${i}`);

const FACTORS: readonly (readonly [nth: number, lit: readonly string[]])[] = [
  [0, rows("standard", "kernel")],
  [1, INPUTS],
  [3, ["ring/lit/standard/positions/0"]],
  [4, rows("separable", "kernel")],
  [6, rows("separable", "positions")],
  [7, rows("separable", "mixed")],
  [8, [...rows("separable", "filters"), "ring/lit/separable/filters/3"]],
];

test("each factor lights its part by pointer and by keyboard", async () => {
  const page = await openExplore("?time=filters.f3.y1.x1", {
    viewport: { width: 1440, height: 900 },
  });
  for (const [nth, ids] of FACTORS) {
    const factor = page.locator(".cost__factor").nth(nth);
    await factor.hover();
    await eventually(() => litIds(page)).toEqual(ids);
    const name = (await factor.getAttribute("aria-label")) ?? "";
    expect(await page.locator(".cost__parameters").textContent()).toBe(name);
    await page.mouse.move(4, 4);
    await eventually(() => litIds(page)).toEqual([]);
    await page.getByLabel("Unit", { exact: true }).focus();
    for (let i = 0; i <= nth; i++) await page.keyboard.press("Tab");
    await eventually(() => litIds(page)).toEqual(ids);
    await page.keyboard.press("Escape");
    await eventually(() => litIds(page)).toEqual([]);
  }
  expect(page.problems).toEqual([]);
});

test("the rings stand around the kernels of the formula's own lane", async () => {
  const page = await openExplore("", { viewport: { width: 1440, height: 900 } });
  await page.locator(".cost__factor").nth(4).hover();
  await eventually(() => litIds(page)).toHaveLength(3);
  const lit = (await liveMarks(page)).filter(({ id }) => id.startsWith("ring/lit/"));
  for (const [i, { box }] of lit.entries()) {
    const kernel = await page.locator(`[data-mark="kernel/separable/${i}"]`).boundingBox();
    expect(Math.abs((kernel?.x ?? NaN) - box.x)).toBeLessThan(4);
    expect(Math.abs((kernel?.y ?? NaN) - box.y)).toBeLessThan(4);
  }
});

test("on a phone a tap lights, and a second one releases", async () => {
  const page = await openExplore("?time=filters.f3.y1.x1", {
    viewport: { width: 390, height: 844 },
    touch: true,
  });
  const factor = page.locator(".cost__factor").nth(4);
  await factor.tap();
  await eventually(() => litIds(page)).toEqual(rows("separable", "kernel"));
  await factor.tap();
  await eventually(() => litIds(page)).toEqual([]);
  expect(page.problems).toEqual([]);
});

test("on a phone a press shows what is lit, in the other lane too, and leaves it lit", async () => {
  const page = await openExplore("?time=filters.f3.y1.x1", {
    viewport: { width: 390, height: 844 },
    touch: true,
    reducedMotion: true,
  });
  const show = page.getByRole("button", { name: "Show it in the picture" });
  const lane = page.locator(".lane-tabs [aria-selected=true]");
  for (const [nth, ids, shown] of [
    [4, rows("separable", "kernel"), "Separable"],
    [0, rows("standard", "kernel"), "Standard"],
    [7, rows("separable", "mixed"), "Separable"],
  ] as const) {
    expect(await show.count()).toBe(0);
    const factor = page.locator(".cost__factor").nth(nth);
    await factor.tap();
    await show.tap();
    await eventually(() => litIds(page)).toEqual(ids);
    expect(await lane.textContent()).toBe(shown);
    const id = ids[0].replace("ring/lit/", "").replace("mixed", "kernel");
    const [of, , index] = id.split("/");
    const kernel = page.locator(`[data-mark="kernel/${of}/${index}"]`);
    await eventually(async () => (await kernel.boundingBox())?.y ?? -1).toBeGreaterThan(0);
    expect((await kernel.boundingBox())?.y).toBeLessThan(600);
    expect(await factor.getAttribute("aria-pressed")).toBe("true");
    await factor.tap();
  }
  expect(page.problems).toEqual([]);
});

test("tells memory and work per byte below the picture", async () => {
  const page = await openExplore();
  const details = page.getByRole("region", { name: "Memory, and work per byte" });
  const cells = details.locator("[data-intensity] td:last-child");
  await eventually(() => cells.allTextContents()).toEqual(["6.4", "1.4", "1.3"]);
  expect(await details.textContent()).toContain("588\u00a0B");
  expect(await details.textContent()).toContain("12.50\u00a0KiB");
});
