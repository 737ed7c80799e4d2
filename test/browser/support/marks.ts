/** Whether the marks of the picture keep clear of each other. */
import type { Page } from "playwright-core";
import type { LiveCanvas } from "../../../src/stage/picture/live/index.ts";

/**
 * Pairs of marks that lie over one another by more than a pixel each way: written words by the ink they take, values,
 * chips, maps and strips by their boxes. Rings and windows are meant to lie over maps, panels under everything.
 */
export function overlappingMarks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const marks = [
      ...document.querySelectorAll<HTMLElement>(
        ".picture :is(.words, .chip, .map, .strip, .legend)",
      ),
    ].filter((node) => node.checkVisibility());
    const inkOf = (node: HTMLElement): DOMRect[] => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    };
    const live = document.querySelector<LiveCanvas>(".picture canvas[data-part=live]");
    const { x: left = 0, y: top = 0 } = live?.getBoundingClientRect() ?? {};
    const written = new Set(["pill", "sum", "text"]);
    const drawn = (live?.drawn() ?? [])
      .filter(({ mark, text }) => written.has(mark.kind) && text !== "")
      .map(({ mark, text, ink }) => ({
        name: `${mark.id} "${text}"`,
        boxes: (mark.kind === "text" ? ink : [mark.box]).map(
          ({ x, y, width, height }) => new DOMRect(x + left, y + top, width, height),
        ),
      }));
    const elements = marks.map((node) => {
      const isText = node.matches(".words, .legend");
      const boxes = isText ? inkOf(node) : [node.getBoundingClientRect()];
      return {
        name: `${node.dataset["mark"] ?? "strip"} "${node.innerText.replaceAll(/\s+/g, " ")}"`,
        boxes,
      };
    });
    const parts = [...elements, ...drawn];
    const doMeet = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    return parts.flatMap(({ name, boxes }, index) =>
      parts
        .slice(index + 1)
        .filter((other) => boxes.some((box) => other.boxes.some((each) => doMeet(box, each))))
        .map((other) => `${name} lies over ${other.name}`),
    );
  });
}
