/** The same short set of end-to-end checks for every browser that WebDriver leads. */
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { TWENTY } from "../../src/classroom/lesson/shipped/twenty.ts";
import { generateInput, generateWeights, requireGeometry } from "../../src/engine/index.ts";
import { convolve, multiplications } from "../browser/support/loops.ts";
import { mapOf, wrongCells } from "../browser/support/pixels.ts";
import { WORKED_EXAMPLE } from "../worked-example.ts";
import { lastingEngine, type LastingEngine } from "./driver/lasting.ts";
import type { Engine } from "./driver/types.ts";
import { fuzzIn, FUZZ_GRACE_MS } from "./fuzzed.ts";
import { pageOf } from "./page.ts";
import { atOf, countsOf, mapIn, numberOf, textOf } from "./read.ts";
import { watchSite, type WatchedSite } from "./watched-site.ts";

const LAYER = { height: 7, width: 7, channels: 3, kernel: 3, filters: 128 };
const NOTHING = { standard: 0, depthwise: 0, pointwise: 0, separable: 0 };
/** The soak goes on for longer, on every page (test/soak/fuzz-engines.test.ts). */
const FUZZ_SECONDS = 3;
/** So that a page that does not come to its end is told by its last acts, not by the runner's clock. */
const FUZZ_LIMIT_MS = 1000 * FUZZ_SECONDS + FUZZ_GRACE_MS + 30_000;

const eventually = <T>(get: () => Promise<T>) => expect.poll(get, { timeout: 30_000 });

/** The numbers that the page should paint, by loops that share nothing with the engine. */
function mapsOf(layer: typeof LAYER) {
  const spec = { ...WORKED_EXAMPLE, inWidth: layer.width };
  const geometry = requireGeometry(spec);
  const weights = generateWeights("integers", geometry, 1, false);
  return convolve(layer, generateInput("integers", geometry, 1).data, weights);
}

export interface Running {
  readonly engine: LastingEngine;
  readonly site: WatchedSite;
}

/**
 * Starts a browser on the watched site. Where it does not start there are no checks to make, but on a CI, which has
 * installed it, that is a failure.
 */
export async function runningOn(
  start: ((site: string) => Promise<Engine>) | null,
): Promise<Running | null> {
  if (start === null) return null;
  const site = await watchSite();
  try {
    const engine = await lastingEngine(async () => {
      const started = await start(site.url);
      await started.wire.send("size", { width: 1100, height: 800 });
      return started;
    });
    return { engine, site };
  } catch (error) {
    site.close();
    if (process.env["CI"]) throw error;
    process.stderr.write(`It does not start, so nothing is checked in it: ${String(error)}\n`);
    return null;
  }
}

