/** How much a host may send, and how often. */

/** Messages in any second. */
export const MOST_PER_SECOND = 60;
/** Bytes of one message: its names and texts in UTF-8, 8 for any other value. */
export const MOST_BYTES = 65_536;
/** A message holds `params`, which hold lists. */
const DEEPEST = 4;
const VALUE_BYTES = 8;

export type SizeFault = "too-large" | "not-plain";

/** Stops at the first value too many, so that no sender decides how long this takes. */
export function sizeFault(message: unknown): SizeFault | null {
  const encoder = new TextEncoder();
  let left = MOST_BYTES;

  const text = (value: string): SizeFault | null => {
    // No character is less than a byte, so what is too long is not even encoded.
    left -= value.length > left ? value.length : encoder.encode(value).length;
    return left < 0 ? "too-large" : null;
  };

  const visit = (value: unknown, depth: number): SizeFault | null => {
    if (typeof value === "string") return text(value);
    left -= VALUE_BYTES;
    if (left < 0) return "too-large";
    if (value === null || value === undefined || typeof value === "boolean") return null;
    if (typeof value === "number") return null;
    if (typeof value !== "object") return "not-plain";
    if (depth >= DEEPEST) return "too-large";
    return Array.isArray(value) ? list(value, depth) : record(value, depth);
  };

  const list = (values: readonly unknown[], depth: number): SizeFault | null => {
    if (values.length * VALUE_BYTES > left) return "too-large";
    for (const value of values) {
      const fault = visit(value, depth + 1);
      if (fault !== null) return fault;
    }
    return null;
  };

  const record = (values: object, depth: number): SizeFault | null => {
    if (!isPlain(values)) return "not-plain";
    for (const key in values) {
      const fault = text(key) ?? visit((values as Record<string, unknown>)[key], depth + 1);
      if (fault !== null) return fault;
    }
    return null;
  };

  return visit(message, 0);
}

/** An object literal of any window: what is copied between windows keeps no class. */
export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const above: unknown = Object.getPrototypeOf(value);
  return above === null || Object.getPrototypeOf(above) === null;
}

/** ok · first: one too many, to be told · silent: more of the same second's flood. */
export type Admission = "ok" | "first" | "silent";

/** @returns asks whether a message that comes at `now` (ms) may be read */
export function createGate(): (now: number) => Admission {
  const admitted: number[] = [];
  let toldAt = -Infinity;
  return (now) => {
    while ((admitted[0] ?? Infinity) <= now - 1000) admitted.shift();
    if (admitted.length < MOST_PER_SECOND) {
      admitted.push(now);
      return "ok";
    }
    if (now - toldAt < 1000) return "silent";
    toldAt = now;
    return "first";
  };
}
