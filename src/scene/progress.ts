/** What each lane has computed at a moment: how far its maps are filled, and the numbers on its links. */
import type { BlockGeometry, Run } from "../engine/index.ts";
import type { Moment } from "../timeline/index.ts";
import type { LaneSlot } from "./layout/index.ts";
import type { Lane } from "./types.ts";
import { aloneMaps } from "./values.ts";

/**
 * Cells filled (row-major) in one "each channel alone" map. While the first position is worked out kernel by kernel,
 * a channel's first cell fills with its last tap.
 */
export function aloneFilled(g: BlockGeometry, lane: Lane, moment: Moment, channel: number): number {
  const place = moment[lane];
  if (place.alone > 0 || place.beat !== "depthwise" || moment.channel === null) return place.alone;
  const at = lane === "standard" ? Math.floor(moment.channel / g.depthMultiplier) : moment.channel;
  if (channel !== at) return channel < at ? 1 : 0;
  const lastTap = moment.tap === null || moment.tap === g.kernelArea - 1;
  const lastKernel =
    lane === "separable" || moment.channel % g.depthMultiplier === g.depthMultiplier - 1;
  return lastTap && lastKernel ? 1 : 0;
}

export interface LaneValues {
  /** Per row: the channel's value at the lane's place, null before it is computed. */
  readonly values: readonly (number | null)[];
  /** Per row: value × 1×1 weight, null before it is weighed and in the standard lane. */
  readonly terms: readonly (number | null)[];
  /** What the channels out of focus add, bias left out. */
  readonly others: number | null;
  readonly output: number | null;
}

/** @param reveal also what is not computed yet: a person looks at this very place */
export function laneValues(run: Run, slot: LaneSlot, moment: Moment, reveal: boolean): LaneValues {
  const g = run.geometry;
  const place = moment[slot.lane];
  const at = place.y * g.outWidth + place.x;
  const isOutputDone = reveal || place.outputs > place.filter * g.positions + at;
  const output = isOutputDone ? run[slot.lane].data[place.filter * g.positions + at] : null;
  const first = slot.rows[0].inChannel;
  const inFocus = new Set(slot.rows.map((row) => row.inChannel)).size;
  const alone =
    slot.lane === "standard"
      ? aloneMaps(run, place.filter, first, inFocus).data
      : run.depthwise.data;
  const shift = slot.lane === "standard" ? first : 0;
  const values = slot.rows.map((row) =>
    reveal || aloneFilled(g, slot.lane, moment, row.channel) > at
      ? alone[(row.channel - shift) * g.positions + at]
      : null,
  );
  const terms = slot.rows.map((row, i) => {
    const value = values[i];
    if (!row.weight || value === null || place.beat === "depthwise") return null;
    const isWeighed = isOutputDone || (moment.channel !== null && row.channel <= moment.channel);
    const weight = run.weights.pointwise[place.filter * g.midChannels + row.channel];
    return isWeighed ? value * weight : null;
  });
  return {
    values,
    terms,
    others: othersOf(run, slot, place.filter, output, values, terms),
    output,
  };
}

/** What a lane's sum adds for a filter; null when the layer has no bias. */
export function biasOf(run: Run, lane: Lane, filter: number): number | null {
  const { standardBias, pointwiseBias } = run.weights;
  return (lane === "standard" ? standardBias : pointwiseBias)?.[filter] ?? null;
}

function othersOf(
  run: Run,
  slot: LaneSlot,
  filter: number,
  output: number | null,
  values: readonly (number | null)[],
  terms: readonly (number | null)[],
): number | null {
  if (output === null || !slot.others) return null;
  const shown = slot.lane === "standard" ? values : terms;
  return shown.reduce<number>(
    (rest, term) => rest - (term ?? 0),
    output - (biasOf(run, slot.lane, filter) ?? 0),
  );
}