export function checkIn(name: string, running: Running | null): void {
  describe.skipIf(running === null)(name, () => {
    if (running === null) return;
    const { engine, site } = running;
    const page = pageOf(engine.wire);
    const open = (path: string) => page.goto(site.url + path);
    const problems = async () => [...site.told(), ...(await engine.reported())];
    const isDrawn = () =>
      eventually(() => numberOf(page, "[data-at] canvas[data-tensor=input]")).toBeGreaterThan(0);

    beforeEach(engine.renew);
    // A browser that ends after a test's last question fails that test, not the next.
    afterEach(() => page.frame(null));
    afterAll(async () => {
      await engine.close();
      site.close();
    });

    test.each([
      ["index.html", "[data-at] canvas[data-tensor=input]"],
      ["explore.html", "[data-at] canvas[data-tensor=input]"],
      ["classroom.html", "main button"],
      ["embed.html", "[data-at] canvas[data-tensor=input]"],
    ])("%s opens without a problem", async (path, drawn) => {
      await open(path);
      await eventually(() => numberOf(page, drawn)).toBeGreaterThan(0);
      const tooWide = await page.run(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(tooWide).toBeLessThanOrEqual(0);
      expect(await problems()).toEqual([]);
    });

    test("what goes wrong in a page is told", async () => {
      await open("explore.html");
      await isDrawn();
      await page.run(() => {
        document.body.setAttribute("style", "color: red");
        setTimeout(() => {
          throw new Error("thrown");
        });
      });
      const found: string[] = [];
      await eventually(async () => {
        found.push(...(await problems()));
        return [/policy: style-src/, /thrown/].every((text) => text.test(found.join("\n")));
      }).toBe(true);
    });

    test("the worked example plays to its end with exact counts and the loop's maps", async () => {
      await open("explore.html?speed=8");
      await isDrawn();
      expect(await countsOf(page)).toEqual(NOTHING);
      await page.press("Play");
      await eventually(() => numberOf(page, "button[aria-label=Pause]")).toBe(1);
      await expect.poll(() => atOf(page), { timeout: 90_000, interval: 250 }).toBe("compare");
      await eventually(() => numberOf(page, "button[aria-label=Play]")).toBe(1);
      expect(await countsOf(page)).toEqual(multiplications(LAYER));
      const maps = mapsOf(LAYER);
      for (const lane of ["standard", "separable"] as const) {
        const painted = await mapIn(page, mapOf(lane, 127));
        expect(wrongCells(painted, maps[lane].slice(127 * 25))).toEqual([]);
        expect(wrongCells(painted, maps[lane].slice(126 * 25, 127 * 25))).not.toEqual([]);
      }
      expect(await problems()).toEqual([]);
    });

    test("steps by button and key, both ways", async () => {
      await open("explore.html?time=position");
      await isDrawn();
      await page.press("Next step");
      await eventually(() => atOf(page)).toBe("position.t1");
      await page.press("Previous step");
      await eventually(() => atOf(page)).toBe("position");
      await page.run(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.key("4");
      await eventually(() => atOf(page)).toBe("filters");
      await page.key("End");
      await eventually(() => countsOf(page)).toEqual(multiplications(LAYER));
      await page.key("Home");
      await eventually(() => countsOf(page)).toEqual(NOTHING);
      expect(await problems()).toEqual([]);
    });

    test("a setting changes the layer, and the address leads back to all of it", async () => {
      await open("explore.html?time=filters.f40.y2.x2");
      await isDrawn();
      await page.type("Input width", "9");
      const layer = { ...LAYER, width: 9 };
      await eventually(() => countsOf(page, "total")).toEqual(multiplications(layer));
      await eventually(() => page.address()).toMatch(/[?&]width=9\b/);
      const seen = { at: await atOf(page), counts: await countsOf(page) };
      expect(seen.at).toBe("filters.f40.y2.x2");
      const map = mapOf("separable", 40);
      const painted = await mapIn(page, map);
      const link = await page.address();
      await open("index.html");
      await page.goto(link);
      await isDrawn();
      await eventually(() => countsOf(page)).toEqual(seen.counts);
      expect(await atOf(page)).toBe(seen.at);
      await eventually(() => mapIn(page, map)).toEqual(painted);
      expect(await problems()).toEqual([]);
    });

    test("a question in the classroom keeps the value back until it is answered", async () => {
      const stop = TWENTY.stops.findIndex(({ link }) => link.includes("filters.f8.y2.x2"));
      await open(`classroom.html?lesson=twenty&stop=${stop}`);
      await eventually(() => numberOf(page, ".show [data-at]")).toBe(1);
      const value = mapsOf(LAYER).separable[8 * 25 + 2 * 5 + 2] ?? NaN;
      const written = String(value).replace("-", "\u2212");
      for (let i = 0; i < 3 && (await numberOf(page, ".asked .choices")) === 0; i++) {
        await page.key("PageDown");
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      await eventually(() => numberOf(page, ".asked .choices")).toBe(1);
      expect(
        await numberOf(page, "[data-count], .arithmetic, [data-sentence], .asked__answer"),
      ).toBe(0);
      for (let i = 0; i < 12 && (await numberOf(page, ".asked__answer")) === 0; i++) {
        await page.key("PageDown");
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect(await textOf(page, ".asked__answer")).toContain(written);
      expect(await problems()).toEqual([]);
    });

    test.each(["", ' sandbox="allow-scripts"'])(
      "the widget plays in a frame of another origin%s, with a photo and a worker",
      async (sandbox) => {
        const query = "?height=40&width=40&channels=8&filters=64&input=cat&time=filters.f9.y1.x2";
        const src = `${site.url}embed.html${query}`.replaceAll("&", "&amp;");
        await page.goto(
          site.host(`<iframe width="640" height="360"${sandbox} src="${src}"></iframe>`),
        );
        await page.frame("iframe");
        await eventually(() => numberOf(page, "canvas[data-tensor=standard]")).toBeGreaterThan(0);
        await eventually(
          async () => new Set((await mapIn(page, "canvas[data-tensor=input]")).pixels).size,
        ).toBeGreaterThan(20);
        expect(await atOf(page)).toBe("filters.f9.y1.x2");
        const before = (await countsOf(page))["standard"] ?? NaN;
        await page.press("Play");
        await eventually(async () => (await countsOf(page))["standard"]).toBeGreaterThan(before);
        await page.press("Pause");
        expect(await problems()).toEqual([]);
      },
    );

    // The last one: what anybody does to a page may bring a browser to its end.
    test(
      "Explore bears anything for a few seconds",
      async () => {
        const { layers } = await fuzzIn(engine, "explore.html", 1, FUZZ_SECONDS);
        expect(layers).toBeGreaterThan(0);
      },
      FUZZ_LIMIT_MS,
    );
  });
}
