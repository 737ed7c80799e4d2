/** A person's own photo as input: picked, dropped or pasted, painted as it is, and kept on the device. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { generateWeights, requireGeometry } from "../../src/engine/index.ts";
import { eventually, expectDone, openExplore, pressOnPage } from "./support/explore.ts";
import { convolve, multiplications } from "./support/loops.ts";
import { fileOf, mixedColours, pngOf } from "./support/photo-files.ts";
import type { Rgb } from "./support/photo-files.ts";
import { mapOf, rampEnd, readMap, wrongCells } from "./support/pixels.ts";
import {
  apart,
  carry,
  dialog,
  expectInput,
  expectMixed,
  expectPlain,
  greysOf,
  inputChoice,
  inputGreys,
  mixed,
  openDialog,
  pick,
  plainFile,
  SIDE,
} from "./support/own-photo.ts";

test("a picked photo shows its pixels and the loop's maps", async () => {
  const page = await openExplore("?filters=4&kernels=random");
  await openDialog(page);
  await pick(page, mixed);
  await expectMixed(page);
  expect(await dialog(page).count()).toBe(0);
  expect(await inputChoice(page).inputValue()).toBe("own");

  const layer = {
    height: SIDE,
    width: SIDE,
    channels: 3,
    kernel: 3,
    filters: 4,
    stride: 1,
    padding: "valid",
    multiplier: 1,
  } as const;
  const geometry = requireGeometry({
    inHeight: SIDE,
    inWidth: SIDE,
    inChannels: 3,
    outChannels: 4,
    kernelSize: 3,
    stride: 1,
    padding: "valid",
    dilation: 1,
    depthMultiplier: 1,
  });
  const values = greysOf(SIDE, mixedColours)
    .flat()
    .map((grey) => grey / 255);
  const maps = convolve(layer, values, generateWeights("random", geometry, 1, false));
  await pressOnPage(page, "End");
  await expectDone(page, multiplications(layer));
  const out = geometry.positions;
  for (const lane of ["standard", "separable"] as const) {
    const painted = await readMap(page, mapOf(lane, 3));
    expect(painted.domain).toBeCloseTo(rampEnd(maps.standard, maps.separable), 4);
    expect(wrongCells(painted, maps[lane].slice(3 * out, 4 * out))).toEqual([]);
    expect(wrongCells(painted, maps[lane].slice(2 * out, 3 * out))).not.toEqual([]);
  }
  expect(page.problems).toEqual([]);
});

test("photo and size are one step: Undo brings the integers back, Redo the photo", async () => {
  const page = await openExplore("?filters=4");
  const before = await inputGreys(page);
  await openDialog(page);
  await pick(page, mixed);
  await expectMixed(page);
  expect(
    await page
      .getByText("The photo is the input: 64 × 64, because 7 × 7 would show nothing of it.")
      .count(),
  ).toBe(1);
  await page.getByRole("button", { name: "Undo" }).click();
  await eventually(() => inputGreys(page)).toEqual(before);
  expect(await inputChoice(page).inputValue()).toBe("integers");
  await page.getByRole("button", { name: "Redo" }).click();
  await expectMixed(page);
  expect(page.problems).toEqual([]);
});

test("a large photo is cropped to the square in its middle and scaled down", async () => {
  const page = await openExplore("?filters=2");
  // The red grows with the column, the green with the row: what is seen tells which part was taken.
  const wide = pngOf(1200, 600, (x, y) => [Math.floor(x / 5), Math.floor(y / 3), 0]);
  await openDialog(page);
  await dialog(page).getByRole("radio", { name: "32 × 32" }).check();
  await pick(page, fileOf("wide.png", wide));
  const cells = 32;
  const wanted = greysOf(cells, (x, y) => [
    (300 + (x + 0.5) * (600 / cells)) / 5,
    ((y + 0.5) * (600 / cells)) / 3,
    0,
  ]);
  await expectInput(page, wanted, 2);
  expect(page.problems).toEqual([]);
});

test("a photo taken with the camera turned on its side is turned back", async () => {
  const page = await openExplore("?filters=2");
  // The pixels lie: red on the left, blue on the right. Orientation 6 turns them: red is at the top.
  const lying = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(80, 80);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.fillStyle = "#f00";
    context.fillRect(0, 0, 40, 80);
    context.fillStyle = "#00f";
    context.fillRect(40, 0, 40, 80);
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.95 });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0];
  const exif = [...Buffer.from("Exif\0\0", "latin1"), ...tiff, 0, 0, 0, 0];
  const marker = [0xff, 0xe1, 0, exif.length + 2, ...exif];
  const file = Buffer.from([...lying.slice(0, 2), ...marker, ...lying.slice(2)]);
  await carry(page, fileOf("lying.jpg", file, "image/jpeg"), ["drop"], "#stage");
  await eventually(() => inputChoice(page).inputValue()).toBe("own");
  const topIsRed = (_: number, y: number): Rgb => (y < SIDE / 2 ? [254, 0, 0] : [0, 0, 254]);
  const edge = (grey: readonly number[] = []): number[] => [
    ...grey.slice(0, 28 * SIDE),
    ...grey.slice(36 * SIDE),
  ];
  const wanted = greysOf(SIDE, topIsRed).map(edge);
  await eventually(async () => {
    const greys = await inputGreys(page);
    return greys.map((grey, channel) => apart(edge(grey), wanted[channel] ?? [], 4));
  }).toEqual([0, 0, 0]);
  expect(page.problems).toEqual([]);
});

test("a file dragged over the page is hinted at, and dropped on the stage it is the input", async () => {
  const page = await openExplore("?filters=4");
  const hint = page.getByText("Drop the photo here");
  await carry(page, mixed, ["dragenter", "dragover"], "#stage");
  await hint.waitFor();
  await hint.waitFor({ state: "detached" });
  await carry(page, mixed, ["dragenter", "dragover"], "#stage");
  await hint.waitFor();
  await carry(page, mixed, ["drop"], "#stage");
  await expectMixed(page);
  expect(await hint.count()).toBe(0);
  expect(page.problems).toEqual([]);
});

test("a pasted photo is the input; a text field keeps its own paste", async () => {
  const page = await openExplore("?filters=4");
  const before = await inputGreys(page);
  await carry(page, plainFile, ["paste"], "input[role=spinbutton]");
  await carry(page, mixed, ["paste"], "body");
  await expectMixed(page);
  await page.getByRole("button", { name: "Undo" }).click();
  // Were the first paste a step of its own, its plain photo would stand here.
  await eventually(() => inputGreys(page)).toEqual(before);
  expect(page.problems).toEqual([]);
});

test("a photo that comes with the page is one click in the dialog", async () => {
  const page = await openExplore("?filters=4");
  await openDialog(page);
  await dialog(page).getByRole("button", { name: "coffee" }).click();
  await eventually(() => inputChoice(page).inputValue()).toBe("coffee");
  await eventually(async () => (await readMap(page, mapOf("input", 0))).width).toBe(SIDE);
  expect(page.problems).toEqual([]);
});

test("only sizes that the layer allows are offered, and a size that shows the photo stays", async () => {
  const offered = (page: Page): Promise<string[]> =>
    dialog(page)
      .getByRole("radio")
      .evaluateAll((radios) =>
        radios.map(
          (radio) =>
            `${radio.parentElement?.textContent}${(radio as HTMLInputElement).checked ? " *" : ""}`,
        ),
      );
  const small = await openExplore("?filters=4");
  await openDialog(small);
  expect(await offered(small)).toEqual(["32 × 32", "64 × 64 *", "112 × 112", "224 × 224"]);
  const wide = await openExplore("?height=40&width=50&filters=1024");
  await openDialog(wide);
  // 224 × 224 would make an output of more than 2²⁴ values.
  expect(await offered(wide)).toEqual(["32 × 32", "40 × 50, as now *", "64 × 64", "112 × 112"]);
  await pick(wide, plainFile);
  await eventually(() => inputChoice(wide).inputValue()).toBe("own");
  const { width, height } = await readMap(wide, mapOf("input", 0));
  expect([height, width]).toEqual([40, 50]);
  expect([...small.problems, ...wide.problems]).toEqual([]);
});

test("nothing of a photo leaves the page, is stored, or stands in its address", async () => {
  const page = await openExplore("?filters=4&seed=5");
  const requests: string[] = [];
  page.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    // The browser asks for the page's icon again whenever the address changes.
    if (`${pathname}${search}` === "/a/b/icon.svg") return;
    const body = request.postDataBuffer()?.length ?? 0;
    requests.push(`${request.method()} ${pathname}${search} ${body}`);
  });
  await openDialog(page);
  await pick(page, mixed);
  await expectMixed(page);
  await carry(page, plainFile, ["drop"], "#stage");
  await expectPlain(page);
  await pressOnPage(page, "End");
  // Parts of the site itself, asked for by their fixed names with nothing added.
  const isPart = (line: string): boolean =>
    /^GET \/a\/b\/(assets\/[\w-]+\.(js|css)|photos\/(cat|coffee|astronaut)\.webp) 0$/.test(line);
  expect(requests.filter((line) => !isPart(line))).toEqual([]);
  expect(requests.length).toBeGreaterThan(0);
  await carry(page, mixed, ["paste"], "body");
  await expectMixed(page);
  expect(requests.filter((line) => !isPart(line))).toEqual([]);
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookies: document.cookie,
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, cookies: "" });
  await eventually(() => page.url()).toMatch(/time=compare/);
  expect(page.url()).toContain("height=64&width=64");
  expect(page.url()).not.toMatch(/input|own|mixed|plain|#/);
  expect(page.problems).toEqual([]);
});
