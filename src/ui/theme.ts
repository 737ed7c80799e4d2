/** Which palette is showing: the person's choice, or what their system prefers. */
import type { PaletteName } from "./palette.ts";

export const THEMES = ["auto", "light", "dark", "projector"] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** The palette of a choice, for painting outside CSS. */
export function paletteNameOf(choice: ThemeChoice, prefersDark: boolean): PaletteName {
  const shown = shownChoice(choice);
  return shown === "auto" ? (prefersDark ? "dark" : "light") : shown;
}

/** Marks the root so that palette.css applies. */
export function applyTheme(root: HTMLElement, choice: ThemeChoice): void {
  root.dataset["theme"] = shownChoice(choice);
}

const DARK_QUERY = "(prefers-color-scheme: dark)";

const matches = (query: string): boolean =>
  typeof matchMedia === "function" && matchMedia(query).matches;

export const prefersDark = (): boolean => matches(DARK_QUERY);

/** Where a system forces its colours, what keeps its own must go with their ground. */
const shownChoice = (choice: ThemeChoice): ThemeChoice =>
  matches("(forced-colors: active)") ? "auto" : choice;

/** Calls back when the system turns dark or light; the returned function stops it. */
export function watchPrefersDark(onChange: () => void): () => void {
  if (typeof matchMedia !== "function") return () => undefined;
  const query = matchMedia(DARK_QUERY);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
