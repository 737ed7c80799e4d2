/** The wall and the teacher's window: two pages of one browser, in step, each loaded again. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  axeViolations,
  clippedText,
  horizontalScroll,
  openPage,
  type OpenedPage,
} from "./harness/index.ts";
import { eventually } from "./support/explore.ts";

const at = (page: Page): Promise<string | null> =>
  page.locator(".stage[data-at]").first().getAttribute("data-at");
const step = async (page: Page): Promise<number> =>
  Number(await page.locator(".stage[data-at]").first().getAttribute("data-step"));
const stopIn = (page: Page): Promise<string> =>
  page
    .locator(".notes-head__place")
    .innerText()
    .then((text) => text.replace(/\s+/g, " "));
const connected = (notes: Page): Promise<void> =>
  notes.locator('[data-connection="connected"]').waitFor();
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).click();

interface Windows {
  readonly wall: OpenedPage;
  readonly notes: Page;
}

/** A lesson on the wall, and its notes opened by the wall's own button. */
async function open(path = "classroom.html?lesson=five"): Promise<Windows> {
  const wall = await openPage({ path, viewport: { width: 1280, height: 720 } });
  await wall.locator(".stage[data-at]").waitFor();
  const [notes] = await Promise.all([wall.waitForEvent("popup"), openNotes(wall)]);
  await notes.setViewportSize({ width: 1280, height: 800 });
  await connected(notes);
  return { wall, notes };
}

async function openNotes(wall: Page): Promise<void> {
  const button = wall.getByRole("button", { name: "Notes window" });
  if (!(await button.isVisible())) await wall.getByRole("button", { name: "More" }).click();
  await button.click();
}

async function inStep({ wall, notes }: Windows): Promise<void> {
  await eventually(async () => (await at(notes)) === (await at(wall))).toBe(true);
}

test("the teacher's window shows notes and follows the wall, and its controls move the wall", async () => {
  const windows = await open();
  const { wall, notes } = windows;
  expect(await stopIn(notes)).toMatch(/^1 of \d+$/);
  expect(await notes.locator(".notes-text p").count()).toBeGreaterThan(1);
  await inStep(windows);

  await notes.getByRole("navigation", { name: "Stops" }).getByRole("button").nth(1).click();
  await eventually(() => stopIn(notes)).toMatch(/^2 of/);
  await eventually(() => new URL(wall.url()).searchParams.get("stop")).toBe("1");
  await press(notes, "Black");
  await eventually(() => wall.getByRole("button", { name: "Show the picture again" }).count()).toBe(
    1,
  );
  await press(notes, "Black");
  await eventually(() => wall.getByRole("button", { name: "Show the picture again" }).count()).toBe(
    0,
  );
  await press(notes, "Dark room");
  await eventually(() => wall.evaluate(() => document.documentElement.dataset["theme"])).toBe(
    "dark",
  );

  // A clicker's key in either window moves both.
  await notes.locator("body").press("PageUp");
  await eventually(() => stopIn(notes)).toMatch(/^1 of/);
  await wall.locator("body").press("End");
  await inStep(windows);
  expect(await at(notes)).toBe("compare");
  await press(notes, "Restart");
  await eventually(() => at(wall)).toBe("input");
  await press(notes, "Play");
  await eventually(async () => (await step(wall)) > 1).toBe(true);
  await eventually(async () => (await step(notes)) > 1).toBe(true);
  await press(notes, "Pause");
  await inStep(windows);
  expect(wall.problems).toEqual([]);
});

test("each window that is loaded again comes back to where the other one is", async () => {
  const windows = await open("classroom.html?lesson=twenty");
  const { wall, notes } = windows;
  await notes.getByRole("navigation", { name: "Stops" }).getByRole("button").nth(2).click();
  await eventually(() => stopIn(notes)).toMatch(/^3 of/);
  await wall.locator("body").press("Home");
  for (let i = 0; i < 4; i += 1) await wall.locator("body").press("ArrowRight");
  await inStep(windows);
  const place = await step(wall);
  expect(place).toBeGreaterThan(0);
  await press(notes, "Larger");

  await wall.reload();
  await wall.locator(".stage[data-at]").waitFor();
  await connected(notes);
  await eventually(() => step(wall)).toBe(place);
  await eventually(() => stopIn(notes)).toMatch(/^3 of/);
  await inStep(windows);

  await notes.reload();
  await connected(notes);
  await eventually(() => stopIn(notes)).toMatch(/^3 of/);
  await inStep(windows);
  expect(await step(notes)).toBe(place);

  // Still in step, both ways.
  await wall.locator("body").press("ArrowRight");
  await inStep(windows);
  await notes.locator("body").press("ArrowRight");
  await eventually(() => step(wall)).toBe(place + 2);
});

test("a question's answer is in the teacher's window alone, and hands are counted from there", async () => {
  const { wall, notes } = await open();
  const asking = notes.locator(".notes-stops li", { has: notes.locator("abbr") }).first();
  await asking.getByRole("button").click();
  const question = notes.getByRole("region", { name: "Question" });
  await question.getByRole("button", { name: "Ask", exact: true }).click();
  const answer = question.locator(".notes-question__answer");
  await answer.waitFor();
  await eventually(() => question.getByRole("button", { name: "Next line" }).count()).toBe(1);
  const told = await answer.innerText();
  await eventually(() => wall.locator("body").innerText()).not.toContain(told);
  expect(await question.locator(".notes-question__here").innerText()).toBe("only here");

  const more = question.getByRole("button", { name: /^A hand more/ }).first();
  await more.click();
  await more.click();
  await eventually(() => wall.locator(".choices__count").first().innerText()).toBe("2");
  await question.getByRole("button", { name: "Answer", exact: true }).click();
  await eventually(() => wall.locator("body").innerText()).toContain(told);
});

for (const [width, height] of [
  [1280, 800],
  [1024, 768],
  [390, 844],
] as const) {
  test(`the notes fit ${width}×${height} with their controls in sight`, async () => {
    const { notes } = await open();
    await notes.setViewportSize({ width, height });
    await notes.locator(".notes-stops li").nth(1).getByRole("button").click();
    await eventually(() => stopIn(notes)).toMatch(/^2 of/);
    expect(await horizontalScroll(notes)).toEqual([]);
    expect(await clippedText(notes)).toEqual([]);
    const box = await notes.getByRole("button", { name: "On", exact: true }).boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
    if (width > 860) {
      const scrolls = await notes.evaluate(
        () => document.documentElement.scrollHeight > innerHeight,
      );
      expect(scrolls).toBe(false);
    }
    expect(await axeViolations(notes)).toEqual([]);
  });
}

test("a window of no presentation says so", async () => {
  const page = await openPage({ path: "classroom.html?notes=1" });
  await eventually(() => page.locator("body").innerText()).toContain("belongs to no presentation");
  expect(page.problems).toEqual([]);
});
