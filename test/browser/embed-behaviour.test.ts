/** How the widget behaves in a page that is not its own: it rests unseen, gives back the focus, and never holds the page. */
import type { Frame, Page } from "playwright-core";
import { expect, test } from "vitest";
import { blockCost, type BlockSpec } from "../../src/engine/index.ts";
import type { PageOptions } from "./harness/index.ts";
import { frameMarkup, openHost, widgetOf, type HostedPage } from "./support/host-page.ts";

interface Opened extends HostedPage {
  readonly frame: Frame;
}

async function open(
  query: string,
  options: PageOptions & { before?: string } = {},
): Promise<Opened> {
  const { before = "", ...rest } = options;
  const host = await openHost(before + frameMarkup(query), rest);
  return { ...host, frame: await widgetOf(host.page) };
}

const button = (frame: Frame, name: string) => frame.getByRole("button", { name, exact: true });
const isPlaying = (frame: Frame) => button(frame, "Pause").count();
const at = (frame: Frame) => frame.locator("[data-at]").getAttribute("data-at");
const done = (frame: Frame) =>
  frame
    .locator("[data-count=standard]")
    .evaluate(({ dataset }: HTMLElement) => Number(dataset["done"]));
const poll = <T>(get: () => T) => expect.poll(get, { timeout: 15_000 });

test("rests off screen, and goes on when it is seen again only if it played before", async () => {
  const { page, frame, problems } = await open("?play=1", {
    before: `<p style="height: 3000px">Text</p>`,
  });
  await poll(() => isPlaying(frame)).toBe(0);
  const scrollTo = (top: number) => page.evaluate((y) => window.scrollTo(0, y), top);
  await scrollTo(3000);
  await poll(() => isPlaying(frame)).toBe(1);
  const count = await frame.locator("[data-step]").getAttribute("data-step");
  await poll(() => frame.locator("[data-step]").getAttribute("data-step")).not.toBe(count);
  await scrollTo(0);
  await poll(() => isPlaying(frame)).toBe(0);
  await scrollTo(3000);
  await poll(() => isPlaying(frame)).toBe(1);
  await button(frame, "Pause").click();
  await scrollTo(0);
  await page.waitForTimeout(300);
  await scrollTo(3000);
  await page.waitForTimeout(500);
  expect(await isPlaying(frame)).toBe(0);
  expect(problems()).toEqual([]);
});

test("rests in a hidden tab", async () => {
  const { frame } = await open("?play=1");
  await poll(() => isPlaying(frame)).toBe(1);
  const setHidden = (hidden: boolean) =>
    frame.evaluate((value) => {
      Object.defineProperty(document, "hidden", { configurable: true, value });
      document.dispatchEvent(new Event("visibilitychange"));
    }, hidden);
  await setHidden(true);
  await poll(() => isPlaying(frame)).toBe(0);
  await setHidden(false);
  await poll(() => isPlaying(frame)).toBe(1);
});

test.each<[string, unknown, unknown]>([
  ["words", "slide:stop", "slide:start"],
  ["objects", { type: "slide:stop" }, { eventName: "slide:start", indexh: 1 }],
  ["JSON", JSON.stringify({ event: "slide:stop" }), JSON.stringify({ type: "slide:start" })],
])("obeys a slide deck that speaks in %s", async (_, stop, start) => {
  const { page, frame, problems } = await open("?play=1");
  const say = (data: unknown) =>
    page.evaluate(
      (word) => document.querySelector("iframe")?.contentWindow?.postMessage(word, "*"),
      data,
    );
  await poll(() => isPlaying(frame)).toBe(1);
  await say(stop);
  await poll(() => isPlaying(frame)).toBe(0);
  for (const noise of ["slide:", "{", 7, null, { type: "slide:" }, "{}"]) await say(noise);
  expect(await isPlaying(frame)).toBe(0);
  await say(start);
  await poll(() => isPlaying(frame)).toBe(1);
  await button(frame, "Pause").click();
  await say(stop);
  await say(start);
  await page.waitForTimeout(300);
  expect(await isPlaying(frame)).toBe(0);
  expect(problems()).toEqual([]);
});

test("a pinned origin alone may stop it", async () => {
  const { page, frame } = await open("?play=1&origin=https://example.org");
  await poll(() => isPlaying(frame)).toBe(1);
  await page.evaluate(() =>
    document.querySelector("iframe")?.contentWindow?.postMessage("slide:stop", "*"),
  );
  await page.waitForTimeout(300);
  expect(await isPlaying(frame)).toBe(1);
});

