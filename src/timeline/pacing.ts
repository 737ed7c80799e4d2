/** How long things take at speed 1, and how many steps a readable beat may have. */

/** Seconds for n steps: nearly proportional while there are few, never above `cap`, half of it at `half` steps. */
export interface Pacing {
  readonly cap: number;
  readonly half: number;
  readonly atLeast?: number;
}

export function secondsFor(steps: number, pacing: Pacing): number {
  if (steps === 0) return 0;
  return Math.max(pacing.atLeast ?? 0, (pacing.cap * steps) / (steps + pacing.half));
}

/** Items per step, so that `items` take at most `maxSteps` steps of equal size. */
export function perStepFor(items: number, maxSteps: number): number {
  return Math.max(1, Math.ceil(items / maxSteps));
}

/** More channels than this are looked at in groups. */
export const MAX_LOOKS = 8;
/** Up to here the eye can follow tap by tap: an 11×11 kernel still does. */
export const MAX_TAPS = 128;
/** More kernels than this are applied in groups. */
export const MAX_KERNELS = 60;
/** More intermediate values than this are weighed in groups. */
export const MAX_WEIGHS = 24;

/** The caps of one segment, its rest included, stay under a minute. */
export const EXPLAIN = {
  look: { cap: 7, half: 4 },
  taps: { cap: 36, half: 60, atLeast: 3.5 },
  kernels: { cap: 30, half: 40, atLeast: 3.5 },
  weigh: { cap: 12, half: 7 },
  map: { cap: 18, half: 36 },
  mix: { cap: 12, half: 36 },
  /** The second filter slowly, two more at a trot, the others at a run. */
  sweepFirst: { cap: 9, half: 12.5 },
  sweepNext: { cap: 6, half: 25 },
  sweepOthers: { cap: 30, half: 400 },
  sum: 1.4,
  rest: { input: 1, position: 1.6, filter: 1.6, filters: 2 },
  compare: 5,
} as const;

export const RACE = {
  taps: { cap: 36, half: 60, atLeast: 7 },
  kernels: { cap: 30, half: 40, atLeast: 7 },
  filter: { cap: 24, half: 36 },
  filters: { cap: 36, half: 150 },
  rest: { input: 1, position: 1.2, filter: 1.2, filters: 2 },
} as const;
