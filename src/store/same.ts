/** A change that comes to nothing is none: what listens to the lab is left in peace. */
import type { LabState } from "./types.ts";

/** What is made anew with the same values; of everything else the same object means the same. */
const PLAIN: ReadonlySet<string> = new Set<keyof LabState>(["params", "head", "notices"]);

/** `before` where `after` says the same. */
export function unlessSame(before: LabState, after: LabState): LabState {
  if (before === after) return before;
  const isSame = (Object.keys(after) as (keyof LabState)[]).every(
    (key) => before[key] === after[key] || (PLAIN.has(key) && samePlain(before[key], after[key])),
  );
  return isSame ? before : after;
}

/** Of plain data: words, numbers, lists and records of them. */
function samePlain(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && samePlain(value, right.get(key)))
  );
}
