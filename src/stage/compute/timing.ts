/** Both forms of a layer and their stages, run in turns A B A B … and timed, so that whatever slows one slows all. */
import { stagesOf } from "../../engine/index.ts";
import type { Recipe, Stages } from "../../engine/index.ts";
import { runInSlices, Superseded } from "./slices.ts";
import type { Pacing } from "./slices.ts";
import { spreadOf } from "./spread.ts";
import type { Spread } from "./spread.ts";

export const TIMED = ["standard", "depthwise", "pointwise", "separable"] as const;
export type Timed = (typeof TIMED)[number];

export interface Timing {
  /** Milliseconds of one run. */
  readonly times: Readonly<Record<Timed, Spread>>;
  readonly rounds: number;
  /** The smallest step that the clock was seen to make (ms). */
  readonly tick: number;
  /** The largest share of a single measurement that one such step can be. */
  readonly tickShare: number;
}

/** A single measurement is at least so long (ms), by running again and again … */
const LEAST_MS = 1;
/** … or, where the clock is coarse, so many of its steps … */
const LEAST_TICKS = 50;
/** … but no longer than this, or one would wait too long. */
const MOST_MS = 100;
/** The browser compiles what is run often; that shall have happened before. */
const WARM_UP_MS = 60;
/** Rounds of a layer whose rounds are short, and of any other. */
const MANY_ROUNDS = 31;
export const FEWEST_ROUNDS = 15;
const SHORT_ROUND_MS = 60;
/** A clock that stands still ends here. */
const MOST_REPEATS = 2 ** 17;
const MOST_LOOKS = 2 ** 20;
/** The share of the work that the warm-up is taken for. */
const WARM_UP_SHARE = 0.1;

/** The smallest difference of a few that the clock shows; 0 where it shows none. */
export function tickOf(now: () => number): number {
  let smallest = Infinity;
  for (let found = 0, looks = 0, last = now(); found < 4 && looks < MOST_LOOKS; looks++) {
    const next = now();
    if (next > last) {
      smallest = Math.min(smallest, next - last);
      found++;
    }
    last = next;
  }
  return smallest === Infinity ? 0 : smallest;
}

type Run = Stages[Timed];

interface Turns extends Pacing {
  readonly isWanted: () => boolean;
}

async function breathe({ pause, isWanted }: Turns): Promise<void> {
  await pause();
  if (!isWanted()) throw new Superseded();
}

/** Milliseconds of so many runs; pauses in between are not counted. */
async function timeOf(run: Run, repeats: number, turns: Turns): Promise<number> {
  const { now, budget } = turns;
  // Asking the clock after every tiny run would be measured, too.
  const asksEvery = Math.max(1, Math.floor(repeats / 32));
  let spent = 0;
  let began = now();
  for (let i = 0; i < repeats; i++) {
    const steps = run();
    for (let isDone = steps.next().done; ; isDone = steps.next().done) {
      if (isDone && i % asksEvery !== 0) break;
      const worked = now() - began;
      if (worked >= budget) {
        spent += worked;
        await breathe(turns);
        began = now();
      }
      if (isDone) break;
    }
  }
  return spent + now() - began;
}

interface Measurement {
  readonly repeats: number;
  /** Milliseconds of that many runs. */
  readonly ms: number;
}

/** So many runs, or as many more as it takes to be long enough: compiled code becomes faster on the way. */
async function measure(run: Run, from: number, least: number, turns: Turns): Promise<Measurement> {
  for (let repeats = from; ; repeats *= 2) {
    await breathe(turns);
    const ms = await timeOf(run, repeats, turns);
    if (ms >= least || repeats >= MOST_REPEATS) return { repeats, ms };
  }
}

/** Runs until the code is warm. */
async function warmUp(run: Run, least: number, turns: Turns): Promise<Measurement> {
  let spent = 0;
  for (let repeats = 1; ;) {
    const last = await measure(run, repeats, least, turns);
    spent += last.ms;
    repeats = last.repeats;
    if (spent >= WARM_UP_MS || repeats >= MOST_REPEATS) return last;
  }
}

/** One value for each that is timed, made one after the other. */
async function each<T>(make: (timed: Timed, index: number) => T | Promise<T>) {
  return {
    standard: await make("standard", 0),
    depthwise: await make("depthwise", 1),
    pointwise: await make("pointwise", 2),
    separable: await make("separable", 3),
  } satisfies Record<Timed, T>;
}

/**
 * @param isWanted asked after every pause
 * @param onProgress 0 … 1
 * @throws Superseded when nobody wants it any more
 */
export async function timeLayer(
  recipe: Recipe,
  pacing: Pacing,
  isWanted: () => boolean,
  onProgress: (share: number) => void,
): Promise<Timing> {
  const turns: Turns = { ...pacing, isWanted };
  const stages = await runInSlices(stagesOf(recipe), pacing, isWanted, () => undefined);
  const tick = tickOf(pacing.now);
  const least = Math.min(MOST_MS, Math.max(LEAST_MS, LEAST_TICKS * tick));
  const warm = await each((timed, index) => {
    onProgress((WARM_UP_SHARE * index) / TIMED.length);
    return warmUp(stages[timed], least, turns);
  });
  const roundMs = TIMED.reduce((sum, timed) => sum + warm[timed].ms, 0);
  const rounds = roundMs <= SHORT_ROUND_MS ? MANY_ROUNDS : FEWEST_ROUNDS;

  const found: Readonly<Record<Timed, number[]>> = {
    ...{ standard: [], depthwise: [], pointwise: [], separable: [] },
  };
  const repeats: Record<Timed, number> = await each((timed) => warm[timed].repeats);
  let shortest = Infinity;
  for (let round = 0; round < rounds; round++) {
    for (const [index, timed] of TIMED.entries()) {
      const done = (round * TIMED.length + index) / (rounds * TIMED.length);
      onProgress(WARM_UP_SHARE + (1 - WARM_UP_SHARE) * done);
      const measured = await measure(stages[timed], repeats[timed], least, turns);
      repeats[timed] = measured.repeats;
      shortest = Math.min(shortest, measured.ms);
      found[timed].push(measured.ms / measured.repeats);
    }
  }
  const times = await each((timed) => spreadOf(found[timed]));
  return { times, rounds, tick, tickShare: shortest > 0 ? Math.min(1, tick / shortest) : 1 };
}
