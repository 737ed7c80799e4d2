/** How numbers are written into cells: only where they can be read, and no wider than a cell. */
import type { Ramp } from "../../scene/index.ts";
import { formatValue, PALETTES, type PaletteName } from "../../ui/index.ts";

/** Nothing smaller is written (px). */
const SMALLEST = 11;
const LARGEST = 17;
/** Height of the type in a cell that has room. */
const SHARE = 0.66;
/** Width of a monospaced digit and the air beside a number, in em and px. */
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

/** On the greys of a photograph white reaches 4.5:1 up to here, and black from here on. */
const WHITE_BELOW = 0.46;

/** The ramps are light enough for one dark colour on every cell; a photograph's own greys are not. */
export function numberColour(ramp: Ramp, value: number, theme: PaletteName): string {
  if (ramp !== "photo") return PALETTES[theme].number;
  return value < WHITE_BELOW ? "#ffffff" : "#000000";
}
