/** Reads the calls out of a Python text, without running it. */

export interface Call {
  readonly positional: readonly string[];
  readonly named: Readonly<Record<string, string>>;
}

const OPENING = "([{";
const CLOSING = ")]}";

/** From the bracket at `start` to the one that closes it. */
function inside(text: string, start: number): string {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at);
    if (OPENING.includes(char)) depth++;
    if (CLOSING.includes(char) && --depth === 0) return text.slice(start + 1, at);
  }
  throw new Error(`A bracket stays open in "${text.slice(start, start + 40)}"`);
}

function split(text: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const char of text) {
    if (OPENING.includes(char)) depth++;
    if (CLOSING.includes(char)) depth--;
    if (char === "," && depth === 0) parts.push("");
    else parts.push((parts.pop() ?? "") + char);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** Every call of this name, in the order of the text. Comments are left out before. */
export function callsOf(text: string, name: string): Call[] {
  const code = text.replace(/#.*$/gm, "");
  const calls: Call[] = [];
  for (let at = code.indexOf(`${name}(`); at >= 0; at = code.indexOf(`${name}(`, at + 1)) {
    const parts = split(inside(code, at + name.length));
    const isNamed = (part: string) => /^\w+=/.test(part);
    const pairs = parts.filter(isNamed).map((part) => {
      const equals = part.indexOf("=");
      return [part.slice(0, equals), part.slice(equals + 1)] as const;
    });
    calls.push({
      positional: parts.filter((part) => !isNamed(part)),
      named: Object.fromEntries(pairs),
    });
  }
  return calls;
}

/** The numbers of a text: "((0, 1), (2, 3))" -> [0, 1, 2, 3] */
export const numbersIn = (text = ""): number[] => (text.match(/-?\d[\d.e+-]*/g) ?? []).map(Number);

/** Both numbers of a pair, or one for both. */
export function pairIn(text = ""): readonly [number, number] {
  const [first = NaN, second = first] = numbersIn(text);
  return [first, second];
}
