/** A person's own photo as input: picked, dropped, pasted or taken, and refused in one sentence where it cannot be. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { generateWeights, requireGeometry } from "../../src/engine/index.ts";
import { axeViolations, clippedText, horizontalScroll } from "./harness/index.ts";
import type { OpenedPage, PageOptions } from "./harness/index.ts";
import {
  eventually,
  expectDone,
  notices,
  openExplore,
  pressOnPage,
  stage,
} from "./support/explore.ts";
import { convolve, multiplications } from "./support/loops.ts";
import { fileOf, mixedColours, pngHeader, pngOf } from "./support/photo-files.ts";
import type { PhotoFile, Rgb } from "./support/photo-files.ts";
import { mapOf, rampEnd, readMap, wrongCells } from "./support/pixels.ts";

const SIDE = 64;
const mixed = fileOf("mixed.png", pngOf(SIDE, SIDE, mixedColours));
const plainColours = (): Rgb => [200, 100, 50];
const plainFile = fileOf("plain.png", pngOf(40, 40, plainColours));

/** The innermost: on a phone the settings around it are a dialog, too. */
const dialog = (page: Page) => page.getByRole("dialog").last();

async function openDialog(page: Page): Promise<void> {
  const drawer = page.getByText("Settings", { exact: true });
  if (await drawer.isVisible()) await drawer.click();
  await page.getByRole("button", { name: "Use a photo…" }).click();
  await dialog(page).getByRole("button", { name: "Choose a file…" }).waitFor();
}

/** As a person picks it: through the file chooser that the button opens. */
async function pick(page: Page, file: PhotoFile): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await dialog(page).getByRole("button", { name: "Choose a file…" }).click();
  await (await chooser).setFiles(file);
}

/** Sends the events of a drag, or of a paste, that carries this file. */
async function carry(
  page: Page,
  file: PhotoFile,
  events: readonly string[],
  selector: string,
): Promise<void> {
  const { name, mimeType, buffer } = file;
  // What listens is fetched beside the page; it shows where it speaks once it does.
  await page.locator(".photo-said").waitFor({ state: "attached" });
  await page.evaluate(
    ([base64, type, called, names, target]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], called, { type }));
      for (const each of names) {
        const init = { bubbles: true, cancelable: true };
        const event =
          each === "paste"
            ? new ClipboardEvent(each, { ...init, clipboardData: transfer })
            : new DragEvent(each, { ...init, dataTransfer: transfer });
        document.querySelector(target)?.dispatchEvent(event);
      }
    },
    [buffer.toString("base64"), mimeType, name, events, selector] as const,
  );
}

/** The painted input, channel by channel: what each grey is. */
async function inputGreys(page: Page): Promise<number[][]> {
  const greys: number[][] = [];
  for (let channel = 0; channel < 3; channel++) {
    const { pixels } = await readMap(page, mapOf("input", channel));
    greys.push(pixels.filter((_, i) => i % 4 === 0));
  }
  return greys;
}

function greysOf(side: number, colourAt: (x: number, y: number) => Rgb): number[][] {
  const cells = Array.from({ length: side * side }, (_, i) =>
    colourAt(i % side, Math.floor(i / side)),
  );
  return [0, 1, 2].map((channel) => cells.map((colour) => colour[channel] ?? NaN));
}

/** Places where two lists of greys are more than a rounding apart. */
function apart(got: readonly number[], wanted: readonly number[], slack = 1): number {
  if (got.length !== wanted.length) return Infinity;
  return got.filter((grey, i) => Math.abs(grey - (wanted[i] ?? NaN)) > slack).length;
}

async function expectInput(page: Page, wanted: number[][], slack = 1): Promise<void> {
  await eventually(async () => {
    const greys = await inputGreys(page);
    return greys.map((grey, channel) => apart(grey, wanted[channel] ?? [], slack));
  }).toEqual([0, 0, 0]);
}

const expectMixed = (page: Page): Promise<void> => expectInput(page, greysOf(SIDE, mixedColours));
const expectPlain = (page: Page, side = SIDE): Promise<void> =>
  expectInput(page, greysOf(side, plainColours));

const inputChoice = (page: Page) => page.getByRole("combobox", { name: "Input data" });

