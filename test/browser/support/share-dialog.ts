/** The Share dialog and its controls. */
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import type { PageOptions } from "../harness/index.ts";
import { openExplore } from "./explore.ts";
import { encodeEdits } from "../../../src/params/edit-codec.ts";
import { DEFAULTS } from "../../../src/params/index.ts";
import { fileOf } from "./photo-files.ts";

export const MOMENT = "?time=filters.f40.y2.x2";

export const dialog = (page: Page): Locator => page.getByRole("dialog", { name: "Share" });
export const tab = (page: Page, name: string): Locator => dialog(page).getByRole("tab", { name });
export const field = (page: Page): Locator => dialog(page).getByRole("textbox", { name: "Link" });
export const part = (page: Page, name: string | RegExp): Locator =>
  dialog(page).getByRole("checkbox", { name });
export const button = (page: Page, name: string): Locator =>
  dialog(page).getByRole("button", { name, exact: true });
export const statuses = async (page: Page): Promise<string> =>
  (await dialog(page).getByRole("status").allTextContents()).join("");
export const code = (page: Page): Locator => dialog(page).getByRole("img", { name: /QR code/ });

export const link = async (page: Page): Promise<string> => {
  await field(page).waitFor();
  return field(page).inputValue();
};
export const query = async (page: Page): Promise<string> => new URL(await link(page)).search;

export async function openDialog(page: Page): Promise<void> {
  const share = page.getByRole("button", { name: "Share", exact: true });
  if (!(await share.isVisible())) await page.getByRole("button", { name: "Menu" }).click();
  await share.click();
  await field(page).waitFor();
}

export async function open(search = MOMENT, options: Omit<PageOptions, "path"> = {}) {
  const page = await openExplore(search, options);
  await openDialog(page);
  return page;
}

/** So many values without a pattern that no link is short enough for them. */
export const LONG = encodeEdits(
  { standard: new Map(Array.from({ length: 900 }, (_, i) => [i, Math.sin(i) * 9] as const)) },
  DEFAULTS.layer,
);

interface StateFile {
  readonly name: string;
  readonly text: string;
}

export async function save(page: Page): Promise<StateFile> {
  const download = page.waitForEvent("download");
  await button(page, "Save as file").click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

const jsonFile = (text: string, name = "state.json") =>
  fileOf(name, Buffer.from(text), "application/json");

export async function pick(page: Page, text: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await button(page, "Open a file…").click();
  await (await chooser).setFiles(jsonFile(text));
}
