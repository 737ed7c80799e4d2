/** PNG files by hand: small pictures for an SVG, and notes added to one that a browser has made. */
import { zlibSync } from "fflate";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const POLYNOMIAL = 0xedb88320;
const BITS = 8;
/** Colour with opacity. */
const RGBA = 6;
const BYTES = 4;

const table = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < BITS; bit++) value = value & 1 ? POLYNOMIAL ^ (value >>> 1) : value >>> 1;
  return value;
});

function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = table[(value ^ byte) & 255] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(name: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const made = new Uint8Array(12 + data.length);
  const view = new DataView(made.buffer);
  view.setUint32(0, data.length);
  made.set(
    [...name].map((letter) => letter.charCodeAt(0)),
    4,
  );
  made.set(data, 8);
  view.setUint32(8 + data.length, checksum(made.subarray(4, 8 + data.length)));
  return made;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** @param words one per pixel: the bytes red, green, blue, opacity in this machine's order */
export function pngOf(width: number, height: number, words: Uint32Array): Uint8Array<ArrayBuffer> {
  const pixels = new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
  const line = width * BYTES;
  // Each line begins with its filter: none.
  const lines = new Uint8Array(height * (line + 1));
  for (let y = 0; y < height; y++) {
    lines.set(pixels.subarray(y * line, (y + 1) * line), y * (line + 1) + 1);
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([BITS, RGBA], 8);
  return joined([
    Uint8Array.from(SIGNATURE),
    chunk("IHDR", header),
    chunk("IDAT", zlibSync(lines, { level: 9 })),
    chunk("IEND", new Uint8Array(0)),
  ]);
}

/** The same file with texts that picture viewers show, by their registered keywords: Title, Description, Source. */
export function withNotes(
  png: Uint8Array,
  notes: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const chunks = Object.entries(notes).map(([keyword, text]) =>
    // Keyword, no compression, no language, no translated keyword, text.
    chunk("iTXt", joined([encoder.encode(keyword), new Uint8Array(5), encoder.encode(text)])),
  );
  const afterHeader = SIGNATURE.length + 12 + 13;
  return joined([png.subarray(0, afterHeader), ...chunks, png.subarray(afterHeader)]);
}

/** What stands in an address for the file itself. */
export function dataUrl(png: Uint8Array): string {
  let text = "";
  for (const byte of png) text += String.fromCharCode(byte);
  return `data:image/png;base64,${btoa(text)}`;
}
