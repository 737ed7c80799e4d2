/** Many values -> what is usual and what is bad. */
import { quantile } from "../stats.ts";
import type { Range } from "./figures.ts";

/** @throws RangeError without values */
export function rangeOf(values: readonly number[]): Range {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    median: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    worst: quantile(sorted, 1),
  };
}

/** Differences of neighbours. */
export function intervalsOf(stamps: readonly number[]): number[] {
  return stamps.slice(1).map((stamp, i) => stamp - stamps[i]);
}

/** Share of the values above a limit. */
export function shareAbove(values: readonly number[], limit: number): number {
  return values.filter((value) => value > limit).length / values.length;
}
