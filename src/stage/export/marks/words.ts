/** Words and numbers of the picture, set as the page's style sheet and its canvases set them. */
import type { Box, ChipMark, PillMark, TextMark, TextRole } from "../../../scene/index.ts";
import { format, hueInkRole, type ColourRole } from "../../../ui/index.ts";
import { settingOf } from "../../picture/live/lines.ts";
import { STILL_WORDS } from "../../strings/export.ts";
import { PICTURE_STRINGS } from "../../strings/picture.ts";
import type { Anchor, Shape, TextShape } from "../shapes.ts";
import { linesOf, textAt, widthOf, type Face } from "../type.ts";
import { pillOutline } from "./live.ts";
import { colourOf, hueOf, type Look } from "./look.ts";

/** Roles that are drawn on the stage's canvas; the others are elements that the style sheet sets. */
const DRAWN: ReadonlySet<TextRole> = new Set(["value", "term", "bias"]);

function anchorOf({ x, width }: Box, anchor: Anchor): number {
  if (anchor === "start") return x;
  return anchor === "end" ? x + width : x + width / 2;
}

export function textShapes(look: Look, mark: TextMark, isLive: boolean): Shape[] {
  return isLive || DRAWN.has(mark.role) ? drawnShapes(look, mark) : setShapes(look, mark);
}

const FACES = { words: "words", numbers: "numbers" };
const FONT = /^(\d+) ([\d.]+)px (words|numbers)$/;

/** As the canvas of what moves writes it. */
function drawnShapes(look: Look, mark: TextMark | PillMark): Shape[] {
  const setting = settingOf(mark, FACES);
  const [, weight = "400", size = "12", face = "words"] = FONT.exec(setting.font) ?? [];
  const type: Face = {
    face: face === "numbers" ? "numbers" : "words",
    size: Number(size),
    weight: Number(weight),
  };
  const { text, align, leading, middle, colour, casing, wraps } = setting;
  if (text === "") return [];
  const lines = wraps ? linesOf(text, type, mark.box.width) : [text];
  return lines.map((line, i) =>
    textAt(line, {
      ...type,
      x: anchorOf(mark.box, align),
      middle: middle + i * leading,
      anchor: align,
      colour: colourOf(look, colour),
      ...(casing > 0 && { casing: { colour: colourOf(look, "frame"), width: casing } }),
    }),
  );
}

export function pillShapes(look: Look, mark: PillMark): Shape[] {
  return [pillOutline(look, mark), ...drawnShapes(look, mark)];
}

/** How the style sheet sets a role: what stands out, and what explains it behind a bar. */
interface Style {
  readonly strong: Face;
  readonly note: Face;
  /** Height of a line (px). */
  readonly leading: number;
  readonly colour: ColourRole;
  /** What explains stands on a line of its own. */
  readonly below?: boolean;
  readonly wraps: boolean;
  /** Between both, besides the space (px). */
  readonly gap?: number;
}

const words = (weight: number, size: number): Face => ({ face: "words", size, weight });
const CAPTION = 15;

const STYLES: Readonly<Record<TextRole, Style>> = {
  header: {
    strong: words(700, 13),
    note: { face: "numbers", size: 12, weight: 400 },
    ...{ leading: 26, colour: "ink", wraps: false },
  },
  headerDark: {
    ...{ strong: words(700, 12.5), note: words(400, 12.5) },
    ...{ leading: 26, colour: "panel", wraps: false },
  },
  title: {
    ...{ strong: words(700, 14.5), note: words(400, 12.5) },
    ...{ leading: 22, colour: "ink", wraps: false, gap: 6 },
  },
  note: plain(400, 11.5, "muted"),
  caption: plain(400, 12, "muted"),
  captionStrong: { ...plain(700, 12, "ink"), below: true },
  reuse: plain(700, 12, "separable"),
  times: {
    ...plain(700, 14, "ink"),
    strong: { face: "numbers", size: 14, weight: 700 },
    leading: 18,
  },
  label: plain(400, 12.5, "ink"),
  value: plain(700, 13, "ink"),
  term: plain(700, 12.5, "ink"),
  bias: plain(600, 11, "muted"),
};

