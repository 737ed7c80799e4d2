/** What a person would miss in the picture as it stands, measured on the page: maps, thumbnails, room. */
import type { Page } from "playwright-core";
import type { LiveCanvas } from "../../../src/stage/picture/live/index.ts";

export interface Shown {
  readonly lanes: number;
  /** Input maps, kernels and output maps that are drawn large. */
  readonly inputs: number;
  readonly kernels: number;
  readonly outputs: number;
  /** Painted thumbnails of each lane's strip. */
  readonly thumbnails: readonly number[];
  /** Marks that leave the stage, and maps too small to be seen. */
  readonly faults: readonly string[];
  /** Painted maps over the stage's area; a strip counts by its thumbnails. */
  readonly coverage: number;
}

export function shownOn(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const stage = document.querySelector(".stage")?.getBoundingClientRect() ?? new DOMRect();
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        ".stage canvas[data-tensor], .stage canvas[data-part=strip], .stage .map[data-part]",
      ),
    ];
    const of = (query: string) => all.filter((map) => map.matches(query));

    /** Painted pixels of a canvas, and how many runs of them its first painted row and column have. */
    const paintedIn = (canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const pixels = canvas.getContext("2d")?.getImageData(0, 0, width, height).data;
      const isPainted = (x: number, y: number) => pixels?.[4 * (y * width + x) + 3] === 255;
      let count = 0;
      for (let i = 3; i < 4 * width * height; i += 4) if (pixels?.[i] === 255) count++;
      const runs = (length: number, at: (i: number) => boolean) => {
        let found = 0;
        for (let i = 0; i < length; i++) if (at(i) && (i === 0 || !at(i - 1))) found++;
        return found;
      };
      return {
        share: count / (width * height),
        across: runs(width, (x) => isPainted(x, 0)),
        down: runs(height, (y) => isPainted(0, y)),
      };
    };

    const faults: string[] = [];
    const nameOf = (canvas: HTMLElement) =>
      [canvas.dataset["part"], canvas.dataset["tensor"], canvas.dataset["channel"]].join(" ");
    let painted = 0;
    const thumbnails: number[] = [];
    for (const canvas of all) {
      const box = canvas.getBoundingClientRect();
      const isInside =
        box.left >= stage.left - 0.5 &&
        box.right <= stage.right + 0.5 &&
        box.top >= stage.top - 0.5 &&
        box.bottom <= stage.bottom + 0.5;
      if (!isInside) faults.push(`${nameOf(canvas)} leaves the stage`);
      if (box.width < 2 || box.height < 2) faults.push(`${nameOf(canvas)} cannot be seen`);
      if (!(canvas instanceof HTMLCanvasElement) || canvas.dataset["part"] !== "strip") {
        painted += box.width * box.height;
        continue;
      }
      const { share, across, down } = paintedIn(canvas);
      painted += box.width * box.height * share;
      if (canvas.dataset["tensor"] !== "input") thumbnails.push(across * down);
    }
    const written = [...document.querySelectorAll(".picture :is(.words, .chip)")].map((mark) => {
      const range = document.createRange();
      range.selectNodeContents(mark);
      return {
        text: mark.textContent,
        boxes: [mark.getBoundingClientRect(), ...range.getClientRects()],
      };
    });
    const live = document.querySelector<LiveCanvas>(".stage canvas[data-part=live]");
    const { x: left = 0, y: top = 0 } = live?.getBoundingClientRect() ?? {};
    const drawn = (live?.drawn() ?? []).map(({ mark, text, ink }) => ({
      text,
      boxes: [mark.box, ...ink].map(
        ({ x, y, width, height }) => new DOMRect(x + left, y + top, width, height),
      ),
    }));
    for (const { text, boxes } of [...written, ...drawn]) {
      for (const box of boxes) {
        if (text === "" || box.width === 0) continue;
        if (box.left < stage.left || box.right > stage.right + 0.5) {
          faults.push(`"${text}" leaves the stage sideways`);
        } else if (box.top < stage.top || box.bottom > stage.bottom + 0.5) {
          faults.push(`"${text}" leaves the stage`);
        }
      }
    }
    return {
      lanes: document.querySelectorAll(".panel-mark--lane").length,
      inputs: of('[data-part="map"][data-tensor="input"]').length,
      kernels: of('[data-part="kernel"]').length,
      outputs: of('[data-part="map"]:is([data-tensor="standard"], [data-tensor="separable"])')
        .length,
      thumbnails,
      faults: [...new Set(faults)],
      coverage: painted / (stage.width * stage.height),
    };
  });
}
