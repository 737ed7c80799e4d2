/** Exported pictures and tensors say what plain loops compute, and the code of the tab Embed works where it is pasted. */
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { DEFAULTS, editsOf, type LayerParams } from "../../src/params/index.ts";
import { formatLink } from "../../src/params/packed-link.ts";
import { axeViolations, horizontalScroll, siteUrl } from "./harness/index.ts";
import type { PageOptions } from "./harness/index.ts";
import { eventually, openExplore, read } from "./support/explore.ts";
import { Gallery, notesOf, savedBy, type SavedFile } from "./support/exported.ts";
import { openHost, widgetOf } from "./support/host-page.ts";
import { convolve, multiplications } from "./support/loops.ts";
import { mapOf, readMap, wrongCells } from "./support/pixels.ts";

const LAYER: LayerParams = {
  ...DEFAULTS.layer,
  ...{ height: 6, width: 6, channels: 2, filters: 5 },
};
const OUT = 4;
const PLANE = OUT * OUT;
/** Small whole numbers that follow no seed. */
const made = (length: number, times: number, least: number, most: number): number[] =>
  Array.from({ length }, (_, i) => least + ((i * i * times + i) % (most - least + 1)));
const VALUES = {
  input: made(2 * 36, 7, 0, 4),
  standard: made(5 * 2 * 9, 5, -2, 2),
  depthwise: made(2 * 9, 3, -1, 1),
  pointwise: made(5 * 2, 11, -3, 3),
};
const EXPECTED = convolve(LAYER, VALUES.input, VALUES);
/** Filter 4 of 5, row 3, column 2: ten of its sixteen values. */
const FILTER = 3;
const DONE = 10;
const AT = "filters.f3.y2.x1";
const [SEARCH = "", HASH = ""] = formatLink({ ...DEFAULTS, layer: LAYER }, editsOf(VALUES)).split(
  "#",
);
const LINK = `${SEARCH}&time=${AT}#${HASH}`;
const NAME = "depthwise-6x6x2-k3-f5-s1-valid-edited";

const dialog = (page: Page): Locator => page.getByRole("dialog", { name: "Share" });
const button = (page: Page, name: string): Locator =>
  dialog(page).getByRole("button", { name, exact: true });
const radio = (page: Page, name: string | RegExp): Locator =>
  dialog(page).getByRole("radio", { name });
const box = (page: Page, name: string): Locator =>
  dialog(page).getByRole("checkbox", { name, exact: true });

async function openTab(
  tab: "Embed" | "Export",
  query = LINK,
  options: Omit<PageOptions, "path"> = {},
) {
  const page = await openExplore(query, options);
  const share = page.getByRole("button", { name: "Share", exact: true });
  if (!(await share.isVisible())) await page.getByRole("button", { name: "Menu" }).click();
  await share.click();
  await dialog(page).getByRole("tab", { name: tab }).click();
  return page;
}

const save = (page: Page, name: string): Promise<SavedFile> =>
  savedBy(page, () => button(page, name).click());

