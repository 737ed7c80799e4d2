/** Back and forward on the Explore page: one entry for each step of Undo, and every entry whole. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  at,
  counts,
  eventually,
  openExplore,
  pressOnPage,
  type as typeInto,
} from "./support/explore.ts";
import { openPage, siteUrl } from "./harness/index.ts";
import { encodeEdits } from "../../src/params/edit-codec.ts";
import { DEFAULTS } from "../../src/params/index.ts";
import { openPhone, tab } from "./support/phone.ts";
import { fileOf, mixedColours, pngOf } from "./support/photo-files.ts";
import { mapOf, readMap } from "./support/pixels.ts";

const query = (page: Page): string => new URL(page.url()).search;
const length = (page: Page): Promise<number> => page.evaluate(() => history.length);
const value = (page: Page, name: string): Promise<string> =>
  page.getByRole("spinbutton", { name, exact: true }).inputValue();

/** Multiplications of a standard convolution, as a plain product. */
const standard = (side: number, kernel: number, channels: number, filters: number): number =>
  (side - kernel + 1) ** 2 * kernel ** 2 * channels * filters;

async function expectTotal(page: Page, total: number): Promise<void> {
  await eventually(async () => (await counts(page, "total")).standard).toBe(total);
}

test("every setting is an entry; Back and Forward bring settings, totals and address", async () => {
  const page = await openExplore("?filters=4");
  const before = await length(page);
  await typeInto(page, "Kernel size", "5");
  await eventually(() => query(page)).toBe("?kernel=5&filters=4");
  await typeInto(page, "Input width", "9");
  await eventually(() => query(page)).toBe("?width=9&kernel=5&filters=4");
  expect(await length(page)).toBe(before + 2);

  await page.goBack();
  await expectTotal(page, standard(7, 5, 3, 4));
  expect(await value(page, "Input width")).toBe("7");
  expect(query(page)).toBe("?kernel=5&filters=4");
  await page.goBack();
  await expectTotal(page, standard(7, 3, 3, 4));
  expect(query(page)).toBe("?filters=4");
  await page.goForward();
  await page.goForward();
  await expectTotal(page, 3 * 5 * 5 * 5 * 3 * 4);
  expect(await value(page, "Input width")).toBe("9");
  expect(await length(page), "nothing was pushed on the way").toBe(before + 2);
  // The address stays what the entry says once the page is calm.
  await page.waitForTimeout(500);
  expect(query(page)).toBe("?width=9&kernel=5&filters=4");
  expect(page.problems).toEqual([]);
});

test("position and view are written into the entry that is there, and come back with it", async () => {
  const page = await openExplore("?filters=4");
  const before = await length(page);
  await pressOnPage(page, "ArrowRight");
  await pressOnPage(page, "ArrowRight");
  await page.getByRole("radio", { name: "Standard" }).check({ force: true });
  await eventually(() => query(page)).toContain("lanes=standard");
  const moment = await at(page);
  expect(query(page)).toContain(`time=${moment}`);
  expect(await length(page)).toBe(before);

  // At once, before the page is calm: the entry that is left still knows the last position.
  await pressOnPage(page, "End");
  const end = await at(page);
  await typeInto(page, "Stride", "2");
  await eventually(() => query(page)).toContain("stride=2");
  await page.getByRole("radio", { name: "Both lanes" }).check({ force: true });
  await pressOnPage(page, "Home");
  await eventually(() => query(page)).toBe("?filters=4&stride=2");
  expect(await length(page)).toBe(before + 1);
  await page.goBack();
  await eventually(() => at(page)).toBe(end);
  expect(await page.getByRole("radio", { name: "Standard" }).isChecked()).toBe(true);
  expect(page.problems).toEqual([]);
});

test("a drag is one entry", async () => {
  const page = await openExplore("?filters=4");
  const before = await length(page);
  const field = page.getByRole("spinbutton", { name: "Filters", exact: true });
  await field.focus();
  const slider = page.locator(".field").filter({ has: field }).locator("input[type=range]");
  const box = await slider.boundingBox();
  if (!box) throw new Error("The slider is not shown");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 4, y);
  await page.mouse.down();
  for (let i = 1; i <= 8; i++) await page.mouse.move(box.x + 4 + (i * box.width) / 10, y);
  await page.mouse.up();
  await eventually(() => value(page, "Filters")).not.toBe("4");
  const filters = await value(page, "Filters");
  await eventually(() => query(page)).toBe(filters === "128" ? "" : `?filters=${filters}`);
  expect(await length(page)).toBe(before + 1);
  await page.goBack();
  await eventually(() => value(page, "Filters")).toBe("4");
  await page.goForward();
  await eventually(() => value(page, "Filters")).toBe(filters);
  expect(page.problems).toEqual([]);
});

