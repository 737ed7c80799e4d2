/** The harness finds the faults it is meant to find, and only those. */
import { expect, test } from "vitest";
import {
  axeViolations,
  clippedText,
  horizontalScroll,
  openBlank,
  openPage,
  overlaps,
} from "./harness/index.ts";

test("a sound page has no faults", async () => {
  const page = await openBlank(
    `<main><h1>Title</h1><button>One</button> <button>Two</button></main>`,
  );
  expect(await axeViolations(page)).toEqual([]);
  expect(await horizontalScroll(page)).toEqual([]);
  expect(await overlaps(page, "button")).toEqual([]);
  expect(await clippedText(page)).toEqual([]);
});

test("an element wider than the window is named", async () => {
  const page = await openBlank(`<div id="wide" style="width:500px">wide</div>`, {
    viewport: { width: 320, height: 640 },
  });
  expect((await horizontalScroll(page)).join("\n")).toContain("div.wide");
});

test("elements over one another are named as a pair", async () => {
  const page = await openBlank(
    `<button>One</button><button style="margin-left:-20px">Two</button><button>Three</button>`,
  );
  expect(await overlaps(page, "button")).toEqual([`button "One" lies over button "Two"`]);
});

const clipped = {
  "an ellipsis": `<p style="width:60px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap">a long text here</p>`,
  "a low box": `<p style="height:8px;overflow:hidden">cut</p>`,
  "its own button": `<button style="width:30px;white-space:nowrap">a long label</button>`,
  "the left edge": `<p style="margin-left:-40px">to the left</p>`,
  "a narrow field": `<input aria-label="x" style="width:30px" value="1234567890">`,
};

for (const [name, markup] of Object.entries(clipped)) {
  test(`text clipped by ${name} is found`, async () => {
    expect(await clippedText(await openBlank(markup))).toHaveLength(1);
  });
}

const whole = {
  "in a box that scrolls": `<div style="width:60px;height:20px;overflow:auto;white-space:nowrap">a long text here</div>`,
  "for screen readers alone": `<p style="position:absolute;width:1px;height:1px;overflow:hidden">a long text here</p>`,
  "that is hidden": `<p hidden>hidden</p>`,
  "in an SVG": `<svg width="100" height="20"><text x="2" y="14">seen</text></svg>`,
};

for (const [name, markup] of Object.entries(whole)) {
  test(`text ${name} is no fault`, async () => {
    expect(await clippedText(await openBlank(markup))).toEqual([]);
  });
}

test("axe works under the strict policy and names what it finds", async () => {
  const page = await openPage();
  await page.evaluate(() =>
    document.querySelector("#root")?.append(document.createElement("button")),
  );
  expect((await axeViolations(page)).join("\n")).toContain("button-name");
  expect(page.problems).toEqual([]);
});

test("errors in the console, exceptions and failed requests become problems", async () => {
  const page = await openPage();
  await page.evaluate(() => {
    console.error("said");
    setTimeout(() => {
      throw new Error("thrown");
    });
    void fetch("missing.json");
  });
  await expect.poll(() => page.problems.join("\n")).toMatch(/404: .*missing\.json/);
  expect(page.problems.join("\n")).toMatch(/console: said/);
  expect(page.problems.join("\n")).toMatch(/exception: .*thrown/);
});

test("theme, reduced motion and touch reach the page", async () => {
  const page = await openPage({ theme: "dark", reducedMotion: true, touch: true });
  const seen = await page.evaluate(() =>
    ["(prefers-color-scheme: dark)", "(prefers-reduced-motion: reduce)", "(pointer: coarse)"].map(
      (query) => matchMedia(query).matches,
    ),
  );
  expect(seen).toEqual([true, true, true]);
});
