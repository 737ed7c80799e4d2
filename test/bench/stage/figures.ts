/** What one run of the stage's benchmark finds out. Times are milliseconds. */
import type { Effort } from "./effort.ts";
import type { Part } from "./parts.ts";

/** Many values of one kind. */
export interface Range {
  readonly mean: number;
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
}

/** A page while it plays. */
export interface PlayFigures {
  readonly title: string;
  /** Whether the budgets are for this page. */
  readonly isBudgeted: boolean;
  /** Ours, or something beside it to compare with. */
  readonly isYardstick: boolean;
  readonly frames: number;
  readonly interval: Range;
  /** Share of the intervals over 25 ms. */
  readonly late: number;
  readonly work: Range;
  readonly cpu: Range;
  /** Mean per frame, from the detailed trace. */
  readonly parts: Readonly<Record<Part, number>>;
  readonly layers: number;
}

/** One kind of input, many times. */
export interface InputFigures {
  readonly title: string;
  readonly inputs: number;
  /** How many of them changed the picture; the other figures are of these. */
  readonly reacted: number;
  readonly work: Range | null;
  readonly cpu: Range | null;
  /** From the event to the new picture, other threads and waiting included. */
  readonly elapsed: Range | null;
  readonly longestTask: number | null;
  /** From the event to the first frame after it, the longest of all inputs; null when no frame came. */
  readonly longestToPaint: number | null;
}

export interface StageFigures {
  readonly machine: {
    readonly processor: string;
    readonly processors: number;
    readonly browser: string;
    /** Processes that wanted a processor, over the last minute, before and after. */
    readonly load: { readonly before: number; readonly after: number };
    /** How many times longer a loop of JavaScript takes in the throttled page. */
    readonly stretch: number;
  };
  readonly effort: Effort;
  readonly plays: readonly PlayFigures[];
  readonly hovers: readonly InputFigures[];
  /** A pixel of the same canvases, drawn with every move: what is left when the stage does nothing. */
  readonly bareHover: InputFigures;
  readonly change: InputFigures;
}
