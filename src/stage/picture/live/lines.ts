/** Numbers and short words on the live sheet: what they say, how they are set and how wide they are. */
import type { Box, PillMark, TextMark } from "../../../scene/index.ts";
import { format, formatValue } from "../../../ui/index.ts";
import { PICTURE_STRINGS } from "../../strings/picture.ts";
import type { Faces } from "../paint-context.ts";

/** Text in a box; all sizes in px. */
export interface Setting {
  readonly text: string;
  readonly font: string;
  readonly colour: "ink" | "muted";
  readonly align: TextMark["align"];
  /** Height of a line, and where the first one's middle lies. */
  readonly leading: number;
  readonly middle: number;
  /** Width of a stroke in the ground's colour around it; 0: none. */
  readonly casing: number;
  /** Breaks between words where it is wider than its box. */
  readonly wraps: boolean;
}

/** Width of a digit of a value or a product (px). */
const DIGIT = 7.8;
/** Border and air of a pill, both sides together (px). */
const PILL_SIDES = 8;
/** What is too long for its room at the usual size. */
const TIGHT = 11;

const isTooLong = (value: number | undefined | null, room: number): boolean =>
  typeof value === "number" && formatValue(value).length * DIGIT > room;

const set = (weight: number, size: number, family: string): string =>
  `${weight} ${size}px ${family}`;

export function settingOf(mark: PillMark | TextMark, faces: Faces): Setting {
  return mark.kind === "pill" ? ofPill(mark, faces) : ofText(mark, faces);
}

function ofPill({ role, value, count, box }: PillMark, faces: Faces): Setting {
  const shared = {
    colour: "ink",
    align: "middle",
    leading: box.height,
    middle: box.y + box.height / 2,
    casing: 0,
    wraps: false,
  } as const;
  const written = value === null ? "" : formatValue(value);
  if (role === "value") {
    const size = isTooLong(value, box.width - PILL_SIDES) ? TIGHT : 13;
    return { ...shared, text: written, font: set(700, size, faces.numbers) };
  }
  const key = value === null ? "others" : "othersValue";
  const text = format(PICTURE_STRINGS[key], { count, value: written });
  return { ...shared, text, font: set(600, 12, faces.words) };
}

/** Height of a line of each role; the still words of the other roles are elements of the page. */
const LEADING: Readonly<Partial<Record<TextMark["role"], number>>> = {
  value: 20,
  term: 16,
  bias: 13,
};
const USUAL = 15;

function ofText({ role, values, key, box, align }: TextMark, faces: Faces): Setting {
  const value = values["value"] as number | undefined;
  const words = value === undefined ? values : { value: formatValue(value) };
  const leading = LEADING[role] ?? USUAL;
  const shared = {
    text: format(PICTURE_STRINGS[key], words),
    ...{ align, leading, middle: box.y + leading / 2 },
  };
  if (role !== "value" && role !== "term") {
    const font =
      role === "bias" ? set(600, 11, faces.words) : set(400, noteSize(role), faces.words);
    return {
      ...shared,
      font,
      colour: "muted",
      casing: 0,
      wraps: role !== "bias" || box.height >= 2 * leading,
    };
  }
  // A product in the middle lies on its own link.
  const isOnLink = role === "term" && align === "middle";
  const size = isOnLink || isTooLong(value, box.width) ? TIGHT : role === "term" ? 12.5 : 13;
  const font = set(700, size, faces.numbers);
  return { ...shared, font, colour: "ink", casing: isOnLink ? 5 : 0, wraps: false };
}

const noteSize = (role: TextMark["role"]): number => (role === "note" ? 11.5 : 12);

/** Where its anchor lies across. */
export function anchorOf({ x, width }: Box, align: Setting["align"]): number {
  if (align === "start") return x;
  return align === "end" ? x + width : x + width / 2;
}

const CANVAS_ALIGN = { start: "left", middle: "center", end: "right" } as const;

/** Makes a canvas write, or measure, as this text is set; returns its lines. */
export function setType(
  on: CanvasRenderingContext2D,
  { font, align, text, wraps }: Setting,
  width: number,
): readonly string[] {
  on.font = font;
  on.textAlign = CANVAS_ALIGN[align];
  on.textBaseline = "middle";
  return wraps ? broken(text, (line) => on.measureText(line).width <= width) : [text];
}

function broken(text: string, fits: (line: string) => boolean): string[] {
  if (fits(text)) return [text];
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || fits(longer)) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** The places that a text's ink takes, line by line. */
export function inkOf(on: CanvasRenderingContext2D, box: Box, setting: Setting): Box[] {
  return setType(on, setting, box.width).flatMap((line, i) => {
    if (line === "") return [];
    const ink = on.measureText(line);
    const x = anchorOf(box, setting.align) - ink.actualBoundingBoxLeft;
    const y = setting.middle + i * setting.leading - ink.actualBoundingBoxAscent;
    const width = ink.actualBoundingBoxLeft + ink.actualBoundingBoxRight;
    return [{ x, y, width, height: ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent }];
  });
}
