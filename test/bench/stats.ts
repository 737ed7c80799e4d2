/** Times -> figures: what is typical, how far it spreads, how it grows. */

/** Milliseconds of `repeats` runs: half of them lie between `lower` and `upper`. */
export interface Spread {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
  readonly repeats: number;
}

/**
 * The value that a share of the sorted values lies under, interpolated between neighbours.
 * @throws RangeError without values
 */
export function quantile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) throw new RangeError("There are no values.");
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const above = Math.ceil(place);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

/** Median and quartiles. @throws RangeError without values */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    lower: quantile(sorted, 0.25),
    upper: quantile(sorted, 0.75),
    repeats: sorted.length,
  };
}

/**
 * The exponent p of y ≈ c·xᵖ by least squares on the logarithms: 1 where y grows as x does.
 * @throws RangeError for fewer than two different x, or a value that is not above 0
 */
export function logLogSlope(points: readonly (readonly [x: number, y: number])[]): number {
  if (points.some(([x, y]) => !(x > 0 && y > 0))) throw new RangeError("Values must be above 0.");
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)]);
  const mean = (axis: 0 | 1) => logs.reduce((sum, log) => sum + log[axis], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const spreadX = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  if (!(spreadX > 0)) throw new RangeError("A slope needs two different x.");
  return logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spreadX;
}
