/** The style sheet's font families, for what is written on canvases. */
import type { Faces } from "./paint-context.ts";

export function facesOf(host: HTMLElement): Faces {
  const style = getComputedStyle(host);
  const family = (name: string): string => style.getPropertyValue(name).trim() || "monospace";
  return { words: family("--font-words"), numbers: family("--font-numbers") };
}
