/** The chapters as data and as the page that is made of them. */
// @vitest-environment jsdom
import { beforeAll, expect, test } from "vitest";
import { blockCost } from "../../src/engine/index.ts";
import { specOf } from "../../src/params/index.ts";
import { geometryOf, initialState, timelineOf, type LabState } from "../../src/store/index.ts";
import { addressOf, formatTime, parseTime, stepOf } from "../../src/timeline/index.ts";
import { articleHtml, headHtml, outlineHtml } from "../../src/tutorial/article/index.ts";
import { CHAPTER_WORDS, CHAPTERS, linkOf, type Beat } from "../../src/tutorial/chapters/index.ts";
import { placesIn } from "../../src/tutorial/guide/places.ts";

const BEATS = CHAPTERS.flatMap(({ beats }) => beats);
const pictures = new Map<string, string>();
let page: Document;

beforeAll(async () => {
  const article = await articleHtml({
    highlight: (code) => code.replaceAll("&", "&amp;").replaceAll("<", "&lt;"),
    savePicture: (name, svg) => {
      pictures.set(name, svg);
      return `./pictures/${name}`;
    },
  });
  page = document.implementation.createHTMLDocument();
  page.body.innerHTML = `${await outlineHtml()}${article}`;
}, 240_000);

const elementOf = ({ id }: Beat): HTMLElement => {
  const element = page.getElementById(id);
  if (element === null) throw new Error(`${id} is not in the page`);
  return element;
};
const textOf = (element: Element | null): string =>
  (element?.textContent ?? "").replaceAll("\u00a0", " ");

/** Ways a position is reached: by its name in the chapter, by its name in a link. */
function stepsTo(state: LabState, time: Beat["cue"]["at"]): readonly [number, number] {
  const timeline = timelineOf(state);
  const written = parseTime(formatTime(time));
  if (written === null) throw new Error(`${formatTime(time)} cannot be read`);
  return [stepOf(timeline, time), stepOf(timeline, written)];
}

test.each(BEATS)("$id sets up a layer without a notice and names its own positions", (beat) => {
  const link = linkOf(beat.cue);
  expect(link.notices).toEqual([]);
  const state = initialState(link);
  for (const time of [beat.cue.at, ...(beat.cue.from ? [beat.cue.from] : [])]) {
    const [named, written] = stepsTo(state, time);
    expect(written).toBe(named);
    // There and back: the step's own address leads to it, in the segment that was meant.
    const address = addressOf(timelineOf(state), named);
    // The end is the rest of the comparison, which is one step.
    expect(address.segment).toBe(time.segment === "end" ? "compare" : time.segment);
    expect(stepOf(timelineOf(state), address)).toBe(named);
  }
});

test("motion leads forwards to the position where the part rests", () => {
  for (const { cue } of BEATS) {
    if (!cue.from) continue;
    const from = initialState(linkOf({ ...cue, at: cue.from })).head;
    const at = initialState(linkOf(cue)).head;
    expect(at.step + at.u).toBeGreaterThan(from.step + from.u);
  }
});

test("the page's markup says of every part what the chapter says", () => {
  const places = placesIn(page);
  expect(places.map(({ element }) => element.id)).toEqual(BEATS.map(({ id }) => id));
  for (const [i, { link, from, chapters }] of places.entries()) {
    const { cue } = BEATS[i] ?? BEATS[0];
    expect(chapters).toBe(CHAPTERS.length);
    expect(link.notices).toEqual([]);
    expect(link.params.layer).toEqual(linkOf(cue).params.layer);
    const state = initialState(linkOf(cue));
    expect(initialState(link).head.step).toBe(state.head.step);
    expect(formatTime(from ?? cue.at)).toBe(formatTime(cue.from ?? cue.at));
  }
});

test("no figure is missing and no mark is left over", () => {
  const programs = [...page.querySelectorAll(".program, .quiz__code")].map(textOf);
  const text = programs.reduce((left, program) => left.replace(program, ""), textOf(page.body));
  expect(text).not.toMatch(/[{}]|undefined|NaN|\[object|\]\(/);
  for (const block of page.querySelectorAll(".beat :is(p, figcaption), li, h1, h2")) {
    expect(textOf(block).trim()).not.toBe("");
    expect(textOf(block)).not.toContain("*");
  }
});

/** Parts whose words or formulas give counts: what they must say, from the layer's sizes alone. */
const COUNTS = ["standard", "depthwise", "pointwise", "separable"] as const;

test.each(
  BEATS.filter(({ blocks }) =>
    blocks.some(
      (block) =>
        block.kind === "formula" ||
        (block.kind === "text" && COUNTS.some((count) => block.text.includes(`{${count}}`))),
    ),
  ),
)("$id gives the counts of its own layer", (beat) => {
  const cost = blockCost(specOf(linkOf(beat.cue).params.layer));
  const figures: Record<string, string> = { ratio: `${(100 * cost.ratio).toFixed(2)} %` };
  for (const count of COUNTS) figures[count] = cost[count].multiplications.toLocaleString("en");
  const text = textOf(elementOf(beat));
  for (const block of beat.blocks) {
    const names =
      block.kind === "text"
        ? Object.keys(figures).filter((name) => block.text.includes(`{${name}}`))
        : block.kind === "formula" && block.formula !== "twin"
          ? [block.formula]
          : [];
    for (const name of names) expect(text).toContain(figures[name]);
  }
});

test("sizes in the text are those of the layer that is shown beside it", () => {
  const strided = BEATS.find(({ id }) => id === "variants-stride") ?? BEATS[0];
  const g = geometryOf(initialState(linkOf(strided.cue)));
  // (8 - 3) / 2 + 1, rounded down
  expect([g.outHeight, g.outWidth]).toEqual([3, 3]);
  expect(textOf(elementOf(strided))).toContain("3 × 3");
  expect(textOf(page.getElementById("all-filters-title"))).toContain("128 filters: 86,400");
});

test("every id stands once, and every label and link inside the page finds its own", () => {
  const ids = [...page.querySelectorAll("[id]")].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const link of page.querySelectorAll("a[href^='#']")) {
    expect(ids).toContain(link.getAttribute("href")?.slice(1));
  }
  for (const part of page.querySelectorAll("[aria-labelledby]")) {
    expect(ids).toContain(part.getAttribute("aria-labelledby"));
  }
});

