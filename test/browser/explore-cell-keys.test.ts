/** Keys alone lead to every cell, those of the channels out of focus too. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { eventually, openExplore } from "./support/explore.ts";

const pad = (page: Page) => page.getByRole("application", { name: /^Cells of the picture/ });

/** Presses keys, and waits for what is said to a screen reader. */
async function expectSaid(page: Page, keys: readonly string[], said: string): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  await eventually(() => page.locator("[data-sentence]").textContent()).toContain(said);
}

/** Channels of the input that stand on the stage. */
const inFocus = (page: Page): Promise<string[]> =>
  page.locator(".picture canvas[data-tensor=input]").evaluateAll((all: HTMLElement[]) =>
    all
      .filter((node) => node.checkVisibility())
      .map((node) => node.dataset["channel"] ?? "")
      .sort(),
  );

test.each(["filters.f2.y1.x1", "position.t4"])(
  "at %s keys go past the channels in focus, and bring in those that they come to",
  async (time) => {
    const page = await openExplore(`?channels=12&filters=8&time=${time}`);
    await page.locator(".stage[data-at]").waitFor();
    await page.locator("[data-sentence]").waitFor({ state: "attached" });
    await pad(page).focus();
    await expectSaid(page, ["ArrowDown", "End"], "Input c0, row 1, column 7");
    await expectSaid(page, ["Control+End"], "Input c0, row 7, column 7");
    await expectSaid(page, ["Home"], "Input c0, row 7, column 1");
    await expectSaid(page, ["ArrowDown"], "Input c1, row 1, column 1");
    await expectSaid(page, ["PageDown", "PageDown"], "Input c3, row 1, column 1");
    await eventually(() => inFocus(page)).toContain("3");
    expect(await inFocus(page)).not.toContain("0");
    await expectSaid(page, ["ArrowUp"], "Input c2, row 7, column 1");
    await eventually(() => inFocus(page)).toContain("0");
    await expectSaid(page, ["PageUp", "PageUp", "PageUp"], "Separable map");
    await expectSaid(page, ["Shift+PageDown", "Control+Home"], "Input c0, row 1, column 1");
    expect(page.problems).toEqual([]);
  },
);

test("a link's pin on a channel out of focus is in the picture, whatever is at work", async () => {
  const page = await openExplore("?channels=12&filters=8&time=position.t4&pin=input.10.2.2");
  await eventually(() => inFocus(page)).toContain("10");
  expect(page.problems).toEqual([]);
});

test("the list of keys names them", async () => {
  const page = await openExplore();
  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Keys" });
  for (const key of ["Home, End", "Ctrl Home, End", "Page ↑ ↓", "Shift Page ↑ ↓"]) {
    await list.locator("kbd").getByText(key, { exact: true }).last().waitFor();
  }
  expect(page.problems).toEqual([]);
});
