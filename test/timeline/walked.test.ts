/** Every field of every moment, against loops that count multiplications one by one. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { BlockGeometry } from "../../src/engine/index.ts";
import { buildTimeline, momentAt } from "../../src/timeline/index.ts";
import { CORNERS, layer, smallLayers } from "./layers.ts";
import { walkedMoments } from "./walked.ts";

function expectWalked(g: BlockGeometry): void {
  for (const pace of ["explain", "race"] as const) {
    const timeline = buildTimeline(g, pace);
    const walked = walkedMoments(g, pace);
    expect(timeline.steps).toBe(walked.length);
    for (const [step, moment] of walked.entries()) {
      expect(momentAt(timeline, step)).toEqual(moment);
    }
  }
}

test.each([
  ...CORNERS,
  ["a row of 5 filters", layer({ inHeight: 3, inWidth: 7, outChannels: 5 })] as const,
  ["the last group smaller", layer({ inHeight: 4, inChannels: 62, outChannels: 2 })] as const,
  ["weighed in groups", layer({ inHeight: 4, inChannels: 13, depthMultiplier: 2, outChannels: 2 })],
] as const)("every moment is what the loops come to: %s", (_, g) => {
  expectWalked(g);
});

test("every moment is what the loops come to, in random layers", () => {
  fc.assert(fc.property(smallLayers, expectWalked), { numRuns: 60 });
});