function plain(weight: number, size: number, colour: ColourRole): Style {
  return {
    ...{ strong: words(weight, size), note: words(400, size) },
    ...{ leading: CAPTION, colour, wraps: true },
  };
}

/** The bar beside what is reused, and the room it takes. */
const REUSE = { bar: 3, inset: 11 };
const DARK_RADIUS = 6;
/** Links run down behind the title of a tall lane. */
const TITLE_CASING = 6;

function setShapes(look: Look, mark: TextMark): Shape[] {
  const { role, box, align, key, values } = mark;
  const style = STYLES[role];
  const [strong = "", note] = format(STILL_WORDS[key] ?? PICTURE_STRINGS[key] ?? key, values).split(
    "|",
  );
  const colour = colourOf(look, style.colour);
  if (role === "headerDark") {
    const ground = { kind: "rect", box, fill: colourOf(look, "ink"), radius: DARK_RADIUS } as const;
    return [ground, ...lined(look, [strong], style, box, align)];
  }
  if (role === "reuse") {
    const bar = { kind: "rect", box: { ...box, width: REUSE.bar }, fill: colour } as const;
    const room = { ...box, x: box.x + REUSE.inset, width: box.width - REUSE.inset };
    return [bar, ...lined(look, linesOf(strong, style.strong, room.width), style, room, align)];
  }
  if (note !== undefined && !style.below) return inOneLine(look, strong, note, mark);
  const room = box.width;
  const first = style.wraps ? linesOf(strong, style.strong, room) : [strong];
  const shapes = lined(look, first, style, box, align);
  if (note === undefined) return shapes;
  const rest = { ...box, y: box.y + first.length * style.leading };
  const below = { ...style, strong: style.note, colour: "muted" } as const;
  return [...shapes, ...lined(look, linesOf(note, style.note, room), below, rest, align)];
}

function lined(
  look: Look,
  lines: readonly string[],
  { strong, leading, colour }: Style,
  box: Box,
  anchor: Anchor,
): Shape[] {
  return lines.map((line, i) =>
    textAt(line, {
      ...strong,
      x: anchorOf(box, anchor),
      middle: box.y + (i + 0.5) * leading,
      anchor,
      colour: colourOf(look, colour),
    }),
  );
}

/** A title with what explains it behind. */
function inOneLine(look: Look, strong: string, note: string, mark: TextMark): Shape[] {
  const { role, box } = mark;
  const style = STYLES[role];
  const middle = box.y + style.leading / 2;
  const casing =
    look.isTall && role === "title"
      ? { casing: { colour: colourOf(look, "lane"), width: TITLE_CASING } }
      : {};
  const at = (text: string, face: Face, x: number, colour: ColourRole): TextShape =>
    textAt(text, {
      ...face,
      x,
      middle,
      anchor: "start",
      colour: colourOf(look, colour),
      ...casing,
    });
  const between = widthOf(" ", style.strong) + (style.gap ?? 0);
  return [
    at(strong, style.strong, box.x, style.colour),
    at(note, style.note, box.x + widthOf(strong, style.strong) + between, "muted"),
  ];
}

const CHIP = { radius: 4, size: 12, weight: 700 };
const NAME = { size: 11, weight: 500, edge: 4, padding: 4 };

export function chipShapes(look: Look, { box, channel, role }: ChipMark): Shape[] {
  const text = `c${channel}`;
  const middle = box.y + box.height / 2;
  if (role === "chip") {
    return [
      { kind: "rect", box, fill: hueOf(look, channel), radius: CHIP.radius },
      textAt(text, {
        ...{ face: "numbers", size: CHIP.size, weight: CHIP.weight },
        ...{ x: box.x + box.width / 2, middle, anchor: "middle" },
        colour: colourOf(look, hueInkRole(channel)),
      }),
    ];
  }
  const edge = role === "name" ? NAME.edge : 0;
  const right = box.x + box.width;
  const bar: Shape = {
    kind: "rect",
    box: { ...box, x: right - edge, width: edge },
    fill: hueOf(look, channel),
  };
  const name = textAt(text, {
    ...{ face: "numbers", size: NAME.size, weight: NAME.weight },
    ...{ x: right - edge - NAME.padding, middle, anchor: "end" },
    colour: colourOf(look, "muted"),
  });
  return edge > 0 ? [bar, name] : [name];
}
