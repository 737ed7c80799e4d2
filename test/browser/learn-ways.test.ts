/** Other ways through the Learn page: on paper, without scripts, by address, by keyboard, in another window size. */
import { expect, test } from "vitest";
import { axeViolations, horizontalScroll, openPage, type OpenedPage } from "./harness/index.ts";

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

const atOf = (page: OpenedPage) =>
  page.getByRole("region", { name: "Stage" }).getAttribute("data-at");

/** Every chapter's pictures: whether they are shown, whole and loaded. */
function pictureFaults(page: OpenedPage): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLImageElement>(".beat__picture")].flatMap((image) => {
      const { width, left, right } = image.getBoundingClientRect();
      const isWhole = width > 200 && left >= -1 && right <= innerWidth + 1;
      return isWhole ? [] : [`${image.getAttribute("src")} is ${width} wide at ${left}`];
    }),
  );
}

test("without scripts, text, formulas, pictures and questions are all there", async () => {
  for (const viewport of [DESKTOP, PHONE]) {
    // What a page without scripts holds cannot be asked by one: a page with scripts reads the same markup.
    const page = await openPage({ path: "index.html", viewport, scripts: false });
    const pictures = page.locator(".beat__picture");
    const count = await pictures.count();
    expect(count).toBeGreaterThanOrEqual(13);
    for (const picture of [pictures.first(), pictures.nth(8), pictures.last()]) {
      await picture.scrollIntoViewIfNeeded();
      const box = await picture.boundingBox();
      expect(box?.width).toBeGreaterThan(300);
      expect((box?.x ?? -1) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
    }
    expect(await page.locator("math").first().isVisible()).toBe(true);
    expect(await page.locator(".paper").last().isVisible()).toBe(true);
    expect(await page.locator("#root").isVisible()).toBe(false);
    // With scripts switched off the browser refuses to fetch them, which is no fault.
    expect(page.problems.filter((problem) => !problem.includes(".js (csp)"))).toEqual([]);
  }
});

test("when its scripts do not come, the pictures come instead", async () => {
  const page = await openPage({ path: "index.html", viewport: PHONE, waitForApp: false });
  await page.route("**/assets/*.js", (route) => route.abort());
  await page.reload();
  const first = page.locator(".beat__picture").first();
  expect(await first.isVisible()).toBe(false);
  await first.waitFor({ state: "visible", timeout: 15_000 });
  expect(await pictureFaults(page)).toEqual([]);
  expect(await horizontalScroll(page)).toEqual([]);
});

test("prints every part with its picture and every question with blanks, on A4 and Letter", async () => {
  const page = await openPage({ path: "index.html?theme=dark" });
  for (const format of ["A4", "Letter"] as const) {
    const pdf = (await page.pdf({ format })).toString("latin1");
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(8);
    expect(pages).toBeLessThan(24);
  }
  // Back on the screen, the theme is the reader's again.
  expect(await page.getAttribute("html", "data-theme")).toBe("dark");

  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await page.getAttribute("html", "data-theme")).toBe("light");
  expect(await pictureFaults(page)).toEqual([]);
  for (const hidden of ["#root", ".outline", "#learn-head"]) {
    expect(await page.locator(hidden).isVisible()).toBe(false);
  }
  const questions = await page.evaluate(() =>
    [...document.querySelectorAll("[data-question]")].map(
      (place) =>
        [place, place.nextElementSibling].filter(
          (each) => each?.textContent && each.checkVisibility(),
        ).length,
    ),
  );
  // Each once: the card if it has come, else its copy on paper.
  expect(new Set(questions)).toEqual(new Set([1]));
  expect(await page.locator("#sources li").count()).toBeGreaterThan(4);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  expect(await page.getAttribute("html", "data-theme")).toBe("dark");
  expect(page.problems).toEqual([]);
});

test("an address leads to its chapter, by fragment or by chapter=, also for who is there already", async () => {
  const page = await openPage({ path: "index.html?chapter=depthwise", reducedMotion: true });
  await expect.poll(() => atOf(page)).toBe("filter.y4.x4");
  await expect.poll(() => new URL(page.url()).hash).toBe("#depthwise");
  await page.evaluate(() => location.assign("#two-jobs"));
  await expect.poll(() => atOf(page)).toBe("filters.y2.x2");
  // A fragment comes first, and what is no chapter is no place to go.
  await page.goto(page.url().replace(/[?].*/, "?chapter=depthwise#two-jobs"));
  await expect.poll(() => atOf(page)).toBe("filters.y2.x2");
  await page.goto(page.url().replace(/[?].*/, "?chapter=root"));
  await expect.poll(() => atOf(page)).toMatch(/^input/);
  expect(page.problems).toEqual([]);
});

test("another window size while reading keeps the part and its state", async () => {
  const page = await openPage({ path: "index.html#two-jobs", reducedMotion: true });
  await expect.poll(() => atOf(page)).toBe("filters.y2.x2");
  for (const viewport of [PHONE, { width: 1024, height: 768 }, DESKTOP]) {
    await page.setViewportSize(viewport);
    await page.evaluate(() => document.getElementById("two-jobs")?.scrollIntoView());
    await expect.poll(() => atOf(page)).toBe("filters.y2.x2");
  }
  expect(page.problems).toEqual([]);
});

test("by keyboard alone: to the next part, and a question answered; axe finds nothing in it", async () => {
  for (const viewport of [DESKTOP, PHONE]) {
    const page = await openPage({ path: "index.html", viewport, reducedMotion: true });
    const next = page.getByRole("button", { name: "Next part" });
    await page.locator("body").press("Tab");
    for (let i = 0; i < 60 && !(await next.evaluate((each) => each.matches(":focus"))); i++) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await expect.poll(() => atOf(page)).toBe("position.t26");

    const question = page.locator("#one-map .quiz:not(.paper .quiz)");
    await page.evaluate(() => document.querySelector("#one-map [data-question]")?.scrollIntoView());
    await question.waitFor();
    const field = question.locator("input").first();
    await field.focus();
    const isChoice = (await field.getAttribute("type")) === "radio";
    const inputs = isChoice ? 1 : await question.locator("input").count();
    for (let i = 0; i < inputs; i++) {
      await page.keyboard.press(isChoice ? "Space" : "5");
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await question.getByText(/^(Right\.|Not quite\.)$/).waitFor();
    const faults = await axeViolations(page);
    // Several cards of one page are regions of one name.
    expect(faults.filter((fault) => !fault.startsWith("landmark-unique"))).toEqual([]);
    expect(page.problems).toEqual([]);
  }
});
