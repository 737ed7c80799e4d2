/** A value is there from the step that makes it on, in every order the timeline has. */
import { expect, test } from "vitest";
import type { Cell } from "../../../src/engine/index.ts";
import { isComputedAt } from "../../../src/stage/inspect/computed-yet.ts";
import { buildTimeline, momentAt, parseTime, stepOf } from "../../../src/timeline/index.ts";
import type { Pace, TimeAddress } from "../../../src/timeline/index.ts";
import { layer } from "../../timeline/layers.ts";

const g = layer();
const momentOf = (place: string, pace: Pace = "explain") => {
  const timeline = buildTimeline(g, pace);
  return momentAt(timeline, stepOf(timeline, parseTime(place) as TimeAddress));
};

test.each<[Cell["tensor"], number[], before: string, from: string]>([
  // Filter 40, row 2, column 2 and the value before it.
  ["standard", [40, 2, 2], "filters.f40.y2.x1", "filters.f40.y2.x2"],
  ["separable", [40, 2, 2], "filters.f40.y2.x1", "filters.f40.y2.x2"],
  ["standard", [0, 0, 0], "position.t29", "position.t30"],
  // Channel 1's kernel makes products 9 to 17.
  ["depthwise", [1, 0, 0], "position.t16", "position.t17"],
  ["alone", [0, 1, 0, 0], "position.t16", "position.t17"],
  ["depthwise", [2, 1, 1], "filter.y1.x0", "filter.y1.x1"],
  ["alone", [40, 2, 2, 2], "filters.f40.y2.x1", "filters.f40.y2.x2"],
])("%s %j is not there at %s, and is at %s", (tensor, at, before, from) => {
  expect(isComputedAt(g, momentOf(before), { tensor, at })).toBe(false);
  expect(isComputedAt(g, momentOf(from), { tensor, at })).toBe(true);
  expect(isComputedAt(g, momentOf("end"), { tensor, at })).toBe(true);
});

test("what is given is there from the start, in both paces", () => {
  for (const pace of ["explain", "race"] as const) {
    const start = momentOf("input", pace);
    expect(isComputedAt(g, start, { tensor: "input", at: [2, 6, 6] })).toBe(true);
    expect(isComputedAt(g, start, { tensor: "depthwiseKernels", at: [2, 2, 2] })).toBe(true);
    expect(isComputedAt(g, start, { tensor: "standard", at: [0, 0, 0] })).toBe(false);
    expect(isComputedAt(g, momentOf("end", pace), { tensor: "standard", at: [127, 4, 4] })).toBe(
      true,
    );
  }
});
