/** The window that a photo comes from: its focus, its size, its camera. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeViolations, clippedText, horizontalScroll } from "./harness/index.ts";
import type { OpenedPage, PageOptions } from "./harness/index.ts";
import { eventually, openExplore } from "./support/explore.ts";
import { mapOf, readMap } from "./support/pixels.ts";
import { apart, dialog, inputChoice, openDialog } from "./support/own-photo.ts";

test("the dialog gives the focus back, to keyboard and Escape alike", async () => {
  const page = await openExplore("?filters=4");
  const button = page.getByRole("button", { name: "Use a photo…" });
  await button.focus();
  await page.keyboard.press("Enter");
  await dialog(page).waitFor();
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "hidden" });
  expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
  expect(page.problems).toEqual([]);
});

const sizes: readonly PageOptions[] = [
  { viewport: { width: 1440, height: 900 }, theme: "light" },
  { viewport: { width: 390, height: 844 }, theme: "dark", touch: true },
  { viewport: { width: 320, height: 640 }, theme: "light", touch: true },
];
test.each(sizes)("the dialog is whole at $viewport.width × $viewport.height", async (options) => {
  const page = await openExplore("?filters=4", options);
  await openDialog(page);
  const inDialog = async (): Promise<string[]> => [
    ...(await axeViolations(page, "dialog[open]")),
    ...(await clippedText(page)).filter((fault) => fault.includes("photo")),
    ...(await horizontalScroll(page)),
  ];
  expect(await inDialog()).toEqual([]);
  const buttons = await dialog(page)
    .locator("button, label")
    .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().height));
  expect(Math.min(...buttons)).toBeGreaterThanOrEqual(options.touch ? 44 : 28);
  await dialog(page).getByRole("button", { name: "Use the camera…" }).click();
  await dialog(page).getByRole("button", { name: "Turn the camera on" }).waitFor();
  expect(await inDialog()).toEqual([]);
  expect(page.problems).toEqual([]);
});

describe("the camera", () => {
  const ALLOWED = "--use-fake-ui-for-media-stream";
  const DEVICE = "--use-fake-device-for-media-stream";
  const FAKE = [ALLOWED, DEVICE];

  /** Writes down every stream that the page is given; the browser still gives it. */
  async function openCamera(page: OpenedPage, { delay = 0 } = {}): Promise<void> {
    await page.evaluate((wait) => {
      const seen: MediaStream[] = [];
      Object.assign(window, { seen });
      const devices = navigator.mediaDevices;
      const ask = devices.getUserMedia.bind(devices);
      devices.getUserMedia = async (constraints) => {
        const stream = await ask(constraints);
        seen.push(stream);
        await new Promise((resolve) => setTimeout(resolve, wait));
        return stream;
      };
    }, delay);
    await openDialog(page);
    await dialog(page).getByRole("button", { name: "Use the camera…" }).click();
  }
  const tracks = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      (window as unknown as { seen: MediaStream[] }).seen.flatMap((stream) =>
        stream.getTracks().map(({ readyState }) => readyState),
      ),
    );
  const main = (page: Page, name: string) => dialog(page).getByRole("button", { name });
  async function turnOn(page: Page): Promise<void> {
    await main(page, "Turn the camera on").click();
    await main(page, "Take photo").waitFor();
    await eventually(() => main(page, "Take photo").getAttribute("aria-disabled")).toBe("false");
  }

  test("is asked for by a press only, shows itself, and the photo is what it showed", async () => {
    const page = await openExplore("?filters=2", { browserArguments: FAKE });
    await openCamera(page);
    expect(await tracks(page)).toEqual([]);
    await dialog(page).getByRole("radio", { name: "224 × 224" }).check();
    await turnOn(page);
    expect(await tracks(page)).toEqual(["live"]);
    // The picture moves: held still, what is shown and what is taken are one frame.
    await dialog(page)
      .locator("video")
      .evaluate(async (video: HTMLVideoElement) => {
        video.pause();
        await new Promise((resolve) => setTimeout(resolve, 200));
      });
    // The frame as it is shown, and the same unmirrored.
    const [shown = [], turned = []] = await page.evaluate(() => {
      const video = document.querySelector<HTMLVideoElement>("dialog video");
      const button = [...document.querySelectorAll<HTMLElement>("dialog button")].find(
        ({ textContent }) => textContent === "Take photo",
      );
      if (!video || !button) throw new Error("no camera");
      const isMirrored = new DOMMatrix(getComputedStyle(video).transform).a === -1;
      const side = Math.min(video.videoWidth, video.videoHeight);
      const left = (video.videoWidth - side) / 2;
      const top = (video.videoHeight - side) / 2;
      const redsOf = (mirrored: boolean): number[] => {
        const canvas = new OffscreenCanvas(224, 224);
        const context = canvas.getContext("2d", { willReadFrequently: true });
        if (!context) throw new Error("no canvas");
        context.imageSmoothingQuality = "high";
        if (mirrored) context.setTransform(-1, 0, 0, 1, 224, 0);
        context.drawImage(video, left, top, side, side, 0, 0, 224, 224);
        const { data } = context.getImageData(0, 0, 224, 224);
        return [...data].filter((_, i) => i % 4 === 0);
      };
      const frames = [redsOf(isMirrored), redsOf(!isMirrored)];
      button.click();
      return frames;
    });
    await eventually(() => inputChoice(page).inputValue()).toBe("own");
    await eventually(async () => {
      const { pixels } = await readMap(page, mapOf("input", 0));
      return apart(
        pixels.filter((_, i) => i % 4 === 0),
        shown,
      );
    }).toBe(0);
    expect(apart(shown, turned)).toBeGreaterThan(100);
    expect(await tracks(page)).toEqual(["ended"]);
    expect(await dialog(page).count()).toBe(0);
    expect(page.problems).toEqual([]);
  });

  test("goes off with Back, with Escape and when the page is hidden", async () => {
    const page = await openExplore("?filters=2", { browserArguments: FAKE });
    await openCamera(page);
    await turnOn(page);
    expect(await axeViolations(page, "dialog[open]")).toEqual([]);
    await main(page, "Back").click();
    await eventually(() => tracks(page)).toEqual(["ended"]);
    await main(page, "Use the camera…").click();
    await turnOn(page);
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pagehide")));
    await eventually(() => tracks(page)).toEqual(["ended", "ended"]);
    await turnOn(page);
    await page.keyboard.press("Escape");
    await eventually(() => tracks(page)).toEqual(["ended", "ended", "ended"]);
    expect(page.problems).toEqual([]);
  });

  test("goes off when the window is closed while the browser is still asking", async () => {
    const page = await openExplore("?filters=2", { browserArguments: FAKE });
    await openCamera(page, { delay: 600 });
    await main(page, "Turn the camera on").click();
    await main(page, "Waiting for the camera …").waitFor();
    await page.keyboard.press("Escape");
    await eventually(() => tracks(page)).toEqual(["live"]);
    await eventually(() => tracks(page)).toEqual(["ended"]);
    expect(await dialog(page).count()).toBe(0);
    expect(page.problems).toEqual([]);
  });

  test.each([
    ["a person or a browser that says no", [DEVICE], "is not allowed by you or by the browser"],
    ["a machine without one", [ALLOWED], "was not found"],
  ] as const)("says so in one sentence: %s", async (_, browserArguments, rule) => {
    const page = await openExplore("?filters=2", { browserArguments });
    await openCamera(page);
    await main(page, "Turn the camera on").click();
    await eventually(() => dialog(page).getByRole("status").textContent()).toBe(
      `The camera ${rule}. The input stays as it is (small integers).`,
    );
    expect(await main(page, "Turn the camera on").count()).toBe(1);
    expect(page.problems).toEqual([]);
  });

  test("has no button where the page cannot ask for one", async () => {
    const page = await openExplore("?filters=2");
    await page.evaluate(() =>
      Object.defineProperty(navigator, "mediaDevices", { value: undefined }),
    );
    await openDialog(page);
    expect(await main(page, "Use the camera…").count()).toBe(0);
    expect(page.problems).toEqual([]);
  });
});