test("load=click shows the opening state and starts nothing until it is clicked", async () => {
  const host = await openHost(frameMarkup("?load=click&play=1&time=filters.f40.y2.x2&speed=8"));
  const { page, problems } = host;
  const frame = await widgetOf(page);
  const before = await done(frame);
  expect(before).toBe(40 * 25 * 27 + 13 * 27);
  await page.waitForTimeout(600);
  expect(await done(frame)).toBe(before);
  const reachable = frame.locator("button:not([inert] *)");
  expect(await reachable.allTextContents()).toEqual([" Load the explorer"]);
  expect(await frame.locator("[inert]").count()).toBe(1);
  await button(frame, "Load the explorer").click();
  await poll(() => isPlaying(frame)).toBe(1);
  await poll(() => done(frame)).toBeGreaterThan(before);
  expect(await frame.locator("[inert]").count()).toBe(0);
  expect(problems()).toEqual([]);
});

test("load=click opens no photo and no worker until it is clicked", async () => {
  const { page } = await openHost("");
  const workers: unknown[] = [];
  page.on("worker", (worker) => workers.push(worker));
  await page.setContent(
    frameMarkup("?load=click&input=cat&height=64&width=64&channels=16&filters=64"),
  );
  const handle = await page.waitForSelector("iframe");
  const frame = await handle.contentFrame();
  if (!frame) throw new Error("no frame");
  await button(frame, "Load the explorer").waitFor();
  await page.waitForTimeout(500);
  expect(await frame.locator("canvas[data-tensor]").count()).toBe(0);
  expect(workers).toEqual([]);
  await button(frame, "Load the explorer").click();
  await frame.waitForSelector("canvas[data-tensor=standard]", { state: "attached" });
  expect(workers).toHaveLength(1);
});

test("keys act only while the widget has the focus, and Escape gives it back", async () => {
  const { page, frame, problems } = await open("", { before: `<input id="host" />` });
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  await page.locator("#host").focus();
  await page.keyboard.press("ArrowRight");
  expect(await at(frame)).toBe("input");
  const hostKeys = page.evaluate(
    () => new Promise((resolve) => addEventListener("keydown", ({ key }) => resolve(key))),
  );
  await button(frame, "Next step").focus();
  await page.keyboard.press("End");
  expect(await at(frame)).toBe("compare");
  await page.keyboard.press("Escape");
  await poll(() => frame.evaluate(() => document.hasFocus())).toBe(false);
  await page.keyboard.press("ArrowDown");
  expect(await hostKeys).toBe("ArrowDown");
  expect(problems()).toEqual([]);
});

test("Escape closes what is open first", async () => {
  const { page, frame } = await open("?pin=separable.0.1.1");
  await button(frame, "Arithmetic").click();
  await frame.locator("dialog[open]").waitFor();
  await page.keyboard.press("Escape");
  await poll(() => frame.locator("dialog[open]").count()).toBe(0);
  expect(await frame.evaluate(() => document.hasFocus())).toBe(true);
  expect(await frame.locator("[data-pinned]").count()).toBe(1);
  await page.keyboard.press("Escape");
  await poll(() => frame.locator("[data-pinned]").count()).toBe(0);
  expect(await frame.evaluate(() => document.hasFocus())).toBe(true);
  await page.keyboard.press("Escape");
  await poll(() => frame.evaluate(() => document.hasFocus())).toBe(false);
});

test("keys=0 leaves every key but Escape to the host", async () => {
  const { page, frame } = await open("?keys=0");
  await button(frame, "Next step").focus();
  for (const key of ["End", "2", "ArrowRight", "r", "f", "?"]) await page.keyboard.press(key);
  expect(await at(frame)).toBe("input");
  expect(await frame.locator("dialog[open]").count()).toBe(0);
  await page.keyboard.press("Escape");
  await poll(() => frame.evaluate(() => document.hasFocus())).toBe(false);
});

test("Reset goes back to the author's state", async () => {
  const { frame } = await open("?kernel=5&filters=32&seed=9&lanes=standard&time=filters.f3.y1.x1");
  const total = () => frame.locator("[data-count=standard]").getAttribute("data-total");
  const author = String(25 * 3 * 32 * 9);
  expect(await total()).toBe(author);
  await button(frame, "Settings").click();
  const filters = frame.getByRole("spinbutton", { name: "Filters" });
  await filters.fill("8");
  await filters.press("Enter");
  await poll(total).toBe(String(25 * 3 * 8 * 9));
  await frame.getByRole("button", { name: "Reset to how this began" }).click();
  await poll(total).toBe(author);
  expect(await at(frame)).toBe("filters.f3.y1.x1");
});

