/**
 * What the stage is compared with: a page with nothing in it, the stage's canvases with nothing drawn but a pixel, and
 * the same scene with one SVG rect per cell.
 */
import type { Page } from "playwright-core";
import type { Player } from "./play.ts";
import { openScene } from "./product.ts";
import { LARGE } from "./scenes.ts";
import type {} from "./svg-page.ts";

const BLANK = "<!doctype html><html lang='en'><title>Yardstick</title><body></body></html>";

/** The least that a page with an animation frame costs. */
export const emptyPlayer: Player = {
  title: "an empty page",
  isBudgeted: false,
  isYardstick: true,
  open: (page) => page.setContent(BLANK),
  play: () => Promise.resolve(),
  check: () => Promise.resolve(),
};

interface Size {
  readonly width: number;
  readonly height: number;
}

interface BareCanvas {
  readonly pixels: Size;
  /** CSS pixels. */
  readonly box: Size & { readonly x: number; readonly y: number };
  readonly imageRendering: string;
}

/** Runs in the page: the stage's canvases as they stand. */
function canvasesOf(): BareCanvas[] {
  return [...document.querySelectorAll<HTMLCanvasElement>(".picture canvas")].map((canvas) => {
    const { x, y, width, height } = canvas.getBoundingClientRect();
    const { imageRendering } = getComputedStyle(canvas);
    const pixels = { width: canvas.width, height: canvas.height };
    return { pixels, box: { x, y, width, height }, imageRendering };
  });
}

/** Runs in the page: canvases of those sizes, painted once. */
function putCanvases(all: readonly BareCanvas[]): void {
  const stage = document.createElement("section");
  stage.ariaLabel = "Stage";
  for (const { pixels, box, imageRendering } of all) {
    const canvas = Object.assign(document.createElement("canvas"), pixels);
    const place = { position: "absolute", left: `${box.x}px`, top: `${box.y}px` };
    const size = { width: `${box.width}px`, height: `${box.height}px` };
    Object.assign(canvas.style, { ...place, ...size, imageRendering });
    canvas.getContext("2d")?.fillRect(0, 0, pixels.width / 2, pixels.height / 2);
    stage.append(canvas);
  }
  document.body.append(stage);
}

/** Runs in the page: another pixel of the largest canvas, in every frame or with every move of the pointer. */
export function drawPixels(when: "frame" | "pointermove"): void {
  const canvases = [...document.querySelectorAll("canvas")];
  const [largest] = canvases.sort((a, b) => b.width * b.height - a.width * a.height);
  const context = largest.getContext("2d");
  let drawn = 0;
  const draw = (): void => {
    drawn++;
    if (context === null) return;
    context.fillStyle = drawn % 2 === 0 ? "black" : "white";
    context.fillRect(drawn % largest.width, 1, 1, 1);
  };
  const next = (): void => {
    draw();
    requestAnimationFrame(next);
  };
  if (when === "frame") requestAnimationFrame(next);
  else document.addEventListener("pointermove", () => requestAnimationFrame(draw));
}

/** The large layer's canvases on a page without anything else. */
export async function openCanvases(page: Page, siteUrl: string): Promise<void> {
  await openScene(page, siteUrl, LARGE);
  const all = await page.evaluate(canvasesOf);
  // The page's own policy would refuse other content.
  await page.goto("about:blank");
  await page.setContent(BLANK);
  await page.evaluate(putCanvases, all);
}

/** The least that the stage's canvases cost, whoever draws on them. */
export function canvasPlayer(siteUrl: string): Player {
  return {
    title: `the canvases of ${LARGE.title}, one pixel drawn`,
    isBudgeted: false,
    isYardstick: true,
    open: (page) => openCanvases(page, siteUrl),
    play: (page) => page.evaluate(drawPixels, "frame" as const),
    check: () => Promise.resolve(),
  };
}

/**
 * @param script the bundle of svg-page.ts
 * @param size of the product's picture
 */
export function svgPlayer(script: string, size: { width: number; height: number }): Player {
  return {
    title: `${LARGE.title}, one SVG rect per cell`,
    isBudgeted: false,
    isYardstick: true,
    async open(page) {
      await page.setContent(BLANK);
      await page.addScriptTag({ content: script });
      await page.evaluate(({ width, height }) => window.svgYardstick.build(width, height), size);
    },
    play: (page) => page.evaluate(() => window.svgYardstick.play()),
    async check(page) {
      if (await page.evaluate(() => window.svgYardstick.isPlaying())) return;
      throw new Error("The yardstick came to its end while it was measured.");
    },
  };
}
