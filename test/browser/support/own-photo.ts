/** What a person does to bring a photo of their own, and what the page shows of it. */
import type { Page } from "playwright-core";
import { eventually } from "./explore.ts";
import { fileOf, mixedColours, pngOf } from "./photo-files.ts";
import type { PhotoFile, Rgb } from "./photo-files.ts";
import { mapOf, readMap } from "./pixels.ts";

export const SIDE = 64;
export const mixed = fileOf("mixed.png", pngOf(SIDE, SIDE, mixedColours));
const plainColours = (): Rgb => [200, 100, 50];
export const plainFile = fileOf("plain.png", pngOf(40, 40, plainColours));

/** The innermost: on a phone the settings around it are a dialog, too. */
export const dialog = (page: Page) => page.getByRole("dialog").last();

export async function openDialog(page: Page): Promise<void> {
  const drawer = page.getByText("Settings", { exact: true });
  if (await drawer.isVisible()) await drawer.click();
  await page.getByRole("button", { name: "Use a photo…" }).click();
  await dialog(page).getByRole("button", { name: "Choose a file…" }).waitFor();
}

/** As a person picks it: through the file chooser that the button opens. */
export async function pick(page: Page, file: PhotoFile): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await dialog(page).getByRole("button", { name: "Choose a file…" }).click();
  await (await chooser).setFiles(file);
}

/** Sends the events of a drag, or of a paste, that carries this file. */
export async function carry(
  page: Page,
  file: PhotoFile,
  events: readonly string[],
  selector: string,
): Promise<void> {
  const { name, mimeType, buffer } = file;
  // What listens is fetched beside the page; it shows where it speaks once it does.
  await page.locator(".photo-said").waitFor({ state: "attached" });
  await page.evaluate(
    ([base64, type, called, names, target]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], called, { type }));
      for (const each of names) {
        const init = { bubbles: true, cancelable: true };
        const event =
          each === "paste"
            ? new ClipboardEvent(each, { ...init, clipboardData: transfer })
            : new DragEvent(each, { ...init, dataTransfer: transfer });
        document.querySelector(target)?.dispatchEvent(event);
      }
    },
    [buffer.toString("base64"), mimeType, name, events, selector] as const,
  );
}

/** The painted input, channel by channel: what each grey is. */
export async function inputGreys(page: Page): Promise<number[][]> {
  const greys: number[][] = [];
  for (let channel = 0; channel < 3; channel++) {
    const { pixels } = await readMap(page, mapOf("input", channel));
    greys.push(pixels.filter((_, i) => i % 4 === 0));
  }
  return greys;
}

export function greysOf(side: number, colourAt: (x: number, y: number) => Rgb): number[][] {
  const cells = Array.from({ length: side * side }, (_, i) =>
    colourAt(i % side, Math.floor(i / side)),
  );
  return [0, 1, 2].map((channel) => cells.map((colour) => colour[channel] ?? NaN));
}

/** Places where two lists of greys are more than a rounding apart. */
export function apart(got: readonly number[], wanted: readonly number[], slack = 1): number {
  if (got.length !== wanted.length) return Infinity;
  return got.filter((grey, i) => Math.abs(grey - (wanted[i] ?? NaN)) > slack).length;
}

export async function expectInput(page: Page, wanted: number[][], slack = 1): Promise<void> {
  await eventually(async () => {
    const greys = await inputGreys(page);
    return greys.map((grey, channel) => apart(grey, wanted[channel] ?? [], slack));
  }).toEqual([0, 0, 0]);
}

export const expectMixed = (page: Page): Promise<void> =>
  expectInput(page, greysOf(SIDE, mixedColours));
export const expectPlain = (page: Page, side = SIDE): Promise<void> =>
  expectInput(page, greysOf(side, plainColours));

export const inputChoice = (page: Page) => page.getByRole("combobox", { name: "Input data" });
