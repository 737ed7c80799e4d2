/** What one benchmark run finds out. Times are milliseconds. */
import type { Way } from "./contender.ts";
import type { Spread } from "./stats.ts";
import type { Effort } from "./turns.ts";

/** One way of one layer: its multiplications, and milliseconds by library. */
export interface WayFigures {
  readonly multiplications: number;
  readonly engine: Spread;
  readonly peers: readonly PeerFigures[];
}

interface PeerFigures {
  readonly name: string;
  readonly version: string;
  readonly time: Spread;
  /** The library's median ÷ the engine's. */
  readonly ratio: number;
  readonly target: number | null;
  /** Between the two results; never above `tolerance`. */
  readonly difference: number;
  readonly tolerance: number;
}

export interface LayerFigures extends Readonly<Record<Way, WayFigures>> {
  readonly name: string;
  readonly title: string;
  readonly saving: Saving;
}

/** What separating a layer saves, and how much of one saving becomes the other. */
export interface Saving {
  /** How many times fewer multiplications. */
  readonly fewer: number;
  /** How many times faster the engine is. */
  readonly faster: number;
  /** faster ÷ fewer: 1 where the time shrinks as the multiplications do. */
  readonly share: number;
}

export interface Growth {
  readonly layers: readonly {
    readonly title: string;
    readonly multiplications: number;
    readonly time: Spread;
  }[];
  readonly slope: number;
}

export interface Figures {
  readonly machine: { readonly processor: string; readonly node: string };
  readonly effort: Effort;
  /** GMAC/s of a loop that only multiplies and adds. */
  readonly ceiling: number;
  readonly shapes: readonly LayerFigures[];
  readonly blocks: readonly LayerFigures[];
  readonly growth: Growth;
  readonly simd: SimdFigures;
}

/** The engine with SIMD beside the field's fastest, and what its registers could do. */
export interface SimdFigures {
  /** GMAC/s of a loop that only multiplies and adds, four values at once. */
  readonly peak: number;
  readonly shapes: readonly LayerFigures[];
  readonly blocks: readonly LayerFigures[];
}