/** A finger that moves up. */
async function swipe(page: Page, x: number, from: number, by: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", y?: number) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: y === undefined ? [] : [{ x, y }],
    });
  await touch("touchStart", from);
  for (let moved = 0; moved <= by; moved += 10) {
    await touch("touchMove", from - moved);
    await page.waitForTimeout(16);
  }
  await touch("touchEnd");
}

test.each([false, true])("the page scrolls over the widget (by touch: %s)", async (touch) => {
  const before = `<meta name="viewport" content="width=device-width" /><style>body{height:4000px}</style>`;
  const { page, frame } = await open("?play=1", { before, touch });
  await poll(() => isPlaying(frame)).toBe(1);
  for (const place of [".picture", ".counts", ".controls"]) {
    await page.evaluate(() => window.scrollTo(0, 0));
    const box = await frame.locator(place).first().boundingBox();
    if (!box) throw new Error(place);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    if (touch) await swipe(page, x, y, 80);
    else {
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, 80);
    }
    await poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(30);
  }
});

test("the link opens the present state in the full page", async () => {
  const { frame, page } = await open(
    "?kernel=5&hide=sentence&lock=settings&keys=0&lanes=separable",
  );
  await button(frame, "Next step").click();
  const link = frame.getByRole("link", { name: "Open in Depthwise Explorer" });
  await link.hover();
  const address = new URL((await link.getAttribute("href")) ?? "");
  expect(address.pathname).toMatch(/\/explore\.html$/);
  const now = (await at(frame)) ?? "";
  expect(address.search).toBe(`?kernel=5&time=${now}&lanes=separable`);
  expect(await link.getAttribute("rel")).toBe("noopener");
  const [opened] = await Promise.all([page.context().waitForEvent("page"), link.click()]);
  await opened.waitForSelector("[data-at]");
  expect(await opened.locator("[data-at]").getAttribute("data-at")).toBe(await at(frame));
});

test("full screen is offered only where the host allows it", async () => {
  const { page, frame } = await open("");
  expect(await button(frame, "Full screen").count()).toBe(0);
  await page.setContent(frameMarkup("").replace("<iframe", `<iframe allow="fullscreen"`));
  const allowed = await widgetOf(page);
  await button(allowed, "Full screen").click();
  await poll(() => allowed.evaluate(() => document.fullscreenElement !== null)).toBe(true);
});

test("wrong values are named in small messages that can be dismissed", async () => {
  const { frame, problems } = await open("?load=later&kernel=99&origin=nonsense&resize=2");
  const notices = frame.locator("[data-notice]");
  expect(await notices.allTextContents()).toEqual([
    "kernel=99 is above 11; using 3",
    "load=later is not auto or click; using auto",
    "resize=2 is not 0 or 1; using 0",
    "origin=nonsense is not an origin like https://example.org; using none",
  ]);
  for (let left = 3; left >= 0; left--) {
    await button(frame, "Dismiss").first().click();
    await poll(() => notices.count()).toBe(left);
  }
  expect(problems()).toEqual([]);
});

test.each(["light", "dark"] as const)("theme=auto is %s where the host is", async (theme) => {
  const { frame } = await open("", { theme });
  const ground = await frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(ground).toBe(theme === "dark" ? "rgb(14, 18, 24)" : "rgb(246, 245, 241)");
});

test("a preset of a network is the widget's layer as well, and the link's own values win", async () => {
  const { frame, problems } = await open("?preset=mobileNetV1-block13&filters=64");
  const spec = { ...layerSpec(7, 1024, 64), padding: "same" } as const;
  const total = String(blockCost(spec).standard.multiplications);
  await poll(() => frame.locator("[data-count=standard]").getAttribute("data-total")).toBe(total);
  expect(problems()).toEqual([]);
});

function layerSpec(side: number, inChannels: number, outChannels: number): BlockSpec {
  return {
    ...{ inHeight: side, inWidth: side, inChannels, outChannels, kernelSize: 3 },
    ...{ stride: 1, padding: "valid", dilation: 1, depthMultiplier: 1 },
  };
}
