/** The same place in another layer's timeline: an address counts products, and another kernel counts them otherwise. */
import type { BlockGeometry } from "../engine/index.ts";
import { addressOf, stepOf } from "./address.ts";
import { amountsOf } from "./amounts.ts";
import { spanAt } from "./spans.ts";
import type { Span, TimeAddress, Timeline } from "./types.ts";

/** The step of `to` that means what `step` means in `from`: what is gone is clamped, and a rest stays a rest. */
export function carryStep(from: Timeline, to: Timeline, step: number): number {
  const span = spanAt(from, step);
  if (span.kind === "rest") return restOf(to, span);
  const address = addressOf(from, step);
  if (address.tap === undefined) return stepOf(to, address);
  return stepOf(to, { ...address, tap: tapIn(span, from, to, address) });
}

function restOf(to: Timeline, { segment }: Span): number {
  const own = to.spans.findLast((span) => span.segment === segment);
  return own?.firstStep ?? 0;
}

function tapIn({ kind }: Span, a: Timeline, b: Timeline, { tap = 0 }: TimeAddress): number {
  const [from, to] = [a.geometry, b.geometry];
  const depthwise = amountsOf(to).depthwisePerPosition;
  const before = amountsOf(from).depthwisePerPosition;
  switch (kind) {
    case "look":
      return Math.min(tap, to.inChannels - 1);
    case "taps":
    case "kernels": {
      const kernel = Math.floor(tap / from.kernelArea);
      // A race goes by the standard lane's kernels: one per channel.
      const isRace = a.pace === "race";
      const channel = isRace ? Math.min(kernel, to.inChannels - 1) : channelIn(from, to, kernel);
      return channel * to.kernelArea + tapOfKernel(from, to, tap % from.kernelArea);
    }
    case "weigh":
      return depthwise + channelIn(from, to, tap - before);
    case "sum":
      return depthwise + to.midChannels;
    case "map":
    case "mix":
    case "sweep":
    case "chunks":
    case "rest":
    case "compare":
      // Of the first filter's two beats, the pointwise one.
      return depthwise;
  }
}

/** The kernel of the same input channel, and of several the same one. */
function channelIn(from: BlockGeometry, to: BlockGeometry, mid: number): number {
  const channel = Math.min(Math.floor(mid / from.depthMultiplier), to.inChannels - 1);
  const kernel = Math.min(mid % from.depthMultiplier, to.depthMultiplier - 1);
  return channel * to.depthMultiplier + kernel;
}

/** The same row and column of the kernel. */
function tapOfKernel(from: BlockGeometry, to: BlockGeometry, tap: number): number {
  const row = Math.min(Math.floor(tap / from.kernelSize), to.kernelSize - 1);
  const column = Math.min(tap % from.kernelSize, to.kernelSize - 1);
  return row * to.kernelSize + column;
}
