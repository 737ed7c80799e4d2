/** What a class is handed on paper: a worksheet. */
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeViolations, clippedText, horizontalScroll, openPage } from "./harness/index.ts";
import type { OpenedPage, PageOptions } from "./harness/index.ts";
import { eventually } from "./support/explore.ts";
import { pdfPages } from "./support/pdf-text.ts";
import { boxOf, SMALL } from "./support/phone.ts";
import { TWENTY } from "../../src/classroom/lesson/shipped/twenty.ts";

const QUESTIONS = TWENTY.stops.filter(({ question }) => question !== undefined).length;

const sheets = (page: Page): Locator => page.getByRole("article", { name: /^Sheet \d/ });
const field = (page: Page, name: string): Locator => page.getByRole("textbox", { name });
const key = (page: Page): Locator => page.getByRole("checkbox", { name: /answer key/ });
const squeezed = (text: string | null): string => (text ?? "").replace(/\s/g, "");

async function openSheets(
  search = "?worksheet=twenty&quizSeed=7",
  options: Omit<PageOptions, "path"> = {},
): Promise<OpenedPage> {
  const page = await openPage({ ...options, path: `classroom.html${search}` });
  await sheets(page).first().waitFor();
  return page;
}

/** How the page shows a sheet's questions, letter by letter. */
const wordsOf = (page: Page): Promise<string[]> => sheets(page).allTextContents();

describe("a worksheet", () => {
  test("opens by its address, with a question for each of the lesson's", async () => {
    const page = await openSheets();
    await page.getByRole("heading", { level: 1, name: /Worksheet/ }).waitFor();
    expect(await field(page, "Number of the first sheet").inputValue()).toBe("7");
    expect(await sheets(page).count()).toBe(1);
    expect(await sheets(page).locator(".sheet__question").count()).toBe(QUESTIONS);
    expect(await page.locator(".answer-key").count()).toBe(0);
    expect(await page.title()).toBe(`Worksheet: ${TWENTY.title}`);
    expect(page.problems).toEqual([]);
  });

  test("is the same on another computer, and another one under another number", async () => {
    const page = await openSheets();
    const [seven] = await wordsOf(page);
    await field(page, "Number of the first sheet").fill("8");
    await eventually(async () => (await wordsOf(page))[0]).toContain("Sheet 8");
    const [eight] = await wordsOf(page);
    await eventually(() => page.url()).toContain("?worksheet=twenty&quizSeed=8");

    const other = await openSheets(new URL(page.url()).search, { viewport: SMALL });
    expect(await wordsOf(other)).toEqual([eight]);
    expect(eight.replace("Sheet 8", "")).not.toBe(seven.replace("Sheet 7", ""));
    expect([...page.problems, ...other.problems]).toEqual([]);
  });

  test.each(["A4", "Letter"] as const)(
    "prints on %s: sheets, then the key, and nothing of the page around them",
    async (paper) => {
      const page = await openSheets("?worksheet=twenty&quizSeed=7&theme=dark");
      await field(page, "Different sheets").fill("3");
      await eventually(() => sheets(page).count()).toBe(3);
      const plain = pdfPages(await page.pdf({ format: paper, printBackground: true }));
      expect(plain.join("")).not.toMatch(/Answer:|Answer[A-D]:|Answerkey|Answersof/);

      await key(page).check();
      const pages = pdfPages(await page.pdf({ format: paper, printBackground: true }));
      expect(pages.slice(0, plain.length)).toEqual(plain);
      const text = pages.join("");
      for (const control of ["Close", "Different sheets", "Number of the first", "Print"]) {
        expect(text).not.toContain(squeezed(control));
      }
      // Every letter of the preview is on paper, in its order: nothing is clipped. List numbers are the printer's own.
      const shown = squeezed(
        (await page.locator(".worksheet__papers").innerText()).normalize("NFKC"),
      );
      const letters = (all: string): string => all.replace(/\(tofillin\)|\(totick\)|[\d.•]/g, "");
      expect(letters(text)).toBe(letters(shown));

      const starts = [7, 8, 9].map((number) =>
        pages.findIndex((each) => each.startsWith(squeezed(`${TWENTY.title}Sheet ${number}`))),
      );
      expect(starts[0]).toBe(0);
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
      expect(pages.findIndex((each) => each.startsWith("Answerkey"))).toBe(plain.length);
      expect(page.problems).toEqual([]);
    },
  );

  test("breaks no question between two pages", async () => {
    const page = await openSheets("?worksheet=fortyfive&quizSeed=3");
    await field(page, "Different sheets").fill("2");
    await eventually(() => sheets(page).count()).toBe(2);
    const questions = await page
      .locator(".sheet__question")
      .evaluateAll((nodes) =>
        nodes.map((node) => (node instanceof HTMLElement ? node.innerText : "")),
      );
    const pages = pdfPages(await page.pdf({ format: "A4" }));
    for (const question of questions) {
      const words = squeezed(question.normalize("NFKC")).replace(/\(tofillin\)|\(totick\)/g, "");
      expect(pages.filter((each) => each.includes(words))).not.toEqual([]);
    }
  });

  test("is black on white on paper, whatever the theme", async () => {
    const page = await openSheets("?worksheet=twenty&theme=dark", { theme: "dark" });
    await page.emulateMedia({ media: "print" });
    const colours = await page.evaluate(() => {
      const of = (selector: string) => {
        const node = document.querySelector(selector);
        return node === null ? null : getComputedStyle(node);
      };
      return {
        page: of("body")?.backgroundColor,
        scheme: of(":root")?.colorScheme,
        cells: [...document.querySelectorAll(".quiz__grid td")].map((cell) => {
          const { color, backgroundColor } = getComputedStyle(cell);
          return `${color} on ${backgroundColor}`;
        }),
        head: of(".worksheet__head")?.display,
      };
    });
    expect(colours.page).toBe("rgb(255, 255, 255)");
    expect(colours.scheme).toContain("light");
    expect(colours.cells.length).toBeGreaterThan(0);
    expect(new Set(colours.cells)).toEqual(new Set(["rgb(0, 0, 0) on rgb(255, 255, 255)"]));
    expect(colours.head).toBe("none");
  });

  test("Close leads to the start, by key", async () => {
    const page = await openSheets();
    await page.getByRole("button", { name: "Close" }).focus();
    await page.keyboard.press("Enter");
    await eventually(() => page.locator(".worksheet").count()).toBe(0);
    expect(page.url()).not.toContain("worksheet");
    expect(page.problems).toEqual([]);
  });

  test.each([
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
    { width: 320, height: 640 },
  ])("fits $width × $height", async (viewport) => {
    const page = await openSheets(undefined, { viewport, theme: "dark" });
    await key(page).check();
    expect(await horizontalScroll(page)).toEqual([]);
    expect(await clippedText(page)).toEqual([]);
    for (const control of await page.locator("button, input").all()) {
      const { width, height } = await boxOf(control);
      const label = await control.getAttribute("type");
      if (label !== "checkbox") expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
    expect(await axeViolations(page)).toEqual([]);
    expect(page.problems).toEqual([]);
  });
});
