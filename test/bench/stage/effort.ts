/** How long to go on. */
export interface Effort {
  /** Seconds of playing, after so many that do not count. */
  readonly seconds: number;
  readonly warmUp: number;
  /** Seconds of playing with the detailed trace, which slows the page down a little. */
  readonly detail: number;
  /** Cells of each kind that the pointer visits. */
  readonly cells: number;
  /** Changes of the kernel size. */
  readonly changes: number;
}

export const THOROUGH: Effort = { seconds: 20, warmUp: 3, detail: 4, cells: 60, changes: 24 };

/** Enough to see that it works, too little to quote. */
export const QUICK: Effort = { seconds: 2, warmUp: 1, detail: 1, cells: 8, changes: 4 };