test("a picked photo shows its pixels and the loop's maps", async () => {
  const page = await openExplore("?filters=4&kernels=random");
  await openDialog(page);
  await pick(page, mixed);
  await expectMixed(page);
  expect(await dialog(page).count()).toBe(0);
  expect(await inputChoice(page).inputValue()).toBe("own");

  const layer = {
    height: SIDE,
    width: SIDE,
    channels: 3,
    kernel: 3,
    filters: 4,
    stride: 1,
    padding: "valid",
    multiplier: 1,
  } as const;
  const geometry = requireGeometry({
    inHeight: SIDE,
    inWidth: SIDE,
    inChannels: 3,
    outChannels: 4,
    kernelSize: 3,
    stride: 1,
    padding: "valid",
    dilation: 1,
    depthMultiplier: 1,
  });
  const values = greysOf(SIDE, mixedColours)
    .flat()
    .map((grey) => grey / 255);
  const maps = convolve(layer, values, generateWeights("random", geometry, 1, false));
  await pressOnPage(page, "End");
  await expectDone(page, multiplications(layer));
  const out = geometry.positions;
  for (const lane of ["standard", "separable"] as const) {
    const painted = await readMap(page, mapOf(lane, 3));
    expect(painted.domain).toBeCloseTo(rampEnd(maps.standard, maps.separable), 4);
    expect(wrongCells(painted, maps[lane].slice(3 * out, 4 * out))).toEqual([]);
    expect(wrongCells(painted, maps[lane].slice(2 * out, 3 * out))).not.toEqual([]);
  }
  expect(page.problems).toEqual([]);
});

test("photo and size are one step: Undo brings the integers back, Redo the photo", async () => {
  const page = await openExplore("?filters=4");
  const before = await inputGreys(page);
  await openDialog(page);
  await pick(page, mixed);
  await expectMixed(page);
  expect(
    await page
      .getByText("The photo is the input: 64 × 64, because 7 × 7 would show nothing of it.")
      .count(),
  ).toBe(1);
  await page.getByRole("button", { name: "Undo" }).click();
  await eventually(() => inputGreys(page)).toEqual(before);
  expect(await inputChoice(page).inputValue()).toBe("integers");
  await page.getByRole("button", { name: "Redo" }).click();
  await expectMixed(page);
  expect(page.problems).toEqual([]);
});

test("a large photo is cropped to the square in its middle and scaled down", async () => {
  const page = await openExplore("?filters=2");
  // The red grows with the column, the green with the row: what is seen tells which part was taken.
  const wide = pngOf(1200, 600, (x, y) => [Math.floor(x / 5), Math.floor(y / 3), 0]);
  await openDialog(page);
  await dialog(page).getByRole("radio", { name: "32 × 32" }).check();
  await pick(page, fileOf("wide.png", wide));
  const cells = 32;
  const wanted = greysOf(cells, (x, y) => [
    (300 + (x + 0.5) * (600 / cells)) / 5,
    ((y + 0.5) * (600 / cells)) / 3,
    0,
  ]);
  await expectInput(page, wanted, 2);
  expect(page.problems).toEqual([]);
});

test("a photo taken with the camera turned on its side is turned back", async () => {
  const page = await openExplore("?filters=2");
  // The pixels lie: red on the left, blue on the right. Orientation 6 turns them: red is at the top.
  const lying = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(80, 80);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.fillStyle = "#f00";
    context.fillRect(0, 0, 40, 80);
    context.fillStyle = "#00f";
    context.fillRect(40, 0, 40, 80);
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.95 });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0];
  const exif = [...Buffer.from("Exif\0\0", "latin1"), ...tiff, 0, 0, 0, 0];
  const marker = [0xff, 0xe1, 0, exif.length + 2, ...exif];
  const file = Buffer.from([...lying.slice(0, 2), ...marker, ...lying.slice(2)]);
  await carry(page, fileOf("lying.jpg", file, "image/jpeg"), ["drop"], "#stage");
  await eventually(() => inputChoice(page).inputValue()).toBe("own");
  const topIsRed = (_: number, y: number): Rgb => (y < SIDE / 2 ? [254, 0, 0] : [0, 0, 254]);
  const edge = (grey: readonly number[] = []): number[] => [
    ...grey.slice(0, 28 * SIDE),
    ...grey.slice(36 * SIDE),
  ];
  const wanted = greysOf(SIDE, topIsRed).map(edge);
  await eventually(async () => {
    const greys = await inputGreys(page);
    return greys.map((grey, channel) => apart(edge(grey), wanted[channel] ?? [], 4));
  }).toEqual([0, 0, 0]);
  expect(page.problems).toEqual([]);
});

