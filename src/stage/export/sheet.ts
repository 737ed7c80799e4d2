/** The whole picture: title and what happens above the stage, both costs and the source below it. */
import { PICTURE_FILE_STRINGS as strings } from "../strings/export.ts";
import { paragraph, words, type Block, type Frame, type SheetWords, type Size } from "./block.ts";
import { costFooter } from "./footer.ts";
import { colourOf, type Look } from "./marks/look.ts";
import type { Shape, Sheet } from "./shapes.ts";
import { chunksOf, cutTo, linesOf, textAt, type Face } from "./type.ts";

/** A stage drawn for some room, and as large as it came out. */
export interface StagePicture extends Size {
  readonly shapes: readonly Shape[];
}

const MARGIN = 20;
const GAP = 14;
const STAGE_RADIUS = 10;
/** From this width on words grow with the sheet, up to this much. */
const GROWS_FROM = 1300;
const MOST_GROWN = 1.5;
/** Lower than this a stage is not laid out (px). */
const LEAST_STAGE = 240;

/** @param stage what is already drawn */
export function sheetAround(look: Look, words: SheetWords, stage: StagePicture): Sheet {
  return composed(look, words, stage.width + 2 * MARGIN, () => stage);
}

/** A sheet of just this size; the stage is drawn for the room that is left. */
export function sheetOfSize(
  look: Look,
  words: SheetWords,
  { width, height }: Size,
  draw: (room: Size) => StagePicture,
): Sheet {
  const sheet = composed(look, words, width, (room) => draw(room), height);
  return { ...sheet, height };
}

function composed(
  look: Look,
  said: SheetWords,
  width: number,
  draw: (room: Size) => StagePicture,
  height = Infinity,
): Sheet {
  const scale = Math.max(1, Math.min(MOST_GROWN, width / GROWS_FROM));
  const frame = { look, scale, x: MARGIN, width: width - 2 * MARGIN };
  const head = heading(frame, said);
  const cost = costFooter(frame, said);
  const source = sourceLine(frame, said.link);
  const taken = 2 * MARGIN + head.height + cost.height + source.height + 3 * GAP;
  const stage = draw({ width: frame.width, height: Math.max(LEAST_STAGE, height - taken) });
  const top = MARGIN + head.height + GAP;
  const below = Math.round(top + stage.height + GAP);
  const whole = Math.round(below + cost.height + GAP + source.height + MARGIN);
  const box = { x: MARGIN, y: top, width: stage.width, height: stage.height };
  return {
    ...{ width, height: whole, title: said.title, description: said.description },
    link: said.link,
    shapes: [
      {
        kind: "rect",
        box: { x: 0, y: 0, width, height: Math.min(whole, height) },
        fill: colourOf(look, "page"),
      },
      ...head.at(MARGIN),
      {
        ...{ kind: "rect", box, fill: colourOf(look, "panel"), radius: STAGE_RADIUS },
        stroke: { colour: colourOf(look, "line"), width: 1 },
      },
      { kind: "group", shapes: stage.shapes, at: { x: MARGIN, y: top }, data: { part: "stage" } },
      ...cost.at(below),
      ...source.at(below + cost.height + GAP),
    ],
  };
}

function heading(frame: Frame, { title, description }: SheetWords): Block {
  const { scale, width } = frame;
  const big = words(700, 20 * scale);
  const small = words(400, 13.5 * scale);
  const upper = paragraph(frame, linesOf(title, big, width), big, Math.round(26 * scale), "ink");
  const said = linesOf(description, small, width);
  const lower = paragraph(frame, said, small, Math.round(19 * scale), "muted");
  const gap = 2;
  return {
    height: upper.height + gap + lower.height,
    at: (y) => [...upper.at(y), ...lower.at(y + upper.height + gap)],
  };
}

/** A longer address is cut: the whole of it is in the file all the same. */
const MOST_LINES = 3;

function sourceLine(frame: Frame, link: string | null): Block {
  const { look, scale, x, width } = frame;
  const leading = Math.round(16 * scale);
  const name = words(700, 12 * scale);
  const face: Face = { face: "numbers", size: 11 * scale, weight: 400 };
  const colour = colourOf(look, "muted");
  const chunks = link === null ? [] : chunksOf(link, face, width);
  const lines = chunks.slice(0, MOST_LINES);
  if (chunks.length > MOST_LINES) {
    lines[MOST_LINES - 1] = cutTo(`${chunks[MOST_LINES - 1]}…`, face, width);
  }
  return {
    height: (lines.length + 1) * leading,
    at: (y) => [
      textAt(strings.source, {
        ...name,
        ...{ x, middle: y + leading / 2, anchor: "start", colour: colourOf(look, "ink") },
      }),
      ...lines.map((line, i) =>
        textAt(line, {
          ...face,
          ...{ x, middle: y + (i + 1.5) * leading, anchor: "start", colour },
          ...(link !== null && { href: link }),
        }),
      ),
    ],
  };
}
