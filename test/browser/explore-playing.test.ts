/** Time by keys, slider, mouse and finger: playing, stepping, scrubbing, speed, loop and pace. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  at,
  counts,
  eventually,
  expectDone,
  openExplore,
  pressOnPage,
  step,
} from "./support/explore.ts";

const TOTAL = { standard: 86_400, depthwise: 675, pointwise: 9_600, separable: 10_275 };

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const timeline = (page: Page) => page.getByRole("slider", { name: "Timeline" });

test("the page's keys play, step, seek, restart and explain themselves", async () => {
  const page = await openExplore();
  const segments = ["input", "position", "filter", "filters", "compare"];
  for (const [index, segment] of segments.entries()) {
    await pressOnPage(page, String(index + 1));
    await eventually(() => at(page)).toBe(segment);
  }
  await pressOnPage(page, "Home");
  await eventually(() => step(page)).toBe(0);
  await pressOnPage(page, "ArrowRight");
  await pressOnPage(page, "ArrowRight");
  await eventually(() => at(page)).toBe("input.t2");
  await pressOnPage(page, "ArrowLeft");
  await eventually(() => at(page)).toBe("input.t1");
  await pressOnPage(page, "End");
  await expectDone(page, TOTAL);
  await pressOnPage(page, "r");
  await eventually(() => step(page)).toBe(0);

  await pressOnPage(page, " ");
  await button(page, "Pause").waitFor();
  await eventually(() => step(page)).toBeGreaterThan(0);
  await pressOnPage(page, " ");
  await button(page, "Play").waitFor();

  await pressOnPage(page, "?");
  const help = page.getByRole("dialog", { name: "Keys" });
  await help.waitFor();
  await page.keyboard.press("Escape");
  await help.waitFor({ state: "hidden" });
  expect(page.problems).toEqual([]);
});

test("single keys can be switched off, and type as usual in a field", async () => {
  const page = await openExplore("?time=filters.f5&keys=0");
  const before = await step(page);
  for (const key of ["ArrowRight", "2", "r", "End", " "]) await pressOnPage(page, key);
  expect(await step(page)).toBe(before);
  await button(page, "Play").waitFor();

  const open = await openExplore("?time=filters.f5");
  const field = open.getByRole("spinbutton", { name: "Seed" });
  await field.press("2");
  await field.press("r");
  expect(await step(open)).toBe(before);
});

test("Tab reaches every control, and its focus can be seen", async () => {
  const page = await openExplore();
  const wanted = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary")]
      .filter((node) => node.tabIndex >= 0 && !node.matches(":disabled") && node.checkVisibility())
      // Of a group of radio buttons, Tab reaches the chosen one.
      .filter((node) => !node.matches("input[type=radio]:not(:checked)"))
      .map((node, index) => (node.dataset["wanted"] = String(index))),
  );
  expect(wanted.length).toBeGreaterThan(25);
  const reached: string[] = [];
  const unseen: string[] = [];
  for (let i = 0; i < wanted.length + 5; i++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const node = document.activeElement;
      if (!(node instanceof HTMLElement) || node === document.body) return null;
      const { left, top, width, height } = node.getBoundingClientRect();
      const name = node.getAttribute("aria-label") ?? node.textContent ?? "";
      return { index: node.dataset["wanted"] ?? "", name, box: { left, top, width, height } };
    });
    if (focused === null || reached.includes(focused.index)) break;
    reached.push(focused.index);
    const { left, top, width, height } = focused.box;
    const clip = {
      x: Math.max(0, left - 8),
      y: Math.max(0, top - 8),
      width: width + 16,
      height: height + 16,
    };
    const withFocus = await page.screenshot({ clip });
    // The browser goes on from here with the next Tab.
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const without = await page.screenshot({ clip });
    if (withFocus.equals(without)) unseen.push(focused.name);
  }
  expect(reached.toSorted()).toEqual(wanted.toSorted());
  expect(unseen).toEqual([]);
});

test("the timeline is a slider for keys: arrows step, pages go by segments", async () => {
  const page = await openExplore();
  await timeline(page).focus();
  const trail: [key: string, at: string][] = [
    ["ArrowRight", "input.t1"],
    ["PageUp", "position"],
    ["PageUp", "filter"],
    ["ArrowLeft", "position.t31"],
    ["PageDown", "position"],
    ["PageDown", "input"],
    ["End", "compare"],
    ["Home", "input"],
  ];
  for (const [key, place] of trail) {
    await page.keyboard.press(key);
    await eventually(() => at(page)).toBe(place);
  }
  expect(await timeline(page).getAttribute("aria-valuetext")).toContain("Look at the input");
});

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

/** Seconds of the timeline per second of the clock, measured in the page over a stretch of one segment. */
async function measuredSpeed(page: Page, share: number): Promise<number> {
  return page.evaluate(
    (stretch) =>
      new Promise<number>((resolve) => {
        const fill = document.querySelectorAll<HTMLElement>("[data-fill]")[3];
        const over = () => Number(/scaleX\((.*)\)/.exec(fill.style.transform)?.[1]);
        let began: { time: number; over: number } | null = null;
        const look = (time: number) => {
          const now = over();
          if (!began && now > 0) began = { time, over: now };
          if (began && now - began.over >= stretch) {
            resolve(((now - began.over) * 1000) / (time - began.time));
            return;
          }
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    share,
  );
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
    await button(page, "Play").click();
    // About 0.4 s each.
    perSpeed.push((await measuredSpeed(page, 0.01 * speed)) / speed);
    await button(page, "Pause").click();
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
