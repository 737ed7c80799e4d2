/** The moment before a value that is asked for exists, while the windows lie there already. Fetched with the first question. */
import type { BlockGeometry, Cell } from "../engine/index.ts";
import type { LanePlace, Moment } from "../timeline/index.ts";
import { boxOfCell, type StageLayout } from "./layout/index.ts";
import type { Box, Lane } from "./types.ts";

/** Which stage's value at the present place is asked for. */
export type AskedStage = "standard" | "depthwise" | "pointwise";

/**
 * What is left of a moment: maps are filled up to the asked place at most, also those that are full by then, as the first
 * filter's channels are once it mixes them. Asked for the depthwise value, both lanes lose theirs: with the same kernel
 * in both banks the standard lane's channel would say it. Asked for the pointwise one, the filtered values stay.
 */
export function unansweredMoment(g: BlockGeometry, moment: Moment, stage: AskedStage): Moment {
  const { standard, separable } = moment;
  switch (stage) {
    case "standard":
      return { ...moment, standard: emptied(g, standard, positionOf(g, standard)) };
    case "depthwise": {
      const position = positionOf(g, separable);
      return {
        ...moment,
        standard: emptied(g, standard, position),
        separable: emptied(g, separable, position),
      };
    }
    case "pointwise": {
      const { outputs } = emptied(g, separable, positionOf(g, separable));
      // Nothing is weighed in a lane that filters; and before it does, there is nothing to weigh.
      const beat = separable.alone > 0 ? "depthwise" : separable.beat;
      return { ...moment, separable: { ...separable, outputs, beat } };
    }
  }
}

const positionOf = (g: BlockGeometry, { y, x }: LanePlace): number => y * g.outWidth + x;

/** In a lane that rests no single channel is ahead of the others. */
function emptied(g: BlockGeometry, place: LanePlace, position: number): LanePlace {
  return {
    ...place,
    beat: "rest",
    alone: Math.min(place.alone, position),
    outputs: Math.min(place.outputs, place.filter * g.positions + position),
  };
}

/** @param channel of a depthwise value, the intermediate channel; null: the one at work, or else the first on the stage */
export function askedBox(
  g: BlockGeometry,
  layout: StageLayout,
  moment: Moment,
  stage: AskedStage,
  channel: number | null,
): Box | null {
  const lane: Lane = stage === "standard" ? "standard" : "separable";
  const { filter, y, x } = moment[lane];
  const shown = { standard: moment.standard.filter, separable: moment.separable.filter };
  if (stage !== "depthwise")
    return boxOfCell(g, layout, shown, { tensor: lane, at: [filter, y, x] });
  const rows = layout.laneSlots.find((slot) => slot.lane === lane)?.rows ?? [];
  const wanted = channel ?? (moment.segment === "input" ? null : moment.channel);
  const row = rows.find((each) => each.channel === wanted) ?? (channel === null ? rows[0] : null);
  if (!row) return null;
  const cell: Cell = { tensor: "depthwise", at: [row.channel, y, x] };
  // A frame without room for the map shows the value on its link.
  return boxOfCell(g, layout, shown, cell) ?? row.pill;
}
