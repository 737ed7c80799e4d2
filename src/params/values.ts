/** One value as the text of a link, and equality by what that text says. */
import { formatTime } from "../timeline/index.ts";
import type { TimeAddress } from "../timeline/index.ts";

/** Everything a parameter can be. */
export type ParamValue = string | number | boolean | readonly string[] | TimeAddress;

function isList(value: ParamValue): value is readonly string[] {
  return Array.isArray(value);
}

/** Booleans are 0 and 1, lists are joined by commas. */
export function formatValue(value: ParamValue): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "1" : "0";
  return isList(value) ? value.join(",") : formatTime(value);
}

export function sameValue(a: ParamValue, b: ParamValue): boolean {
  return a === b || (typeof a === typeof b && formatValue(a) === formatValue(b));
}

/** Two parameter groups say the same. */
export function sameGroup<T extends { [K in keyof T]: ParamValue }>(a: T, b: T): boolean {
  return a === b || (Object.keys(a) as (keyof T)[]).every((key) => sameValue(a[key], b[key]));
}
