/** MobileNetV1's table: its figures against plain loops, its controls, and what it opens in the lab. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeViolations, clippedText, horizontalScroll } from "./harness/index.ts";
import { counts, eventually, stage } from "./support/explore.ts";
import { boxOf, isFocused, SMALL, UPRIGHT } from "./support/phone.ts";
import {
  countLayer,
  countNetwork,
  open,
  percent,
  sumOf,
  table,
  undoToWorkedExample,
} from "./support/networks.ts";

/** "462.4 M", or two decimals below ten million. */
function millions(count: number): string {
  if (count === 0) return "0";
  const digits = count < 1e7 ? 2 : 1;
  const text = (count / 1e6).toLocaleString("en-US", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${text} M`;
}

/** What stands in each row, plain spaces for the ones that do not break. */
function written(page: Page, part: "tbody" | "tfoot"): Promise<string[][]> {
  return table(page)
    .locator(`.network__table ${part} tr`)
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].map((cell) => (cell.textContent ?? "").replaceAll("\u00a0", " ")),
      ),
    );
}

async function expectTable(page: Page, alpha: number, resolution: number): Promise<void> {
  const rows = countNetwork(alpha, resolution);
  const total = sumOf(rows, 2);
  const shown = await written(page, "tbody");
  expect(
    shown.map(([name, , standard, separable, ratio, parameters, share]) => [
      ...[name, standard, separable, ratio, parameters, share],
    ]),
  ).toEqual(
    rows.map(([name, standard, separable, parameters]) => [
      name,
      millions(standard),
      millions(separable),
      standard === 0 ? "–" : percent(separable / standard),
      parameters.toLocaleString("en-US"),
      percent(separable / total),
    ]),
  );
  const [sums = []] = await written(page, "tfoot");
  expect(sums.slice(0, 7)).toEqual([
    ...["Total", "", millions(sumOf(rows, 1)), millions(total)],
    ...[percent(total / sumOf(rows, 1)), sumOf(rows, 3).toLocaleString("en-US"), "100.00 %"],
  ]);
}

async function choose(page: Page, group: RegExp, value: string): Promise<void> {
  await table(page).getByRole("group", { name: group }).getByRole("radio", { name: value }).check();
}

describe("MobileNetV1's table", () => {
  test("is what plain loops count, at every width and resolution, with the paper's totals", async () => {
    const page = await open();
    await expectTable(page, 1, 224);
    expect((await written(page, "tfoot"))[1]?.slice(0, 6)).toEqual([
      "The paper prints",
      "Table 4",
      "4,866 M",
      "569 M",
      "–",
      "4.2 M",
    ]);
    for (const alpha of [0.25, 0.5, 0.75, 1]) {
      await choose(page, /α/, String(alpha));
      for (const resolution of [128, 160, 192, 224]) {
        await choose(page, /Resolution/, String(resolution));
        await expectTable(page, alpha, resolution);
        expect((await written(page, "tfoot")).length).toBe(resolution === 224 ? 2 : 1);
      }
    }
    expect(page.problems).toEqual([]);
  });

  test("its width and resolution come from the link and go into it", async () => {
    const page = await open("?alpha=0.5&resolution=160");
    await expectTable(page, 0.5, 160);
    await choose(page, /α/, "0.25");
    await choose(page, /Resolution/, "224");
    await eventually(() => Promise.resolve(new URL(page.url()).search)).toBe("?alpha=0.25");
    await page.reload();
    await table(page).waitFor();
    await expectTable(page, 0.25, 224);
    expect(page.problems).toEqual([]);
  });

  test("has a caption, headed rows and columns, and radios that follow the arrow keys", async () => {
    const page = await open();
    const found = table(page).getByRole("table", {
      name: /^MobileNetV1 at α = 1, input 224×224×3/,
    });
    expect(await found.getByRole("columnheader").count()).toBe(8);
    expect(await found.getByRole("rowheader").count()).toBe(18);
    const radio = table(page).getByRole("radio", { name: "224" });
    await radio.focus();
    await page.keyboard.press("ArrowLeft");
    await expectTable(page, 1, 192);
    expect(await found.count()).toBe(0);
  });

  test("the paper's figures stand beside the computed ones, with a note where they differ", async () => {
    const page = await open();
    const rows = await table(page)
      .locator(".against__table tbody tr")
      .evaluateAll((all) =>
        all.map((row) => (row.textContent ?? "").replaceAll("\u00a0", " ").replace(/\s+/g, " ")),
      );
    expect(rows).toEqual([
      "All standard4,867.3 M paper 4,866 M29.281 M paper 29.3 M",
      "MobileNet568.7 M paper 569 M4.209 M paper 4.2 M",
      "1×194.86 % paper 94.86 %74.59 % paper 74.59 %",
      "3×3 depthwise3.06 % paper 3.06 %1.06 % paper 1.06 %",
      "3×3 standard1.91 % paper 1.19 %0.02 % paper 0.02 %",
      "fully connected0.18 % paper 0.18 %24.33 % paper 24.33 %",
      "standard462.4 M paper 462 M2.359 M paper 2.36 M",
      "separable52.3 M paper 52.3 M0.267 M paper 0.27 M",
      "α = 0.7529.6 M paper 29.6 M0.151 M paper 0.15 M",
      "and ρ = 0.714 (10×10)15.1 M paper 15.1 M0.151 M paper 0.15 M",
      "α = 0.75325.4 M paper 325 M2.568 M paper 2.6 M",
      "α = 0.5149.5 M paper 149 M1.320 M paper 1.3 M",
      "α = 0.2541.0 M paper 41 M0.464 M paper 0.5 M",
    ]);
    expect(await table(page).locator(".against__note").allTextContents()).toEqual([
      expect.stringContaining("4,867.3\u00a0M, not 4,866\u00a0M"),
      expect.stringContaining("99.29\u00a0%"),
    ]);
  });

  test("a row's button opens its layer in the lab, whatever α is", async () => {
    const page = await open();
    for (const [alpha, name, count, layer] of [
      [1, "Block 7", countLayer(14, 512, 512, 3), "14 × 14 × 512 → 512, 3×3"],
      [0.5, "Block 2", countLayer(112, 32, 64, 3, 2), "112 × 112 × 32 → 64, 3×3, stride 2"],
      [1, "Conv", countLayer(224, 3, 32, 3, 2), "224 × 224 × 3 → 32, 3×3, stride 2"],
    ] as const) {
      await choose(page, /α/, String(alpha));
      const button = table(page).getByRole("button", { name: `${name}: open in the lab` });
      await button.focus();
      await page.keyboard.press("Enter");
      await eventually(() => counts(page, "total")).toEqual({
        ...count,
        separable: count.depthwise + count.pointwise,
      });
      const said = table(page).getByRole("status");
      expect((await said.textContent())?.replaceAll("\u00a0", " ")).toContain(
        `is in the lab: ${layer}`,
      );
      expect(await isFocused(page.locator("#stage"))).toBe(true);
      const box = await boxOf(stage(page));
      expect(box.y).toBeGreaterThanOrEqual(-1);
      expect(box.y).toBeLessThan(400);
      await undoToWorkedExample(page);
    }
    expect(page.problems).toEqual([]);
  });
});

test("axe finds nothing, light and dark, on a desktop and a phone", async () => {
  const page = await open();
  for (const [colorScheme, width, height] of [
    ["light", 1440, 900],
    ["dark", 1440, 900],
    ["light", 320, 640],
    ["dark", 390, 844],
  ] as const) {
    const name = `${colorScheme}, ${width} × ${height}`;
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    await eventually(() => page.evaluate(() => innerWidth)).toBe(width);
    expect(await axeViolations(page, ".presets"), name).toEqual([]);
    expect(await axeViolations(page, ".network"), name).toEqual([]);
  }
});

describe.each([UPRIGHT, SMALL])("on a phone of $width", (viewport) => {
  test("nothing sticks out or is cut, and what is pressed is 44 px high", async () => {
    const page = await open("", { viewport, touch: true });
    expect(await horizontalScroll(page)).toEqual([]);
    const ours = [".presets", ".network"].map((name) => page.locator(name));
    for (const part of ours) {
      for (const button of await part.getByRole("button").all()) {
        expect((await boxOf(button)).height).toBeGreaterThanOrEqual(44);
      }
    }
    const cut = await clippedText(page);
    expect(cut.filter((fault) => /network|preset|against|segmented/.test(fault))).toEqual([]);
  });

  test("the table scrolls in its own box, by key too, and the names stay", async () => {
    const page = await open("", { viewport, touch: true });
    const box = page.getByRole("group", { name: "Table of MobileNetV1’s layers" });
    const name = table(page).getByRole("button", { name: "Block 13: open in the lab" });
    await name.scrollIntoViewIfNeeded();
    const before = await boxOf(name);
    const step = await stage(page).getAttribute("data-step");
    await box.focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
    await eventually(() => box.evaluate((node) => node.scrollLeft)).toBeGreaterThan(60);
    expect(Math.abs((await boxOf(name)).x - before.x)).toBeLessThanOrEqual(1);
    expect(await stage(page).getAttribute("data-step")).toBe(step);
    await box.evaluate((node) => node.scrollTo({ left: node.scrollWidth, behavior: "instant" }));
    const last = table(page).locator("tr[data-layer=block13] > :last-child");
    const seen = await boxOf(last);
    expect(seen.right).toBeLessThanOrEqual(viewport.width);
    expect(await horizontalScroll(page)).toEqual([]);
  });

  test("a row opens the lab, with its counts in sight", async () => {
    const page = await open("", { viewport, touch: true });
    await table(page).getByRole("button", { name: "Block 3: open in the lab" }).tap();
    const { standard } = countLayer(56, 128, 128, 3);
    await eventually(() => counts(page, "total")).toMatchObject({ standard });
    const top = (await boxOf(stage(page))).y;
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(viewport.height / 2);
  });
});
