/** Which heights are worth telling a host that makes the frame as high as it is told: no loops, no flutter. */

interface Measured {
  /** What the content wants at this width. */
  readonly height: number;
  /** The frame's own size now. */
  readonly frameWidth: number;
  readonly frameHeight: number;
}

export interface Heights {
  /** The height to announce, or null to keep quiet. */
  readonly offer: (measured: Measured) => number | null;
  /** Something else than the frame's height has changed: a person's act, a setting, an arriving picture. */
  readonly cause: () => void;
}

/** Less is a rounding error. */
const LEAST_CHANGE = 2;
/** Announcements without a cause until it is taken for a loop. */
const MOST_WITHOUT_CAUSE = 6;

export function createHeights(): Heights {
  let told = 0;
  /** Since the last cause: a frame that goes back and forth between two widths is a loop, too. */
  let heights: number[] = [];
  let widths = new Set<number>();

  return {
    cause() {
      heights = [];
      widths = new Set();
    },
    offer({ height, frameWidth, frameHeight }) {
      const isNewWidth = !widths.has(frameWidth);
      const isCalm = heights.length === 0;
      widths.add(frameWidth);
      const wanted = Math.ceil(height);
      if (Math.abs(wanted - told) < LEAST_CHANGE) return null;
      // The frame has just become as high as was asked, and all that follows from it is less: room is no fault.
      const isOwnDoing = !isCalm && !isNewWidth && frameHeight === told && wanted < told;
      if (isOwnDoing || heights.length > MOST_WITHOUT_CAUSE) return null;
      heights.push(wanted);
      // The last word of a loop is the largest of its heights: nothing is cut off.
      const isLoop = heights.length > MOST_WITHOUT_CAUSE;
      const next = isLoop ? Math.max(...heights) : wanted;
      if (next === told) return null;
      told = next;
      return next;
    },
  };
}
