/** Any cell can be looked at, pinned and changed, by pointer, finger and keys; what is lit is what a plain loop says. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { generateInput, generateWeights, requireGeometry } from "../../src/engine/index.ts";
import { at, eventually, openExplore, pictureOf, pressOnPage, read } from "./support/explore.ts";
import { litIn, markText } from "./support/live.ts";
import { convolve, type Layer } from "./support/loops.ts";
import { mapOf, readMap, rampEnd, wrongCells } from "./support/pixels.ts";

/** Stride 2 and padding 1 on an uneven input: some windows overhang, some cells are met twice. */
const layer: Layer = {
  height: 8,
  width: 7,
  channels: 3,
  kernel: 3,
  filters: 6,
  stride: 2,
  padding: 1,
};
const LINK = "?height=8&filters=6&stride=2&padding=1&time=filters.f2.y1.x1";
const OUT = { height: 4, width: 4 };

const geometry = requireGeometry({
  inHeight: 8,
  inWidth: 7,
  inChannels: 3,
  outChannels: 6,
  kernelSize: 3,
  stride: 2,
  padding: 1,
  dilation: 1,
  depthMultiplier: 1,
});
const input = generateInput("integers", geometry, 1).data;
const weights = generateWeights("integers", geometry, 1, false);
const maps = convolve(layer, input, weights);

/** Middle of a cell of a painted map, in the window. */
function cellPoint(page: Page, selector: string, y: number, x: number) {
  return page.locator(selector).evaluate(
    (map: HTMLElement, [row, column]) => {
      const box = map.getBoundingClientRect();
      const { width, height } =
        map instanceof HTMLCanvasElement
          ? map
          : { width: Number(map.dataset["columns"]), height: Number(map.dataset["rows"]) };
      return {
        x: box.x + ((column + 0.5) / width) * box.width,
        y: box.y + ((row + 0.5) / height) * box.height,
      };
    },
    [y, x] as const,
  );
}

async function hover(page: Page, selector: string, y: number, x: number): Promise<void> {
  const point = await cellPoint(page, selector, y, x);
  await page.mouse.move(point.x, point.y);
}

async function click(page: Page, selector: string, y: number, x: number): Promise<void> {
  const point = await cellPoint(page, selector, y, x);
  await page.mouse.click(point.x, point.y);
}

/** Every meeting of the layer: output place, kernel place, input cell. */
const meetings = Array.from({ length: OUT.height * OUT.width * 9 }, (_, i) => {
  const [y, x, ky, kx] = [Math.floor(i / 36), Math.floor(i / 9) % 4, Math.floor(i / 3) % 3, i % 3];
  const [row, column] = [2 * y - 1 + ky, 2 * x - 1 + kx];
  const isInside = row >= 0 && row < 8 && column >= 0 && column < 7;
  return { out: `${y},${x}`, kernel: `${ky},${kx}`, input: `${row},${column}`, isInside };
}).filter(({ isInside }) => isInside);
const unique = (words: readonly string[]): string[] => [...new Set(words)].sort();

const kernelMap = (lane: string, channel: number) => `[data-mark="kernel/${lane}/${channel}"]`;
const sentence = (page: Page) => page.locator(".sentence__text").textContent();

test("an output cell under the pointer lights its window and shows its values in both lanes", async () => {
  const page = await openExplore(LINK);
  const before = await pictureOf(page);
  const place = await at(page);
  await hover(page, mapOf("separable", 2), 0, 3);
  const met = unique(meetings.filter(({ out }) => out === "0,3").map(({ input: cell }) => cell));
  for (let c = 0; c < 3; c++) {
    await eventually(() => litIn(page, `veil/input/${c}`)).toEqual(met);
  }
  for (const lane of ["standard", "separable"] as const) {
    expect(read(await markText(page, `text/value/${lane}`))).toBe(maps[lane][2 * 16 + 3]);
  }
  for (let c = 0; c < 3; c++) {
    expect(read(await markText(page, `pill/separable/${c}`))).toBe(maps.depthwise[c * 16 + 3]);
  }
  await eventually(() => sentence(page)).toContain("Separable map 3, row 1, column 4");
  await eventually(() => page.locator(".arithmetic__place").textContent()).toBe(
    "row 1, column 4, map 3 of 6",
  );
  // 9 taps in each of 3 channels, of which a corner of the padding takes some.
  const onPadding = 3 * (9 - met.length);
  expect(await page.locator(".arithmetic").textContent()).toContain(`${onPadding} `);
  await page.mouse.move(2, 2);
  await eventually(() => pictureOf(page)).toEqual(before);
  expect(await at(page)).toBe(place);
  expect(page.problems).toEqual([]);
});

