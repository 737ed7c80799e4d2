/** Chance with a seed: the same seed deals the same again. */

export interface Random {
  /** 0 ≤ x < 1 */
  readonly next: () => number;
  /** A whole number, 0 … below - 1. */
  readonly below: (below: number) => number;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
  /** Deals every card of a deck before any of them comes again. */
  readonly deck: <T>(cards: readonly [T, ...T[]]) => () => T;
}

/** Mulberry32. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  const pick = <T>(from: readonly [T, ...T[]]): T => from[below(from.length)] ?? from[0];
  const deck = <T>(cards: readonly [T, ...T[]]): (() => T) => {
    let left: T[] = [];
    return () => {
      if (left.length === 0) left = [...cards];
      return left.splice(below(left.length), 1)[0] ?? cards[0];
    };
  };
  return { next, below, pick, deck };
}
