/** Presets: their ratios against plain loops, and what they open in the lab. */
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { counts, eventually } from "./support/explore.ts";
import { isFocused } from "./support/phone.ts";
import { countLayer, open, percent, presets, undoToWorkedExample } from "./support/networks.ts";

describe("presets", () => {
  const CARDS = [
    ["MobileNetV1", countLayer(14, 512, 512, 3)],
    ["Xception, middle flow", countLayer(15, 728, 728, 3)],
    ["MobileNetV2, inverted residual", countLayer(14, 384, 64, 3)],
    ["EfficientNet-B0, stage 6", countLayer(14, 672, 112, 5)],
    ["ConvNeXt-T, first stage", countLayer(24, 96, 384, 7)],
    ["Separable loses: one filter", countLayer(7, 3, 1, 3, 1, true)],
    ["Separable loses: 1×1 kernels", countLayer(7, 3, 128, 1, 1, true)],
  ] as const;

  const card = (page: Page, name: string): Locator =>
    presets(page).getByRole("article", { name, exact: true });

  test("each shows its ratio, loads its layer and is one step to undo", async () => {
    const page = await open();
    expect(await presets(page).getByRole("article").count()).toBe(CARDS.length + 1);
    const worked = card(page, "The worked example");
    for (const [name, count] of CARDS) {
      expect(await worked.getByText("In the lab now").count()).toBe(1);
      const separable = count.depthwise + count.pointwise;
      const ratio = (await card(page, name).locator(".preset__ratio").textContent()) ?? "";
      expect(ratio.replace("\u00a0", " ")).toBe(percent(separable / count.standard));
      await card(page, name)
        .getByRole("button", { name: /^Load into the lab/ })
        .click();
      await eventually(() => counts(page, "total")).toEqual({ ...count, separable });
      await eventually(() => card(page, name).getByText("In the lab now").count()).toBe(1);
      expect(await presets(page).getByRole("status").textContent()).toContain("is in the lab");
      expect(await isFocused(page.locator("#stage"))).toBe(true);
      await undoToWorkedExample(page);
    }
    expect(page.problems).toEqual([]);
  });

  test("say what is cut and what is left out, with a source", async () => {
    const page = await open();
    expect(await card(page, "Xception, middle flow").textContent()).toContain(
      "15×15 instead of 19×19",
    );
    expect(await card(page, "ConvNeXt-T, first stage").textContent()).toContain(
      "24×24 instead of 56×56",
    );
    for (const [name] of CARDS.slice(0, 5)) {
      const text = await card(page, name).textContent();
      expect(text).toMatch(/Leaves out: \w/);
      expect(text).toMatch(/Source: arXiv:\d{4}\.\d{5}, \w+/);
    }
  });

  test("MobileNetV1's other blocks are chosen from a list", async () => {
    const page = await open();
    const mobileNet = card(page, "MobileNetV1");
    expect(await mobileNet.getByRole("option").count()).toBe(13);
    await mobileNet.getByRole("combobox", { name: "Block" }).selectOption("12");
    await mobileNet
      .getByRole("button", { name: "Load into the lab: MobileNetV1, block 12" })
      .click();
    const { standard } = countLayer(14, 512, 1024, 3, 2);
    await eventually(() => counts(page, "total")).toMatchObject({ standard });
  });

  test("a locked layer stays", async () => {
    const page = await open("?lock=settings");
    const buttons = page.getByRole("button", { name: /[Ll]oad into the lab|open in the lab/ });
    expect(await buttons.count()).toBe(22);
    for (const button of await buttons.all()) expect(await button.isDisabled()).toBe(true);
    expect(await presets(page).textContent()).toContain("The layer of this page is locked.");
  });
});
