/** PyTorch's own layers, loaded by link with all their numbers: the page shows what PyTorch computed. */
import { expect, test } from "vitest";
import { DEFAULTS, editsOf, type LayerParams } from "../../src/params/index.ts";
import { formatLink } from "../../src/params/packed-link.ts";
import { readOracle } from "../params/oracle.ts";
import { counts, eventually, notices, openExplore, pressOnPage, read } from "./support/explore.ts";
import { liveMarks, markText } from "./support/live.ts";
import { multiplications } from "./support/loops.ts";
import { mapOf, readMap, wrongCells } from "./support/pixels.ts";

/** Shown numbers have two decimals. */
const HALF_A_HUNDREDTH = 0.005 + 1e-4;

const cases = [
  ["s31-37", "valid padding, one filter, no bias", 3, 2],
  ["s31-36", "2 cells of padding, eight filters", 7, 12],
  ["s31-18", "stride 2, one channel, bias", 4, 2],
  ["s31-39", "same padding, dilation 2, multiplier 3, bias", 9, 4],
  ["s31-47", "same padding, stride 2, multiplier 3, bias, more channels than fit", 3, 5],
] as const;

/** Where the last filter's positions are stepped through. */
function linkTo(layer: LayerParams, values: ReturnType<typeof readOracle>["values"], at: string) {
  const link = formatLink({ ...DEFAULTS, layer }, editsOf(values));
  const [query, hash] = link.split("#");
  return `${query}&time=${at}#${hash}`;
}

for (const [id, name, height, width] of cases) {
  test(`${id} (${name}) shows PyTorch's numbers, position by position and painted`, async () => {
    const { layer, values, outputs } = readOracle(id);
    const positions = height * width;
    expect(outputs.standard).toHaveLength(layer.filters * positions);
    const last = layer.filters - 1;
    // A single filter is mixed in the segment "filter", in its second beat.
    const mixing = layer.channels * layer.multiplier * layer.kernel ** 2;
    const address = last === 0 ? `filter.y0.x1.t${mixing}` : `filters.f${last}.y0.x1`;
    const page = await openExplore(linkTo(layer, values, address));
    expect(await notices(page)).toEqual([]);
    expect(await counts(page, "total")).toEqual(multiplications(layer));

    for (let place = 1; place < Math.min(positions, 5); place++) {
      const where = `row ${Math.floor(place / width) + 1}, column ${(place % width) + 1}`;
      const panel = page.getByRole("region", { name: "Arithmetic" });
      await eventually(() => panel.textContent()).toContain(where);
      for (const lane of ["standard", "separable"] as const) {
        const wanted = outputs[lane][last * positions + place];
        const shown = read(await markText(page, `text/value/${lane}`));
        expect(Math.abs(shown - wanted), `${lane} ${where}`).toBeLessThan(HALF_A_HUNDREDTH);
      }
      const pills = (await liveMarks(page)).filter(({ id }) => /^pill\/separable\/\d+$/.test(id));
      expect(pills.length).toBeGreaterThan(0);
      for (const { id, text } of pills) {
        const channel = Number(id.split("/")[2]);
        const shown = read(text);
        const wanted = outputs.depthwise[channel * positions + place];
        expect(Math.abs(shown - wanted), `channel ${channel} ${where}`).toBeLessThan(
          HALF_A_HUNDREDTH,
        );
      }
      await expectArithmetic(page, outputs, last * positions + place);
      await pressOnPage(page, "ArrowRight");
    }

    await pressOnPage(page, "End");
    const painted = page.locator(".picture canvas[data-part=map]:not([data-tensor=input])");
    const maps = await painted.evaluateAll((canvases) =>
      canvases.map(({ dataset }) => [dataset["tensor"] ?? "", Number(dataset["channel"])] as const),
    );
    expect(maps).toContainEqual(["standard", last]);
    expect(maps).toContainEqual(["separable", last]);
    expect(maps).toContainEqual(["depthwise", 0]);
    for (const [tensor, channel] of maps) {
      const all = outputs[tensor as keyof typeof outputs];
      const wanted = all.slice(channel * positions, (channel + 1) * positions);
      expect(wrongCells(await readMap(page, mapOf(tensor, channel)), wanted)).toEqual([]);
    }
    expect(page.problems).toEqual([]);
  });
}

/** The two sums of the arithmetic panel end in the output values. */
async function expectArithmetic(
  page: Awaited<ReturnType<typeof openExplore>>,
  outputs: ReturnType<typeof readOracle>["outputs"],
  index: number,
): Promise<void> {
  const sums = page.getByRole("region", { name: "Arithmetic" }).locator(".arithmetic__sum");
  const totals = (await sums.allTextContents()).map((text) => read(text.split("=").at(-1) ?? ""));
  const wanted = [outputs.separable[index], outputs.standard[index]];
  expect(totals).toHaveLength(2);
  wanted.forEach((value, i) => {
    expect(Math.abs(totals[i] - value)).toBeLessThan(HALF_A_HUNDREDTH);
  });
}
