/** Everything that a person can have open: the pages, and what opens on them. */
import type { Page } from "playwright-core";
import { openPage, type OpenedPage, type PageOptions } from "../harness/index.ts";

/** What a text of the page reads where its texts are changed. */
export type Say = (text: string) => string;

export interface Shown {
  readonly name: string;
  readonly path: string;
  /** What is looked at; without, the whole page. */
  readonly within?: string;
  readonly open?: (page: Page, say: Say) => Promise<void>;
}

const DIALOG = "dialog[open]";
const CELLS = "[data-at] canvas[data-tensor=input]";
const MOMENT = "time=filters.f40.y2.x2";

/** Opens it by its button, and waits for what is fetched into it. */
const dialogBy =
  (button: string, inside: string) =>
  async (page: Page, say: Say): Promise<void> => {
    await page.getByRole("button", { name: say(button), exact: true }).click();
    await page.locator(`${DIALOG} ${inside}`).first().waitFor();
  };

const shareTab = (tab: string, inside: string) => async (page: Page, say: Say) => {
  await dialogBy("Share", "[role=tab]")(page, say);
  await page.getByRole("tab", { name: say(tab), exact: true }).click();
  await page.locator(`${DIALOG} ${inside}`).first().waitFor();
};

const cells = async (page: Page): Promise<void> => void (await page.waitForSelector(CELLS));
const wall = async (page: Page): Promise<void> =>
  void (await page.waitForSelector(".caption__text"));

export const PAGES: readonly Shown[] = [
  { name: "Learn", path: "index.html", open: cells },
  {
    name: "Explore",
    path: `explore.html?${MOMENT}&stride=99`,
    open: async (page, say) =>
      void (await page
        .getByRole("group", {
          name: say("{framework} code").replaceAll("{framework}", say("PyTorch")),
        })
        .waitFor()),
  },
  { name: "Classroom", path: "classroom.html" },
  { name: "the wall", path: "classroom.html?lesson=twenty&stop=5", open: wall },
  {
    name: "the wall, asking",
    path: "classroom.html?lesson=twenty&stop=5",
    open: async (page) => {
      await wall(page);
      await page.keyboard.press("PageDown");
      await page.waitForSelector(".choices");
    },
  },
  { name: "the notes", path: "classroom.html?notes=1" },
  {
    name: "the lesson editor",
    path: "classroom.html",
    open: async (page, say) => {
      await page.getByRole("button", { name: say("Write a lesson") }).click();
      await page.waitForSelector(CELLS);
    },
  },
  { name: "the worksheet", path: "classroom.html?worksheet=twenty&quizSeed=7" },
  { name: "the widget", path: `embed.html?${MOMENT}`, open: cells },
];

export const DIALOGS: readonly Shown[] = [
  ...["index.html", "explore.html"].flatMap((path) => [
    { name: `the keys on ${path}`, path, within: DIALOG, open: dialogBy("? keys", "kbd") },
    {
      name: `the values on ${path}`,
      path,
      within: DIALOG,
      open: dialogBy("Values as a table", "table"),
    },
  ]),
  {
    name: "Share: link",
    path: `explore.html?${MOMENT}`,
    within: DIALOG,
    open: shareTab("Link", "canvas, svg[role=img], [role=img]"),
  },
  {
    name: "Share: embed",
    path: `explore.html?${MOMENT}`,
    within: DIALOG,
    open: shareTab("Embed", "iframe, pre, textarea"),
  },
  {
    name: "Share: export",
    path: `explore.html?${MOMENT}`,
    within: DIALOG,
    open: shareTab("Export", "table"),
  },
  {
    name: "a photo of one's own",
    path: "explore.html",
    within: DIALOG,
    open: dialogBy("Use a photo…", "button:nth-of-type(1)"),
  },
  {
    name: "the classroom's keys",
    path: "classroom.html?lesson=twenty&stop=5",
    within: DIALOG,
    open: async (page) => {
      await wall(page);
      await page.keyboard.press("?");
      await page.locator(`${DIALOG} kbd`).first().waitFor();
    },
  },
  {
    name: "the widget's settings",
    path: "embed.html",
    within: DIALOG,
    open: dialogBy("Settings", "input"),
  },
];

export async function openShown(
  { path, open }: Shown,
  options: Omit<PageOptions, "path"> = {},
  say: Say = (text) => text,
): Promise<OpenedPage> {
  const page = await openPage({ viewport: { width: 1280, height: 800 }, ...options, path });
  await open?.(page, say);
  return page;
}
