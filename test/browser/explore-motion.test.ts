/** The clock moves the picture, React renders per step; who asks for less motion gets the same steps without travel. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { LiveCanvas } from "../../src/stage/picture/live/index.ts";
import { at, counts, eventually, openExplore, pressOnPage, step } from "./support/explore.ts";

/** Opens Explore again with a witness that React, also in production, tells of every commit. */
async function countCommits(page: Page): Promise<void> {
  await page.context().addInitScript(() => {
    let commits = 0;
    const hook = {
      supportsFiber: true,
      renderers: new Map(),
      inject: () => 1,
      checkDCE: () => undefined,
      onScheduleFiberRoot: () => undefined,
      onCommitFiberRoot: () => commits++,
      onPostCommitFiberRoot: () => undefined,
      onCommitFiberUnmount: () => undefined,
    };
    Object.assign(window, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook, commits: () => commits });
  });
  // A request cut off by leaving the page would count as a problem.
  await page.waitForLoadState("networkidle");
  await page.reload();
  await page.waitForSelector("[data-at] canvas[data-tensor=input]");
}

const commits = (page: Page) =>
  page.evaluate(() => (window as unknown as { commits: () => number }).commits());

interface Frame {
  readonly step: string;
  readonly place: string;
  readonly commits: number;
}

/** Frame by frame: the step, where the window on c0 is, and how often React has rendered so far. */
function watchFrames(page: Page, count: number): Promise<Frame[]> {
  return page.evaluate(
    (most) =>
      new Promise<Frame[]>((resolve) => {
        const { commits } = window as unknown as { commits: () => number };
        const stage = document.querySelector<HTMLElement>("[data-at]");
        const frames: Frame[] = [];
        const look = () => {
          const live = document.querySelector<LiveCanvas>("canvas[data-part=live]");
          const ring = live?.drawn().find(({ mark }) => mark.id === "ring/window/0")?.mark.box;
          frames.push({
            step: stage?.dataset["step"] ?? "",
            place: ring ? `${ring.x}, ${ring.y}` : "",
            commits: commits(),
          });
          if (frames.length < most) requestAnimationFrame(look);
          else resolve(frames);
        };
        requestAnimationFrame(look);
      }),
    count,
  );
}

/** The frames of each step that was seen from its first frame to its last. */
function wholeSteps(frames: readonly Frame[]): Frame[][] {
  const steps = new Map<string, Frame[]>();
  for (const frame of frames) steps.set(frame.step, [...(steps.get(frame.step) ?? []), frame]);
  return [...steps.values()].slice(1, -1);
}

test("during one step the picture changes while no React component renders again", async () => {
  const page = await openExplore("?speed=0.25&time=filter.y2.x0");
  await countCommits(page);
  const before = await commits(page);
  expect(before).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await page.getByRole("button", { name: "Pause", exact: true }).waitFor();
  // The witness sees renders: the button has another name now.
  expect(await commits(page)).toBeGreaterThan(before);

  const sliding = () =>
    watchFrames(page, 200).then((frames) =>
      wholeSteps(frames).filter((step) => new Set(step.map(({ place }) => place)).size > 3),
    );
  const steps = await sliding();
  expect(steps.length).toBeGreaterThan(0);
  for (const frames of steps) {
    // A step's own render may come with its first frames, never while its window slides and rests.
    const settled = frames.slice(Math.ceil(frames.length / 4));
    expect(new Set(settled.map(({ place }) => place)).size).toBeGreaterThan(1);
    expect(new Set(settled.map((frame) => frame.commits)).size).toBe(1);
  }
  expect(page.problems).toEqual([]);
});

test("with reduced motion the windows do not travel, and the steps are the same", async () => {
  const places: string[][] = [];
  for (const reducedMotion of [false, true]) {
    const page = await openExplore("?speed=0.25&time=filter.y2.x0", { reducedMotion });
    await countCommits(page);
    const seen: string[] = [];
    for (let i = 0; i < 6; i++) {
      await pressOnPage(page, "ArrowRight");
      seen.push(`${await at(page)} ${(await counts(page)).separable}`);
    }
    places.push(seen);
    if (!reducedMotion) continue;
    const from = await step(page);
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await eventually(() => step(page)).toBeGreaterThan(from);
    for (const frames of wholeSteps(await watchFrames(page, 150))) {
      expect(new Set(frames.map(({ place }) => place)).size).toBe(1);
    }
    expect(await step(page)).toBeGreaterThan(from + 1);
  }
  expect(places[1]).toEqual(places[0]);
});
