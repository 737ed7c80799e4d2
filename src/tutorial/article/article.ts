/** The chapters as HTML, made when the site is built: text, figures, formulas and pictures need no script. */
import { format, type TextValues } from "../../ui/index.ts";
import { CHAPTER_WORDS, CHAPTERS, type Beat, type Block, type Chapter } from "../chapters/index.ts";
import { codeBlocks } from "./code.ts";
import { figuresOf } from "./figures.ts";
import { formula } from "./formulas.ts";
import { element, type Child, type Html } from "./html.ts";
import { inline } from "./inline.ts";

/** A picture of a beat as a file of the site. */
export interface Picture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

export interface ArticleParts {
  /** Colours a program: HTML of its tokens. */
  readonly highlight: (code: string) => string;
  /** Null for a beat without a picture. */
  readonly pictureOf: (beat: Beat) => Promise<Picture | null>;
}

const words = CHAPTER_WORDS;

export async function articleHtml(parts: ArticleParts): Promise<string> {
  const [first] = CHAPTERS[0].beats;
  const figures = await figuresOf(first.cue);
  const chapters: Html[] = [];
  for (const [i, chapter] of CHAPTERS.entries()) {
    chapters.push(await chapterHtml(chapter, i + 1, parts));
  }
  return element(
    "article",
    { class: "chapters" },
    element(
      "header",
      { class: "chapters__head" },
      element("h1", {}, words.page.title),
      element("p", { class: "chapters__lead" }, ...inline(format(words.page.lead, figures))),
    ),
    ...chapters,
    sources(),
  ).html;
}

/** The way through the page. */
export async function outlineHtml(): Promise<string> {
  const items: Html[] = [];
  for (const chapter of CHAPTERS) {
    const figures = await figuresOf(chapter.beats[0].cue);
    const link = element("a", { href: `#${chapter.id}` }, format(chapter.title, figures));
    items.push(element("li", {}, link));
  }
  return element(
    "nav",
    { class: "outline", "aria-label": words.page.chapters },
    element("ol", {}, ...items),
  ).html;
}

async function chapterHtml(chapter: Chapter, number: number, parts: ArticleParts): Promise<Html> {
  const figures = await figuresOf(chapter.beats[0].cue);
  const title = `${chapter.id}-title`;
  const beats: Html[] = [];
  for (const [i, beat] of chapter.beats.entries()) {
    const heading =
      i > 0
        ? []
        : [
            element(
              "h2",
              { id: title },
              element("span", { class: "chapter__number" }, String(number)),
              format(chapter.title, figures),
            ),
          ];
    beats.push(await beatHtml(beat, heading, parts));
  }
  const questions = chapter.questions.map((kind, i) =>
    element("div", { class: "chapter__question", "data-question": kind, "data-number": i }),
  );
  return element(
    "section",
    { class: "chapter", id: chapter.id, "aria-labelledby": title },
    ...beats,
    ...questions,
  );
}

async function beatHtml(beat: Beat, heading: Child[], parts: ArticleParts): Promise<Html> {
  const figures = await figuresOf(beat.cue);
  const blocks: Child[] = [];
  for (const block of beat.blocks) blocks.push(await blockHtml(block, figures, beat, parts));
  const picture = await parts.pictureOf(beat);
  const image =
    picture === null
      ? []
      : [
          element("img", {
            ...{ class: "beat__picture", loading: "lazy", ...picture },
            alt: format(words.page.pictureOf, { sentence: picture.alt }),
          }),
        ];
  return element(
    "div",
    { class: "beat", id: beat.id, "data-beat": beat.id },
    ...heading,
    ...blocks,
    ...image,
  );
}

async function blockHtml(
  block: Block,
  figures: TextValues,
  beat: Beat,
  parts: ArticleParts,
): Promise<Child> {
  switch (block.kind) {
    case "text":
      return element("p", {}, ...inline(format(block.text, figures)));
    case "quote":
      return element(
        "figure",
        { class: "quote" },
        element("blockquote", {}, element("p", {}, block.text)),
        element("figcaption", {}, ...inline(block.source)),
      );
    case "formula":
      return formula(block.formula, figures);
    case "code":
      return codeBlocks(beat.cue, parts.highlight);
  }
}

function sources(): Html {
  const items = words.sources.list.map((text) => element("li", {}, ...inline(text)));
  return element(
    "section",
    { class: "chapter sources", id: "sources", "aria-labelledby": "sources-title" },
    element("h2", { id: "sources-title" }, words.sources.title),
    element("ul", {}, ...items),
  );
}