test("a file dragged over the page is hinted at, and dropped on the stage it is the input", async () => {
  const page = await openExplore("?filters=4");
  const hint = page.getByText("Drop the photo here");
  await carry(page, mixed, ["dragenter", "dragover"], "#stage");
  await hint.waitFor();
  await hint.waitFor({ state: "detached" });
  await carry(page, mixed, ["dragenter", "dragover"], "#stage");
  await hint.waitFor();
  await carry(page, mixed, ["drop"], "#stage");
  await expectMixed(page);
  expect(await hint.count()).toBe(0);
  expect(page.problems).toEqual([]);
});

test("a pasted photo is the input; a text field keeps its own paste", async () => {
  const page = await openExplore("?filters=4");
  const before = await inputGreys(page);
  await carry(page, plainFile, ["paste"], "input[role=spinbutton]");
  await carry(page, mixed, ["paste"], "body");
  await expectMixed(page);
  await page.getByRole("button", { name: "Undo" }).click();
  // Were the first paste a step of its own, its plain photo would stand here.
  await eventually(() => inputGreys(page)).toEqual(before);
  expect(page.problems).toEqual([]);
});

test("a photo that comes with the page is one click in the dialog", async () => {
  const page = await openExplore("?filters=4");
  await openDialog(page);
  await dialog(page).getByRole("button", { name: "coffee" }).click();
  await eventually(() => inputChoice(page).inputValue()).toBe("coffee");
  await eventually(async () => (await readMap(page, mapOf("input", 0))).width).toBe(SIDE);
  expect(page.problems).toEqual([]);
});

test("only sizes that the layer allows are offered, and a size that shows the photo stays", async () => {
  const offered = (page: Page): Promise<string[]> =>
    dialog(page)
      .getByRole("radio")
      .evaluateAll((radios) =>
        radios.map(
          (radio) =>
            `${radio.parentElement?.textContent}${(radio as HTMLInputElement).checked ? " *" : ""}`,
        ),
      );
  const small = await openExplore("?filters=4");
  await openDialog(small);
  expect(await offered(small)).toEqual(["32 × 32", "64 × 64 *", "112 × 112", "224 × 224"]);
  const wide = await openExplore("?height=40&width=50&filters=1024");
  await openDialog(wide);
  // 224 × 224 would make an output of more than 2²⁴ values.
  expect(await offered(wide)).toEqual(["32 × 32", "40 × 50, as now *", "64 × 64", "112 × 112"]);
  await pick(wide, plainFile);
  await eventually(() => inputChoice(wide).inputValue()).toBe("own");
  const { width, height } = await readMap(wide, mapOf("input", 0));
  expect([height, width]).toEqual([40, 50]);
  expect([...small.problems, ...wide.problems]).toEqual([]);
});

test("nothing of a photo leaves the page, is stored, or stands in its address", async () => {
  const page = await openExplore("?filters=4&seed=5");
  const requests: string[] = [];
  page.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    // The browser asks for the page's icon again whenever the address changes.
    if (`${pathname}${search}` === "/a/b/icon.svg") return;
    const body = request.postDataBuffer()?.length ?? 0;
    requests.push(`${request.method()} ${pathname}${search} ${body}`);
  });
  await openDialog(page);
  await pick(page, mixed);
  await expectMixed(page);
  await carry(page, plainFile, ["drop"], "#stage");
  await expectPlain(page);
  await pressOnPage(page, "End");
  // Parts of the site itself, asked for by their fixed names with nothing added.
  const isPart = (line: string): boolean =>
    /^GET \/a\/b\/(assets\/[\w-]+\.(js|css)|photos\/(cat|coffee|astronaut)\.webp) 0$/.test(line);
  expect(requests.filter((line) => !isPart(line))).toEqual([]);
  expect(requests.length).toBeGreaterThan(0);
  await carry(page, mixed, ["paste"], "body");
  await expectMixed(page);
  expect(requests.filter((line) => !isPart(line))).toEqual([]);
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookies: document.cookie,
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, cookies: "" });
  await eventually(() => page.url()).toMatch(/time=compare/);
  expect(page.url()).toContain("height=64&width=64");
  expect(page.url()).not.toMatch(/input|own|mixed|plain|#/);
  expect(page.problems).toEqual([]);
});

