/** What cannot be a photo, or may not be one, is refused in one sentence. */
import { describe, expect, test } from "vitest";
import { axeViolations } from "./harness/index.ts";
import { eventually, notices, openExplore, pressOnPage, stage } from "./support/explore.ts";
import { fileOf, pngHeader } from "./support/photo-files.ts";
import type { PhotoFile } from "./support/photo-files.ts";
import {
  carry,
  dialog,
  expectMixed,
  expectPlain,
  inputGreys,
  mixed,
  openDialog,
  pick,
  plainFile,
} from "./support/own-photo.ts";

const whole = mixed.buffer;
const refused: readonly (readonly [file: PhotoFile, sentence: string])[] = [
  [
    fileOf("empty.png", Buffer.alloc(0)),
    "“empty.png” is empty. The input stays as it is (small integers).",
  ],
  [
    fileOf("heavy.png", Buffer.concat([whole, Buffer.alloc(21_000_000 - whole.length)])),
    "“heavy.png” has 21.0 MB, above the limit of 20. The input stays as it is (small integers).",
  ],
  [
    fileOf("huge.png", pngHeader(10_000, 5_000)),
    "“huge.png” has 50.0 megapixels, above the limit of 40. The input stays as it is (small integers).",
  ],
  [
    fileOf("notes.png", Buffer.from("These are notes, whatever their name says.")),
    "“notes.png” is not a PNG, JPEG, GIF, WebP or AVIF file. The input stays as it is (small integers).",
  ],
  [
    fileOf("half.png", whole.subarray(0, whole.length / 2)),
    "“half.png” is damaged or cut off, so the browser cannot decode it. The input stays as it is (small integers).",
  ],
  [
    fileOf("stub.png", whole.subarray(0, 20)),
    "“stub.png” is damaged: its header does not say how large it is. The input stays as it is (small integers).",
  ],
];

describe("what cannot be a photo is refused in one sentence, and the last good picture stays", () => {
  test("from the dialog, which stays open for another try", async () => {
    const page = await openExplore("?filters=4");
    const before = await inputGreys(page);
    await openDialog(page);
    for (const [file, sentence] of refused) {
      await pick(page, file);
      await eventually(() => dialog(page).getByRole("status").textContent()).toBe(sentence);
    }
    expect(await axeViolations(page)).toEqual([]);
    expect(await inputGreys(page)).toEqual(before);
    await pick(page, mixed);
    await expectMixed(page);
    expect(await notices(page)).toEqual([]);
    expect(page.problems).toEqual([]);
  });

  test("on the page, where the next good one clears it", async () => {
    const page = await openExplore("?filters=4");
    await carry(page, plainFile, ["drop"], "#stage");
    await expectPlain(page);
    for (const [file, sentence] of refused.filter(([{ name }]) => name !== "heavy.png")) {
      await carry(page, file, ["drop"], "#stage");
      const wanted = sentence.replace("small integers", "photo: your own");
      await eventually(() => notices(page)).toEqual([wanted]);
    }
    await expectPlain(page);
    await carry(page, mixed, ["drop"], "#stage");
    await expectMixed(page);
    expect(await notices(page)).toEqual([]);
    expect(page.problems).toEqual([]);
  });
});

test("where the input is locked, a dropped file changes nothing and does not replace the page", async () => {
  const page = await openExplore("?filters=4&lock=input");
  await page.locator(".photo-said").waitFor({ state: "attached" });
  const before = await inputGreys(page);
  const isPrevented = await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(["x"], "x.png", { type: "image/png" }));
    const event = new DragEvent("drop", {
      bubbles: true,
      cancelable: true,
      dataTransfer: transfer,
    });
    document.querySelector("#stage")?.dispatchEvent(event);
    return event.defaultPrevented;
  });
  expect(isPrevented).toBe(true);
  await carry(page, mixed, ["drop", "paste"], "#stage");
  expect(await page.getByRole("button", { name: "Use a photo…" }).isDisabled()).toBe(true);
  await pressOnPage(page, "End");
  await eventually(() => stage(page).getAttribute("data-at")).toBe("compare");
  expect(await inputGreys(page)).toEqual(before);
  expect(await notices(page)).toEqual([]);
  expect(page.problems).toEqual([]);
});
