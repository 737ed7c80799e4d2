/** The widget tells its host how high it wants to be, in the languages that hosts know. */
import { describe, expect, test } from "vitest";
import { frameMarkup, openHost, widgetOf, type HostedPage } from "./support/host-page.ts";
import { heard, LISTENER, type Heard } from "./support/talking-host.ts";

describe("resize=1", () => {
  /** Gives the frame every height it asks for, in each of the three languages. */
  const obliging = `<script>
    addEventListener("message", ({ data, source }) => {
      const frame = document.querySelector("iframe");
      if (!frame || source !== frame.contentWindow) return;
      const said = typeof data === "string" ? JSON.parse(data) : data;
      if (typeof said.height === "number") frame.style.height = said.height + "px";
    });
  </script>`;

  /** Everything that was said, once nothing has been said for so long (ms). */
  async function untilQuiet(page: HostedPage["page"], rest = 1000): Promise<Heard[]> {
    await expect.poll(async () => (await heard(page)).length).toBeGreaterThan(0);
    for (let last = -1; ;) {
      const all = await heard(page);
      if (all.length === last) return all;
      last = all.length;
      await page.waitForTimeout(rest);
    }
  }

  const heights = (all: readonly Heard[]): number[] =>
    all.filter(({ type }) => type === "resize").map(({ height }) => height ?? 0);

  test("the height is told in three languages and comes to rest", async () => {
    const host = await openHost(LISTENER + obliging + frameMarkup("?api=1&resize=1"));
    const { page, problems } = host;
    await widgetOf(page);
    const all = await untilQuiet(page, 1500);
    const asked = heights(all);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThan(4);
    const lti = all.filter(({ subject }) => subject === "lti.frameResize");
    expect(lti.map(({ height }) => height)).toEqual(asked);
    const texts = all.flatMap(({ text }) => (typeof text === "string" ? [text] : []));
    const plain = texts.map((text) => JSON.parse(text) as Heard);
    expect(plain.map(({ context }) => context)).toEqual(asked.map(() => "iframe.resize"));
    expect(plain.map(({ height }) => height)).toEqual(asked);
    const frame = await page.locator("iframe").evaluate((node) => node.clientHeight);
    expect(frame).toBe(asked.at(-1));
    expect(problems()).toEqual([]);
  });

  test("a narrower frame asks for another height, once", async () => {
    const host = await openHost(LISTENER + obliging + frameMarkup("?api=1&resize=1"));
    const { page } = host;
    await widgetOf(page);
    const before = heights(await untilQuiet(page)).length;
    await page.locator("iframe").evaluate((node) => {
      node.style.width = "900px";
    });
    await expect.poll(async () => heights(await heard(page)).length).toBeGreaterThan(before);
    const after = heights(await untilQuiet(page)).slice(before);
    expect(after.length).toBeGreaterThan(0);
    expect(after.length).toBeLessThan(4);
    const inside = page.frameLocator("iframe").locator(".embed");
    expect(
      await inside.evaluate((node) => node.getBoundingClientRect().height),
    ).toBeLessThanOrEqual((after.at(-1) ?? 0) + 1);
  });

  test("without api=1 only the hosts' own languages are spoken", async () => {
    const { page } = await openHost(LISTENER + frameMarkup("?resize=1"));
    await widgetOf(page);
    const all = await untilQuiet(page);
    expect(all.length).toBeGreaterThan(0);
    expect(all.every(({ ns }) => ns === undefined)).toBe(true);
  });
});
