/** The chapters as HTML, made when the site is built: text, figures, formulas and pictures need no script. */
import { formatQuery } from "../../params/index.ts";
import { formatTime } from "../../timeline/index.ts";
import { format, type TextValues } from "../../ui/index.ts";
import {
  CHAPTER_WORDS,
  CHAPTERS,
  linkOf,
  type Asked,
  type Beat,
  type Block,
  type Chapter,
} from "../chapters/index.ts";
import { codeBlocks } from "./code.ts";
import { figuresOf } from "./figures.ts";
import { formula } from "./formulas.ts";
import { element, type Child, type Html } from "./html.ts";
import { inline } from "./inline.ts";
import { pictureOf } from "./pictures.ts";
import { questionOnPaper } from "./questions.ts";

export interface ArticleParts {
  /** Colours a program: HTML of its tokens. */
  readonly highlight: (code: string) => string;
  /** Keeps a picture as a file of the site; returns its address. */
  readonly savePicture: (name: string, svg: string) => string;
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
  const now = format(words.page.count, { chapters: CHAPTERS.length });
  return element(
    "details",
    { class: "outline" },
    element("summary", {}, element("span", { class: "outline__now" }, now)),
    element("nav", { "aria-label": words.page.chapters }, element("ol", {}, ...items)),
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
  const questions: Html[] = [];
  for (const asked of chapter.questions) questions.push(...(await questionHtml(asked)));
  return element(
    "section",
    { class: "chapter", id: chapter.id, "aria-labelledby": title, "data-chapter": true },
    ...beats,
    ...questions,
  );
}

/** Where the page asks, and the same question for paper and for pages without scripts. */
async function questionHtml(asked: Asked): Promise<readonly Html[]> {
  const { kind, level, about } = asked;
  const place = CHAPTERS.flatMap(({ questions }) => questions).indexOf(asked);
  return [
    element("div", {
      ...{ class: "chapter__question", "data-question": kind, "data-level": level },
      ...(about !== undefined && { "data-about": about }),
    }),
    element("div", { class: "paper" }, await questionOnPaper(asked, place)),
  ];
}

async function beatHtml(beat: Beat, heading: Child[], parts: ArticleParts): Promise<Html> {
  const figures = await figuresOf(beat.cue);
  const blocks: Child[] = [];
  for (const block of beat.blocks) blocks.push(await blockHtml(block, figures, beat, parts));
  const image = isShownBefore(beat) ? [] : [await imageHtml(beat, parts)];
  return element(
    "div",
    { class: "beat", id: beat.id, ...cueAttributes(beat) },
    ...heading,
    ...blocks,
    ...image,
  );
}

/** What the page's guide reads: the stage's settings and position as a link's query, and where motion begins. */
function cueAttributes({ cue }: Beat): Readonly<Record<string, string>> {
  const link = formatQuery(linkOf(cue).params);
  return { "data-link": link, ...(cue.from && { "data-from": formatTime(cue.from) }) };
}

const pictured = (beat: Beat): string => JSON.stringify([beat.cue.set ?? {}, beat.cue.at]);

/** A picture stands once. */
function isShownBefore(beat: Beat): boolean {
  const beats = CHAPTERS.flatMap((chapter) => chapter.beats);
  return beats.find((each) => pictured(each) === pictured(beat)) !== beat;
}

async function imageHtml(beat: Beat, { savePicture }: ArticleParts): Promise<Html> {
  const { svg, width, height, sentence } = await pictureOf(beat);
  return element("img", {
    ...{ class: "beat__picture", loading: "lazy", width, height },
    src: savePicture(`${beat.id}.svg`, svg),
    alt: format(words.page.pictureOf, { sentence }),
  });
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
