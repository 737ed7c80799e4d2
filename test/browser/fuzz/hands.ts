/** What somebody does a page with: a pointer and a keyboard. */
import type { Page } from "playwright-core";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Hands {
  /** A click, or a tap with a finger. */
  readonly press: (at: Point) => Promise<void>;
  readonly move: (to: Point) => Promise<void>;
  readonly drag: (from: Point, to: Point) => Promise<void>;
  readonly wheel: (by: number) => Promise<void>;
  /** As Playwright names keys: "Shift+ArrowLeft". */
  readonly key: (name: string) => Promise<void>;
  /** Types over all that the field with the focus has. */
  readonly overtype: (text: string) => Promise<void>;
  /** One of the options of the select that CHOSEN finds, where it has as many. */
  readonly choose: (index: number) => Promise<void>;
}

/** The element that the person has chosen to act on. */
export const CHOSEN = "[data-fuzzed]";

/** The browser's own: what a page cannot tell from a person. */
export function handsOn(page: Page, touch: boolean): Hands {
  const { mouse, keyboard, touchscreen } = page;
  return {
    press: ({ x, y }) => (touch ? touchscreen.tap(x, y) : mouse.click(x, y)),
    move: ({ x, y }) => mouse.move(x, y),
    drag: async (from, to) => {
      await mouse.move(from.x, from.y);
      await mouse.down();
      await mouse.move(to.x, to.y, { steps: 3 });
      await mouse.up();
    },
    wheel: (by) => mouse.wheel(0, by),
    key: (name) => keyboard.press(name),
    overtype: async (text) => {
      await keyboard.press("Control+a");
      await keyboard.insertText(text);
    },
    choose: async (index) => {
      const select = page.locator(`select${CHOSEN}`);
      await select.selectOption({ index }, { timeout: 300 }).catch(() => undefined);
    },
  };
}
