/**
 * The widget under a finger: what is pressed is 44 px high and wide, nothing lies over another, and the picture keeps its
 * share. Frames of 300 to 440 px that are too low for a second row keep the height and have as much width as there is.
 */
import { expect, test } from "vitest";
import { horizontalScroll, openPage, overlaps, type OpenedPage } from "./harness/index.ts";
import { eventually } from "./support/explore.ts";

const ENOUGH = 44;
/** WCAG 2.5.8. */
const LEAST = 24;

/** The names over the timeline lead where its slider does, which is 44 px high (WCAG 2.5.5, equivalent). */
const PRESSED = ".controls :is(button:not(.timeline__name), a, select, input)";

interface Target {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

const targetsOf = (page: OpenedPage): Promise<Target[]> =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((node) => node.checkVisibility())
        .map((node) => {
          const { width, height } = node.getBoundingClientRect();
          return { name: node.getAttribute("aria-label") ?? node.className, width, height };
        }),
    PRESSED,
  );

const tooSmall = (targets: readonly Target[], width: number): Target[] =>
  targets.filter((target) => target.width < width || target.height < ENOUGH);

async function openAt(width: number, height: number): Promise<OpenedPage> {
  const page = await openPage({
    path: "embed.html?time=filters.f40.y2.x2",
    viewport: { width, height },
    touch: true,
  });
  await page.waitForSelector("[data-at] canvas[data-tensor=input]");
  expect(await page.evaluate(() => matchMedia("(pointer: coarse)").matches)).toBe(true);
  return page;
}

test.each([
  [200, 200, ENOUGH],
  [320, 240, LEAST],
  [360, 640, ENOUGH],
  [400, 300, LEAST],
  [480, 270, ENOUGH],
  [640, 360, ENOUGH],
  [800, 500, ENOUGH],
])(
  "at %i × %i what is pressed is 44 px high and at least %i px wide",
  async (width, height, least) => {
    const page = await openAt(width, height);
    const targets = await targetsOf(page);
    expect(targets.length).toBeGreaterThan(2);
    expect(tooSmall(targets, least)).toEqual([]);
    expect(await overlaps(page, PRESSED)).toEqual([]);
    expect(
      await overlaps(page, ".stage, .counts__ratio, .counts__lines, .sentence, .controls"),
    ).toEqual([]);
    expect(await horizontalScroll(page)).toEqual([]);
    const { scrollHeight, stage } = await page.evaluate(() => ({
      scrollHeight: document.documentElement.scrollHeight,
      stage: document.querySelector(".stage")?.getBoundingClientRect().height ?? 0,
    }));
    expect(scrollHeight).toBe(height);
    expect(stage).toBeGreaterThanOrEqual(height * 0.3);
    // A person can still drag along the time.
    const timeline = targets.find(({ name }) => name === "Timeline");
    expect(timeline?.width).toBeGreaterThan(60);
    expect(page.problems).toEqual([]);
  },
);

test("what opens over the widget has 44 px for a finger, too", async () => {
  const page = await openAt(480, 270);
  for (const name of ["Settings", "Cost", "Arithmetic"]) {
    await page.getByRole("button", { name, exact: true }).click();
    await page.locator("dialog[open]").waitFor();
    // It rises while it opens, a little smaller.
    await eventually(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
    const done = await page
      .locator("dialog[open] .button")
      .evaluateAll((buttons) =>
        buttons
          .filter((button) => button.checkVisibility())
          .map((button) => button.getBoundingClientRect().height),
      );
    expect(done.length, name).toBeGreaterThan(0);
    expect(Math.min(...done), name).toBeGreaterThanOrEqual(ENOUGH);
    await page.keyboard.press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
  }
});
