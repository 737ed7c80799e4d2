/** Python's grammar: numbers, lists and calls, laid out to the usual width. */

/** The width that PEP 8 asks for. */
const WIDTH = 79;
const INDENT = "    ";

/** Python's whole numbers are exact, but a library may refuse those that a 64-bit word does not hold. */
const LARGEST_WHOLE = 1e15;

/** The shortest text that gives exactly this float32 back. */
export function floatText(value: number): string {
  if (Object.is(value, -0)) return "-0.0";
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return plain(short);
  }
  return plain(Number(value.toPrecision(9)));
}

function plain(value: number): string {
  return Math.abs(value) < LARGEST_WHOLE ? String(value) : value.toExponential();
}

export const pythonBool = (value: boolean): string => (value ? "True" : "False");

/** (1, 3, 7, 7); one value keeps its comma: (3,) */
export function tuple(values: readonly (number | string)[]): string {
  return values.length === 1 ? `(${values[0]},)` : `(${values.join(", ")})`;
}

/** One number where both are the same, as most calls allow. */
export const pair = (rows: number, columns: number): string =>
  rows === columns ? String(rows) : tuple([rows, columns]);

/** `head(args)tail`, on one line where it fits, else one argument a line. */
export function call(head: string, args: readonly string[], indent = "", tail = ""): string {
  const line = `${indent}${head}(${args.join(", ")})${tail}`;
  if (line.length <= WIDTH) return line;
  const lines = args.map((argument) => `${indent}${INDENT}${argument},`);
  return [`${indent}${head}(`, ...lines, `${indent})${tail}`].join("\n");
}

/** A list of numbers, as many on a line as fit. */
export function list(values: Float32Array, indent = ""): string {
  const inner = indent + INDENT;
  const lines: string[] = [];
  let line = "";
  for (const value of values) {
    const next = `${floatText(value)},`;
    if (line !== "" && inner.length + line.length + 1 + next.length > WIDTH) {
      lines.push(inner + line);
      line = next;
    } else {
      line = line === "" ? next : `${line} ${next}`;
    }
  }
  if (line !== "") lines.push(inner + line);
  return ["[", ...lines, `${indent}]`].join("\n");
}

/** So short a list stays within the line that it is in. */
const SHORT = 15;

/** How a framework makes a float32 array of a list. */
export interface ArrayMaker {
  readonly make: string;
  readonly dtype: string;
}

/** An array of these values in the order of its dimensions. */
export function array(
  { make, dtype }: ArrayMaker,
  values: Float32Array,
  shape: readonly number[],
  indent = "",
): string {
  if (shape.length > 1) {
    return `${make}(${list(values, indent)}, dtype=${dtype}).reshape${tuple(shape)}`;
  }
  const short = `[${Array.from(values.subarray(0, SHORT), floatText).join(", ")}]`;
  return `${make}(${short.length > SHORT ? list(values, indent) : short}, dtype=${dtype})`;
}

/** Comment lines of one text, broken at its spaces. */
export function comment(text: string, indent = ""): string {
  const lines: string[] = [];
  let line = `${indent}#`;
  for (const word of text.split(" ")) {
    if (line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = `${indent}#`;
    }
    line += ` ${word}`;
  }
  return [...lines, line].join("\n");
}

/** Blocks of a program with one empty line between them; null ones are left out. */
export function program(...blocks: readonly (string | null)[]): string {
  return `${blocks.filter((block) => block !== null).join("\n\n")}\n`;
}
