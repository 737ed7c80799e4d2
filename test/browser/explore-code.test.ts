/** Code for this layer: three frameworks, copied as it stands, following the layer. */
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeViolations, clippedText, horizontalScroll } from "./harness/index.ts";
import { at, eventually, openExplore, type as typeInto } from "./support/explore.ts";
import { boxOf, isFocused, SMALL, UPRIGHT } from "./support/phone.ts";

const SMALL_LAYER = "?filters=4&height=8&width=8&stride=2&padding=same&bias=1&kernels=random";
/** It waits beside the page until it has the focus. */
const SKIP_LINK = "Skip to the stage";
const MARKS = { PyTorch: "nn.Conv2d(", Keras: "layers.DepthwiseConv2D(", JAX: "lax.conv_general" };
type Framework = keyof typeof MARKS;
const FRAMEWORKS = Object.keys(MARKS) as Framework[];

const panel = (page: Page): Locator => page.getByRole("region", { name: "Code for this layer" });
const tab = (page: Page, name: Framework): Locator =>
  panel(page).getByRole("tab", { name, exact: true });
const code = (page: Page, name: Framework): Locator =>
  panel(page).getByRole("group", { name: `${name} code`, exact: true });
const values = (page: Page): Locator => panel(page).getByRole("checkbox");
const said = (page: Page): Promise<string | null> => panel(page).getByRole("status").textContent();

async function open(query = "", options: Parameters<typeof openExplore>[1] = {}) {
  const page = await openExplore(query, options);
  await panel(page).scrollIntoViewIfNeeded();
  return page;
}

test("each framework's code by tab and by arrow key, and the text follows the layer", async () => {
  const page = await open("?filters=4");
  const before = await at(page);
  for (const name of FRAMEWORKS) {
    await tab(page, name).click();
    expect(await tab(page, name).getAttribute("aria-selected")).toBe("true");
    expect(await code(page, name).textContent()).toContain(MARKS[name]);
  }
  await page.keyboard.press("ArrowRight");
  expect(await isFocused(tab(page, "PyTorch"))).toBe(true);
  await page.keyboard.press("End");
  expect(await isFocused(tab(page, "JAX"))).toBe(true);
  await page.keyboard.press("ArrowLeft");
  expect(await code(page, "Keras").textContent()).toContain("strides=1");
  expect(await at(page), "the playhead has stayed").toBe(before);

  await typeInto(page, "Stride", "2");
  await eventually(() => code(page, "Keras").textContent()).toContain("strides=2");
  await typeInto(page, "Dilation", "2");
  await eventually(() => code(page, "Keras").textContent()).toContain("Keras refuses strides > 1");
  await typeInto(page, "Depth multiplier", "3");
  await eventually(() => code(page, "Keras").textContent()).toContain("depth_multiplier=3");
  await page.getByRole("combobox", { name: "Padding", exact: true }).selectOption("same");
  await tab(page, "PyTorch").click();
  await eventually(() => code(page, "PyTorch").textContent()).toContain("same padding");
  expect(page.problems).toEqual([]);
});

test("copying puts exactly the text on the clipboard, and says so", async () => {
  const page = await open(SMALL_LAYER);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await values(page).check();
  for (const name of FRAMEWORKS) {
    await tab(page, name).click();
    expect(await said(page), "of another text nothing is said").toBe("");
    await panel(page)
      .getByRole("button", { name: `Copy the ${name} code` })
      .press("Enter");
    await eventually(() => said(page)).toBe(`${name} code copied.`);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await code(page, name).textContent());
    expect(copied).toContain("expected = ");
  }
  await typeInto(page, "Seed", "9");
  await eventually(() => said(page)).toBe("");
  expect(page.problems).toEqual([]);
});

test("where copying is refused the code is selected, and the page says what to press", async () => {
  const page = await open();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
  });
  await panel(page).getByRole("button", { name: "Copy the PyTorch code" }).click();
  await eventually(() => said(page)).toContain("press Ctrl C");
  const selected = await page.evaluate(() => getSelection()?.toString().trim());
  expect(selected).toBe((await code(page, "PyTorch").textContent())?.trim());
  expect(await isFocused(code(page, "PyTorch"))).toBe(true);
});

test("numbers are offered where they are few, and the page says why not where they are many", async () => {
  const page = await open();
  expect(await values(page).isDisabled()).toBe(true);
  expect(await panel(page).textContent()).toContain("10,414, and 2,000 is the limit");
  expect(await panel(page).textContent()).toContain("Up to 22 filters fit.");
  await typeInto(page, "Filters", "22");
  await eventually(() => values(page).isDisabled()).toBe(false);
  await values(page).check();
  await eventually(() => code(page, "PyTorch").textContent()).toContain("assert_close");
  expect(await panel(page).textContent()).not.toContain("limit");
  await typeInto(page, "Filters", "23");
  await eventually(() => values(page).isDisabled()).toBe(true);
  expect(await code(page, "PyTorch").textContent()).not.toContain("assert_close");
  expect(page.problems).toEqual([]);
});

for (const viewport of [UPRIGHT, SMALL]) {
  test(`on a phone ${viewport.width} wide the code scrolls in its box, by key as well`, async () => {
    const page = await open(SMALL_LAYER, { viewport, touch: true });
    await values(page).check();
    for (const name of FRAMEWORKS) {
      await tab(page, name).tap();
      const box = code(page, name);
      expect(await box.evaluate((node) => node.scrollWidth > node.clientWidth)).toBe(true);
      expect(await horizontalScroll(page)).toEqual([]);
      for (const control of await panel(page).getByRole("tab").all()) {
        expect((await boxOf(control)).height).toBeGreaterThanOrEqual(44);
      }
    }
    expect((await clippedText(page)).filter((fault) => !fault.includes(SKIP_LINK))).toEqual([]);

    const before = await at(page);
    await code(page, "JAX").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await eventually(() => code(page, "JAX").evaluate((node) => node.scrollLeft)).toBeGreaterThan(
      0,
    );
    expect(await at(page), "the playhead has stayed").toBe(before);
    expect(page.problems).toEqual([]);
  });
}

test("axe finds no fault in any tab, with numbers and without, light and dark", async () => {
  const page = await open(SMALL_LAYER);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const name of FRAMEWORKS) {
      await tab(page, name).click();
      await values(page).setChecked(name !== "JAX");
      expect(await axeViolations(page, ".code"), `${name}, ${colorScheme}`).toEqual([]);
    }
  }
  await typeInto(page, "Filters", "300");
  await eventually(() => values(page).isDisabled()).toBe(true);
  expect(await axeViolations(page, ".code")).toEqual([]);
});
