/** Step number -> which weight meets which cell, by arithmetic alone. */
import { outputChannels, reach, tapOf, tapsPerValue } from "./taps.ts";
import type { BlockGeometry, OutputCell, StageKind, Trace } from "./types.ts";

/** The stage's nth output value in the order in which values are computed. */
function cellAt(g: BlockGeometry, stage: StageKind, nth: number): OutputCell {
  if (stage === "depthwise") {
    // All channels of one position before the next position.
    const channel = nth % g.midChannels;
    const position = Math.floor(nth / g.midChannels);
    return { stage, channel, y: Math.floor(position / g.outWidth), x: position % g.outWidth };
  }
  const channel = Math.floor(nth / g.positions);
  const position = nth % g.positions;
  return { stage, channel, y: Math.floor(position / g.outWidth), x: position % g.outWidth };
}

/** The stage's multiplications in order; any step costs the same and nothing is stored. */
export function traceOf(g: BlockGeometry, stage: StageKind): Trace {
  const { side } = reach(g, stage);
  const area = side * side;
  const taps = tapsPerValue(g, stage);
  const length = outputChannels(g, stage) * g.positions * taps;
  return {
    stage,
    length,
    stepAt(index) {
      if (!Number.isInteger(index) || index < 0 || index >= length) {
        throw new RangeError(`step ${index} is not in 0 … ${length - 1}`);
      }
      const cell = cellAt(g, stage, Math.floor(index / taps));
      const tap = index % taps;
      const inKernel = tap % area;
      const ky = Math.floor(inKernel / side);
      return { cell, tap: tapOf(g, cell, Math.floor(tap / area), ky, inKernel % side) };
    },
  };
}
