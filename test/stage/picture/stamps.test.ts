/** Numbers as small pictures: each drawn once, all of them on one canvas. */
import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

interface Drawn {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** A canvas that gives away what was written on it; `made` counts such canvases. */
function stubCanvas(): { made: () => number } {
  let made = 0;
  class Canvas {
    written = "";
    width: number;
    height: number;
    constructor(width: number, height: number) {
      made += 1;
      this.width = width;
      this.height = height;
    }
    getContext() {
      return {
        scale: () => undefined,
        fillText: (text: string) => (this.written += text),
      };
    }
    transferToImageBitmap(): Drawn {
      const { written: text, width, height } = this;
      this.written = "";
      return { text, width, height };
    }
  }
  vi.stubGlobal("OffscreenCanvas", Canvas);
  return { made: () => made };
}

const STYLE = { font: "mono", size: 10, colour: "#000", ratio: 2, fonts: 0 };

test("a thousand numbers are drawn once each, on one canvas", async () => {
  const { made } = stubCanvas();
  const { stampOf } = await import("../../../src/stage/picture/stamps.ts");
  const stamps = Array.from({ length: 1000 }, (_, i) => stampOf(String(i), STYLE));
  expect(made()).toBe(1);
  stamps.forEach(({ picture, width, height }, i) => {
    expect(picture).toEqual({ text: String(i), width: 2 * width, height: 2 * height });
    expect(stampOf(String(i), STYLE).picture).toBe(picture);
  });
});

test("another colour or density is another picture", async () => {
  stubCanvas();
  const { stampOf } = await import("../../../src/stage/picture/stamps.ts");
  const first = stampOf("12", STYLE);
  expect(stampOf("12", { ...STYLE, colour: "#fff" }).picture).not.toBe(first.picture);
  expect(stampOf("12", { ...STYLE, ratio: 1 }).picture).toMatchObject({
    width: first.width,
    height: first.height,
  });
});
