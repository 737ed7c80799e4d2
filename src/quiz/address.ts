/** Where on the timeline a value is being made. */
import type { BlockGeometry, OutputCell } from "../engine/index.ts";
import type { TimeParams } from "../params/index.ts";

/** Both lanes make their values of one place at the same time; the first ones tap by tap. */
export function addressOfValue(
  g: BlockGeometry,
  { stage, channel, y, x }: OutputCell,
): TimeParams["time"] {
  const depthwiseTaps = g.midChannels * g.kernelArea;
  const filter = stage === "depthwise" ? 0 : channel;
  if (filter > 0) return { segment: "filters", filter, y, x };
  if (y === 0 && x === 0) {
    const lastTap = (channel + 1) * g.kernelArea - 1;
    const sum = depthwiseTaps + g.midChannels;
    return { segment: "position", tap: stage === "depthwise" ? lastTap : sum };
  }
  return { segment: "filter", y, x, ...(stage !== "depthwise" && { tap: depthwiseTaps }) };
}
