/** The network goes away after loading: the lab stays, and what was still to be fetched is told in one sentence. */
import { expect, test } from "vitest";
import type { OpenedPage } from "./harness/index.ts";
import {
  ALL,
  at,
  button,
  counts,
  eventually,
  expectDone,
  LAYER,
  notices,
  openExplore,
  pressOnPage,
  type as typeInto,
} from "./support/explore.ts";
import { multiplications } from "./support/loops.ts";

async function openOffline(): Promise<OpenedPage> {
  const page = await openExplore();
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  return page;
}

const withoutFetching = (page: OpenedPage): string[] =>
  page.problems.filter(
    (problem) => !/ERR_INTERNET_DISCONNECTED|dynamically imported module|preload CSS/.test(problem),
  );

test("without a network after loading the lab plays, steps, changes and undoes", async () => {
  const page = await openOffline();
  await typeInto(page, "Input width", "9");
  await expectDone(page, { depthwise: 0 });
  await eventually(() => counts(page, "total")).toEqual(multiplications({ ...LAYER, width: 9 }));
  await pressOnPage(page, "4");
  await button(page, "Next step").click();
  await eventually(() => at(page)).toMatch(/^filters\..*x1$/);
  await pressOnPage(page, "End");
  await expectDone(page, multiplications({ ...LAYER, width: 9 }));
  await button(page, "Undo").click();
  await eventually(() => counts(page, "total")).toEqual(ALL);
  expect(withoutFetching(page)).toEqual([]);
});

test("without a network, each part that was to be fetched is told in one sentence, and the lab stays", async () => {
  const page = await openOffline();
  const missing = page.getByText(/^This part could not be fetched/);
  await pressOnPage(page, "?");
  await missing.waitFor();
  await page.getByRole("alert").getByRole("button", { name: "Close" }).click();
  await eventually(() => missing.count()).toBe(0);
  const timeline = await page.getByRole("slider", { name: "Timeline" }).boundingBox();
  if (!timeline) throw new Error("no timeline");
  await page.mouse.move(timeline.x + 200, timeline.y + timeline.height / 2);
  await page.mouse.click(timeline.x + 200, timeline.y + timeline.height / 2);
  await eventually(() => at(page)).not.toBe("input");
  await button(page, "Share").click();
  await eventually(() => notices(page)).toHaveLength(1);
  await button(page, "Dismiss").click();
  // A layer too large for the time between two frames has its calculation fetched.
  await typeInto(page, "Input height", "224");
  await eventually(() => notices(page)).toEqual([
    expect.stringMatching(/could not be computed .* keeping the last good one$/),
  ]);
  expect(await counts(page, "total")).toEqual(ALL);
  await pressOnPage(page, "End");
  await expectDone(page, ALL);
  expect(withoutFetching(page)).toEqual([]);
});
