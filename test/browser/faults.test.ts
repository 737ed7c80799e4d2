/**
 * What a browser refuses or does to a page while it runs: a person sees either a working lab or one clear sentence.
 * Refused workers, memory and copying have their tests in explore-computing, explore-share and explore-code; a network
 * that goes away in offline.
 */
import { expect, test } from "vitest";
import { openPage, siteUrl, type OpenedPage, type PageOptions } from "./harness/index.ts";
import {
  ALL,
  at,
  button,
  counts,
  eventually,
  expectDone,
  LAYER,
  openExplore,
  pictureOf,
  pressOnPage,
  type as typeInto,
} from "./support/explore.ts";
import { frameMarkup, openHost } from "./support/host-page.ts";
import { multiplications } from "./support/loops.ts";

/** A page of the site whose browser `prepare` has changed before any script of it ran. */
async function openWith(
  prepare: () => void,
  path: string,
  options: PageOptions = {},
): Promise<OpenedPage> {
  const page = await openPage({ ...options, url: "about:blank", waitForApp: false });
  await page.addInitScript(prepare);
  await page.goto(new URL(path, siteUrl).href);
  return page;
}

/** Problems but for the address itself, which is of another origin than the empty page before it. */
const problemsOf = (page: OpenedPage): string[] =>
  page.problems.filter((problem) => !problem.startsWith(`other origin: ${siteUrl}`));

test.each(["explore.html", "index.html", "classroom.html?lesson=five", "embed.html"])(
  "%s says in one sentence that canvases are refused, and everything else works",
  async (path) => {
    const page = await openWith(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    }, path);
    const sentence = page.getByText(/^This browser refuses to draw/);
    await sentence.first().waitFor();
    expect(await sentence.count()).toBe(1);
    if (path === "explore.html") {
      await pressOnPage(page, "End");
      await expectDone(page, ALL);
      await typeInto(page, "Input width", "9");
      await expectDone(page, multiplications({ ...LAYER, width: 9 }));
    }
    expect(problemsOf(page)).toEqual([]);
  },
);

test.each(["explore.html", "index.html", "classroom.html?lesson=twenty", "embed.html"])(
  "%s works where every kind of storage is refused",
  async (path) => {
    const page = await openWith(() => {
      for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException("Storage is refused here", "SecurityError");
          },
        });
      }
      window.BroadcastChannel = class {
        constructor() {
          throw new DOMException("Channels are refused here", "SecurityError");
        }
      } as unknown as typeof BroadcastChannel;
    }, path);
    const stage = page.locator("[data-at]").first();
    await stage.locator("canvas[data-tensor=input]").first().waitFor({ state: "attached" });
    const before = await stage.getAttribute("data-at");
    if (path.startsWith("classroom")) {
      await page.keyboard.press("PageDown");
      await page.keyboard.press("PageDown");
    } else await button(page, "Next step").first().click();
    await eventually(() => stage.getAttribute("data-at")).not.toBe(before);
    expect(problemsOf(page)).toEqual([]);
  },
);

test("an hour in a hidden tab moves nothing, and playing goes on to the exact end", async () => {
  const page = await openWith(() => {
    let jump = 0;
    Object.assign(window, { jumpBy: (ms: number) => (jump += ms) });
    const now = performance.now.bind(performance);
    performance.now = () => now() + jump;
    const frame = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (call) => frame((time) => call(time + jump));
    const dateNow = Date.now;
    Date.now = () => dateNow() + jump;
  }, "explore.html?time=filters&speed=2");
  await button(page, "Play").click();
  await expect.poll(async () => (await counts(page)).standard).toBeGreaterThan(675);
  const [before, after] = await page.evaluate(async () => {
    const done = () =>
      Number(document.querySelector<HTMLElement>("[data-count=standard]")?.dataset["done"]);
    const frames = async (count: number) => {
      for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
    };
    const first = done();
    (window as unknown as { jumpBy: (ms: number) => void }).jumpBy(3_600_000);
    await frames(3);
    return [first, done()];
  });
  // Less than a twentieth of the layer: an hour at this speed would have ended it many times over.
  expect(after - before).toBeLessThan(ALL.standard / 20);
  expect(await button(page, "Pause").count()).toBe(1);
  await page.getByLabel("Speed").selectOption({ label: "8×" });
  await expect.poll(() => at(page), { timeout: 60_000 }).toBe("compare");
  await expectDone(page, ALL);
  expect(problemsOf(page)).toEqual([]);
});

