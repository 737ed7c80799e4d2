/** Sharing a width among columns so that their maps paint as much of it as they can. */
import { mapSize } from "./fit.ts";

/** A width that a column could take, and what its maps would then paint (square px). */
export interface Offer {
  readonly width: number;
  readonly painted: number;
}

/** Widths of the last column are told apart this finely (px). */
const STEP = 4;
/** Below 1, so that no column grows at another one's whole expense. */
const BALANCE = 0.85;

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
      offers.push({ width: Math.max(least, widest), painted });
    }
  }
  return offers;
}

/**
 * One offer per column so that all paint the most together; what they leave goes to a last column, which paints
 * `last(width)` and takes at least `least`. Where even the narrowest offers are too wide these are taken.
 */
export function bestOffers(
  room: number,
  columns: readonly (readonly Offer[])[],
  last: { readonly least: number; readonly painted: (width: number) => number },
): Offer[] {
  // Scores by steps of width, so that a width is fitted once however many ways lead to it.
  const known: number[] = [];
  const scoreOfLast = (width: number): number => {
    const steps = Math.floor(width / STEP);
    return (known[steps] ??= scoreOf(last.painted(steps * STEP)));
  };
  const scored = columns.map((offers) =>
    offers.map((offer) => ({ offer, width: offer.width, score: scoreOf(offer.painted) })),
  );
  let best = -1;
  let chosen: readonly Offer[] = columns.map(([narrowest]) => narrowest);
  const taken: Offer[] = [];
  const tryFrom = (at: number, left: number, score: number): void => {
    if (at === scored.length) {
      const total = score + scoreOfLast(left);
      if (total <= best) return;
      best = total;
      chosen = [...taken];
      return;
    }
    for (const each of scored[at]) {
      if (left - each.width < last.least) break;
      taken[at] = each.offer;
      tryFrom(at + 1, left - each.width, score + each.score);
    }
  };
  tryFrom(0, room, 0);
  return [...chosen];
}

const scoreOf = (painted: number): number => painted ** BALANCE;