test("Undo and Redo are steps of their own, and a step back can be undone", async () => {
  const page = await openExplore("?filters=4");
  const before = await length(page);
  await typeInto(page, "Kernel size", "5");
  await eventually(() => query(page)).toContain("kernel=5");
  await pressOnPage(page, "Control+z");
  await eventually(() => query(page)).toBe("?filters=4");
  expect(await length(page)).toBe(before + 2);
  await page.goBack();
  await eventually(() => value(page, "Kernel size")).toBe("5");
  await pressOnPage(page, "Control+z");
  await eventually(() => value(page, "Kernel size")).toBe("3");
  expect(page.problems).toEqual([]);
});

test("the theme is the reader's: Back does not change it, and the address says so", async () => {
  const page = await openExplore("?filters=4");
  await typeInto(page, "Kernel size", "5");
  await eventually(() => query(page)).toContain("kernel=5");
  await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
  await eventually(() => query(page)).toContain("theme=dark");
  await page.goBack();
  await eventually(() => value(page, "Kernel size")).toBe("3");
  await eventually(() => query(page)).toBe("?filters=4&theme=dark");
  expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
});

test("after a reload Back reads the address, and what follows is pushed as before", async () => {
  const page = await openExplore("?filters=4");
  await typeInto(page, "Kernel size", "5");
  await eventually(() => query(page)).toContain("kernel=5");
  await page.reload();
  await page.waitForSelector("[data-at] canvas[data-tensor=input]");
  await page.goBack();
  await expectTotal(page, standard(7, 3, 3, 4));
  await page.waitForTimeout(500);
  expect(query(page)).toBe("?filters=4");
  await page.goForward();
  await expectTotal(page, standard(7, 5, 3, 4));
  const before = await length(page);
  await typeInto(page, "Stride", "2");
  await eventually(() => query(page)).toBe("?kernel=5&filters=4&stride=2");
  expect(await length(page)).toBe(before + 1);
  expect(page.problems).toEqual([]);
});

test("fast steps back and forth end where the last one leads", async () => {
  const page = await openExplore("?filters=4");
  for (const kernel of ["5", "7", "1"]) {
    await typeInto(page, "Kernel size", kernel);
    await eventually(() => value(page, "Kernel size")).toBe(kernel);
  }
  await page.evaluate(async () => {
    history.back();
    history.back();
    history.forward();
    history.back();
    await new Promise((done) => setTimeout(done, 600));
  });
  // Browsers put such orders together in ways of their own; the page shows what the address says all the same.
  const kernel = new URL(page.url()).searchParams.get("kernel") ?? "3";
  expect(kernel, "the last step came back to a former entry").not.toBe("1");
  expect(await value(page, "Kernel size")).toBe(kernel);
  await expectTotal(page, standard(7, Number(kernel), 3, 4));
  expect(page.problems).toEqual([]);
});

test("the skip link's entry shows the same layer, and keeps what is edited", async () => {
  const page = await openExplore("?filters=4");
  await page.evaluate(() => {
    location.hash = "stage";
  });
  await eventually(() => page.evaluate(() => history.state !== null)).toBe(true);
  await typeInto(page, "Kernel size", "5");
  await eventually(() => query(page)).toContain("kernel=5");
  await page.goBack();
  await eventually(() => value(page, "Kernel size")).toBe("3");
  await page.goBack();
  await page.waitForTimeout(400);
  expect(await value(page, "Kernel size")).toBe("3");
  expect(page.problems).toEqual([]);
});

test("a phone's tab that the link names comes back with it", async () => {
  const page = await openPhone("?filters=4");
  await tab(page, "Standard").tap();
  await eventually(() => query(page)).toBe("?filters=4&lanes=standard");
  await page.reload();
  await page.waitForSelector("[data-at] canvas[data-tensor=input]");
  expect(await tab(page, "Standard").getAttribute("aria-selected")).toBe("true");
});

