/** The worked example, 7×7×3 through 128 filters of 3×3, really played to its end, on numbers from a plain loop. */
import { expect, test } from "vitest";
import { generateInput, generateWeights, requireGeometry } from "../../src/engine/index.ts";
import {
  at,
  counts,
  eventually,
  expectDone,
  openExplore,
  pressOnPage,
  written,
} from "./support/explore.ts";
import { markText } from "./support/live.ts";
import { WORKED_EXAMPLE } from "../worked-example.ts";
import { convolve } from "./support/loops.ts";
import { mapOf, rampEnd, readMap, wrongCells } from "./support/pixels.ts";

const layer = { height: 7, width: 7, channels: 3, kernel: 3, filters: 128 };
const POSITIONS = 25;

/** The product's own input and weights of seed 1; everything computed from them is computed here. */
const geometry = requireGeometry(WORKED_EXAMPLE);
const input = generateInput("integers", geometry, 1).data;
const weights = generateWeights("integers", geometry, 1, false);
const maps = convolve(layer, input, weights);

const mapValues = (values: Float64Array, channel: number) =>
  values.slice(channel * POSITIONS, (channel + 1) * POSITIONS);

test("Play runs to the end: counts only grow, and the last maps show the loop's values", async () => {
  const page = await openExplore();
  await expectDone(page, { standard: 0, depthwise: 0, pointwise: 0, separable: 0 });
  await page.evaluate(() => {
    const faults: string[] = [];
    const last = new Map<Element, number>();
    let changes = 0;
    const observer = new MutationObserver((records) => {
      for (const node of new Set(records.map((record) => record.target as HTMLElement))) {
        const [done, total] = [Number(node.dataset["done"]), Number(node.dataset["total"])];
        changes++;
        if (!(done >= (last.get(node) ?? 0))) faults.push(`${node.dataset["count"]} fell`);
        if (!(done <= total)) faults.push(`${node.dataset["count"]}: ${done} of ${total}`);
        last.set(node, done);
      }
    });
    for (const node of document.querySelectorAll("[data-count]")) {
      observer.observe(node, { attributeFilter: ["data-done", "data-total"] });
    }
    Object.assign(window, { watched: () => ({ faults, changes }) });
  });
  await page.getByLabel("Speed").selectOption({ label: "8×" });
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await page.getByRole("button", { name: "Pause", exact: true }).waitFor();
  await page
    .getByRole("button", { name: "Play", exact: true })
    .waitFor({ state: "visible", timeout: 60_000 });

  expect(await at(page)).toBe("compare");
  const total = { standard: 86_400, depthwise: 675, pointwise: 9_600, separable: 10_275 };
  expect(await counts(page)).toEqual(total);
  expect(await counts(page, "total")).toEqual(total);
  const watched = await page.evaluate(() =>
    (window as unknown as { watched: () => { faults: string[]; changes: number } }).watched(),
  );
  expect(watched.faults).toEqual([]);
  expect(watched.changes).toBeGreaterThan(100);
  const cost = page.getByRole("region", { name: "Cost" });
  expect(await cost.textContent()).toContain("11.89\u00a0%");

  for (const lane of ["standard", "separable"] as const) {
    const painted = await readMap(page, mapOf(lane, 127));
    expect(painted).toMatchObject({ width: 5, height: 5 });
    expect(painted.domain).toBe(rampEnd(maps.standard, maps.separable));
    expect(wrongCells(painted, mapValues(maps[lane], 127))).toEqual([]);
    // The comparison tells maps apart: the map before has other colours.
    expect(wrongCells(painted, mapValues(maps[lane], 126))).not.toEqual([]);
  }
  expect(page.problems).toEqual([]);
});

test("the five segments end with exactly the counts that the design gives", async () => {
  const page = await openExplore();
  const ends: [next: string, standard: number, depthwise: number, pointwise: number][] = [
    ["2", 0, 0, 0],
    ["3", 27, 27, 3],
    ["4", 675, 675, 75],
    ["5", 86_400, 675, 9_600],
  ];
  for (const [nextSegment, standard, depthwise, pointwise] of ends) {
    await pressOnPage(page, nextSegment);
    await pressOnPage(page, "ArrowLeft");
    const separable = depthwise + pointwise;
    await expectDone(page, { standard, depthwise, pointwise, separable });
  }
  await pressOnPage(page, "End");
  await expectDone(page, { standard: 86_400, depthwise: 675, pointwise: 9_600, separable: 10_275 });
  await pressOnPage(page, "Home");
  await expectDone(page, { standard: 0, depthwise: 0, pointwise: 0, separable: 0 });
});

test("a link into filter 41 shows the loop's numbers in words and in colours, light and dark", async () => {
  const page = await openExplore("?time=filters.f40.y2.x2");
  const place = 2 * 5 + 2;
  await expectDone(page, { standard: 27_351, depthwise: 675, pointwise: 3_039, separable: 3_714 });
  expect(await at(page)).toBe("filters.f40.y2.x2");

  let sum = 0;
  for (let c = 0; c < 3; c++) {
    const value = maps.depthwise[c * POSITIONS + place];
    const weight = weights.pointwise[40 * 3 + c];
    sum += value * weight;
    expect(await markText(page, `pill/separable/${c}`)).toBe(written(value));
    expect(await markText(page, `text/term/${c}`)).toBe(written(value * weight + 0));
    let alone = 0;
    for (let ky = 0; ky < 3; ky++) {
      for (let kx = 0; kx < 3; kx++) {
        const kernel = weights.standard[((40 * 3 + c) * 3 + ky) * 3 + kx];
        alone += input[(c * 7 + 2 + ky) * 7 + 2 + kx] * kernel;
      }
    }
    expect(await markText(page, `pill/standard/${c}`)).toBe(written(alone));
  }
  expect(sum).toBe(maps.separable[40 * POSITIONS + place]);
  expect(await markText(page, "text/value/separable")).toBe(written(sum));
  const standard = maps.standard[40 * POSITIONS + place];
  expect(await markText(page, "text/value/standard")).toBe(written(standard));
  const arithmetic = page.getByRole("region", { name: "Arithmetic" });
  await eventually(() => arithmetic.textContent()).toContain(`= ${written(sum)}`);
  expect(await arithmetic.textContent()).toContain(`= ${written(standard)}`);

  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme });
    for (let c = 0; c < 3; c++) {
      const values = mapValues(maps.depthwise, c);
      await eventually(async () =>
        wrongCells(await readMap(page, mapOf("depthwise", c)), values, theme),
      ).toEqual([]);
    }
    const painted = await readMap(page, mapOf("separable", 40));
    const done = painted.pixels.filter((_, i) => i % 4 === 3 && painted.pixels[i] === 255).length;
    expect(done).toBe(place + 1);
    const filled = { ...painted, height: 1, width: done };
    expect(
      wrongCells(filled, maps.separable.slice(40 * POSITIONS, 40 * POSITIONS + done), theme),
    ).toEqual([]);
  }
  expect(page.problems).toEqual([]);
});
