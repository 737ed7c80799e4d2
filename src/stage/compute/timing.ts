/** Both forms of a layer and their stages, run in turns A B A B … and timed, so that whatever slows one slows all. */
import { stagesBy, stagesOf } from "../../engine/index.ts";
import type { Passes, Recipe, Stages } from "../../engine/index.ts";
import { runInSlices, Superseded } from "./slices.ts";
import type { Pacing } from "./slices.ts";
import { spreadOf } from "./spread.ts";
import type { Spread } from "./spread.ts";

export const TIMED = ["standard", "depthwise", "pointwise", "separable"] as const;
export type Timed = (typeof TIMED)[number];

/** Milliseconds of one run. */
export type Times = Readonly<Record<Timed, Spread>>;

export interface Timing {
  /** Of the engine that computes everything that is shown. */
  readonly times: Times;
  /** Of the SIMD kernels; null where there are none. */
  readonly simd: Times | null;
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

/** The stages that take turns: each as the engine computes it and, right after, as the SIMD kernels do. */
function contendersOf(engine: Stages, simd: Stages | null): readonly Run[] {
  return TIMED.flatMap((timed) => (simd ? [engine[timed], simd[timed]] : [engine[timed]]));
}

/** The values of those contenders, from the first or second program's on. */
function timesOf(found: readonly (readonly number[])[], from: number): Times {
  const every = found.length / TIMED.length;
  const spreads = TIMED.map((timed, i) => [timed, spreadOf(found[i * every + from])] as const);
  return Object.fromEntries(spreads) as Record<Timed, Spread>;
}

/** Null where the kernels refuse the layer. */
async function simdStages(passes: Passes | null, recipe: Recipe, turns: Turns) {
  if (passes === null) return null;
  try {
    return await runInSlices(stagesBy(passes, recipe), turns, turns.isWanted, () => undefined);
  } catch (error) {
    if (error instanceof Superseded) throw error;
    return null;
  }
}

/**
 * @param isWanted asked after every pause
 * @param onProgress 0 … 1
 * @param passes are timed beside the engine
 * @throws Superseded when nobody wants it any more
 */
export async function timeLayer(
  recipe: Recipe,
  pacing: Pacing,
  isWanted: () => boolean,
  onProgress: (share: number) => void,
  passes: Passes | null = null,
): Promise<Timing> {
  const turns: Turns = { ...pacing, isWanted };
  const stages = await runInSlices(stagesOf(recipe), pacing, isWanted, () => undefined);
  const simd = await simdStages(passes, recipe, turns);
  const runs = contendersOf(stages, simd);
  const tick = tickOf(pacing.now);
  const least = Math.min(MOST_MS, Math.max(LEAST_MS, LEAST_TICKS * tick));
  const warm: Measurement[] = [];
  for (const [index, run] of runs.entries()) {
    onProgress((WARM_UP_SHARE * index) / runs.length);
    warm.push(await warmUp(run, least, turns));
  }
  const roundMs = warm.reduce((sum, { ms }) => sum + ms, 0);
  const rounds = roundMs <= SHORT_ROUND_MS ? MANY_ROUNDS : FEWEST_ROUNDS;

  const found = runs.map((): number[] => []);
  const repeats = warm.map((measured) => measured.repeats);
  let shortest = Infinity;
  for (let round = 0; round < rounds; round++) {
    for (const [index, run] of runs.entries()) {
      const done = (round * runs.length + index) / (rounds * runs.length);
      onProgress(WARM_UP_SHARE + (1 - WARM_UP_SHARE) * done);
      const measured = await measure(run, repeats[index], least, turns);
      repeats[index] = measured.repeats;
      shortest = Math.min(shortest, measured.ms);
      found[index].push(measured.ms / measured.repeats);
    }
  }
  return {
    times: timesOf(found, 0),
    simd: simd ? timesOf(found, 1) : null,
    ...{ rounds, tick, tickShare: shortest > 0 ? Math.min(1, tick / shortest) : 1 },
  };
}
