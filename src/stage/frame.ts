/** Who writes numbers in a frame while the picture plays: one party at a time, so that no frame carries them all. */

let spentIn: CSSNumberish | null = null;

/** The time stamp of the present animation frame. */
const frameNow = (): CSSNumberish | null => document.timeline.currentTime;

/** The present frame has written enough. */
export function spendFrame(): void {
  spentIn = frameNow();
}

export const isFrameSpent = (): boolean => spentIn !== null && spentIn === frameNow();
