/** Seeded choices: the same seed draws the same on every machine. */
import { streamOf } from "../engine/index.ts";

export interface Draw {
  /** One of them, all equally likely. */
  one<T>(list: readonly T[]): T;
  /** Whole, from low to high, both included. */
  whole(low: number, high: number): number;
  /** All of them, in a drawn order. */
  shuffled<T>(list: readonly T[]): T[];
}

/** @param name which of the independent streams under this seed */
export function drawFrom(seed: number, name: string): Draw {
  const next = streamOf(seed, name);
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    whole,
    one: (list) => list[whole(0, list.length - 1)],
    shuffled: (list) => {
      const rest = [...list];
      return list.map(() => rest.splice(whole(0, rest.length - 1), 1)[0]);
    },
  };
}
