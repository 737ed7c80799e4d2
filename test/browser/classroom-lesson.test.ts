/** A teacher's whole lesson with the keys of a clicker, and what a question keeps back until it is answered. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { TWENTY } from "../../src/classroom/lesson/shipped/twenty.ts";
import { createLab, runOf } from "../../src/store/index.ts";
import { openPage } from "./harness/index.ts";
import { eventually, written } from "./support/explore.ts";
import { convolve, multiplications } from "./support/loops.ts";
import { mapOf, readMap } from "./support/pixels.ts";

const WALL = { width: 1280, height: 720 };
const LAYER = { height: 7, width: 7, channels: 3, kernel: 3, filters: 128 };
/** The stop that asks for the value of map 9 in the middle. */
const MIX = TWENTY.stops.findIndex(({ link }) => link.includes("filters.f8.y2.x2"));
const PLACE = { filter: 8, y: 2, x: 2 };

function valueThere(): number {
  const run = runOf(createLab().store.getState());
  if (run === null) throw new Error("nothing was computed");
  const { separable } = convolve(LAYER, run.input.data, run.weights);
  return separable[(PLACE.filter * 5 + PLACE.y) * 5 + PLACE.x] ?? NaN;
}

const title = (page: Page) => page.locator(".show h1").innerText();
const lines = (page: Page) => page.locator(".asked__line").allInnerTexts();
const answer = (page: Page) => page.locator(".asked__answer");

/**
 * Where the page's markup or its accessibility tree has the value as a number of its own, or an answer. The answers to
 * choose from and the numbers of the controls are no telling ones.
 */
async function tellingIn(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL);
    const found: string[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node instanceof Element ? node : node.parentElement;
      if (element?.closest(".choices, footer")) continue;
      if (node instanceof Element) found.push(...[...node.attributes].map(({ value }) => value));
      else found.push(node.nodeValue ?? "");
    }
    return found;
  });
  const tree = await page.locator("main").first().ariaSnapshot();
  const value = written(valueThere());
  const isTelling = (text: string): boolean => text.trim() === value || /\bAnswer:/.test(text);
  const inTree = tree.split("\n").filter((line) => line.split(": ").slice(1).some(isTelling));
  return [...texts.filter(isTelling), ...inTree];
}

test("the lesson of 20 minutes by keyboard alone: every stop once, every line of every answer", async () => {
  const page = await openPage({ path: "classroom.html", viewport: WALL, reducedMotion: true });
  await page.getByRole("heading", { name: TWENTY.title }).waitFor();
  const present = page.getByRole("button", { name: new RegExp(`^Present.*${TWENTY.title}`) });
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press("Tab");
    if (await present.evaluate((button) => button === document.activeElement)) break;
  }
  await page.keyboard.press("Enter");
  await page.locator(".show .stage[data-at]").waitFor();

  const seen: string[] = [];
  const answers: string[] = [];
  for (const stop of TWENTY.stops) {
    await eventually(() => title(page)).toBe(stop.title);
    seen.push(await title(page));
    await page.keyboard.press("PageDown");
    if (stop.question === undefined) continue;
    await page.locator(".asked .choices").waitFor();
    expect(await answer(page).count()).toBe(0);
    for (let line = 1; (await answer(page).count()) === 0; line++) {
      expect(line).toBeLessThan(12);
      await page.keyboard.press("PageDown");
      await eventually(async () => (await lines(page)).length + (await answer(page).count())).toBe(
        line,
      );
    }
    answers.push(await answer(page).innerText());
    await page.keyboard.press("PageDown");
  }
  expect(seen).toEqual(TWENTY.stops.map((stop) => stop.title));
  const { depthwise, pointwise } = multiplications(LAYER);
  expect(answers).toHaveLength(4);
  expect(answers[0]).toMatch(/5\s×\s5\s×\s128/);
  expect(answers[2]).toContain(written(valueThere()));
  expect(answers[3]).toContain((depthwise + pointwise).toLocaleString("en-GB"));
  // The last stop stays, and the way back is the same.
  await page.keyboard.press("PageUp");
  await eventually(() => title(page)).toBe(TWENTY.stops.at(-2)?.title);
  expect(page.problems).toEqual([]);
});

