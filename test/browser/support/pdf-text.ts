/** The words on each page of a PDF as Chromium writes it, without the spaces between them. */
import { inflateSync } from "node:zlib";

interface PdfObject {
  readonly head: string;
  /** What its stream holds, unpacked; "" without one. */
  readonly content: string;
}

type Objects = ReadonlyMap<string, PdfObject>;

function objectsOf(pdf: string): Objects {
  const objects = new Map<string, PdfObject>();
  for (const [, id, body] of pdf.matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)) {
    const [head] = body.split(/>>\s*stream\r?\n/, 1);
    const start = /stream\r?\n/.exec(body);
    const isPacked = head.includes("/FlateDecode") && start !== null;
    const packed = isPacked ? body.slice(start.index + start[0].length) : "";
    const content = isPacked ? inflateSync(Buffer.from(packed, "latin1")).toString("latin1") : "";
    objects.set(id, { head, content });
  }
  return objects;
}

const numberOf = (hex: string): number => parseInt(hex, 16);
const textOf = (hex: string): string => Buffer.from(hex, "hex").swap16().toString("utf16le");

interface Font {
  /** Hexadecimal digits of one glyph's code. */
  readonly digits: number;
  readonly letters: ReadonlyMap<number, string>;
}

/** A font's table from glyphs to letters (ToUnicode). */
function fontOf(objects: Objects, id: string): Font {
  const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? "")?.[1] ?? "";
  const map = objects.get(table)?.content ?? "";
  const letters = new Map<number, string>();
  for (const [, list] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, letter] of list.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      letters.set(numberOf(code), textOf(letter));
    }
  }
  for (const [, list] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from, to, letter] of list.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      for (let code = numberOf(from); code <= numberOf(to); code++) {
        const unicode = numberOf(letter) + code - numberOf(from);
        letters.set(code, String.fromCodePoint(unicode));
      }
    }
  }
  const digits = /begincodespacerange\s*<(\w+)>/.exec(map)?.[1].length ?? 4;
  return { digits, letters };
}

function pageText(objects: Objects, { head }: PdfObject): string {
  const fonts = new Map<string, Font>();
  for (const [, name, id] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    fonts.set(name, fontOf(objects, id));
  }
  const contents = /\/Contents (\d+) 0 R/.exec(head)?.[1] ?? "";
  const drawn = objects.get(contents)?.content ?? "";
  let font: Font | undefined;
  let text = "";
  for (const [, name, codes] of drawn.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name !== undefined) font = fonts.get(name);
    if (codes === undefined || font === undefined) continue;
    for (let at = 0; at < codes.length; at += font.digits) {
      text += font.letters.get(numberOf(codes.slice(at, at + font.digits))) ?? "";
    }
  }
  // "ﬁ" is one glyph of some fonts, and U+02BC has the glyph of an apostrophe.
  return text.normalize("NFKC").replaceAll("\u02bc", "\u2019").replace(/\s/g, "");
}

export function pdfPages(pdf: Buffer): string[] {
  const objects = objectsOf(pdf.toString("latin1"));
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b/.test(head))
    .map((page) => pageText(objects, page));
}
