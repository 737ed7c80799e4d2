/** What a slide deck tells its frames: whether their slide is the one that is shown. */

export type SlideWord = "start" | "stop";

const WORDS: Readonly<Record<string, SlideWord>> = { "slide:start": "start", "slide:stop": "stop" };

/** The word itself, or named by an object or its JSON; null for anything else. */
export function slideWord(data: unknown): SlideWord | null {
  if (typeof data === "string") return WORDS[data] ?? (data.startsWith("{") ? named(data) : null);
  if (typeof data !== "object" || data === null) return null;
  const names: unknown[] = ["type", "event", "eventName"].map((key): unknown =>
    Object.hasOwn(data, key) ? data[key as keyof typeof data] : null,
  );
  const name = names.find((each) => typeof each === "string" && Object.hasOwn(WORDS, each));
  return typeof name === "string" ? WORDS[name] : null;
}

function named(text: string): SlideWord | null {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === "string" ? null : slideWord(data);
  } catch {
    return null;
  }
}
