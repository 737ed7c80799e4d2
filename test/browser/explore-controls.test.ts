/** The nine settings: each changes the picture and the counts, a bad one changes nothing but one message. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { siteUrl } from "./harness/index.ts";
import {
  counts,
  eventually,
  expectDone,
  notices,
  openExplore,
  pictureOf,
  pressOnPage,
  type as typeInto,
} from "./support/explore.ts";
import { multiplications, outputSize, type Layer } from "./support/loops.ts";

const worked: Layer = { height: 7, width: 7, channels: 3, kernel: 3, filters: 128 };

/** Filter 6 of the layer, row 2, column 2: it exists in every layer below. */
const LINK = "?time=filters.f5.y1.x1";

function doneAt(layer: Layer) {
  const { height, width } = outputSize(layer);
  const { channels, kernel, multiplier = 1 } = layer;
  const values = 5 * height * width + width + 2;
  const { depthwise } = multiplications(layer);
  const pointwise = values * channels * multiplier;
  const standard = values * channels * kernel * kernel;
  return { standard, depthwise, pointwise, separable: depthwise + pointwise };
}

const settings: readonly [label: string, value: string, change: Partial<Layer>][] = [
  ["Input height", "9", { height: 9 }],
  ["Input width", "11", { width: 11 }],
  ["Channels", "5", { channels: 5 }],
  ["Kernel size", "5", { kernel: 5 }],
  ["Filters", "7", { filters: 7 }],
  ["Stride", "2", { stride: 2 }],
  ["Padding", "same", { padding: "same" }],
  ["Dilation", "2", { dilation: 2 }],
  ["Depth multiplier", "3", { multiplier: 3 }],
];

async function set(page: Page, label: string, value: string): Promise<void> {
  if (label !== "Padding") return typeInto(page, label, value);
  await page.getByRole("combobox", { name: label, exact: true }).selectOption(value);
}

for (const [where, end] of [
  ["in the middle", false],
  ["at the end", true],
] as const) {
  test(`each of the nine settings changes picture and counts ${where}; Undo and Redo by button`, async () => {
    const page = await openExplore(LINK);
    if (end) await pressOnPage(page, "End");
    const done = (layer: Layer) => (end ? multiplications(layer) : doneAt(layer));
    await expectDone(page, done(worked));
    const before = await pictureOf(page);
    for (const [label, value, change] of settings) {
      const layer = { ...worked, ...change };
      await set(page, label, value);
      await expectDone(page, done(layer));
      expect(await counts(page, "total"), label).toEqual(multiplications(layer));
      const after = await pictureOf(page);
      expect(after, `${label} changes the picture`).not.toEqual(before);

      await page.getByRole("button", { name: "Undo", exact: true }).click();
      await expectDone(page, done(worked));
      expect(await pictureOf(page), `${label} undone`).toEqual(before);
      await page.getByRole("button", { name: "Redo", exact: true }).click();
      await expectDone(page, done(layer));
      expect(await pictureOf(page), `${label} done again`).toEqual(after);
      await page.getByRole("button", { name: "Undo", exact: true }).click();
      await expectDone(page, done(worked));
    }
    expect(await notices(page)).toEqual([]);
    expect(page.problems).toEqual([]);
  });
}

test("a value typed digit by digit is one step of Undo", async () => {
  const page = await openExplore(LINK);
  const field = page.getByRole("spinbutton", { name: "Input width", exact: true });
  await field.click();
  await field.press("ControlOrMeta+a");
  await field.pressSequentially("12");
  await field.press("Enter");
  await expectDone(page, doneAt({ ...worked, width: 12 }));
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expectDone(page, doneAt(worked));
  expect(await notices(page)).toEqual([]);
});

const bad: readonly [label: string, typed: string, rule: string, kept: string][] = [
  ["Kernel size", "9", "is larger than the padded input 7×7", "keeping 3"],
  ["Kernel size", "12", "is above 11", "keeping 3"],
  ["Filters", "many", "is not a whole number", "keeping 128"],
  ["Stride", "1.5", "is not a whole number", "keeping 1"],
  ["Input height", "1000000000", "is above 224", "keeping 7"],
  ["Input width", "1e9", "is above 224", "keeping 7"],
  ["Channels", "0", "is below 1", "keeping 3"],
  ["Dilation", "-3", "is below 1", "keeping 1"],
];

test("a bad value keeps the last good picture and gives one message: field, value, rule, consequence", async () => {
  const page = await openExplore(LINK);
  const before = await pictureOf(page, { boxes: false });
  for (const [label, typed, rule, kept] of bad) {
    await typeInto(page, label, typed);
    await eventually(() => notices(page)).toEqual([`${label} ${typed} ${rule}; ${kept}`]);
    expect(await pictureOf(page, { boxes: false }), `${label} ${typed}`).toEqual(before);
    expect(await counts(page)).toEqual(doneAt(worked));
    const field = page.getByRole("spinbutton", { name: label, exact: true });
    expect(`keeping ${await field.inputValue()}`).toBe(kept);
    await page.getByRole("button", { name: "Dismiss" }).click();
    expect(await notices(page)).toEqual([]);
  }
  expect(page.problems).toEqual([]);
});

test("an emptied field keeps the value that it had", async () => {
  const page = await openExplore(LINK);
  const before = await pictureOf(page, { boxes: false });
  const field = page.getByRole("spinbutton", { name: "Filters", exact: true });
  await field.fill("");
  expect(await pictureOf(page, { boxes: false })).toEqual(before);
  await field.press("Enter");
  await eventually(() => field.inputValue()).toBe("128");
  expect(await pictureOf(page, { boxes: false })).toEqual(before);
  expect((await notices(page)).length).toBeLessThanOrEqual(1);
});

test("an impossible value is named while it stands in its field, without Enter", async () => {
  const page = await openExplore();
  const field = page.getByRole("spinbutton", { name: "Kernel size", exact: true });
  await field.fill("9");
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  await eventually(() => notices(page)).toEqual([
    "Kernel size 9 is larger than the padded input 7×7; keeping 3",
  ]);
  await field.fill("5");
  await eventually(() => notices(page)).toEqual([]);
  expect(await counts(page, "total")).toEqual(multiplications({ ...worked, kernel: 5 }));
});

/** The first has no query: after another, which the page takes out of its address, it would be no other page. */
const badLinks: readonly [link: string, notice: RegExp][] = [
  ["#d=AAAA", /damaged or of another layer; using none/],
  ["?kernel=9", /^kernel=9 is larger than the padded input 7×7; using 3$/],
  ["?height=tall", /^height=tall is not a whole number; using 7$/],
  ["?stride=99", /^stride=99 is above 4; using 1$/],
  ["?padding=banana", /^padding=banana is not valid, same or 0 to 10; using valid$/],
  ["?time=yesterday", /^time=yesterday .*; using input$/],
  ["?input=%3Cscript%3E", /^input=<script> .*; using integers$/],
  ["?kernel=11&height=2&width=2&filters=4", /^kernel=11 is larger than .*; using 3/],
];

test("a bad link shows the picture all the same, and one notice", async () => {
  const page = await openExplore("?seed=2");
  for (const [link, notice] of badLinks) {
    await page.goto(new URL(`explore.html${link}`, siteUrl).href);
    await page.waitForSelector("[data-at] canvas[data-tensor=input]");
    const said = await notices(page);
    expect(said, link).toHaveLength(1);
    expect(said[0]).toMatch(notice);
    expect(await counts(page, "total"), link).toEqual(multiplications(worked));
    expect(page.problems).toEqual([]);
  }
});
