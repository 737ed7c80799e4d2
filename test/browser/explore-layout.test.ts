/** Nothing overlaps, is cut off or scrolls sideways, on every size and for layers of every kind; axe finds nothing. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeViolations, clippedText, horizontalScroll, overlaps } from "./harness/index.ts";
import { openExplore } from "./support/explore.ts";
import { overlappingMarks } from "./support/marks.ts";

const desktops = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
] as const;
const phones = [
  { width: 390, height: 844 },
  { width: 320, height: 640 },
] as const;

const layers = {
  "the worked example": "?time=filters.f40.y2.x2",
  "a photo in 16 channels to 64 filters":
    "?height=32&width=32&channels=16&filters=64&padding=same&input=coffee&kernels=random&time=filters.f40.y20.x20",
  "multiplier 3": "?multiplier=3&time=filters.f40.y2.x2",
  "one channel": "?channels=1&time=filters.f40.y2.x2",
  "64 channels": "?channels=64&time=filters.f40.y2.x2",
  "padding 3": "?padding=3&time=filters.f40.y2.x2",
  "bias and numbers that are not whole":
    "?bias=1&input=noise&kernels=random&time=filters.f40.y2.x2",
  "one channel and one filter": "?channels=1&filters=1&time=filter.y2.x2.t9",
  "two filters": "?filters=2&time=filters.f1.y2.x2",
  "64 channels, two kernels each, 512 filters":
    "?channels=64&filters=512&multiplier=2&time=filters.f300.y2.x2",
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

for (const [name, link] of Object.entries(layers)) {
  test(`${name}: no overlap, no clipped text, no sideways scroll on any size`, async () => {
    const faults: string[] = [];
    for (const touch of [false, true]) {
      const [first, second] = touch ? phones : desktops;
      const page = await openExplore(link, { viewport: first, touch });
      for (const size of [first, second]) {
        await page.setViewportSize(size);
        const found = await faultsOf(page);
        faults.push(...found.map((fault) => `${size.width}×${size.height}: ${fault}`));
      }
      expect(page.problems).toEqual([]);
    }
    expect(faults).toEqual([]);
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
