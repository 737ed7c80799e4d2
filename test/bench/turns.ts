/** Runs that take turns, so that whatever slows the machine down slows all of them. */
import type { Pass } from "./contender.ts";
import { spreadOf } from "./stats.ts";
import type { Spread } from "./stats.ts";

/** How long to go on. A round runs every pass once. */
export interface Effort {
  readonly warmUp: { readonly rounds: number; readonly ms: number };
  /** Rounds go on until both are reached: at least so many, and at least so much time. */
  readonly measured: { readonly rounds: number; readonly ms: number };
}

export const THOROUGH: Effort = {
  warmUp: { rounds: 2, ms: 400 },
  measured: { rounds: 7, ms: 2000 },
};

/** Enough to see that it works, too little to quote. */
export const QUICK: Effort = { warmUp: { rounds: 1, ms: 20 }, measured: { rounds: 3, ms: 50 } };

/** Fast passes need no more rounds than this for a steady median. */
const MOST_ROUNDS = 2000;

/** One pass's time in milliseconds. */
async function timeOf(pass: Pass): Promise<number> {
  const start = performance.now();
  const result = pass();
  // Waiting for a value that is there already would be measured, too.
  if (result instanceof Promise) await result;
  return performance.now() - start;
}

async function rounds(
  passes: readonly Pass[],
  until: Effort["measured"],
  turn: number,
): Promise<readonly (readonly number[])[]> {
  const times: number[][] = passes.map(() => []);
  const start = performance.now();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (round >= until.rounds && performance.now() - start >= until.ms) break;
    for (let i = 0; i < passes.length; i++) {
      const begin = performance.now();
      do times[i].push(await timeOf(passes[i]));
      while (performance.now() - begin < turn);
    }
  }
  return times;
}

/**
 * The times of each pass, in turns A B A B …, after a warm-up.
 * @param turn milliseconds that a pass repeats in its turn; 0 is once
 */
export async function timeInTurns(
  passes: readonly Pass[],
  effort: Effort,
  turn = 0,
): Promise<Spread[]> {
  await rounds(passes, effort.warmUp, turn);
  const times = await rounds(passes, effort.measured, turn);
  return times.map(spreadOf);
}
