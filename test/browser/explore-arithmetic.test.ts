/** The arithmetic beside the picture: the same channels, in the room that there is. */
import { expect, test } from "vitest";
import { eventually, openExplore } from "./support/explore.ts";

/** Room and need of the rows and of the sums, and the channels that are written. */
const panelOf = (page: Awaited<ReturnType<typeof openExplore>>) =>
  page.evaluate(() => {
    const over = (selector: string) => {
      const node = document.querySelector(selector);
      return node ? node.scrollHeight - node.clientHeight : NaN;
    };
    const box = document.querySelector(".arithmetic__scroll")?.getBoundingClientRect();
    const rows = [...document.querySelectorAll(".arithmetic__row")];
    return {
      over: [over(".arithmetic__scroll"), over(".arithmetic__sums")],
      channels: rows.map((row) => row.querySelector(".chip")?.textContent),
      whole: rows.filter((row) => row.getBoundingClientRect().bottom <= (box?.bottom ?? 0) + 1)
        .length,
    };
  });

test.each([3, 4, 8, 16, 64])(
  "at 1440 × 900 all channels in focus of %i are read without scrolling",
  async (channels) => {
    const page = await openExplore(`?channels=${channels}&time=filters.f3.y1.x1`, {
      viewport: { width: 1440, height: 900 },
    });
    const shown = channels === 4 ? ["c0", "c1", "c2", "c3"] : ["c0", "c1", "c2"];
    await eventually(async () => (await panelOf(page)).channels).toEqual(shown);
    expect((await panelOf(page)).over).toEqual([0, 0]);
    expect(page.problems).toEqual([]);
  },
);

test.each([5, 11])("decimals of a %i × kernel leave two channels in sight", async (kernel) => {
  const page = await openExplore(
    `?channels=4&height=16&width=16&kernel=${kernel}&kernels=random&input=noise&time=filters.f3.y1.x1`,
    { viewport: { width: 1440, height: 900 } },
  );
  await eventually(async () => (await panelOf(page)).channels.length).toBe(4);
  expect((await panelOf(page)).whole).toBeGreaterThanOrEqual(2);
  expect(page.problems).toEqual([]);
});

test("a channel that comes into focus in the picture is spelled out", async () => {
  const page = await openExplore("?channels=12&time=filters.f3.y1.x1&pin=input.7.1.1");
  await eventually(async () => (await panelOf(page)).channels).toContain("c7");
  expect(page.problems).toEqual([]);
});
