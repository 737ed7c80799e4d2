/** The keys that undo and redo. */
import type { Command } from "../../store/index.ts";

/** Ctrl+Z, Ctrl+Shift+Z, Ctrl+Y, or the same with Cmd; null for any other key. */
export function historyCommand({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): Command | null {
  if (!ctrlKey && !metaKey) return null;
  const letter = key.toLowerCase();
  if (letter === "z") return { type: shiftKey ? "redo" : "undo" };
  return letter === "y" && !shiftKey ? { type: "redo" } : null;
}
