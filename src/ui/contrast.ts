/** WCAG 2 contrast between two opaque colours. */
import { linear, rgbOf } from "./lab.ts";

/** Relative luminance, 0 black … 1 white, of "#rrggbb". */
function luminance(colour: string): number {
  const [r, g, b] = rgbOf(colour);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** 1 (same) … 21 (black on white). */
export function contrast(one: string, other: string): number {
  const a = luminance(one);
  const b = luminance(other);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
