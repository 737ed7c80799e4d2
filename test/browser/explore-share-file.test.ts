/** What no link can carry is in a file, and a file brings it back. */
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { at, counts, eventually, notices, openExplore } from "./support/explore.ts";
import { fileOf, mixedColours, pngOf } from "./support/photo-files.ts";
import { mapOf, readMap } from "./support/pixels.ts";
import {
  button,
  code,
  dialog,
  field,
  link,
  LONG,
  open,
  openDialog,
  part,
  pick,
  query,
  save,
  statuses,
} from "./support/share-dialog.ts";

test("a link of more than 2,000 characters is not offered: the dialog says so, and a file has it all", async () => {
  expect(LONG.length).toBeGreaterThan(2000);
  const page = await openExplore(`#d=${LONG}`);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await part(page, "900 edited values").waitFor();
  await eventually(() => statuses(page)).toMatch(/would have \d,\d{3} characters.*2,000/);
  expect(await field(page).count()).toBe(0);
  expect(await code(page).count()).toBe(0);
  const download = page.waitForEvent("download");
  await button(page, "Save as file").click();
  const saved = JSON.parse(await readFile(await (await download).path(), "utf8")) as {
    edits: { standard: Record<string, number> };
  };
  expect(Object.keys(saved.edits.standard)).toHaveLength(900);
  expect(saved.edits.standard["7"]).toBe(Math.fround(Math.sin(7) * 9));
  await part(page, "900 edited values").uncheck();
  expect(await link(page)).not.toContain("#");
  expect(page.problems).toEqual([]);
});

describe("a file", () => {
  test("brings layer, edits, moment and view back on another page, as one step", async () => {
    const page = await open("?filters=4&time=filters.f2.y1.x1&theme=dark#d=Y2SczMjMyMBwwJ4BDAA");
    const { name, text } = await save(page);
    expect(name).toMatch(/^explorer-.*7x7x3-k3-f4.*\.json$/);
    expect(JSON.parse(text)).toMatchObject({
      format: "depthwise-explorer",
      v: 1,
      params: { filters: 4, theme: "dark", time: "filters.f2.y1.x1" },
      edits: { input: { 3: 1.5 } },
    });

    const other = await open("?kernel=5");
    await pick(other, text);
    await eventually(() => statuses(other)).toContain("is open");
    await other.keyboard.press("Escape");
    expect(await at(other)).toBe("filters.f2.y1.x1");
    await eventually(() => other.url()).toContain(new URL(page.url()).search);
    expect(new URL(other.url()).hash).toBe(new URL(page.url()).hash);
    expect((await counts(other, "total")).standard).toBe(5 * 5 * 9 * 3 * 4);
    await other.goBack();
    await eventually(async () => (await counts(other, "total")).standard).toBe(
      3 * 3 * 25 * 3 * 128,
    );
    expect([...page.problems, ...other.problems]).toEqual([]);
  });

  test("takes a person's own photo along, which no link does", async () => {
    const side = 32;
    const page = await openExplore(`?height=${side}&width=${side}&filters=2`);
    await page.locator(".photo-said").waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Use a photo…" }).click();
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choose a file…" }).click();
    await (await chooser).setFiles(fileOf("own.png", pngOf(side, side, mixedColours)));
    await eventually(() => page.getByRole("dialog").count()).toBe(0);
    await openDialog(page);
    expect(await dialog(page).textContent()).toContain("Your own photo stays on this device");
    expect(await link(page)).not.toContain("own");
    const { text } = await save(page);
    expect(JSON.parse(text)).toMatchObject({ photo: { height: side, width: side } });
    const shown = await readMap(page, mapOf("input", 1));

    const other = await open("?filters=4");
    await pick(other, text);
    await eventually(() => statuses(other)).toContain("is open");
    await other.keyboard.press("Escape");
    await eventually(async () => (await readMap(other, mapOf("input", 1))).pixels).toEqual(
      shown.pixels,
    );
    expect([...page.problems, ...other.problems]).toEqual([]);
  });

  test("that is half, newer or bad gives one sentence and changes nothing", async () => {
    const page = await open("?kernel=5");
    const before = page.url();
    for (const [text, rule] of [
      ['{"format":"depthwise-exp', "is not a file of this explorer, or it is damaged"],
      ['{"format":"depthwise-explorer","v":7,"params":{}}', "saved by a newer explorer"],
      [
        '{"format":"depthwise-explorer","v":1,"params":{"filters":4,"stride":99}}',
        "is damaged: stride=99 is above 4",
      ],
    ] as const) {
      await pick(page, text);
      await eventually(() => statuses(page)).toContain(rule);
      expect(await statuses(page)).toMatch(/^“state\.json” .*\. Nothing has changed\.$/);
      await page.waitForTimeout(400);
      expect(page.url()).toBe(before);
      expect(await notices(page)).toEqual([]);
    }
    expect(page.problems).toEqual([]);
  });

  test("can be dropped on the dialog, and is not taken for a photo", async () => {
    const page = await open("?filters=4");
    await page.locator(".photo-said").waitFor({ state: "attached" });
    const text = '{"format":"depthwise-explorer","v":1,"params":{"kernel":5,"filters":2}}';
    await dialog(page).evaluate((node, json) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([json], "dropped.json", { type: "application/json" }));
      const init = { bubbles: true, cancelable: true, dataTransfer: transfer };
      for (const name of ["dragenter", "dragover", "drop"]) {
        node.dispatchEvent(new DragEvent(name, init));
      }
    }, text);
    await eventually(() => statuses(page)).toBe(
      "“dropped.json” is open. Undo brings back what was there.",
    );
    await eventually(() => query(page)).toBe("?kernel=5&filters=2");
    expect(await notices(page)).toEqual([]);
    expect(page.problems).toEqual([]);
  });
});
