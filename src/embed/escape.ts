/** Escape gives the focus back to the host, once nothing in the widget wants the key. */
import type { Listen } from "./options.ts";

export interface Escape {
  readonly onEscape: Listen;
  readonly stop: () => void;
}

export function startEscape(): Escape {
  const listeners = new Set<() => void>();
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (document.querySelector("dialog[open]") !== null || document.fullscreenElement) return;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (window.parent !== window) window.parent.focus();
    for (const listener of listeners) listener();
  };
  window.addEventListener("keydown", onKey);
  return {
    onEscape(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => window.removeEventListener("keydown", onKey),
  };
}
