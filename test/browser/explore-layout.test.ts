/** Nothing overlaps, is cut off or scrolls sideways, on every size and for layers of every kind; axe finds nothing. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeViolations, clippedText, horizontalScroll, overlaps } from "./harness/index.ts";
import { at, eventually, openExplore } from "./support/explore.ts";
import { overlappingMarks } from "./support/marks.ts";
import { goTo, type Setting } from "./support/settings.ts";

const desktops = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
] as const;
const phones = [
  { width: 390, height: 844 },
  { width: 320, height: 640 },
] as const;

const MIDDLE = "time=filters.f40.y2.x2";

/** Neighbours differ in what they cost, which is how goTo knows that the next one is there. */
const layers: Readonly<Record<string, Setting>> = {
  "the worked example": { more: MIDDLE },
  "a photo in 16 channels to 64 filters": {
    ...{ inHeight: 32, inWidth: 32, inChannels: 16, outChannels: 64, padding: "same" },
    more: "input=coffee&kernels=random&time=filters.f40.y20.x20",
  },
  "multiplier 3": { depthMultiplier: 3, more: MIDDLE },
  "one channel": { inChannels: 1, more: MIDDLE },
  "64 channels": { inChannels: 64, more: MIDDLE },
  "padding 3": { padding: 3, more: MIDDLE },
  "bias and numbers that are not whole": { more: `bias=1&input=noise&kernels=random&${MIDDLE}` },
  "one channel and one filter": { inChannels: 1, outChannels: 1, more: "time=filter.y2.x2.t9" },
  "two filters": { outChannels: 2, more: "time=filters.y2.x2" },
  "64 channels, two kernels each, 512 filters": {
    ...{ inChannels: 64, outChannels: 512, depthMultiplier: 2 },
    more: "time=filters.f300.y2.x2",
  },
};

const CONTROLS = "a[href], button, input, select, summary";
/** Waits off the page's edge until it has the focus. */
const SKIP_LINK = "Skip to the stage";

/** Faults of the page as it stands. */
async function faultsOf(page: Page): Promise<string[]> {
  // The picture is laid out anew with the frame after a change.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  const clipped = await clippedText(page);
  return [
    ...(await horizontalScroll(page)),
    ...clipped.filter((fault) => !fault.startsWith(`"${SKIP_LINK}"`)),
    ...(await overlaps(page, CONTROLS)),
    ...(await overlappingMarks(page)),
  ];
}

for (const [where, sizes] of [
  ["a desktop", desktops],
  ["a phone", phones],
] as const) {
  test(`no layer overlaps, is cut off or scrolls sideways on any size of ${where}`, async () => {
    const page = await openExplore(`?${MIDDLE}`, { viewport: sizes[0], touch: sizes === phones });
    const faults: string[] = [];
    for (const [name, layer] of Object.entries(layers)) {
      await goTo(page, layer);
      await eventually(() => at(page)).toBe(/time=(.*)/.exec(layer.more ?? "")?.[1]);
      for (const size of sizes) {
        await page.setViewportSize(size);
        const found = await faultsOf(page);
        faults.push(...found.map((fault) => `${name}, ${size.width}×${size.height}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
    expect(page.problems).toEqual([]);
  });
}

test("both lanes on a phone have no fault either", async () => {
  const page = await openExplore("?time=filters.f40.y2.x2", { viewport: phones[0], touch: true });
  await page.getByRole("tab", { name: "Both" }).tap();
  await page.locator(".panel-mark--lane").nth(1).waitFor();
  for (const size of phones) {
    await page.setViewportSize(size);
    expect(await faultsOf(page)).toEqual([]);
  }
});

test("the settings of a phone open without overlap, clipped text or sideways scroll", async () => {
  const page = await openExplore("?padding=same&stride=99", { viewport: phones[0], touch: true });
  await page.getByText("Settings", { exact: true }).tap();
  for (const size of phones) {
    await page.setViewportSize(size);
    await page.getByRole("spinbutton", { name: "Filters" }).tap();
    expect(await overlaps(page, `.settings :is(${CONTROLS})`)).toEqual([]);
    expect(await horizontalScroll(page)).toEqual([]);
    expect((await clippedText(page)).filter((fault) => !fault.includes(SKIP_LINK))).toEqual([]);
  }
  expect(await axeViolations(page)).toEqual([]);
});

for (const touch of [false, true]) {
  test(`axe finds no fault, light or dark, ${touch ? "on a phone" : "on a desktop"}`, async () => {
    const page = await openExplore("?time=filters.f40.y2.x2&stride=99", {
      viewport: touch ? phones[0] : desktops[0],
      touch,
    });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page), colorScheme).toEqual([]);
    }
    expect(page.problems).toEqual([]);
  });
}

test("the link past the header shows itself whole when it has the focus", async () => {
  for (const viewport of [desktops[0], phones[1]]) {
    const page = await openExplore("", { viewport });
    await page.keyboard.press("Tab");
    expect(
      await page
        .getByRole("link", { name: SKIP_LINK })
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    expect(await clippedText(page)).toEqual([]);
  }
});
