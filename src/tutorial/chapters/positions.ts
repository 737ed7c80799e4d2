/** Positions on the timeline, named by meaning. */
import type { TimeAddress } from "../../timeline/index.ts";

/** More taps and filters than any layer has: an address is clamped to the last there is. */
const LAST = 999_999_999;

type Segment = TimeAddress["segment"];

export const segmentStart = (segment: Segment): TimeAddress => ({ segment });
/** The rest that ends a segment. */
export const segmentEnd = (segment: Segment): TimeAddress => ({ segment, tap: LAST });
export const THE_END: TimeAddress = { segment: "end" };
/** A position's taps, in the order of the depthwise stage. */
export const tap = (number: number): TimeAddress => ({ segment: "position", tap: number });
export const value = (filter: number, y: number, x: number): TimeAddress => ({
  ...{ segment: "filters", filter, y, x },
});
