/** Inputs to the stage -> what the main thread does about each: the pointer over cells, and a new kernel size. */
import type { Browser, Page } from "playwright-core";
import { DETAILED, sleep, throttle, traced, withPage } from "./browse.ts";
import type { Effort } from "./effort.ts";
import type { InputFigures } from "./figures.ts";
import { installProbe } from "./probe.ts";
import type { ProbedWindow, ProbeState } from "./probe.ts";
import { openScene } from "./product.ts";
import { rangeOf } from "./ranges.ts";
import { MARKS, responsesOf } from "./responses.ts";
import { LARGE } from "./scenes.ts";
import { mainThreadOf } from "./trace.ts";
import { drawPixels, openCanvases } from "./yardsticks.ts";

/** The picture rests when it has not changed for so long (ms). */
const REST = { hover: 120, change: 300 };
const PATIENCE = 20_000;

const stateOf = (page: Page) =>
  page.evaluate(() => (window as ProbedWindow).benchProbe?.state()) as Promise<ProbeState>;

/**
 * Announces an input, makes it, and waits until the picture rests again.
 * @param mustChange waits for a change, however long it takes to compute
 */
async function perform(
  page: Page,
  input: () => Promise<void>,
  rest: number,
  mustChange: boolean,
): Promise<void> {
  await page.evaluate(() => (window as ProbedWindow).benchProbe?.arm());
  await input();
  const start = performance.now();
  for (;;) {
    // From here, not from a timer of the page: its main thread is what is measured.
    await sleep(rest);
    const { seen, changes, quiet } = await stateOf(page);
    const isAtRest = changes > 0 ? quiet >= rest : !mustChange;
    if (seen && isAtRest) return;
    if (performance.now() - start > PATIENCE) throw new Error("The page did not come to rest.");
  }
}

interface InputKind {
  readonly title: string;
  readonly rest: number;
  readonly mustChange: boolean;
}

async function measureInputs(
  browser: Browser,
  page: Page,
  { title, rest, mustChange }: InputKind,
  inputs: readonly (() => Promise<void>)[],
): Promise<InputFigures> {
  const { events } = await traced(browser, DETAILED, async () => {
    for (const input of inputs) await perform(page, input, rest, mustChange);
  });
  const { longestEvent } = await stateOf(page);
  const responses = responsesOf(mainThreadOf(events, MARKS.prefix));
  const pictures = responses.flatMap(({ picture }) => picture ?? []);
  const paints = responses.flatMap(({ nextPaint }) => nextPaint ?? []);
  const range = (values: number[]) => (values.length > 0 ? rangeOf(values) : null);
  return {
    title,
    inputs: responses.length,
    reacted: pictures.length,
    work: range(pictures.map(({ wall }) => wall)),
    cpu: range(pictures.map(({ cpu }) => cpu)),
    elapsed: range(pictures.map(({ elapsed }) => elapsed)),
    longestTask: range(pictures.map(({ longest }) => longest))?.worst ?? null,
    longestToPaint: paints.length > 0 ? Math.max(longestEvent, ...paints) : null,
  };
}

async function openLarge(page: Page, siteUrl: string): Promise<void> {
  await openScene(page, siteUrl, LARGE);
  await page.evaluate(installProbe, MARKS);
  await throttle(page);
}

/** Cells all over a map, none beside the one before; the same in every run. */
function cellsOf(side: number, count: number): { x: number; y: number }[] {
  return Array.from({ length: count }, (_, i) => ({
    x: (i * 13 + 3) % side,
    y: (i * 7 + 5) % side,
  }));
}

/** The pointer from cell to cell of the first map of a tensor. */
export function measureHover(
  browser: Browser,
  siteUrl: string,
  tensor: "input" | "standard",
  { cells }: Effort,
): Promise<InputFigures> {
  const title = `pointer over ${tensor === "input" ? "an input" : "an output"} cell`;
  return withPage(browser, async (page) => {
    await openLarge(page, siteUrl);
    const map = await page.locator(`canvas[data-tensor="${tensor}"]`).first().boundingBox();
    if (!map) throw new Error(`There is no map of the ${tensor} tensor.`);
    const moves = cellsOf(LARGE.side, cells + 1).map(({ x, y }) => () => {
      const share = (cell: number) => (cell + 0.5) / LARGE.side;
      return page.mouse.move(map.x + share(x) * map.width, map.y + share(y) * map.height);
    });
    // The first one only brings the pointer there.
    await moves[0]();
    await sleep(500);
    const kind = { title, rest: REST.hover, mustChange: false };
    return measureInputs(browser, page, kind, moves.slice(1));
  });
}

/** The pointer over the stage's canvases alone, of which one pixel is drawn. */
export function measureBareHover(
  browser: Browser,
  siteUrl: string,
  { cells }: Effort,
): Promise<InputFigures> {
  return withPage(browser, async (page) => {
    await openCanvases(page, siteUrl);
    await page.evaluate(installProbe, MARKS);
    await page.evaluate(drawPixels, "pointermove" as const);
    await throttle(page);
    const moves = cellsOf(LARGE.side, cells).map(({ x, y }) => () => {
      return page.mouse.move(BARE_CORNER + 7 * x, BARE_CORNER + 7 * y);
    });
    const title = "pointer over the canvases, one pixel drawn";
    return measureInputs(browser, page, { title, rest: REST.hover, mustChange: false }, moves);
  });
}

/** Inside the picture, from the page's corner (CSS pixels). */
const BARE_CORNER = 300;

/** The kernel size, up and down again by the arrow keys of its field. */
export function measureChange(
  browser: Browser,
  siteUrl: string,
  { changes }: Effort,
): Promise<InputFigures> {
  return withPage(browser, async (page) => {
    await openLarge(page, siteUrl);
    const field = page.getByRole("spinbutton", { name: "Kernel size", exact: true });
    await field.focus();
    await sleep(500);
    const steps = Array.from({ length: changes }, (_, i) => () => {
      return field
        .page()
        .keyboard.press(Math.floor(i / UPWARDS) % 2 === 0 ? "ArrowUp" : "ArrowDown");
    });
    const kind = { title: "another kernel size", rest: REST.change, mustChange: true };
    return measureInputs(browser, page, kind, steps);
  });
}

/** From 3 to 7 and back. */
const UPWARDS = 4;
