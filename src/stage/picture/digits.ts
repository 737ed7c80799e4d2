/** The true values written into the cells of a map, wherever they can be read. */
import { formatValue, PALETTES } from "../../ui/index.ts";
import type { PaintContext } from "./paint-context.ts";
import type { PlaneSource } from "./plane.ts";
import { stampOf } from "./stamps.ts";

/** Nothing smaller is written (px). */
const SMALLEST = 11;
const LARGEST = 17;
const FONT = '"JetBrains Mono Variable", "JetBrains Mono Fallback", ui-monospace, monospace';
/** Width of a monospaced digit and the air beside a number, in em and px. */
/** Height of the type in a cell that has room. */
const SHARE = 0.66;
const DIGIT = 0.6;
const AIR = 1.2;

const longest = new WeakMap<Float32Array, number>();

/** Characters of the longest number in a tensor as it would be written. */
export function longestNumber(values: Float32Array): number {
  const known = longest.get(values);
  if (known !== undefined) return known;
  let most = 0;
  let hasMinus = false;
  let hasFraction = false;
  for (const value of values) {
    if (value < 0) hasMinus = true;
    if (!Number.isInteger(value)) hasFraction = true;
    const size = Math.abs(value);
    if (size > most) most = size;
  }
  const whole = formatValue(Math.trunc(most)).length;
  const made = whole + (hasMinus ? 1 : 0) + (hasFraction ? 3 : 0);
  longest.set(values, made);
  return made;
}

/** Type size for a map's numbers, or 0 where they could not be read. */
export function digitSize(values: Float32Array, cellWidth: number, cellHeight: number): number {
  if (cellHeight < SMALLEST + 1 || cellWidth < SMALLEST) return 0;
  const size = Math.min(
    LARGEST,
    Math.max(SMALLEST, Math.floor(cellHeight * SHARE)),
    Math.floor((cellWidth - AIR) / (DIGIT * longestNumber(values))),
  );
  return size >= SMALLEST ? size : 0;
}

export class DigitPainter {
  readonly canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;
  #key = "";
  #values: Float32Array | null = null;
  #filled = 0;

  constructor(document: Document) {
    this.canvas = document.createElement("canvas");
    this.canvas.className = "digits";
    this.#context = this.canvas.getContext("2d");
  }

  /** Writes the numbers of the filled cells; clears the canvas where cells are too small. */
  paint(source: PlaneSource, width: number, height: number, context: PaintContext): void {
    const { theme, ratio, fonts } = context;
    const cellWidth = width / source.columns;
    const cellHeight = height / source.rows;
    const size = digitSize(source.values, cellWidth, cellHeight);
    const key = [
      ...[size, width, height, source.rows, source.columns, source.offset, theme, ratio, fonts],
    ].join("/");
    const isSame = key === this.#key && source.values === this.#values;
    if (isSame && this.#filled === source.filled) return;
    const from = isSame && source.filled > this.#filled ? this.#filled : 0;
    this.#key = key;
    this.#values = source.values;
    this.#filled = source.filled;
    this.canvas.hidden = size === 0;
    const pen = this.#context;
    if (size === 0 || !pen) return;
    if (from === 0) {
      this.canvas.width = Math.round(width * ratio);
      this.canvas.height = Math.round(height * ratio);
    }
    for (let i = from; i < source.filled; i++) {
      const value = source.values[source.offset + i];
      const isOnDark = source.ramp === "photo" && value < 0.5;
      const colour = isOnDark ? "#ffffff" : PALETTES[theme].number;
      const stamp = stampOf(formatValue(value), { font: FONT, size, colour, ratio, fonts });
      const x = ((i % source.columns) + 0.5) * cellWidth - stamp.width / 2;
      const y = (Math.floor(i / source.columns) + 0.54) * cellHeight - stamp.height / 2;
      pen.drawImage(stamp.picture, Math.round(x * ratio), Math.round(y * ratio));
    }
  }
}
