/** Which key does what a button does. */
import type { KeyId } from "../present/index.ts";
import type { BAR_STRINGS } from "../strings.ts";

/** The bar's buttons, as their texts are named. */
export type Named = keyof typeof BAR_STRINGS;

const KEYS: Partial<Record<Named, KeyId>> = {
  previous: "previous",
  next: "next",
  play: "play",
  pause: "play",
  restart: "restart",
  reveal: "play",
  ask: "next",
  smaller: "smaller",
  larger: "larger",
  spotlight: "spotlight",
  blank: "black",
  white: "white",
  timer: "timer",
  stopTimer: "timer",
  full: "fullScreen",
  leaveFull: "fullScreen",
  help: "help",
};

export const keyOf = (name: Named): KeyId | null => KEYS[name] ?? null;