test("on a screen of another density the picture is drawn anew at once, in that density", async () => {
  const page = await openWith(() => {
    const real = window.matchMedia.bind(window);
    const asked: MediaQueryList[] = [];
    window.matchMedia = (text) => {
      const query = real(text);
      if (text.includes("resolution")) asked.push(query);
      return query;
    };
    // The debugger changes the density without a word to the page; a browser tells those who asked for the one before.
    Object.assign(window, { tell: () => asked.at(-1)?.dispatchEvent(new Event("change")) });
  }, "explore.html?time=filters.f5.y1.x1");
  await page.locator(".picture canvas[data-part=live]").waitFor({ state: "attached" });
  const session = await page.context().newCDPSession(page);
  const sizeOfLive = () =>
    page.evaluate(() => {
      const live = document.querySelector<HTMLCanvasElement>(".picture canvas[data-part=live]");
      return live === null ? 0 : live.width / live.getBoundingClientRect().width;
    });
  for (const deviceScaleFactor of [2, 1.25, 1]) {
    await session.send("Emulation.setDeviceMetricsOverride", {
      ...{ width: 1440, height: 900, mobile: false },
      deviceScaleFactor,
    });
    await eventually(() => page.evaluate(() => devicePixelRatio)).toBe(deviceScaleFactor);
    await page.evaluate(() => (window as unknown as { tell: () => void }).tell());
    await eventually(sizeOfLive).toBeCloseTo(deviceScaleFactor, 2);
  }
  expect(problemsOf(page)).toEqual([]);
});

test("a window that changes its size while the stage plays ends with the picture of a fresh one", async () => {
  const page = await openExplore("?height=5&width=5&filters=8&speed=8");
  await button(page, "Play").click();
  for (const [width, height] of [
    [1024, 768],
    [390, 844],
    [844, 390],
    [320, 640],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(150);
  }
  await expect.poll(() => at(page), { timeout: 60_000 }).toBe("compare");
  await button(page, "Play").waitFor();
  await expectDone(page, multiplications({ ...LAYER, height: 5, width: 5, filters: 8 }));
  const fresh = await openExplore("?height=5&width=5&filters=8&time=compare", {
    viewport: { width: 1280, height: 800 },
  });
  await pressOnPage(page, "Home");
  await pressOnPage(page, "End");
  await pressOnPage(fresh, "End");
  await eventually(async () => {
    const [left, right] = [await pictureOf(page), await pictureOf(fresh)];
    return left.filter((mark, i) => mark !== right[i]);
  }).toEqual([]);
  expect([...page.problems, ...fresh.problems]).toEqual([]);
});

test("two widgets on one page play and compute without disturbing each other", async () => {
  const query = "?height=5&width=5&filters=6";
  const { page, problems } = await openHost(frameMarkup(query) + frameMarkup("?filters=16"));
  const frames = [0, 1].map((i) => page.frameLocator(`iframe >> nth=${i}`));
  const done = (i: number) =>
    frames[i]?.locator("[data-count=standard]").evaluate(({ dataset }) => Number(dataset["done"]));
  for (const frame of frames) await frame.getByRole("button", { name: "Play" }).waitFor();
  await frames[0]?.getByRole("button", { name: "Play" }).click();
  await eventually(() => done(0)).toBeGreaterThan(0);
  expect(await done(1)).toBe(0);
  await frames[0]?.getByRole("button", { name: "Pause" }).click();
  const stood = await done(0);
  await frames[1]?.getByRole("button", { name: "Play" }).click();
  await eventually(() => done(1)).toBeGreaterThan(0);
  expect(await done(0)).toBe(stood);
  expect(problems()).toEqual([]);
});

test("a browser that writes other digits shows the same numbers, and reads the same ones", async () => {
  const seen = [];
  for (const locale of ["en-GB", "ar-EG"]) {
    const page = await openExplore("?time=filters.f40.y2.x2", { locale });
    expect(await page.evaluate(() => (1234.5).toLocaleString())).toBe(
      locale === "en-GB" ? "1,234.5" : "١٬٢٣٤٫٥",
    );
    await typeInto(page, "Input width", "9");
    await expectDone(page, { depthwise: 945 });
    // Everything that is fetched beside the picture, and the address, has come.
    await page.waitForLoadState("networkidle");
    await page.locator(".more").getByText("Keras").first().waitFor({ state: "attached" });
    const text = await page.evaluate(() => document.body.innerText);
    seen.push({ text, picture: await pictureOf(page), counts: await counts(page) });
    expect(page.problems).toEqual([]);
  }
  expect(seen[1]).toEqual(seen[0]);
  expect(seen[1]?.text).not.toMatch(/[\u0660-\u0669]/);
});
