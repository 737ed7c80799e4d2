/** What moves over the maps: drawn on one canvas, which tells what it shows, and its pixels. */
import type { Page } from "playwright-core";
import type { LiveCanvas } from "../../../src/stage/picture/live/index.ts";

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LiveMark {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  /** In the window, as elements' boxes are. */
  readonly box: Rect;
  /** Where its words are, line by line. */
  readonly ink: readonly Rect[];
}

export function liveMarks(page: Page): Promise<LiveMark[]> {
  return page.evaluate(() => {
    const canvas = document.querySelector<LiveCanvas>("canvas[data-part=live]");
    const { x = 0, y = 0 } = canvas?.getBoundingClientRect() ?? {};
    const inWindow = (box: Rect): Rect => ({
      x: box.x + x,
      y: box.y + y,
      width: box.width,
      height: box.height,
    });
    return (canvas?.drawn() ?? []).map(({ mark, text, ink }) => ({
      id: mark.id,
      kind: mark.kind,
      text,
      box: inWindow(mark.box),
      ink: ink.map(inWindow),
    }));
  });
}

/** Words or number of one mark in the picture, as written. */
export async function markText(page: Page, id: string): Promise<string> {
  const mark = (await liveMarks(page)).find((each) => each.id === id);
  if (!mark) throw new Error(`nothing called ${id} is drawn`);
  return mark.text;
}

/** Which of a veil's cells are clear in the painted picture; null where there is no veil. */
export function litIn(page: Page, id: string): Promise<string[] | null> {
  return page.evaluate((wanted) => {
    const canvas = document.querySelector<LiveCanvas>("canvas[data-part=live]");
    const veil = canvas?.drawn().find(({ mark }) => mark.id === wanted)?.mark;
    const on = canvas?.getContext("2d");
    if (!canvas || !on || veil?.kind !== "veil") return null;
    const ratio = canvas.width / canvas.getBoundingClientRect().width;
    const { box, rows, columns } = veil;
    const lit: string[] = [];
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const x = (box.x + ((column + 0.5) * box.width) / columns) * ratio;
        const y = (box.y + ((row + 0.5) * box.height) / rows) * ratio;
        if (on.getImageData(Math.floor(x), Math.floor(y), 1, 1).data[3] === 0) {
          lit.push(`${row},${column}`);
        }
      }
    }
    return lit;
  }, id);
}
