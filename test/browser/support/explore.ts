/** The Explore page as a person meets it: roles and names, counters, the position, the written numbers. */
import { expect } from "vitest";
import type { Locator, Page } from "playwright-core";
import type { LiveCanvas } from "../../../src/stage/picture/live/index.ts";
import { openPage, type OpenedPage, type PageOptions } from "../harness/index.ts";
import { multiplications } from "./loops.ts";

export type Counts = Record<"standard" | "depthwise" | "pointwise" | "separable", number>;

/** Explore with this query, its picture painted. */
/** The layer that a link without settings opens, and what it takes. */
export const LAYER = { height: 7, width: 7, channels: 3, kernel: 3, filters: 128 };
export const ALL = multiplications(LAYER);

export const button = (page: Page, name: string): Locator =>
  page.getByRole("button", { name, exact: true });

export async function openExplore(
  query = "",
  options: Omit<PageOptions, "path"> = {},
): Promise<OpenedPage> {
  const page = await openPage({ ...options, path: `explore.html${query}` });
  await page.waitForSelector("[data-at] canvas[data-tensor=input]");
  // What follows the address comes after the picture; a change of address before it is met by nobody.
  await page.waitForFunction(() => history.state !== null);
  return page;
}

export async function counts(page: Page, of: "done" | "total" = "done"): Promise<Counts> {
  const found = await page.evaluate(
    (name) =>
      [...document.querySelectorAll<HTMLElement>("[data-count]")].map((node) => [
        node.dataset["count"],
        Number(node.dataset[name]),
      ]),
    of,
  );
  return Object.fromEntries(found) as Counts;
}

export function stage(page: Page): Locator {
  return page.getByRole("region", { name: "Stage" });
}

export async function at(page: Page): Promise<string> {
  return (await stage(page).getAttribute("data-at")) ?? "";
}

export async function step(page: Page): Promise<number> {
  return Number(await stage(page).getAttribute("data-step"));
}

/** Keys for the page as a whole: no control has the focus. */
export async function pressOnPage(page: Page, key: string): Promise<void> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.keyboard.press(key);
}

/**
 * Everything the picture shows, in an order of its own: every mark's place and words, every painted cell (as a hash).
 * @param options boxes: false leaves out where things stand, for a page that makes room for a message
 */
export function pictureOf(page: Page, { boxes = true } = {}): Promise<string[]> {
  return page.evaluate((withBoxes) => {
    const hash = (text: string): number => {
      let h = 0x811c9dc5;
      for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
      return h >>> 0;
    };
    const marks = [
      ...document.querySelectorAll<HTMLElement>(".picture [data-mark]:not([hidden])"),
    ].map(({ dataset, style, textContent }) => {
      const box = withBoxes ? [style.left, style.top, style.width, style.height] : [];
      return [dataset["mark"], ...box, textContent].join(" ");
    });
    const live = document.querySelector<LiveCanvas>(".picture canvas[data-part=live]");
    const drawn = (live?.drawn() ?? []).map(({ mark, text }) =>
      [mark.id, withBoxes ? Object.values(mark.box).join(" ") : "", text].join(" "),
    );
    const sheet = document.querySelector<HTMLCanvasElement>(".picture .map-sheet");
    const sheets = withBoxes && sheet ? [`map-sheet ${hash(sheet.toDataURL())}`] : [];
    const planes = [
      ...document.querySelectorAll<HTMLCanvasElement>(".picture canvas[data-channel]"),
    ].map((canvas) => {
      const { tensor, channel, part } = canvas.dataset;
      const owner = canvas.parentElement?.dataset["mark"];
      return [owner, tensor, channel, part, hash(canvas.toDataURL())].join(" ");
    });
    return [...marks, ...drawn, ...sheets, ...planes].sort();
  }, boxes);
}

/** A value as the product writes it: a true minus, thousands in commas, two decimals where it is not whole. */
export function written(value: number): string {
  const size = Math.abs(value).toLocaleString("en-US", {
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
    maximumFractionDigits: 2,
  });
  return value < 0 && Number(size.replaceAll(",", "")) !== 0 ? `\u2212${size}` : size;
}

/** A written number as a number. */
export function read(text: string): number {
  const plain = text.replaceAll(",", "").replace("\u2212", "-").trim();
  return plain === "" ? NaN : Number(plain);
}

/** Sets a number field by typing, as a person does. */
export async function type(page: Page, name: string, text: string): Promise<void> {
  const field = page.getByRole("spinbutton", { name, exact: true });
  await field.fill(text);
  await field.press("Enter");
}

export function notices(page: Page): Promise<string[]> {
  return page.locator("[data-notice]").allTextContents();
}

/** What becomes true in its own time, also on a slow machine; the message says of what. */
export function eventually<T>(get: () => T, message?: string) {
  return expect.poll(get, { timeout: 15_000, interval: 20, message });
}

/** Waits until exactly these multiplications are done. */
export async function expectDone(page: Page, done: Partial<Counts>): Promise<void> {
  await eventually(() => counts(page)).toMatchObject(done);
}