test("an input cell lights every output it feeds, a weight every input it meets", async () => {
  const page = await openExplore(LINK);
  await hover(page, mapOf("input", 1), 3, 4);
  const fed = unique(meetings.filter(({ input: cell }) => cell === "3,4").map(({ out }) => out));
  for (const id of ["output/standard", "output/separable", "alone/separable/1"]) {
    await eventually(() => litIn(page, `veil/${id}`)).toEqual(fed);
  }
  expect(await litIn(page, "veil/alone/separable/0")).toEqual([]);
  expect(await litIn(page, "veil/input/1")).toEqual(["3,4"]);

  for (const lane of ["standard", "separable"]) {
    await hover(page, kernelMap(lane, 2), 0, 1);
    const met = unique(
      meetings.filter(({ kernel }) => kernel === "0,1").map(({ input: cell }) => cell),
    );
    await eventually(() => litIn(page, "veil/input/2")).toEqual(met);
    expect(await litIn(page, "veil/input/0")).toEqual([]);
  }
  await eventually(() => sentence(page)).toContain("used by all 6 maps");
  await hover(page, '[data-mark="weight/1"]', 0, 0);
  await eventually(() => litIn(page, "veil/alone/separable/0")).toEqual([]);
  expect(await litIn(page, "veil/alone/separable/1")).toBeNull();
  expect(page.problems).toEqual([]);
});

test("a cell of one channel alone in the standard lane is its own: window, words and value", async () => {
  const page = await openExplore(LINK);
  await hover(page, '[data-mark="alone/standard/1"]', 1, 0);
  const met = meetings.filter(({ out }) => out === "1,0").map(({ input: cell }) => cell);
  await eventually(() => litIn(page, "veil/input/1")).toEqual(unique(met));
  expect(await litIn(page, "veil/input/0")).toEqual([]);
  await eventually(() => sentence(page)).toContain("Filter 3, c1 alone, row 2, column 1: ");
  expect(await sentence(page)).toContain("thrown away");
  await click(page, '[data-mark="alone/standard/1"]', 1, 0);
  await eventually(() => new URL(page.url()).searchParams.get("pin")).toBe("alone.2.1.1.0");
  const value = await page.locator(".cell-card__value strong").textContent();
  expect(value).toBe(await markText(page, "pill/standard/1"));
  expect(page.problems).toEqual([]);
});

test("a click pins, the pin is in the link and survives a reload, playing goes on, Escape releases", async () => {
  const page = await openExplore(LINK);
  await click(page, mapOf("standard", 2), 1, 0);
  const card = page.getByRole("region", { name: "Pinned cell" });
  await card.waitFor();
  await eventually(() => new URL(page.url()).searchParams.get("pin")).toBe("standard.2.1.0");
  await page.reload();
  await card.waitFor();
  await page.getByRole("button", { name: "Play", exact: true }).click();
  const before = await at(page);
  await eventually(() => at(page)).not.toBe(before);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  // The picture still stands at the pinned place.
  expect(read(await markText(page, "text/value/standard"))).toBe(maps.standard[2 * 16 + 4]);
  await pressOnPage(page, "Escape");
  await eventually(() => card.count()).toBe(0);
  await eventually(() => new URL(page.url()).searchParams.get("pin")).toBeNull();
  expect(page.problems).toEqual([]);
});

