/** The columns that both lanes share when they run from left to right. */

/** The design's stage is 1060 px wide; columns scale from it. */
export const DESIGN_WIDTH = 1060;

/** Column edges at the design's width. */
const COLUMNS = {
  input: 34,
  inputEnd: 186,
  lane: 216,
  bank: 226,
  bankEnd: 344,
  alone: 380,
  aloneEnd: 462,
  pill: 482,
  pillEnd: 532,
  junction: 548,
  junctionEnd: 754,
  output: 784,
  outputEnd: 912,
  strip: 928,
  stripEnd: 1048,
} as const;

export type Column = keyof typeof COLUMNS;

/** Left and right edges of the columns, in px. */
export type Columns = (column: Column) => number;

export function columnsAt(width: number): Columns {
  return (column) => Math.round((COLUMNS[column] * width) / DESIGN_WIDTH);
}