const whole = mixed.buffer;
const refused: readonly (readonly [file: PhotoFile, sentence: string])[] = [
  [
    fileOf("empty.png", Buffer.alloc(0)),
    "“empty.png” is empty. The input stays as it is (small integers).",
  ],
  [
    fileOf("heavy.png", Buffer.concat([whole, Buffer.alloc(21_000_000 - whole.length)])),
    "“heavy.png” has 21.0 MB, above the limit of 20. The input stays as it is (small integers).",
  ],
  [
    fileOf("huge.png", pngHeader(10_000, 5_000)),
    "“huge.png” has 50.0 megapixels, above the limit of 40. The input stays as it is (small integers).",
  ],
  [
    fileOf("notes.png", Buffer.from("These are notes, whatever their name says.")),
    "“notes.png” is not a PNG, JPEG, GIF, WebP or AVIF file. The input stays as it is (small integers).",
  ],
  [
    fileOf("half.png", whole.subarray(0, whole.length / 2)),
    "“half.png” is damaged or cut off, so the browser cannot decode it. The input stays as it is (small integers).",
  ],
  [
    fileOf("stub.png", whole.subarray(0, 20)),
    "“stub.png” is damaged: its header does not say how large it is. The input stays as it is (small integers).",
  ],
];

describe("what cannot be a photo is refused in one sentence, and the last good picture stays", () => {
  test("from the dialog, which stays open for another try", async () => {
    const page = await openExplore("?filters=4");
    const before = await inputGreys(page);
    await openDialog(page);
    for (const [file, sentence] of refused) {
      await pick(page, file);
      await eventually(() => dialog(page).getByRole("status").textContent()).toBe(sentence);
    }
    expect(await axeViolations(page)).toEqual([]);
    expect(await inputGreys(page)).toEqual(before);
    await pick(page, mixed);
    await expectMixed(page);
    expect(await notices(page)).toEqual([]);
    expect(page.problems).toEqual([]);
  });

  test("on the page, where the next good one clears it", async () => {
    const page = await openExplore("?filters=4");
    await carry(page, plainFile, ["drop"], "#stage");
    await expectPlain(page);
    for (const [file, sentence] of refused.filter(([{ name }]) => name !== "heavy.png")) {
      await carry(page, file, ["drop"], "#stage");
      const wanted = sentence.replace("small integers", "photo: your own");
      await eventually(() => notices(page)).toEqual([wanted]);
    }
    await expectPlain(page);
    await carry(page, mixed, ["drop"], "#stage");
    await expectMixed(page);
    expect(await notices(page)).toEqual([]);
    expect(page.problems).toEqual([]);
  });
});

test("where the input is locked, a dropped file changes nothing and does not replace the page", async () => {
  const page = await openExplore("?filters=4&lock=input");
  await page.locator(".photo-said").waitFor({ state: "attached" });
  const before = await inputGreys(page);
  const isPrevented = await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(["x"], "x.png", { type: "image/png" }));
    const event = new DragEvent("drop", {
      bubbles: true,
      cancelable: true,
      dataTransfer: transfer,
    });
    document.querySelector("#stage")?.dispatchEvent(event);
    return event.defaultPrevented;
  });
  expect(isPrevented).toBe(true);
  await carry(page, mixed, ["drop", "paste"], "#stage");
  expect(await page.getByRole("button", { name: "Use a photo…" }).isDisabled()).toBe(true);
  await pressOnPage(page, "End");
  await eventually(() => stage(page).getAttribute("data-at")).toBe("compare");
  expect(await inputGreys(page)).toEqual(before);
  expect(await notices(page)).toEqual([]);
  expect(page.problems).toEqual([]);
});

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
