/** Time by mouse, finger and buttons: scrubbing, stepping, speed, loop and pace. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { at, button, counts, eventually, openExplore, pressOnPage } from "./support/explore.ts";

const timeline = (page: Page) => page.getByRole("slider", { name: "Timeline" });

/** Drags along the timeline with what `move` does at each share of its width; gives the counts on the way. */
async function scrub(
  page: Page,
  shares: readonly number[],
  move: (x: number, y: number) => Promise<void>,
) {
  const box = await timeline(page).boundingBox();
  if (!box) throw new Error("the timeline is out of sight");
  const seen: number[] = [];
  for (const share of shares) {
    await move(box.x + box.width * share, box.y + box.height / 2);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    seen.push((await counts(page)).standard);
  }
  return seen;
}

const FORTH = [0.02, 0.3, 0.45, 0.6, 0.7, 0.8, 0.98];
const BACK = FORTH.toReversed();
const isRising = (values: readonly number[]) =>
  values.every((value, i) => i === 0 || value >= values[i - 1]);

test("dragging the timeline by mouse scrubs forwards and backwards through the same counts", async () => {
  const page = await openExplore();
  await scrub(page, [0.01], async (x, y) => {
    await page.mouse.move(x, y);
    await page.mouse.down();
  });
  const forth = await scrub(page, FORTH, (x, y) => page.mouse.move(x, y));
  const back = await scrub(page, BACK, (x, y) => page.mouse.move(x, y));
  await page.mouse.up();
  expect(isRising(forth)).toBe(true);
  expect(new Set(forth).size).toBeGreaterThan(4);
  expect(forth.at(-1)).toBe(86_400);
  expect(back).toEqual(forth.toReversed());
  expect(page.problems).toEqual([]);
});

test("a finger scrubs the timeline too, and playing goes on when it is lifted", async () => {
  const page = await openExplore("", { viewport: { width: 390, height: 844 }, touch: true });
  await button(page, "Play").tap();
  await button(page, "Pause").waitFor();
  await timeline(page).scrollIntoViewIfNeeded();
  const session = await page.context().newCDPSession(page);
  const touch = (kind: "touchStart" | "touchMove") => async (x: number, y: number) => {
    await session.send("Input.dispatchTouchEvent", { type: kind, touchPoints: [{ x, y }] });
  };
  await scrub(page, [0.02], touch("touchStart"));
  const forth = await scrub(page, FORTH, touch("touchMove"));
  const back = await scrub(page, BACK, touch("touchMove"));
  await button(page, "Play").waitFor();
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await button(page, "Pause").waitFor();
  expect(isRising(forth)).toBe(true);
  expect(new Set(forth).size).toBeGreaterThan(4);
  expect(back).toEqual(forth.toReversed());
  expect(page.problems).toEqual([]);
});

test("Previous, Next and Restart are buttons, and a segment's name leads to its beginning", async () => {
  const page = await openExplore("?time=position");
  await button(page, "Next step").click();
  await eventually(() => at(page)).toBe("position.t1");
  await button(page, "Previous step").click();
  await button(page, "Previous step").click();
  await eventually(() => at(page)).toBe("input.t3");
  await button(page, "All filters").click();
  await eventually(() => at(page)).toBe("filters");
  await button(page, "Restart").click();
  await eventually(() => at(page)).toBe("input");
});

/** Shares of a segment per second of the clock, measured in the page: played for half a second, then paused. */
async function measuredSpeed(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const press = (name: string) =>
      document.querySelector<HTMLElement>(`button[aria-label="${name}"]`)?.click();
    const fill = document.querySelectorAll<HTMLElement>("[data-fill]")[3];
    const over = () => Number(/scaleX\((.*)\)/.exec(fill.style.transform)?.[1]);
    const from = over();
    const begin = performance.now();
    press("Play");
    await new Promise((resolve) => setTimeout(resolve, 500));
    press("Pause");
    return ((over() - from) * 1000) / (performance.now() - begin);
  });
}

