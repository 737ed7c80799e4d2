/** Accessibility faults that axe finds in a page as it stands. */
import axe from "axe-core";
import type { Page } from "playwright-core";

/**
 * One line per violation: rule, help and the elements it names. An empty list: none found.
 * axe comes in through the debugger, which neither the security policy nor Trusted Types stop.
 * @param include only this part of the page, as a selector
 */
export async function axeViolations(page: Page, include = "html"): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) {
    const session = await page.context().newCDPSession(page);
    await session.send("Runtime.evaluate", { expression: axe.source });
    await session.detach();
  }
  return page.evaluate(async (selector) => {
    const { axe: axeInPage } = window as unknown as { axe: typeof axe };
    const { violations } = await axeInPage.run(selector, {
      // Every rule runs; only what passes is not written down node by node.
      resultTypes: ["violations"],
    });
    return violations.map(({ id, help, nodes }) => {
      const targets = nodes.map((node) => node.target.join(" ")).join(", ");
      return `${id}: ${help} (${targets})`;
    });
  }, include);
}
