/**
 * Every text for people longer, twice, from right to left and hostile: nothing takes it for markup, and each page still
 * holds it where a language could be as long, which hostile texts of 30 signs more are not. The short run takes two
 * variants of each page at one size, the long one all of them, also of what opens, at four.
 */
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { testSite } from "../site/site.ts";
import { changedText, HOSTILE, VARIANTS, type Variant } from "../site/variants.ts";
import { isSoak } from "../soak/is-soak.ts";
import { clippedText, horizontalScroll } from "./harness/index.ts";
import { DIALOGS, openShown, PAGES, type Shown } from "./support/everyone.ts";

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
] as const;

const SHORT = new Set(["Learn", "Explore", "Classroom", "the wall", "the widget"]);
const ALL = isSoak ? [...PAGES, ...DIALOGS] : PAGES.filter(({ name }) => SHORT.has(name));

let site = "";
beforeAll(async () => void (site = await testSite()));

const addressOf = ({ path }: Shown, variant: Variant): string => {
  const address = new URL(path, site);
  address.searchParams.set("stringTest", variant);
  return address.href;
};

/** Elements and effects that only a text taken for markup can have. */
const taken = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const made = [...document.querySelectorAll("img[src='x'], [onerror]")];
    const found = made.map((node) => node.outerHTML);
    return "ran" in window ? [...found, "a script ran"] : found;
  });

const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  });

/**
 * The way past the header waits off the edge; the field with the link scrolls, and Copy takes all of it. The words of the
 * picture and the heads of the arithmetic are placed by the length they have in English: their room is no control's.
 */
const KNOWN = [
  changedText("long", "Skip to the stage"),
  'the field "http',
  "cut by section.stage",
  "cut by section.arithmetic",
];

const cases = ALL.flatMap((shown, at) =>
  VARIANTS.map((variant, turn) => [variant, shown.name, shown, at + turn] as const).filter(
    // Two of the four on each page, so that any two neighbours have them all.
    ([, , , turn]) => isSoak || turn % 2 === 0,
  ),
);

test.each(cases)("%s texts on %s", async (variant, _, shown, turn) => {
  const page = await openShown(shown, { url: addressOf(shown, variant) }, (text) =>
    changedText(variant, text),
  );
  const faults: string[] = [];
  for (const size of isSoak ? SIZES : [SIZES[turn % SIZES.length] ?? SIZES[0]]) {
    await page.setViewportSize(size);
    await settled(page);
    const where = `${size.width}×${size.height}`;
    if (variant === "xss") continue;
    const found = [...(await horizontalScroll(page)), ...(await clippedText(page))];
    faults.push(...found.map((fault) => `${where}: ${fault}`));
  }
  expect(await taken(page)).toEqual([]);
  if (variant === "xss") expect(await page.locator("body").innerText()).toContain(HOSTILE);
  expect(faults.filter((fault) => !KNOWN.some((known) => fault.includes(known)))).toEqual([]);
  expect(page.problems).toEqual([]);
});
