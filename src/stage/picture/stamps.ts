/**
 * Numbers as small pictures, drawn once each. Writing text straight onto a canvas in the page makes the browser lay
 * the page out first, every frame; copying a picture does not.
 */

interface Stamp {
  readonly picture: OffscreenCanvas | HTMLCanvasElement;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

export interface StampStyle {
  readonly font: string;
  /** Type size (px). */
  readonly size: number;
  readonly colour: string;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
  /** Counts the fonts' arrivals. */
  readonly fonts: number;
}

/** Decimals come in endless variety; past this many the cache begins anew. */
const MOST = 4000;
/** Room for a character, in type sizes: wider than any fallback font's digit. */
const CHARACTER = 0.75;
const LINE = 1.3;

const stamps = new Map<string, Stamp>();

export function stampOf(text: string, style: StampStyle): Stamp {
  const key = [text, style.font, style.size, style.colour, style.ratio, style.fonts].join("|");
  const known = stamps.get(key);
  if (known) return known;
  if (stamps.size >= MOST) stamps.clear();
  const made = draw(text, style);
  stamps.set(key, made);
  return made;
}

function draw(text: string, { font, size, colour, ratio }: StampStyle): Stamp {
  const width = Math.ceil(text.length * size * CHARACTER);
  const height = Math.ceil(size * LINE);
  const picture = canvasOf(Math.ceil(width * ratio), Math.ceil(height * ratio));
  const pen = picture.getContext("2d");
  if (pen) {
    pen.scale(ratio, ratio);
    pen.font = `600 ${size}px ${font}`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillStyle = colour;
    pen.fillText(text, width / 2, height / 2);
  }
  return { picture, width, height };
}

function canvasOf(width: number, height: number): OffscreenCanvas | HTMLCanvasElement {
  if (typeof OffscreenCanvas === "function") return new OffscreenCanvas(width, height);
  return Object.assign(document.createElement("canvas"), { width, height });
}