test("every outside link is https and listed among the sources", () => {
  const hrefs = (selector: string) =>
    [...page.querySelectorAll(`${selector} a[href*=":"]`)].map((a) => a.getAttribute("href") ?? "");
  const sources = hrefs("#sources");
  expect(sources.length).toBeGreaterThanOrEqual(4);
  for (const href of hrefs("article")) {
    expect(href).toMatch(/^https:\/\//);
    expect(sources).toContain(href);
  }
});

test("the text is about 2,000 words", () => {
  const copy = page.querySelector("article")?.cloneNode(true);
  if (!(copy instanceof window.Element)) throw new Error("no article");
  for (const other of copy.querySelectorAll(".paper, .program, .sources, .formula")) other.remove();
  const words = textOf(copy).match(/[\p{L}\d][\p{L}\d’',.-]*/gu) ?? [];
  expect(words.length).toBeGreaterThan(1500);
  expect(words.length).toBeLessThan(2300);
});

/** Typed, because they are somebody else's: years, sections and tables of papers, measurements, names. */
const CITED = [
  // Papers and an issue by their numbers and years, and a section.
  ...["1704.04861", "1610.02357", "1808.05517", "1801.04381", "1905.11946", "2201.03545"],
  ...["10.1145/1498765.1498785", "18631", "2017", "2018", "2009", "2019", "2022", "2020s", "3.1"],
  // What the author measured (µs) in 32 and 16 bits, and what MobileNet's authors did.
  ...["500 µs", "272 + 387", "817 µs", "201 + 290", "32-bit", "16-bit", "A100"],
  ...["70.6 %", "71.7 %", "4,866", "569", "13 separable"],
  // The mistaken figure that the text corrects.
  "about 12 %",
];

test("no figure is typed that the engine supplies", () => {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === "string") texts.push(value);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(collect);
  };
  collect(CHAPTER_WORDS);
  expect(texts.length).toBeGreaterThan(40);
  const typed = texts.flatMap((text) => {
    const rest = CITED.reduce((left, cited) => left.replaceAll(cited, ""), text);
    return rest.match(/\d[\d.,]*\d/g) ?? [];
  });
  expect(typed).toEqual([]);
});

test("every picture is drawn once, and says what it shows", () => {
  const images = [...page.querySelectorAll("img")];
  expect(images.length).toBe(pictures.size);
  expect(images.length).toBeGreaterThanOrEqual(CHAPTERS.length);
  for (const image of images) {
    expect(image.alt.length).toBeGreaterThan(30);
    expect(pictures.get(image.getAttribute("src")?.split("/").at(-1) ?? "")).toContain("</svg>");
    expect(Number(image.getAttribute("width"))).toBeGreaterThan(0);
    expect(Number(image.getAttribute("height"))).toBeGreaterThan(0);
  }
});

test("every question of a chapter stands on paper, unanswered", () => {
  const asked = CHAPTERS.flatMap(({ questions }) => questions);
  const papers = [...page.querySelectorAll(".paper")];
  expect(papers.length).toBe(asked.length);
  for (const [i, paper] of papers.entries()) {
    const { kind, level, about } = asked[i];
    const place = paper.previousElementSibling;
    const said = ["question", "level", "about"].map((name) => place?.getAttribute(`data-${name}`));
    expect(said).toEqual([kind, String(level), about ?? null]);
    expect(textOf(paper.querySelector(".quiz__prompt"))).toContain("?");
    const inputs = [...paper.querySelectorAll("input")];
    expect(inputs.length).toBeGreaterThan(0);
    for (const { type, checked, defaultValue } of inputs) {
      expect(checked).toBe(false);
      expect(type === "text" ? defaultValue : "").toBe("");
    }
    expect(paper.querySelector("[style]")).toBeNull();
  }
});

test("what search engines are told has the engine's figures and is one piece of data", async () => {
  for (const siteUrl of [null, "https://example.org/a/"]) {
    const head = document.implementation.createHTMLDocument();
    head.head.innerHTML = await headHtml(siteUrl);
    const script = head.querySelector("script");
    expect(script?.getAttribute("type")).toBe("application/ld+json");
    const data: Record<string, unknown> = JSON.parse(script?.textContent ?? "") as never;
    const description = head.querySelector("[name='description']")?.getAttribute("content") ?? "";
    expect(data["@type"]).toBe("LearningResource");
    expect(data["description"]).toBe(description);
    expect(data["url"]).toBe(siteUrl ?? undefined);
    expect(description).toContain("10,275 multiplications instead of 86,400");
    expect(description.length).toBeLessThan(200);
    expect(head.title).toContain("Depthwise separable convolution");
  }
});
