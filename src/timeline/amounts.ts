/** How many multiplications each lane does, and how many steps a race takes. */
import type { BlockGeometry } from "../engine/index.ts";

export interface Amounts {
  /** Standard multiplications per output value, C·K²: one chunk of a race. */
  readonly standardPerValue: number;
  /** Depthwise multiplications per position, C·M·K². */
  readonly depthwisePerPosition: number;
  /** Pointwise multiplications per output value, C·M. */
  readonly pointwisePerValue: number;
  readonly standard: number;
  readonly depthwise: number;
  readonly pointwise: number;
  /** Chunks until both lanes are done; the dearer lane decides. */
  readonly raceChunks: number;
  /** Chunks until the depthwise stage is done: exactly P·M. */
  readonly raceDepthwiseChunks: number;
}

export function amountsOf(g: BlockGeometry): Amounts {
  const standardPerValue = g.inChannels * g.kernelArea;
  const depthwisePerPosition = g.midChannels * g.kernelArea;
  const values = g.outChannels * g.positions;
  const depthwise = depthwisePerPosition * g.positions;
  const pointwise = g.midChannels * values;
  return {
    standardPerValue,
    depthwisePerPosition,
    pointwisePerValue: g.midChannels,
    standard: standardPerValue * values,
    depthwise,
    pointwise,
    raceChunks: Math.max(values, Math.ceil((depthwise + pointwise) / standardPerValue)),
    raceDepthwiseChunks: g.positions * g.depthMultiplier,
  };
}
