/** The keyboard path: the page's keys, Tab through every control, the timeline as a slider. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { isSoak } from "../soak/is-soak.ts";
import {
  at,
  button,
  eventually,
  expectDone,
  openExplore,
  pressOnPage,
  step,
} from "./support/explore.ts";

const TOTAL = { standard: 86_400, depthwise: 675, pointwise: 9_600, separable: 10_275 };

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
  // The last of what is fetched once the page stands.
  await page.getByRole("group", { name: /PyTorch/ }).waitFor();
  // Nor has a control come for half a second.
  let last = -1;
  await eventually(async () => {
    const before = last;
    await page.waitForTimeout(500);
    last = await page.locator("a[href], button, input, select, summary, [tabindex]").count();
    return last === before;
  }).toBe(true);
  const wanted = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "a[href], button, input, select, summary, [role=application], [tabindex='0']",
      ),
    ]
      .filter((node) => node.tabIndex >= 0 && !node.matches(":disabled") && node.checkVisibility())
      // Of a group of radio buttons, Tab reaches the chosen one.
      .filter((node) => !node.matches("input[type=radio]:not(:checked)"))
      .map((node, index) => (node.dataset["wanted"] = String(index))),
  );
  expect(wanted.length).toBeGreaterThan(25);
  const reached: string[] = [];
  const unseen: string[] = [];
  const kinds = new Set<string>();
  for (let i = 0; i < wanted.length + 5; i++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const node = document.activeElement;
      if (!(node instanceof HTMLElement) || node === document.body) return null;
      const { left, top, width, height } = node.getBoundingClientRect();
      const name = node.getAttribute("aria-label") ?? node.textContent ?? "";
      const kind = `${node.tagName} ${node.getAttribute("type")} ${node.className} in ${node.parentElement?.className}`;
      return { index: node.dataset["wanted"] ?? "", name, kind, box: { left, top, width, height } };
    });
    if (focused === null || reached.includes(focused.index)) break;
    reached.push(focused.index);
    // Of those that look alike the short run sees one, the soak every one.
    if (kinds.has(focused.kind) && !isSoak) continue;
    kinds.add(focused.kind);
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
  expect(kinds.size).toBeGreaterThan(10);
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
