/** The lesson editor: a lesson written by keyboard alone, saved, opened again, and kept through a reload. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeViolations, clippedText, horizontalScroll, openPage } from "./harness/index.ts";
import type { OpenedPage, PageOptions } from "./harness/index.ts";

async function openEditor(options: PageOptions = {}): Promise<OpenedPage> {
  const page = await openPage({ path: "classroom.html", ...options });
  await press(page, /^Write a lesson/);
  await page.getByRole("heading", { name: "Lesson editor" }).waitFor();
  return page;
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole("button", { name, exact: true });
  await button.focus();
  await page.keyboard.press("Enter");
}

async function type(page: Page, region: string, label: string, text: string): Promise<void> {
  const field = page.getByRole("region", { name: region }).getByLabel(label, { exact: true });
  await field.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

const titles = (page: Page): Promise<string[]> => page.locator(".stop-item__title").allInnerTexts();

/** Buttons, fields and choices of the editor's own that are lower than this. */
const smallTargets = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((px) => {
    const own = ".edit-bar, .edit-panel, .edit-state__actions";
    const all = [
      ...document.querySelectorAll(
        `:is(${own}) :is(button, input:not([type=checkbox]), label:has(> [type=checkbox]), textarea, select)`,
      ),
    ];
    return all
      .filter((each) => !each.classList.contains("visually-hidden"))
      .map((each) => ({ each, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.height < px - 0.5)
      .map(({ each, box }) => `${each.getAttribute("aria-label") ?? each.className} ${box.height}`);
  }, least);

interface SavedLesson {
  readonly format: string;
  readonly title: string;
  readonly goals: readonly string[];
  readonly stops: readonly { readonly title: string; readonly link: string }[];
}

async function save(page: Page): Promise<{ name: string; file: string; lesson: SavedLesson }> {
  const download = page.waitForEvent("download");
  await press(page, "Save as file");
  const saved = await download;
  const file = await saved.path();
  const lesson = JSON.parse(await readFile(file, "utf8")) as SavedLesson;
  return { name: saved.suggestedFilename(), file, lesson };
}

/** Three stops, each at a segment of its own: the digits lead there. */
async function writeThree(page: Page): Promise<void> {
  for (const [i, title] of ["Look", "Slide", "All"].entries()) {
    await page.getByRole("button", { name: "Next step" }).focus();
    await page.keyboard.press(String(i + 1));
    await press(page, "Add this as a stop");
    await page.getByText(`Added as stop ${i + 1} of ${i + 1}.`).waitFor();
    await type(page, `Stop ${i + 1} of ${i + 1}`, "Title", title);
  }
}

test("a lesson of three stops is written, ordered, saved and opened again by keyboard alone", async () => {
  const page = await openEditor();
  await writeThree(page);
  await type(page, "Lesson", "Title of the lesson", "Why it is cheaper?");
  await type(page, "Lesson", "Goals", "Count\nCompare");

  const up = page.getByRole("button", { name: "Move stop 3 up" });
  await up.focus();
  await page.keyboard.press("Enter");
  await page.getByText("Stop 3 moved to 2 of 3.").waitFor();
  expect(await titles(page)).toEqual(["Look", "All", "Slide"]);
  // The same stop keeps the focus, under its new number.
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
    "Move stop 2 up",
  );

  const { name, file, lesson } = await save(page);
  expect(name).toBe("why-it-is-cheaper.json");
  expect(lesson.format).toBe("depthwise-explorer-lesson");
  expect(lesson.goals).toEqual(["Count", "Compare"]);
  const of = ({ title, link }: SavedLesson["stops"][number]) => [title, link];
  expect(lesson.stops.map(of)).toEqual([
    ["Look", ""],
    ["All", "?time=filter"],
    ["Slide", "?time=position"],
  ]);

  const again = await openEditor();
  await again
    .getByLabel("Open a file")
    .first()
    .setInputFiles({
      name,
      mimeType: "application/json",
      buffer: await readFile(file),
    });
  await again.getByText(`Opened ${name}: 3 stops.`).waitFor();
  expect(await titles(again)).toEqual(["Look", "All", "Slide"]);
  await press(again, /^2\s*All$/);
  await again.locator('.stage[data-at="filter"]').waitFor();
  expect((await save(again)).lesson).toEqual(lesson);
  expect([...page.problems, ...again.problems]).toEqual([]);
});

test("a reload loses nothing, and leaving asks", async () => {
  const page = await openEditor();
  await writeThree(page);
  await page.reload();
  await press(page, /^Write a lesson/);
  await page.getByText("The lesson you were writing is back.").waitFor();
  expect(await titles(page)).toEqual(["Look", "Slide", "All"]);

  await press(page, "Close the editor");
  const dialog = page.getByRole("dialog", { name: "Leave without saving?" });
  await dialog.waitFor();
  await dialog.getByRole("button", { name: "Stay" }).last().click();
  expect(await titles(page)).toEqual(["Look", "Slide", "All"]);
  await press(page, "Close the editor");
  await dialog.getByRole("button", { name: "Leave without saving" }).click();
  await press(page, /^Write a lesson/);
  await page.getByText("No stop yet.").waitFor();
  expect(page.problems).toEqual([]);
});

test("a file that is no lesson changes nothing and says why", async () => {
  const page = await openEditor();
  await writeThree(page);
  await page
    .getByLabel("Open a file")
    .first()
    .setInputFiles({
      name: "shopping.json",
      mimeType: "application/json",
      buffer: Buffer.from("{ eggs"),
    });
  await page.getByText("shopping.json could not be opened; nothing has changed.").waitFor();
  await page.getByText(/not a lesson file/).waitFor();
  expect(await titles(page)).toEqual(["Look", "Slide", "All"]);
});

test("a stop is dragged to another place", async () => {
  const page = await openEditor();
  await writeThree(page);
  const handles = page.locator(".stop-item__handle");
  const [from, to] = [await handles.nth(2).boundingBox(), await handles.nth(0).boundingBox()];
  if (from === null || to === null) throw new Error("no handles");
  await page.mouse.move(from.x + 5, from.y + 5);
  await page.mouse.down();
  await page.mouse.move(to.x + 5, to.y - 2, { steps: 5 });
  await page.mouse.up();
  expect(await titles(page)).toEqual(["All", "Look", "Slide"]);
});

test.each([
  [1440, 900, "light", false],
  [1024, 768, "dark", false],
  [390, 844, "light", true],
  [320, 640, "dark", true],
] as const)(
  "at %i × %i, %s, nothing is cut and axe finds nothing",
  async (width, height, theme, touch) => {
    const page = await openEditor({ viewport: { width, height }, theme, touch });
    await writeThree(page);
    await page
      .getByLabel("Asks", { exact: true })
      .selectOption({ label: "how many multiplications" });
    await page.getByRole("region", { name: "The question and its answer" }).waitFor();
    expect(await horizontalScroll(page)).toEqual([]);
    expect(await clippedText(page)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    expect(await smallTargets(page, touch ? 44 : 24)).toEqual([]);
  },
);
