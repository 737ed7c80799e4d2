/** Which palette is showing: the person's choice, or what their system prefers. */
import type { PaletteName } from "./palette.ts";

export const THEMES = ["auto", "light", "dark", "projector"] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** The palette of a choice, for painting outside CSS. */
export function paletteNameOf(choice: ThemeChoice, prefersDark: boolean): PaletteName {
  return choice === "auto" ? (prefersDark ? "dark" : "light") : choice;
}

/** Marks the root so that palette.css applies. */
export function applyTheme(root: HTMLElement, choice: ThemeChoice): void {
  root.dataset["theme"] = choice;
}

const DARK_QUERY = "(prefers-color-scheme: dark)";

export function prefersDark(): boolean {
  return typeof matchMedia === "function" && matchMedia(DARK_QUERY).matches;
}

/** Calls back when the system turns dark or light; the returned function stops it. */
export function watchPrefersDark(onChange: () => void): () => void {
  if (typeof matchMedia !== "function") return () => undefined;
  const query = matchMedia(DARK_QUERY);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
