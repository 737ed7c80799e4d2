/** Setting text without a page: widths of letters, lines, baselines. */
import type { Anchor, TextShape } from "./shapes.ts";

/** Thousandths of the size, from the space to "~" and then of EXTRA: Inter, as the page is set in it. */
const EXTRA = "×·−…’→–";
const WIDTHS = {
  regular:
    "281 288 466 633 642 982 644 300 365 365 501 662 288 460 288 360 631 407 610 618 646 593 620 566 619 620 288 302 662 662 662 511 966 690 654 730 722 601 590 746 743 269 571 672 565 903 753 765 639 765 644 642 646 744 690 985 682 679 629 365 360 365 471 456 323 562 612 571 612 583 370 613 591 242 242 549 242 876 591 600 612 612 376 528 327 591 562 818 546 562 552 426 333 426 662 662 288 662 864 261 838 500",
  bold: "237 338 552 649 655 1016 672 339 377 377 559 679 334 468 334 388 674 431 630 646 676 622 649 582 651 649 334 343 679 679 679 560 1016 747 662 740 722 607 587 750 747 281 584 719 565 932 762 771 648 777 657 655 667 732 747 1038 738 731 664 377 388 377 487 476 365 581 630 588 630 596 398 632 623 271 271 580 271 913 623 613 630 630 407 560 366 623 600 850 580 602 573 469 372 469 679 679 334 679 1002 311 838 500",
};
const FIRST = " ".charCodeAt(0);
const LAST = "~".charCodeAt(0);
const NO_BREAK = "\u00a0";
/** A letter of none of these. */
const OTHER = 700;
/** Of the monospaced face, in type sizes. */
const DIGIT = 0.6;

const tables = {
  regular: WIDTHS.regular.split(" ").map(Number),
  bold: WIDTHS.bold.split(" ").map(Number),
};

export interface Face {
  readonly face: TextShape["face"];
  readonly size: number;
  readonly weight: number;
}

/** From 400 to 700 a letter's width grows evenly. */
function boldness(weight: number): number {
  return Math.max(0, Math.min(1, (weight - 400) / 300));
}

/** How wide a text is in the page's fonts (px). */
export function widthOf(text: string, { face, size, weight }: Face): number {
  if (face === "numbers") return text.length * DIGIT * size;
  const share = boldness(weight);
  let sum = 0;
  for (const letter of text) {
    const at = indexOf(letter);
    const regular = tables.regular[at] ?? OTHER;
    const bold = tables.bold[at] ?? OTHER;
    sum += regular + (bold - regular) * share;
  }
  return (sum * size) / 1000;
}

function indexOf(letter: string): number {
  const code = letter === NO_BREAK ? FIRST : letter.charCodeAt(0);
  if (code >= FIRST && code <= LAST) return code - FIRST;
  const extra = EXTRA.indexOf(letter);
  return extra < 0 ? -1 : LAST - FIRST + 1 + extra;
}

/** Breaks between words where a line would be wider than its room. */
export function linesOf(text: string, face: Face, room: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || widthOf(longer, face) <= room) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** Breaks anywhere, for what has no words: addresses. */
export function chunksOf(text: string, face: Face, room: number): string[] {
  const chunks: string[] = [];
  let rest = text;
  while (rest !== "") {
    let end = rest.length;
    while (end > 1 && widthOf(rest.slice(0, end), face) > room) end--;
    chunks.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return chunks;
}

/** What is too long ends in dots. */
export function cutTo(text: string, face: Face, room: number): string {
  if (widthOf(text, face) <= room) return text;
  const [first = ""] = chunksOf(text, face, room - widthOf("…", face));
  return `${first.trimEnd()}…`;
}

/** From the middle of a line down to its baseline, in type sizes: half the height of capitals and digits. */
const DROP = 0.365;

export interface TextAt extends Face {
  readonly x: number;
  readonly middle: number;
  readonly anchor: Anchor;
  readonly colour: string;
  readonly casing?: TextShape["casing"];
  readonly href?: string;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** One line of text around a middle. */
export function textAt(text: string, { middle, ...rest }: TextAt): TextShape {
  const y = rounded(middle + DROP * rest.size);
  const shape = { kind: "text", text, ...rest, x: rounded(rest.x), y } as const;
  // Digits are equally wide in every face that may stand in.
  if (rest.face === "numbers") return shape;
  return { ...shape, length: rounded(widthOf(text, rest)) };
}
