/** Exported files as other programs see them: drawn by a browser that knows nothing of the product. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { openBlank } from "../harness/index.ts";
import type { PaintedMap } from "./pixels.ts";

export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A browser that is busy with one download may drop the next; a person is slower than that. */
const BREATH_MS = 400;

/** What the browser is handed when `act` asks for a file. */
export async function savedBy(page: Page, act: () => Promise<void>): Promise<SavedFile> {
  await page.waitForTimeout(BREATH_MS);
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Where a map stands in an exported picture, in its own px. */
export interface MapPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rows: number;
  readonly columns: number;
}

/** A page that shows pictures and nothing else. */
export class Gallery {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async open(): Promise<Gallery> {
    return new Gallery(await openBlank(""));
  }

  /** The texts of one mark of an SVG, and the box of its cells. */
  async markOf(
    svg: string,
    id: string,
  ): Promise<{ texts: string[]; box: Omit<MapPlace, "rows" | "columns"> }> {
    return this.#page.evaluate(
      ([text, name]) => {
        document.body.innerHTML = text;
        const root = document.body.querySelector("svg");
        const mark = document.body.querySelector(`[data-mark="${name}"]`);
        const cells = mark?.querySelector("g[shape-rendering], image");
        if (!root || !mark || !cells) throw new Error(`there is no ${name}`);
        const { left, top } = root.getBoundingClientRect();
        const { x, y, width, height } = cells.getBoundingClientRect();
        const texts = [...mark.querySelectorAll("text")].map((each) => each.textContent ?? "");
        return { texts, box: { x: x - left, y: y - top, width, height } };
      },
      [svg, id] as const,
    );
  }

  /** Width and height of a picture as it is decoded. */
  async sizeOf(file: SavedFile): Promise<readonly [number, number]> {
    return this.#page.evaluate(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight] as const;
    }, sourceOf(file));
  }

  /** The colour near the corner of every cell of a map, clear of the numbers and of what frames it. */
  async cellsOf(file: SavedFile, place: MapPlace, scale = 1): Promise<PaintedMap["pixels"]> {
    return this.#page.evaluate(
      async ([source, { x, y, width, height, rows, columns }, times]) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = document.createElement("canvas");
        canvas.width = image.naturalWidth;
        canvas.height = image.naturalHeight;
        const on = canvas.getContext("2d");
        on?.drawImage(image, 0, 0);
        return Array.from({ length: rows * columns }, (_, i) => {
          const across = x + (((i % columns) + 0.8) * width) / columns;
          const down = y + ((Math.floor(i / columns) + 0.2) * height) / rows;
          return [...(on?.getImageData(across * times, down * times, 1, 1).data ?? [])];
        }).flat();
      },
      [sourceOf(file), place, scale] as const,
    );
  }
}

function sourceOf({ name, bytes }: SavedFile): string {
  const type = name.endsWith(".svg") ? "image/svg+xml" : "image/png";
  return `data:${type};base64,${bytes.toString("base64")}`;
}

/** The texts in a PNG by their keywords. */
export function notesOf({ bytes }: SavedFile): Record<string, string> {
  const notes: Record<string, string> = {};
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString("latin1", at + 4, at + 8) === "iTXt") {
      const data = bytes.subarray(at + 8, at + 8 + length);
      const end = data.indexOf(0);
      notes[data.toString("latin1", 0, end)] = data.toString("utf8", end + 5);
    }
    at += 12 + length;
  }
  return notes;
}
