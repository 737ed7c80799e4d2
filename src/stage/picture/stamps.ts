/**
 * Numbers as small pictures, drawn once each. Writing text straight onto a canvas in the page makes the browser lay
 * the page out first, every frame; copying a picture does not.
 */

interface Stamp {
  readonly picture: ImageBitmap | HTMLCanvasElement;
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

/** Where each is drawn. A canvas keeps what it knows of fonts: one for every number would hold ten times the picture. */
let desk: OffscreenCanvas | null = null;

function draw(text: string, { font, size, colour, ratio }: StampStyle): Stamp {
  const width = Math.ceil(text.length * size * CHARACTER);
  const height = Math.ceil(size * LINE);
  const canvas =
    typeof OffscreenCanvas === "function"
      ? (desk ??= new OffscreenCanvas(1, 1))
      : document.createElement("canvas");
  // A new size also empties it.
  canvas.width = Math.ceil(width * ratio);
  canvas.height = Math.ceil(height * ratio);
  const pen = canvas.getContext("2d") as OffscreenCanvasRenderingContext2D | null;
  if (pen) {
    pen.scale(ratio, ratio);
    pen.font = `600 ${size}px ${font}`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillStyle = colour;
    pen.fillText(text, width / 2, height / 2);
  }
  const picture = canvas === desk ? desk.transferToImageBitmap() : (canvas as HTMLCanvasElement);
  return { picture, width, height };
}
