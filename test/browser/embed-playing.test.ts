/** What runs while the widget plays stands where it stood, and nothing else is drawn over the counts. */
import { expect, test } from "vitest";
import { openPage } from "./harness/index.ts";

for (const viewport of [
  { width: 1030, height: 530 },
  { width: 480, height: 270 },
  { width: 320, height: 500 },
]) {
  test(`the counts keep their place while they run, at ${viewport.width}×${viewport.height}`, async () => {
    const path = "embed.html?filters=16&time=filter&loop=1&hide=settings";
    const page = await openPage({ path, viewport });
    const counts = page.locator(".counts");
    const before = await counts.boundingBox();
    await page.getByRole("button", { name: "Play" }).click();
    await counts.and(page.locator("[data-running]")).waitFor();
    await page.waitForTimeout(800);
    expect(await counts.boundingBox()).toEqual(before);
    const drawn = await counts.evaluate((root) => {
      const canvas = root.querySelector<HTMLCanvasElement>("canvas.running");
      const pen = canvas?.getContext("2d");
      if (!canvas || !pen) return null;
      const corner = canvas.getBoundingClientRect();
      const inkIn = (box: DOMRect): number => {
        const [x, y, width, height] = [
          box.left - corner.left,
          box.top - corner.top,
          box.width,
          box.height,
        ].map((size) => Math.round(size * devicePixelRatio));
        const { data } = pen.getImageData(x ?? 0, y ?? 0, width ?? 1, height ?? 1);
        return data.filter((value, i) => i % 4 === 3 && value > 0).length;
      };
      const boxes = (selector: string) =>
        [...root.querySelectorAll(selector)].map((node) => inkIn(node.getBoundingClientRect()));
      return { names: boxes(".counts__name"), figures: boxes(".counts__now") };
    });
    expect(drawn?.names).toEqual([0, 0]);
    expect(drawn?.figures.every((ink) => ink > 10)).toBe(true);
    expect(page.problems).toEqual([]);
  });
}
