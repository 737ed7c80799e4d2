/** Layout faults a person would see: sideways scrolling, overlap, clipped text. */
import type { Page } from "playwright-core";

/** The elements that stick out when the page can be scrolled sideways; an empty list when it cannot. */
export function horizontalScroll(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const faults = [`the page is ${scrollWidth} wide in a window of ${clientWidth}`];
    for (const element of document.body.querySelectorAll("*")) {
      const { right } = element.getBoundingClientRect();
      if (right + window.scrollX <= clientWidth + 1) continue;
      const name = element.getAttribute("class") ?? element.id;
      faults.push(`${element.tagName.toLowerCase()}.${name} ends at ${Math.round(right)}`);
    }
    return faults;
  });
}

/**
 * Pairs of visible elements that match the selector and lie over one another by more than a pixel each way.
 * An element inside another does not count, nor does one that is out of sight.
 */
export function overlaps(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((query) => {
    const shown = [...document.querySelectorAll(query)].filter((element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    );
    const boxes = shown.map((element) => ({ element, box: element.getBoundingClientRect() }));
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()} "${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40)}"`;
    return boxes.flatMap(({ element, box }, index) =>
      boxes.slice(index + 1).flatMap(({ element: other, box: otherBox }) => {
        if (element.contains(other) || other.contains(element)) return [];
        const width = Math.min(box.right, otherBox.right) - Math.max(box.left, otherBox.left);
        const height = Math.min(box.bottom, otherBox.bottom) - Math.max(box.top, otherBox.top);
        if (width <= 1 || height <= 1) return [];
        return [`${nameOf(element)} lies over ${nameOf(other)}`];
      }),
    );
  }, selector);
}

/**
 * Visible text that its surroundings cut off: by an ancestor that hides what overflows, by a window edge that cannot
 * be scrolled to, by its own button, or by the width of its field. Text in something scrollable is not clipped, nor
 * is text that is meant for screen readers alone.
 */
export function clippedText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slack = 1;
    const faults: string[] = [];

    /** For screen readers alone: a box of a pixel or so, or clipped away. */
    const isUnseen = (element: Element) => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const style = getComputedStyle(at);
        const isTiny = at.clientWidth <= 2 && at.clientHeight <= 2 && style.overflowX !== "visible";
        if (style.position === "absolute" && isTiny) return true;
        if (style.clipPath.startsWith("inset(50%") || style.clipPath === "inset(100%)") return true;
      }
      return !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    };

    const cutBy = (rect: DOMRect, from: Element): string | null => {
      for (let at: Element | null = from; at && at !== document.body; at = at.parentElement) {
        const { overflowX, overflowY, display } = getComputedStyle(at);
        if (display === "inline" || display === "contents") continue;
        const box = at.getBoundingClientRect();
        const name = `${at.tagName.toLowerCase()}.${at.getAttribute("class") ?? at.id}`;
        const scrolls = (value: string) => value === "auto" || value === "scroll";
        const isWide = rect.left < box.left - slack || rect.right > box.right + slack;
        const isTall = rect.top < box.top - slack || rect.bottom > box.bottom + slack;
        const isControl = at instanceof HTMLButtonElement;
        if (isWide && (isControl || (overflowX !== "visible" && !scrolls(overflowX)))) return name;
        if (isTall && (isControl || (overflowY !== "visible" && !scrolls(overflowY)))) return name;
        if (scrolls(overflowX) || scrolls(overflowY)) return null;
      }
      const isLeft = rect.left + window.scrollX < -slack;
      const isRight = rect.right + window.scrollX > document.documentElement.scrollWidth + slack;
      return isLeft || isRight ? "the window" : null;
    };

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const parent = text.parentElement;
      const words = text.textContent?.trim() ?? "";
      if (!parent || words === "" || parent.closest("script, style, noscript, option, title"))
        continue;
      if (isUnseen(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const cutter = [...range.getClientRects()].map((rect) => cutBy(rect, parent)).find(Boolean);
      if (cutter) faults.push(`"${words.slice(0, 40)}" is cut by ${cutter}`);
    }
    for (const field of document.querySelectorAll("input, textarea")) {
      if (
        field instanceof HTMLInputElement &&
        ["range", "checkbox", "radio"].includes(field.type)
      ) {
        continue;
      }
      if (isUnseen(field) || field.scrollWidth <= field.clientWidth + slack) continue;
      faults.push(`the field "${(field as HTMLInputElement).value}" is too narrow for its value`);
    }
    return faults;
  });
}