describe("pictures", () => {
  test("an SVG shows in every cell what plain loops compute, in numbers and colours, as the stage does", async () => {
    const page = await openTab("Export");
    const file = await save(page, "Save as SVG");
    expect(file.name).toBe(`${NAME}-${AT}.svg`);
    const svg = file.bytes.toString("utf8");
    const gallery = await Gallery.open();
    for (const lane of ["standard", "separable"] as const) {
      const values = EXPECTED[lane].slice(FILTER * PLANE, FILTER * PLANE + DONE);
      const { texts, box: place } = await gallery.markOf(svg, `output/${lane}`);
      expect(texts.map(read)).toEqual([...values]);
      const stage = await readMap(page, mapOf(lane, FILTER));
      const shape = { rows: OUT, columns: OUT };
      const pixels = (await gallery.cellsOf(file, { ...place, ...shape })).slice(0, 4 * DONE);
      const painted = { width: DONE, height: 1, domain: stage.domain, pixels };
      expect(wrongCells(painted, values)).toEqual([]);
      const onStage = { ...painted, pixels: stage.pixels.slice(0, 4 * DONE) };
      expect(wrongCells(onStage, values)).toEqual([]);
    }
    for (const channel of [0, 1]) {
      const { texts } = await gallery.markOf(svg, `input/${channel}`);
      expect(texts.map(read)).toEqual(VALUES.input.slice(36 * channel, 36 * (channel + 1)));
      const alone = await gallery.markOf(svg, `alone/separable/${channel}`);
      const all = [...EXPECTED.depthwise.slice(PLANE * channel, PLANE * (channel + 1))];
      if (alone.texts.length > 0) expect(alone.texts.map(read)).toEqual(all);
    }
    const { standard, separable } = multiplications(LAYER);
    const done = FILTER * PLANE + DONE;
    expect(svg).toContain(`${(18 * done).toLocaleString("en")} / ${standard.toLocaleString("en")}`);
    expect(svg).toContain(`${18 * PLANE + 2 * done} / ${separable}`);
    expect(page.problems).toEqual([]);
  });

  test("a PNG is as large as it says, in the page's colours, and names its source", async () => {
    const page = await openTab("Export");
    const svg = await save(page, "Save as SVG");
    const gallery = await Gallery.open();
    const { box: place } = await gallery.markOf(svg.bytes.toString("utf8"), "output/standard");
    const { domain } = await readMap(page, mapOf("standard", FILTER));
    const values = EXPECTED.standard.slice(FILTER * PLANE, FILTER * PLANE + DONE);
    const [width, height] = await gallery.sizeOf(svg);
    for (const [choice, scale, detail] of [
      [/As on the screen/, 1, ""],
      [/Twice as large/, 2, "-2x"],
    ] as const) {
      await radio(page, choice).check();
      const png = await save(page, "Save as PNG");
      expect(png.name).toBe(`${NAME}-${AT}${detail}.png`);
      expect(await gallery.sizeOf(png)).toEqual([width * scale, height * scale]);
      const shape = { rows: OUT, columns: OUT };
      const pixels = await gallery.cellsOf(png, { ...place, ...shape }, scale);
      const painted = { width: DONE, height: 1, domain, pixels: pixels.slice(0, 4 * DONE) };
      expect(wrongCells(painted, values)).toEqual([]);
      expect(notesOf(png)).toMatchObject({
        Title: "Depthwise separable convolution, 6×6×2 → 5, filter 4 of 5",
        Source: new URL(`explore.html${LINK}`, siteUrl).href,
      });
    }
    await radio(page, /For slides/).check();
    const slide = await save(page, "Save as PNG");
    expect(slide.name).toBe(`${NAME}-${AT}-1920x1080.png`);
    expect(await gallery.sizeOf(slide)).toEqual([1920, 1080]);
    await eventually(() => dialog(page).getByRole("status").last().textContent()).toBe(
      `Saved as ${slide.name}`,
    );
    expect(page.problems).toEqual([]);
  });

  test("its source leads back to the same moment", async () => {
    const page = await openTab("Export", "?channels=2&time=filter.y2.x1&pin=separable.7.1.2");
    const svg = (await save(page, "Save as SVG")).bytes.toString("utf8");
    const [, href = ""] = /<a href="([^"]+)"/.exec(svg) ?? [];
    expect(href.replaceAll("&amp;", "&")).toBe(
      new URL("explore.html?channels=2&time=filter.y2.x1&pin=separable.7.1.2", siteUrl).href,
    );
    expect(svg).toContain("Separable map 8, row 2, column 3");
  });

  test("colours can be others than the page's", async () => {
    const page = await openTab("Export", LINK, { theme: "dark" });
    const first = async (): Promise<string> =>
      /<rect[^>]* fill="(#\w+)"/.exec((await save(page, "Save as SVG")).bytes.toString())?.[1] ??
      "";
    expect(await first()).toBe("#0e1218");
    await radio(page, "Projector").check();
    expect(await first()).toBe("#ffffff");
  });
});

test("every tensor is saved as CSV and NPY with the loops' values, the state as JSON", async () => {
  const page = await openTab("Export");
  const tensors = [
    ["Input", "input", VALUES.input],
    ["Depthwise kernels", "depthwise-kernels", VALUES.depthwise],
    ["1×1 weights", "pointwise-weights", VALUES.pointwise],
    ["Standard kernels", "standard-kernels", VALUES.standard],
    ["Depthwise output", "depthwise-output", EXPECTED.depthwise],
    ["Separable output", "separable-output", EXPECTED.separable],
    ["Standard output", "standard-output", EXPECTED.standard],
  ] as const;
  for (const [spoken, name, values] of tensors) {
    const csv = await save(page, `Save as CSV: ${spoken}`);
    expect(csv.name).toBe(`${NAME}-${name}.csv`);
    const lines = csv.bytes.toString("utf8").trimEnd().split("\r\n").slice(1);
    expect(lines.map((line) => Number(line.split(",").at(-1)))).toEqual([...values]);
    const npy = await save(page, `Save as NPY: ${spoken}`);
    expect(npy.name).toBe(`${NAME}-${name}.npy`);
    const start = 10 + npy.bytes.readUInt16LE(8);
    const read32 = Array.from(values, (_, i) => npy.bytes.readFloatLE(start + 4 * i));
    expect(read32).toEqual([...values]);
    expect(npy.bytes).toHaveLength(start + 4 * values.length);
  }
  const state = await save(page, "Save as JSON");
  expect(state.name).toBe(`explorer-${NAME}.json`);
  expect(JSON.parse(state.bytes.toString("utf8"))).toBeTypeOf("object");
  expect(page.problems).toEqual([]);
});

