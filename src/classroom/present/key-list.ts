/** The keys of a presentation, once: for what they do, for the list of keys, and for the hints on buttons. */

interface KeyEntry {
  /** As the text about it is named. */
  readonly id: KeyId;
  /** `key` of a key press, letters in lower case. */
  readonly keys: readonly string[];
  /** As a person reads it. */
  readonly shown: string;
}

/** In the order of the list. */
const KEY_IDS = [
  "next",
  "previous",
  "play",
  "stepForward",
  "stepBack",
  "start",
  "end",
  "segment",
  "restart",
  "black",
  "white",
  "spotlight",
  "timer",
  "larger",
  "smaller",
  "fullScreen",
  "help",
  "escape",
] as const;
export type KeyId = (typeof KEY_IDS)[number];

const KEYS: Readonly<Record<KeyId, Omit<KeyEntry, "id">>> = {
  next: { keys: ["PageDown", "Enter"], shown: "Page ↓" },
  previous: { keys: ["PageUp"], shown: "Page ↑" },
  play: { keys: [" "], shown: "Space" },
  stepForward: { keys: ["ArrowRight"], shown: "→" },
  stepBack: { keys: ["ArrowLeft"], shown: "←" },
  start: { keys: ["Home"], shown: "Home" },
  end: { keys: ["End"], shown: "End" },
  segment: { keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9"], shown: "1 … 5" },
  restart: { keys: ["r"], shown: "R" },
  black: { keys: ["b", "."], shown: "B" },
  white: { keys: ["w", ","], shown: "W" },
  spotlight: { keys: ["s"], shown: "S" },
  timer: { keys: ["t"], shown: "T" },
  larger: { keys: ["+", "="], shown: "+" },
  smaller: { keys: ["-", "−"], shown: "−" },
  fullScreen: { keys: ["f"], shown: "F" },
  help: { keys: ["?"], shown: "?" },
  escape: { keys: ["Escape"], shown: "Esc" },
};

export const KEY_LIST: readonly KeyEntry[] = KEY_IDS.map((id) => ({ id, ...KEYS[id] }));

/** What a key is for; null: nothing here. */
export function keyIdOf(key: string): KeyId | null {
  const name = key.length === 1 ? key.toLowerCase() : key;
  return KEY_LIST.find(({ keys }) => keys.includes(name))?.id ?? null;
}

/** For `aria-keyshortcuts`: what a screen reader says the button's keys are. */
export function ariaKeysOf(id: KeyId): string {
  return KEYS[id].keys.map((key) => ARIA_NAMES[key] ?? key.toUpperCase()).join(" ");
}

/** For a button's hint. */
export const shownKeyOf = (id: KeyId): string => KEYS[id].shown;

/** Names that are no letter stay as they are; these stand for what would part the list. */
const ARIA_NAMES: Readonly<Record<string, string>> = {
  " ": "Space",
  "+": "Plus",
  "=": "Equal",
  "-": "Minus",
  "−": "Minus",
  PageDown: "PageDown",
  PageUp: "PageUp",
  Enter: "Enter",
  ArrowLeft: "ArrowLeft",
  ArrowRight: "ArrowRight",
  Home: "Home",
  End: "End",
  Escape: "Escape",
};
