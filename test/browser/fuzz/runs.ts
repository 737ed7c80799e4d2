/** Questions to a page, the same from within, from Playwright and from WebDriver. */
import type { Page } from "playwright-core";

export interface Runs {
  /** Runs in the page; what it is given and gives is JSON. It sees nothing of the test but its arguments. */
  readonly run: <A extends readonly unknown[], T>(fn: (...args: A) => T, ...args: A) => Promise<T>;
}

/** By the protocol, so that no policy of the page has anything against it. */
export const runsIn = (page: Page): Runs => ({
  run: <A extends readonly unknown[], T>(fn: (...args: A) => T, ...args: A) =>
    page.evaluate<T>(`(${fn.toString()}).apply(null, ${JSON.stringify(args)})`),
});

/** Within the page itself. */
export const here: Runs = { run: (fn, ...args) => Promise.resolve(fn(...args)) };