/** What the input's first map shows. */
const shown = async (page: Page) => (await readMap(page, mapOf("input", 0))).pixels;

test("edited values come back, also those that are too many for an address", async () => {
  const many = encodeEdits(
    { standard: new Map(Array.from({ length: 900 }, (_, i) => [i, Math.sin(i) * 9] as const)) },
    DEFAULTS.layer,
  );
  const output = 'canvas[data-tensor="standard"][data-part="map"]';
  const page = await openExplore(`?time=end#d=${many}`);
  const edited = (await readMap(page, output)).pixels;
  await typeInto(page, "Kernel size", "5");
  await eventually(() => query(page)).toContain("kernel=5");
  expect(new URL(page.url()).hash).toBe("");
  await eventually(async () => (await readMap(page, output)).pixels).not.toEqual(edited);
  await page.goBack();
  await eventually(async () => (await readMap(page, output)).pixels).toEqual(edited);
  await page.goForward();
  await eventually(() => value(page, "Kernel size")).toBe("5");
  expect(page.problems).toEqual([]);
});

test("a person's own photo comes back, which no address says", async () => {
  const side = 32;
  const page = await openExplore(`?height=${side}&width=${side}&filters=2`);
  await page.locator(".photo-said").waitFor({ state: "attached" });
  const integers = await shown(page);
  await page.getByRole("button", { name: "Use a photo…" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file…" }).click();
  await (await chooser).setFiles(fileOf("own.png", pngOf(side, side, mixedColours)));
  await eventually(() => shown(page)).not.toEqual(integers);
  const photo = await shown(page);
  await page.goBack();
  await eventually(() => shown(page)).toEqual(integers);
  await page.goForward();
  await eventually(() => shown(page)).toEqual(photo);
  expect(page.problems).toEqual([]);
});

test("a preset's layer is there at once, and one step leads away from it and back", async () => {
  const page = await openExplore("?preset=mobileNetV2&time=position.t3");
  await expectTotal(page, 14 * 14 * 9 * 384 * 64);
  expect(await at(page)).toMatch(/^position/);
  await typeInto(page, "Filters", "32");
  await eventually(() => query(page)).toContain("channels=384&filters=32");
  expect(query(page)).not.toContain("preset");
  await page.goBack();
  await expectTotal(page, 14 * 14 * 9 * 384 * 64);
  expect(page.problems).toEqual([]);
});

test("where a page may not change its address, the lab works without it", async () => {
  const page = await openExplore("?filters=4");
  await page.evaluate(() => {
    const refuse = (): never => {
      throw new DOMException("refused", "SecurityError");
    };
    history.pushState = refuse;
    history.replaceState = refuse;
  });
  await typeInto(page, "Kernel size", "5");
  await expectTotal(page, standard(7, 5, 3, 4));
  await pressOnPage(page, "End");
  await page.waitForTimeout(500);
  expect(query(page)).toBe("?filters=4");
  expect(page.problems).toEqual([]);
});

test("in a frame without an address (srcdoc) the lab works, and the page around keeps its history", async () => {
  const html = await (await fetch(new URL("explore.html", siteUrl))).text();
  const page = await openPage({ path: "index.html" });
  const host = new URL("host.html", siteUrl).href;
  await page.route(host, (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Host</title>" }),
  );
  await page.goto(host);
  await page.evaluate((text) => {
    const frame = document.createElement("iframe");
    frame.width = "1200";
    frame.height = "800";
    frame.srcdoc = text;
    document.body.append(frame);
  }, html);
  const frame = page.frameLocator("iframe");
  await frame.locator("[data-at] canvas[data-tensor=input]").first().waitFor();
  const before = await length(page);
  const kernel = frame.getByRole("spinbutton", { name: "Kernel size" });
  await kernel.fill("5");
  await kernel.press("Enter");
  const total = frame.locator('[data-count="standard"]').first();
  await eventually(() => total.getAttribute("data-total")).toBe(String(9 * 25 * 3 * 128));
  await page.waitForTimeout(500);
  expect(await length(page)).toBe(before);
  expect(page.problems).toEqual([]);
});
