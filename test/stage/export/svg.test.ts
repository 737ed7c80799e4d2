// @vitest-environment jsdom
/** Pictures as SVG: well-formed, complete, with the engine's own values in their cells. */
import { describe, expect, test } from "vitest";
import { geometryOf, runOf } from "../../../src/store/index.ts";
import { sheetInSize, svgOf } from "../../../src/stage/export/index.ts";
import { PALETTES } from "../../../src/ui/index.ts";
import { pictureOf, stateOf, svgOfLink } from "./support.ts";

const parse = (text: string): Document => {
  const page = new DOMParser().parseFromString(text, "image/svg+xml");
  expect(page.querySelector("parsererror")?.textContent).toBeUndefined();
  return page;
};
const markOf = (page: Document, id: string): Element => {
  const found = page.querySelector(`[data-mark="${id}"]`);
  if (found === null) throw new Error(`there is no ${id}`);
  return found;
};
const textsOf = (node: Element | Document): string[] =>
  [...node.querySelectorAll("text")].map(({ textContent }) => textContent ?? "");
/** A number as a cell has it, as a number. */
const read = (text: string): number => Number(text.replace("\u2212", "-").replaceAll(",", ""));

const QUERIES = [
  "?time=filters.f40.y2.x2",
  "?time=position.t13",
  "?time=end&pin=standard.40.2.2",
  "?padding=same&stride=2&dilation=2&height=12&width=12&time=filter.y1.x1",
  "?channels=16&kernels=random&input=noise&multiplier=2&bias=1&time=filters.f3",
  "?lanes=separable&theme=dark&time=filters.f9.y1.x1&pin=input.1.2.3",
];

describe("a picture's file", () => {
  for (const query of QUERIES) {
    test(`is well-formed and asks for nothing: ${query}`, async () => {
      for (const width of [1034, 358]) {
        const text = await svgOfLink(query, { width, link: `https://example.org/${query}&a=<b>"` });
        const page = parse(text);
        expect(page.documentElement.nodeName).toBe("svg");
        expect(text).not.toMatch(/NaN|undefined|Infinity|url\(|style=|<script|<style/);
        for (const node of page.querySelectorAll("[href]")) {
          const href = node.getAttribute("href") ?? "";
          expect(href).toMatch(
            node.nodeName === "a" ? /^https:\/\/example\.org\// : /^data:image\/png/,
          );
        }
      }
    });
  }

  test("holds title, description, legend, counts and the address it came from", async () => {
    const link = "https://example.org/explore.html?time=filters.f40.y2.x3";
    const page = parse(await svgOfLink("?time=filters.f40.y2.x3", { link }));
    const title = "Depthwise separable convolution, 7×7×3 → 128, filter 41 of 128";
    expect(page.querySelector("title")?.textContent).toBe(title);
    expect(page.querySelector("desc")?.textContent).toMatch(
      /^For filter 41, .* 27 products anew\.$/,
    );
    const texts = textsOf(page);
    expect(texts).toContain(title);
    // Filter 41, row 3, column 4: its 40 maps and 14 values of 27, 3 multiplications before it.
    expect(texts).toContain("27,378 / 86,400");
    expect(texts).toContain("3,717 / 10,275");
    expect(texts).toContain("11.89\u00a0%");
    expect(textsOf(markOf(page, "legend"))).toEqual(
      expect.arrayContaining(["Data", "Weights", "0", "\u2212m", "+m", "m: kernel 1, 1×1 2"]),
    );
    const source = [...page.querySelectorAll("a")];
    expect(source.map((each) => each.getAttribute("href"))).toEqual(source.map(() => link));
    expect(source.map(({ textContent }) => textContent).join("")).toBe(link);
  });

  test("has the engine's value in every cell that is done, and in no other", async () => {
    const query = "?time=filters.f40.y2.x3";
    const state = await stateOf(query);
    const page = parse(await svgOfLink(query));
    const run = runOf(state);
    if (run === null) throw new Error("there is no run");
    const g = geometryOf(state);
    const at = 40 * g.positions;
    for (const lane of ["standard", "separable"] as const) {
      // Rows 1 and 2 and four values of row 3.
      const done = 2 * g.outWidth + 4;
      const values = textsOf(markOf(page, `output/${lane}`)).map(read);
      expect(values).toEqual([...run[lane].data.subarray(at, at + done)]);
    }
    const plane = g.inHeight * g.inWidth;
    for (let c = 0; c < g.inChannels; c++) {
      const values = textsOf(markOf(page, `input/${c}`)).map(read);
      expect(values).toEqual([...run.input.data.subarray(c * plane, (c + 1) * plane)]);
      const kernel = textsOf(markOf(page, `kernel/separable/${c}`)).map(read);
      expect(kernel).toEqual([
        ...run.weights.depthwise.subarray(c * g.kernelArea, (c + 1) * g.kernelArea),
      ]);
    }
  });

  test("paints every cell once, those to come in the colour of empty ones", async () => {
    const page = parse(await svgOfLink("?time=filters.f40.y2.x3"));
    const g = markOf(page, "output/separable");
    const area = (path: Element): number =>
      [...(path.getAttribute("d") ?? "").matchAll(/h(\d+)v1h-\1z/g)].reduce(
        (sum, [, count]) => sum + Number(count),
        0,
      );
    const paths = [...g.querySelectorAll("g[shape-rendering] path")];
    expect(paths.reduce((sum, path) => sum + area(path), 0)).toBe(25);
    const empty = paths.filter((path) => path.getAttribute("fill") === PALETTES.light.cellEmpty);
    expect(empty.map(area)).toEqual([25 - 14]);
    const strip = [...markOf(page, "strip/separable").querySelectorAll("path")];
    expect(strip.reduce((sum, path) => sum + area(path), 0)).toBe(128 * 25);
  });

  test("keeps a large map as a picture of one pixel per cell", async () => {
    const text = await svgOfLink("?height=80&width=70&channels=1&filters=2&kernel=1&time=end");
    const image = markOf(parse(text), "input/0").querySelector("image");
    const [, data = ""] = (image?.getAttribute("href") ?? "").split(",");
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const view = new DataView(bytes.buffer);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([70, 80]);
    expect(image?.getAttribute("image-rendering")).toBe("pixelated");
  });

  test("wears the colours of its theme", async () => {
    for (const theme of ["light", "dark", "projector"] as const) {
      const page = parse(await svgOfLink("?time=end", { theme }));
      expect(page.querySelector("rect")?.getAttribute("fill")).toBe(PALETTES[theme].page);
    }
  });

  test("is laid out afresh for a slide of just that size", async () => {
    const state = await stateOf("?time=filters.f40.y2.x3");
    const picture = await pictureOf(state);
    const sheet = sheetInSize({ width: 1920, height: 1080 })(state, picture);
    if (sheet === null) throw new Error("there is no sheet");
    const page = parse(svgOf(sheet));
    expect(page.documentElement.getAttribute("viewBox")).toBe("0 0 1920 1080");
    const stage = sheet.shapes.find((shape) => shape.kind === "group");
    expect(stage?.kind === "group" && stage.shapes.length).toBeGreaterThan(50);
    expect(page.querySelector("[data-mark='text/value/separable']")).not.toBeNull();
  });

  test("is the same text every time", async () => {
    expect(await svgOfLink("?time=filters.f9")).toBe(await svgOfLink("?time=filters.f9"));
  });
});
