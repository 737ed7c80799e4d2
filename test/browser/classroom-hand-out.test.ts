/** What a class is handed: a code with a link for its own devices. */
import { correction, generate } from "lean-qr";
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeViolations, clippedText, openPage } from "./harness/index.ts";
import type { PageOptions } from "./harness/index.ts";
import { eventually } from "./support/explore.ts";
import { boxOf } from "./support/phone.ts";
import { paintedRows, rowsOf } from "./support/qr-code.ts";
import { TWENTY } from "../../src/classroom/lesson/shipped/twenty.ts";

const dialog = (page: Page): Locator => page.getByRole("dialog", { name: "On your own device" });
const code = (page: Page): Locator => dialog(page).getByRole("img", { name: /QR code/ });
const link = (page: Page): Locator => dialog(page).locator("a");
const ROOM = { width: 1280, height: 720 };

async function openHandOut(search: string, options: Omit<PageOptions, "path"> = {}) {
  const page = await openPage({ viewport: ROOM, ...options, path: `classroom.html${search}` });
  await page.waitForSelector("[data-at] canvas[data-tensor=input]");
  await handOut(page);
  return page;
}

async function handOut(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: /Hand out/ });
  if (!(await button.isVisible())) await page.getByRole("button", { name: /^More/ }).click();
  await button.click();
  await dialog(page).waitFor();
}

describe("a link for students’ own devices", () => {
  const STATE = "?filters=64&seed=5&time=filters.f40.y2.x2";

  test.each(["light", "dark"] as const)("as a code of 420 pixels and more, %s", async (theme) => {
    const page = await openHandOut(STATE, { theme });
    await code(page).waitFor();
    const url = await link(page).textContent();
    expect(url).toBe(new URL(`explore.html${STATE}`, page.url()).href);
    const wanted = generate(url ?? "", { minCorrectionLevel: correction.L });
    const side = wanted.size + 8;
    expect(await paintedRows(code(page), side)).toEqual(rowsOf(wanted));
    const { width, height } = await boxOf(code(page));
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(420);
    expect(Math.abs(width - height)).toBeLessThan(1);
    const sizes = await dialog(page)
      .locator("h2, p, a, .hand-out button")
      .evaluateAll((nodes) => nodes.map((node) => parseFloat(getComputedStyle(node).fontSize)));
    for (const size of sizes) expect(size).toBeGreaterThanOrEqual(24);
    expect(await clippedText(page)).toEqual([]);
    expect(await axeViolations(page, "dialog[open]")).toEqual([]);
    expect(page.problems).toEqual([]);
  });

  test("is copied, and opens what the wall shows", async () => {
    const page = await openHandOut(STATE);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await dialog(page).getByRole("button", { name: "Copy link" }).click();
    await dialog(page).getByText("Link copied.").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const other = await openPage({ url: copied });
    await other.waitForSelector("[data-at='filters.f40.y2.x2']");
    expect([...page.problems, ...other.problems]).toEqual([]);
  });

  test("is a sentence where its edited values make it too long, and a link without them", async () => {
    const values = Array.from({ length: 900 }, (_, i) => [i, Math.sin(i) * 9] as const);
    const { encodeEdits } = await import("../../src/params/edit-codec.ts");
    const { DEFAULTS } = await import("../../src/params/index.ts");
    const packed = encodeEdits({ standard: new Map(values) }, DEFAULTS.layer);
    const page = await openHandOut(`?time=position#d=${packed}`);
    await dialog(page).getByText("hand it out without the edited values").waitFor();
    expect(await code(page).count()).toBe(0);
    expect(await link(page).count()).toBe(0);
    await dialog(page).getByRole("button", { name: "Without the edited values" }).click();
    await code(page).waitFor();
    expect(await link(page).textContent()).not.toContain("#");
    expect(page.problems).toEqual([]);
  });

  test.each([
    { width: 1024, height: 768 },
    { width: 390, height: 844 },
    { width: 320, height: 640 },
  ])("fits $width × $height", async (viewport) => {
    const page = await openHandOut(STATE, { viewport });
    await code(page).waitFor();
    const box = await boxOf(dialog(page));
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(viewport.width);
    expect(box.bottom).toBeLessThanOrEqual(viewport.height);
    const { x, right } = await boxOf(code(page));
    expect(x).toBeGreaterThanOrEqual(box.x);
    expect(right).toBeLessThanOrEqual(box.right);
    expect(page.problems).toEqual([]);
  });

  test("does not lead to the answer of what is being asked", async () => {
    const asked = TWENTY.stops.findIndex(({ question }) => question?.kind === "value");
    const page = await openPage({
      viewport: ROOM,
      reducedMotion: true,
      path: `classroom.html?lesson=twenty&stop=${asked}`,
    });
    await page.waitForSelector("[data-at] canvas[data-tensor=input]");
    const atBeginning = async (): Promise<void> => {
      await handOut(page);
      await dialog(page).getByText("The link opens at the beginning").waitFor();
      expect(await link(page).textContent()).not.toMatch(/time=|pin=/);
      await page.keyboard.press("Escape");
    };
    // Neither before it is asked nor while it is.
    await atBeginning();
    await page.keyboard.press("PageDown");
    await page.getByText(/\?$/).first().waitFor();
    await atBeginning();
    const answer = page.locator(".asked__answer");
    while ((await answer.count()) === 0) await page.keyboard.press("PageDown");
    await handOut(page);
    await eventually(() => link(page).textContent()).toContain("time=");
    expect(page.problems).toEqual([]);
  });
});
