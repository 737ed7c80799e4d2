/** Sharing a width among columns so that their maps paint as much of it as they can. */
import { mapSize } from "./fit.ts";

/** A width that a column could take, and what its maps would then paint (square px). */
export interface Offer {
  readonly width: number;
  readonly painted: number;
}

export interface MapColumn {
  readonly rows: number;
  readonly columns: number;
  /** How many maps stand in the column, each at most this high (px). */
  readonly heights: readonly number[];
  /** Narrower the column's words would not fit. */
  readonly least: number;
  readonly most: number;
  /** How many widths to try: few for a column that hardly changes the rest. */
  readonly steps: number;
  /** Share of what is drawn that is the map itself; the rest is padding around it. */
  readonly filled?: number;
}

/** Every width at which a column's maps grow, narrowest first. */
export function mapOffers({
  rows,
  columns,
  heights,
  least,
  most,
  steps,
  filled = 1,
}: MapColumn): Offer[] {
  const offers: Offer[] = [];
  const step = Math.max(1, (most - least) / steps);
  for (let room = least; room <= Math.max(least, most); room += step) {
    let widest = 0;
    let painted = 0;
    for (const height of heights) {
      const size = mapSize(rows, columns, { width: room, height });
      widest = Math.max(widest, size.width);
      painted += size.width * size.height * filled;
    }
    if (painted > (offers.at(-1)?.painted ?? 0)) {
      offers.push({ width: Math.ceil(Math.max(least, widest)), painted });
    }
  }
  return offers;
}

/** What the last column takes of the width that the others leave. */
export interface LastColumn {
  readonly least: number;
  readonly painted: (width: number) => number;
}

export interface Shares {
  readonly widths: readonly number[];
  /** By all columns together, the last one too (square px). */
  readonly painted: number;
}

/** Widths of the last column are told apart this finely (px). */
const STEP = 4;

/**
 * One width per column so that all paint the most together; what they leave goes to a last column. Where even the
 * narrowest offers are too wide these are taken.
 * @param balance below 1 no column grows at another one's whole expense
 */
export function bestShares(
  room: number,
  columns: readonly (readonly Offer[])[],
  last: LastColumn,
  balance: number,
): Shares {
  const most = Math.max(0, Math.floor(room - last.least));
  // The best score of the columns so far for every width that they can take, and the offers that lead to it.
  let best: Float64Array = new Float64Array(most + 1).fill(NEVER);
  best[0] = 0;
  const takenBy = columns.map((offers) => {
    const next = new Float64Array(most + 1).fill(NEVER);
    const taken = new Int16Array(most + 1);
    offers.forEach(({ width, painted }, index) => {
      const score = painted ** balance;
      for (let before = 0; before + width <= most; before++) {
        if (best[before] < 0 || best[before] + score <= next[before + width]) continue;
        next[before + width] = best[before] + score;
        taken[before + width] = index;
      }
    });
    best = next;
    return taken;
  });
  const lastPaints = inSteps(last.painted);
  let width = -1;
  let highest = -1;
  for (let used = 0; used <= most; used++) {
    if (best[used] < 0) continue;
    const score = best[used] + lastPaints(room - used) ** balance;
    if (score <= highest) continue;
    highest = score;
    width = used;
  }
  const chosen = columns.map(([narrowest]) => narrowest);
  for (let at = columns.length - 1; width >= 0 && at >= 0; at--) {
    chosen[at] = columns[at][takenBy[at][width]];
    width -= chosen[at].width;
  }
  const widths = chosen.map((offer) => offer.width);
  const left = room - widths.reduce((sum, one) => sum + one, 0);
  const painted = chosen.reduce((sum, offer) => sum + offer.painted, lastPaints(left));
  return { widths, painted };
}

const NEVER = -1;

/** A function of a width, known once per step of widths. */
function inSteps(of: (width: number) => number): (width: number) => number {
  const known: number[] = [];
  return (width) => {
    const steps = Math.max(0, Math.floor(width / STEP));
    return (known[steps] ??= of(steps * STEP));
  };
}