test("keys alone: to the picture, from cell to cell and map to map, pin, change a value, undo", async () => {
  const page = await openExplore(LINK);
  await page.getByRole("application", { name: /^Cells of the picture/ }).focus();
  await page.keyboard.press("ArrowRight");
  await eventually(() => litIn(page, "veil/input/0")).toEqual(["0,0"]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await eventually(() => litIn(page, "veil/input/0")).toEqual(["1,1"]);
  await page.keyboard.press("PageDown");
  await eventually(() => litIn(page, "veil/input/1")).toEqual(["1,1"]);
  await eventually(() => page.locator("[data-sentence]").textContent()).toContain(
    "Input c1, row 2, column 2: ",
  );
  await page.keyboard.press("Enter");
  const field = page.getByRole("region", { name: "Pinned cell" }).getByLabel("Value");
  await field.waitFor();
  expect(Number(await field.inputValue())).toBe(input[56 + 7 + 1]);
  await field.focus();
  await field.fill("9");
  await field.press("Enter");

  const changed = input.slice();
  changed[56 + 7 + 1] = 9;
  const expected = convolve(layer, changed, weights);
  await pressOnPage(page, "Escape");
  await pressOnPage(page, "End");
  for (const lane of ["standard", "separable"] as const) {
    await eventually(async () => {
      const painted = await readMap(page, mapOf(lane, 5));
      return [
        Math.abs(painted.domain - rampEnd(expected.standard, expected.separable)) < 1e-3,
        wrongCells(painted, expected[lane].slice(5 * 16)).length,
      ];
    }).toEqual([true, 0]);
  }
  await eventually(() => new URL(page.url()).hash).toMatch(/^#d=/);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await eventually(
    async () =>
      wrongCells(await readMap(page, mapOf("separable", 5)), maps.separable.slice(5 * 16)).length,
  ).toBe(0);
  await eventually(() => new URL(page.url()).hash).toBe("");
  expect(page.problems).toEqual([]);
});

test("every given value can be changed in place, and a bad one gives one sentence and changes nothing", async () => {
  const page = await openExplore(LINK);
  const card = page.getByRole("region", { name: "Pinned cell" });
  for (const [selector, y, x] of [
    [kernelMap("standard", 0), 1, 1],
    [kernelMap("separable", 0), 1, 1],
    ['[data-mark="weight/0"]', 0, 0],
  ] as const) {
    const before = await pictureOf(page);
    await click(page, selector, y, x);
    const field = card.getByLabel("Value");
    await field.fill("7");
    await field.press("Enter");
    await card.getByRole("button", { name: "Undo this edit" }).waitFor();
    await field.fill("1e9");
    await field.press("Enter");
    await eventually(() => page.locator("[data-notice=edits]").count()).toBe(1);
    expect(await field.inputValue()).toBe("7");
    await card.getByRole("button", { name: "Undo this edit" }).click();
    await eventually(() => card.getByRole("button", { name: "Undo this edit" }).count()).toBe(0);
    await card.getByRole("button", { name: "Release the pin" }).click();
    await page.mouse.move(2, 2);
    await eventually(() => pictureOf(page, { boxes: true })).toEqual(before);
  }
  // What is computed can be read, not changed.
  await click(page, mapOf("separable", 2), 1, 1);
  await card.waitFor();
  expect(await card.getByRole("textbox").count()).toBe(0);
  expect(page.problems).toEqual([]);
});

test("a finger that taps pins, also on a phone, where the card stands above the clock", async () => {
  const page = await openExplore(LINK, { viewport: { width: 390, height: 844 }, touch: true });
  const point = await cellPoint(page, mapOf("input", 0), 2, 2);
  await page.touchscreen.tap(point.x, point.y);
  const card = page.getByRole("region", { name: "Pinned cell" });
  await card.waitFor();
  await card.getByRole("button", { name: "Release the pin" }).tap();
  await eventually(() => card.count()).toBe(0);
  expect(page.problems).toEqual([]);
});