test("the speeds from ¼× to 8× are as fast as they say", async () => {
  const page = await openExplore("?time=filters");
  const speeds: [label: string, speed: number][] = [
    ["¼×", 0.25],
    ["½×", 0.5],
    ["1×", 1],
    ["2×", 2],
    ["4×", 4],
    ["8×", 8],
  ];
  const perSpeed: number[] = [];
  for (const [label, speed] of speeds) {
    await page.getByLabel("Speed").selectOption({ label });
    await pressOnPage(page, "4");
    perSpeed.push((await measuredSpeed(page)) / speed);
  }
  for (const each of perSpeed) {
    // The same rate of the clock, within what a busy machine's long frames take away.
    expect(each / Math.max(...perSpeed)).toBeGreaterThan(0.4);
  }
});

test("with Loop on, a segment plays again and again", async () => {
  const page = await openExplore("?speed=8");
  await button(page, "Loop this segment").click();
  await page.evaluate(() => {
    const node = document.querySelector<HTMLElement>("[data-at]");
    const places: string[] = [];
    new MutationObserver(() => {
      const place = node?.dataset["at"] ?? "";
      if (place !== places.at(-1)) places.push(place);
    }).observe(node as Node, { attributeFilter: ["data-at"] });
    Object.assign(window, { places });
  });
  await button(page, "Play").click();
  const places = () => page.evaluate(() => (window as unknown as { places: string[] }).places);
  await eventually(async () => (await places()).filter((place) => place === "input").length)
    // The first "input" was there before.
    .toBeGreaterThan(1);
  expect((await places()).filter((place) => !place.startsWith("input"))).toEqual([]);
  await button(page, "Pause").click();
});

test("in a race both lanes multiply equally fast, and the separable one is done first", async () => {
  const page = await openExplore("?height=5&width=5&filters=6&pace=race&speed=8");
  await page.evaluate(() => {
    const faults: string[] = [];
    let separableFirst = false;
    const value = (name: string, key: string) =>
      Number(document.querySelector<HTMLElement>(`[data-count=${name}]`)?.dataset[key]);
    new MutationObserver(() => {
      const [standard, separable] = [value("standard", "done"), value("separable", "done")];
      if (separable < value("separable", "total")) {
        if (standard !== separable) faults.push(`${standard} and ${separable}`);
      } else if (standard < value("standard", "total")) separableFirst = true;
    }).observe(document.body, { attributeFilter: ["data-done"], subtree: true });
    Object.assign(window, { race: () => ({ faults, separableFirst }) });
  });
  await button(page, "Play").click();
  await eventually(() => at(page)).toBe("compare");
  await button(page, "Play").waitFor();
  const race = await page.evaluate(() =>
    (window as unknown as { race: () => { faults: string[]; separableFirst: boolean } }).race(),
  );
  expect(race).toEqual({ faults: [], separableFirst: true });
  expect(await counts(page)).toEqual({
    standard: 1458,
    depthwise: 243,
    pointwise: 162,
    separable: 405,
  });
});

test("the pointer over the timeline says where a press would lead, and the press leads there", async () => {
  const page = await openExplore("?filters=8");
  const slider = page.getByRole("slider", { name: "Timeline" });
  const box = await slider.boundingBox();
  if (!box) throw new Error("no timeline");
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.7, middle);
  const preview = page.locator(".timeline__preview");
  await preview.waitFor();
  const [, filter, row, column] =
    /^All filters: filter (\d+) of 8, row (\d+), column (\d+)$/.exec(
      (await preview.textContent()) ?? "",
    ) ?? [];
  await page.mouse.down();
  await page.mouse.up();
  const link = `filters.f${Number(filter) - 1}.y${Number(row) - 1}.x${Number(column) - 1}`;
  await eventually(() => at(page)).toBe(link);
  await page.mouse.move(box.x, 2);
  await eventually(() => preview.count()).toBe(0);
  expect(page.problems).toEqual([]);
});
