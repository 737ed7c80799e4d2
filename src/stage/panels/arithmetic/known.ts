/** How much of an output value is computed at a moment: nothing is told before it happens. */
import type { BlockGeometry } from "../../../engine/index.ts";
import { amountsOf } from "../../../timeline/index.ts";
import type { LanePlace, Moment } from "../../../timeline/index.ts";

export interface Known {
  /** Separable lane: products made by the depthwise kernels at this position, over all channels. */
  readonly depthwiseTaps: number;
  /** Separable lane: values that have met their 1×1 weight. */
  readonly weighed: number;
  readonly separableTotal: boolean;
  /** Standard lane: products of this output value. */
  readonly standardTaps: number;
  readonly standardTotal: boolean;
}

/** Everything of an output value. */
export function allKnown(geometry: BlockGeometry): Known {
  const { depthwisePerPosition, pointwisePerValue, standardPerValue } = amountsOf(geometry);
  return {
    depthwiseTaps: depthwisePerPosition,
    weighed: pointwisePerValue,
    separableTotal: true,
    standardTaps: standardPerValue,
    standardTotal: true,
  };
}

const between = (value: number, most: number): number => Math.max(0, Math.min(most, value));

export function knownAt(geometry: BlockGeometry, moment: Moment): Known {
  const { depthwisePerPosition, pointwisePerValue, standardPerValue } = amountsOf(geometry);
  const position = (place: LanePlace): number => place.y * geometry.outWidth + place.x;
  const index = (place: LanePlace): number => place.filter * geometry.positions + position(place);
  const { done, standard, separable } = moment;
  return {
    depthwiseTaps: between(
      done.depthwise - position(separable) * depthwisePerPosition,
      depthwisePerPosition,
    ),
    weighed: between(done.pointwise - index(separable) * pointwisePerValue, pointwisePerValue),
    separableTotal: separable.outputs > index(separable),
    standardTaps: between(done.standard - index(standard) * standardPerValue, standardPerValue),
    standardTotal: standard.outputs > index(standard),
  };
}
