/** Where both lanes stand when a cell is looked at. */
import type { BlockGeometry, Cell } from "../engine/index.ts";
import type { LanePlace, Moment } from "../timeline/index.ts";

/** Whether the cell names a position of the output, whose values are then all shown. */
export function isPlace({ tensor }: Cell): boolean {
  return (
    tensor === "standard" || tensor === "separable" || tensor === "depthwise" || tensor === "alone"
  );
}

/** The moment with the lanes' places moved to the cell; what is done stays done, and no more. */
export function momentOfCell(g: BlockGeometry, moment: Moment, cell: Cell): Moment {
  const { tensor, at } = cell;
  switch (tensor) {
    case "input":
    case "depthwiseKernels":
      return moment;
    case "depthwise":
      return movedTo(g, moment, null, at[1], at[2]);
    case "alone":
      return movedTo(g, moment, at[0], at[2], at[3]);
    case "standard":
    case "separable":
      return movedTo(g, moment, at[0], at[1], at[2]);
    case "standardKernels":
    case "pointwiseWeights":
      return withFilter(g, moment, at[0]);
  }
}

function withFilter(g: BlockGeometry, moment: Moment, filter: number): Moment {
  const { standard, separable } = moment;
  if (standard.filter === filter && separable.filter === filter) return moment;
  const at = (place: LanePlace): LanePlace =>
    place.filter === filter ? place : { ...place, filter, beat: "pointwise" };
  return {
    ...moment,
    channel: null,
    firstChannel: null,
    tap: null,
    standard: { ...at(standard), alone: aloneOf(g, standard, filter) },
    separable: at(separable),
  };
}

function movedTo(
  g: BlockGeometry,
  moment: Moment,
  filter: number | null,
  y: number,
  x: number,
): Moment {
  const moved = withFilter(g, moment, filter ?? moment.separable.filter);
  const at = (place: LanePlace): LanePlace => ({ ...place, y, x, beat: "pointwise" });
  return {
    ...moved,
    segment: "filters",
    channel: null,
    firstChannel: null,
    tap: null,
    standard: at(moved.standard),
    separable: at(moved.separable),
  };
}

/** How far the standard lane's "each channel alone" maps of another filter had come. */
function aloneOf(g: BlockGeometry, place: LanePlace, filter: number): number {
  if (filter === place.filter) return place.alone;
  return Math.max(0, Math.min(g.positions, place.outputs - filter * g.positions));
}