test("a value that is asked for is neither seen nor read anywhere, before and while it is asked", async () => {
  const path = `classroom.html?lesson=twenty&stop=${MIX}`;
  const page = await openPage({ path, viewport: WALL, reducedMotion: true });
  const map = mapOf("separable", PLACE.filter);
  const at = (pixels: readonly number[], y: number, x: number): readonly number[] =>
    pixels.slice((y * 5 + x) * 4, (y * 5 + x) * 4 + 4);
  const kept = async (): Promise<void> => {
    await page.locator(".asked-cell:visible").waitFor();
    await eventually(async () => {
      const { pixels } = await readMap(page, map);
      return at(pixels, PLACE.y, PLACE.x).join();
    }).toBe(at((await readMap(page, map)).pixels, 4, 4).join());
    // Nobody can look it up, either.
    await page.locator(".asked-cell:visible").hover({ force: true });
    expect(await page.locator(".cell-card:visible").count()).toBe(0);
    expect(await page.getByRole("application").count()).toBe(0);
    expect(await tellingIn(page)).toEqual([]);
    expect(await page.locator("[data-count], .arithmetic, [data-sentence]").count()).toBe(0);
  };
  await kept();
  await page.keyboard.press("PageDown");
  await page.locator(".asked .choices").waitFor();
  await kept();
  // Neither the keys of time nor those of cells lead to it.
  for (const key of ["ArrowUp", "5", "End", "r", "ArrowLeft"]) await page.keyboard.press(key);
  await kept();

  while ((await answer(page).count()) === 0) await page.keyboard.press("PageDown");
  expect(await answer(page).innerText()).toContain(written(valueThere()));
  await page.locator(".asked-cell:visible").waitFor({ state: "hidden" });
  const { pixels } = await readMap(page, map);
  expect(at(pixels, PLACE.y, PLACE.x)).not.toEqual(at(pixels, 4, 4));
  expect(page.problems).toEqual([]);
});

test("on the way to a stop values come as they always do, and the clicker ends the way", async () => {
  const page = await openPage({ path: "classroom.html?lesson=twenty", viewport: WALL });
  const stage = page.locator(".show .stage");
  await eventually(() => stage.getAttribute("data-at")).toMatch(/^input/);
  // Ends the way to the first stop, then goes on to the second.
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  const [second, third] = TWENTY.stops.slice(1);
  await eventually(() => title(page)).toBe(second?.title);
  await eventually(() => stage.getAttribute("data-at")).toMatch(/^position/);
  await page.keyboard.press("PageDown");
  await eventually(() => stage.getAttribute("data-at")).toBe("position.t31");
  expect(await title(page)).toBe(second?.title);
  await page.keyboard.press("PageDown");
  await eventually(() => title(page)).toBe(third?.title);
  expect(page.problems).toEqual([]);
});

test("Back leads from the wall to the lessons, Forward to the wall again, Leave as Back does", async () => {
  const page = await openPage({ path: "classroom.html", viewport: WALL, reducedMotion: true });
  const lessons = page.getByRole("heading", { name: TWENTY.title });
  const present = page.getByRole("button", { name: new RegExp(`^Present.*${TWENTY.title}`) });
  await present.click();
  await page.locator(".show .stage[data-at]").waitFor();
  await eventually(() => new URL(page.url()).search).toBe("?lesson=twenty");
  await page.goBack();
  await lessons.waitFor();
  expect(new URL(page.url()).search).toBe("");
  await page.goForward();
  await eventually(() => title(page)).toBe(TWENTY.stops[0]?.title);
  await page.getByRole("button", { name: "Leave" }).click();
  await lessons.waitFor();
  expect(page.problems).toEqual([]);
});
