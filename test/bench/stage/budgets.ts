/** What the stage may cost, at the throttle of scenes.ts. Milliseconds and shares. */

/** A frame interval above this is late. */
export const LATE = 25;

export const BUDGETS = {
  /** Of the frame intervals while playing. */
  lateShare: 0.01,
  /** Main thread per frame while playing, p95. */
  frameWork: 10,
  /** Main thread from the pointer to the picture, p95. */
  hoverWork: 8,
  /** Main thread from the input to the new picture, the worst. */
  changeWork: 50,
  /** From any of these inputs to the next paint, the longest. */
  nextPaint: 100,
} as const;