describe("code to paste", () => {
  const code = (page: Page): Promise<string> =>
    dialog(page).getByRole("group", { name: "Code to paste" }).innerText();

  test("shows the widget on another site as it was chosen", async () => {
    const page = await openTab("Embed");
    const preview = await widgetOf(page, "iframe[title='Preview of the widget']");
    expect(await preview.locator("[data-at]").getAttribute("data-at")).toBe(AT);
    await radio(page, "480 × 270").check();
    await radio(page, "HTML").check();
    await box(page, "Sentence").uncheck();
    await eventually(() => code(page)).toContain("hide=sentence");
    // A frame that goes on before it has come would be a failed request.
    await widgetOf(page, "iframe[title='Preview of the widget'][src*='hide=sentence']");
    const snippet = await code(page);
    const host = await openHost(`<div style="width:900px">${snippet}</div>`);
    const frame = await widgetOf(host.page);
    expect(await frame.locator("[data-at]").getAttribute("data-at")).toBe(AT);
    expect(await frame.evaluate(() => [innerWidth, innerHeight])).toEqual([480, 270]);
    expect(await frame.locator("[data-sentence]").count()).toBe(0);
    expect(await frame.locator("[data-count=standard]").first().getAttribute("data-total")).toBe(
      String(multiplications(LAYER).standard),
    );
    expect(host.problems()).toEqual([]);
    expect(page.problems).toEqual([]);
  });

  test("can be an element with attributes", async () => {
    const page = await openTab("Embed", "?filters=9&kernel=2&time=filters.f5.y1.x1");
    await radio(page, "Element").check();
    const snippet = await code(page);
    expect(snippet).toContain('filters="9"');
    const host = await openHost(snippet);
    const frame = await widgetOf(host.page, "depthwise-explorer iframe");
    expect(await frame.locator("[data-at]").getAttribute("data-at")).toBe("filters.f5.y1.x1");
    expect(host.problems()).toEqual([]);
  });

  test("says what was chosen, and no more", async () => {
    const page = await openTab("Embed", "?filters=9&time=filters.f5.y1.x1&pin=input.0.1.2");
    const source = async (): Promise<string> => {
      const [, src = ""] = / src="([^"]+)"/.exec(await code(page)) ?? [];
      return src.replaceAll("&amp;", "&").replace(`${siteUrl}embed.html`, "");
    };
    await eventually(source).toBe("?filters=9&time=filters.f5.y1.x1");
    await box(page, "The pinned cell").check();
    await eventually(source).toBe("?filters=9&time=filters.f5.y1.x1&pin=input.0.1.2");
    await box(page, "The pinned cell").uncheck();
    await box(page, "At this moment").uncheck();
    await eventually(source).toBe("?filters=9");
    await box(page, "Playing").check();
    await box(page, "Still, until it is clicked").check();
    await box(page, "Keys work while it has the focus").uncheck();
    await box(page, "Timeline").uncheck();
    await box(page, "Cost").uncheck();
    await box(page, "Layer and values stay as they are").check();
    await eventually(source).toBe(
      "?filters=9&play=1&hide=cost,timeline&lock=settings,editing&keys=0&load=click",
    );
    await radio(page, "Custom").check();
    await dialog(page).getByRole("spinbutton", { name: "Width" }).fill("1000");
    await eventually(() => code(page)).toContain("max-width:1000px;aspect-ratio:1000/360");
    await box(page, "Shrinks with the page").uncheck();
    await eventually(() => code(page)).toContain('width="1000"');
    await radio(page, "reveal.js").check();
    await eventually(() => code(page)).toContain("data-src=");
  });

  test("is copied with a word", async () => {
    const page = await openTab("Embed", "");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await button(page, "Copy").click();
    await eventually(() => dialog(page).getByRole("status").last().textContent()).toBe("Copied");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(page));
  });
});

test("the tabs Embed and Export are sound for assistive technology and fit a phone", async () => {
  const page = await openTab("Embed");
  const phone = await openTab("Embed", LINK, {
    viewport: { width: 320, height: 640 },
    touch: true,
  });
  for (const tab of ["Embed", "Export"] as const) {
    for (const each of [page, phone]) {
      await dialog(each).getByRole("tab", { name: tab }).click();
      const panel = dialog(each).getByRole("tabpanel", { name: tab });
      await panel.getByRole("radio").first().waitFor();
    }
    expect(await axeViolations(page, "dialog[open]"), tab).toEqual([]);
    expect(await horizontalScroll(phone), tab).toEqual([]);
    const sideways = await dialog(phone).evaluate((node) => node.scrollWidth - node.clientWidth);
    expect(sideways, tab).toBe(0);
  }
});
