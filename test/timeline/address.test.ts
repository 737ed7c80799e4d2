import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addressOf,
  buildTimeline,
  formatTime,
  momentAt,
  parseTime,
  stepOf,
} from "../../src/timeline/index.ts";
import type { Pace, TimeAddress, Timeline } from "../../src/timeline/index.ts";
import type { BlockSpec } from "../../src/engine/index.ts";
import { anyLayers, CORNERS, layer, smallLayers } from "./layers.ts";

const paces = fc.constantFrom<Pace[]>("explain", "race");
const worked = buildTimeline(layer(), "explain");

function expectRoundTrip(timeline: Timeline, step: number) {
  const address = addressOf(timeline, step);
  expect(stepOf(timeline, address)).toBe(step);
  const text = formatTime(address);
  expect(parseTime(text)).toEqual(address);
}

test.each(CORNERS)("every step's address leads back to it: %s", (_, g) => {
  for (const pace of ["explain", "race"] as const) {
    const timeline = buildTimeline(g, pace);
    for (let step = 0; step < timeline.steps; step++) expectRoundTrip(timeline, step);
  }
});

test("addresses lead back in random layers, small and as big as links allow", () => {
  fc.assert(
    fc.property(smallLayers, paces, (g, pace) => {
      const timeline = buildTimeline(g, pace);
      for (let step = 0; step < timeline.steps; step++) expectRoundTrip(timeline, step);
    }),
    { numRuns: 60 },
  );
  fc.assert(
    fc.property(anyLayers, paces, fc.double({ min: 0, max: 1, noNaN: true }), (g, pace, part) => {
      const timeline = buildTimeline(g, pace);
      expectRoundTrip(timeline, Math.floor(part * (timeline.steps - 1)));
    }),
    { numRuns: 1000 },
  );
});

test.each<[string, Partial<ReturnType<typeof momentAt>>]>([
  ["input", { segment: "input", channel: 0 }],
  ["input.t2", { segment: "input", channel: 2 }],
  ["input.t3", { segment: "input", beat: "rest" }],
  ["position", { segment: "position", channel: 0, tap: 0 }],
  ["position.t26", { segment: "position", channel: 2, tap: 8 }],
  ["position.t27", { segment: "position", beat: "pointwise", channel: 0 }],
  ["position.t30", { segment: "position", beat: "pointwise", channel: null }],
  ["position.t31", { segment: "position", beat: "rest" }],
  ["filter", { segment: "filter", beat: "depthwise" }],
  ["filter.y4.x4", { segment: "filter", beat: "depthwise" }],
  ["filter.y4.x4.t27", { segment: "filter", beat: "pointwise" }],
  ["filter.t30", { segment: "filter", beat: "rest" }],
  ["filters.f127.y4.x4", { segment: "filters", beat: "pointwise" }],
  ["filters.t30", { segment: "filters", beat: "rest" }],
  ["compare", { segment: "compare" }],
  ["end", { segment: "compare", step: worked.steps - 1 }],
])("%s means what it says", (text, expected) => {
  const address = parseTime(text);
  expect(address).not.toBeNull();
  expect(momentAt(worked, stepOf(worked, address as TimeAddress))).toMatchObject(expected);
});

test("filters.f40.y2.x2 is filter 40, row 2, column 2, in both paces", () => {
  const address = parseTime("filters.f40.y2.x2") as TimeAddress;
  expect(address).toEqual({ segment: "filters", filter: 40, y: 2, x: 2 });
  for (const pace of ["explain", "race"] as const) {
    const timeline = buildTimeline(layer(), pace);
    const step = stepOf(timeline, address);
    expect(momentAt(timeline, step).standard).toMatchObject({ filter: 40, y: 2, x: 2 });
    expect(formatTime(addressOf(timeline, step))).toBe("filters.f40.y2.x2");
  }
});

test.each<[string, string]>([
  ["filters.f999.y99.x99", "filters.f127.y4.x4"],
  ["filters.f0.y1.x1", "filters.y1.x1"],
  ["filter.y0.x0", "filter"],
  ["filter.y99.x0", "filter.y4.x0"],
  ["filter.f7.y2.x1", "filter.y2.x1"],
  ["position.y3.x3.t5", "position.t5"],
  ["position.t999999", "position.t31"],
  ["input.t4", "input.t3"],
  ["compare.f3", "compare"],
])("clamps %s to what exists: %s", (text, canonical) => {
  const step = stepOf(worked, parseTime(text) as TimeAddress);
  expect(formatTime(addressOf(worked, step))).toBe(canonical);
});

test.each<[pace: Pace, changes: Partial<BlockSpec>, place: string, canonical: string]>([
  // The first of anything needs no number.
  ["explain", {}, "input.t0", "input"],
  ["explain", {}, "filters.f1.y0.x0.t0", "filters"],
  ["explain", {}, "filters.f40.y0.x0", "filters.f40"],
  ["explain", {}, "filters.f40.y0.x1", "filters.f40.y0.x1"],
  // A segment that is only its rest is named by its name.
  ["explain", { outChannels: 1 }, "filters.t30", "filters"],
  ["explain", { kernelSize: 7 }, "filter.t150", "filter"],
  ["explain", { outChannels: 1 }, "filter.t30", "filter.t30"],
  // The rest of a race's first position follows the standard value's 27 products.
  ["race", {}, "position.t26", "position.t26"],
  ["race", {}, "position.t999", "position.t27"],
  ["race", {}, "filters.f999.y0.x0", "filters.f127"],
  // Separable, multiplier 9: 8,775 products in 325 chunks of 27, 12 maps of 25 and one of the next.
  ["race", { depthMultiplier: 9, outChannels: 4 }, "filters.f999.y0.x0", "filters.f12"],
  ["race", { depthMultiplier: 9, outChannels: 4 }, "filters.f999.y9.x9", "filters.f12.y4.x4"],
  ["explain", { depthMultiplier: 9, outChannels: 4 }, "filters.f999.y0.x0", "filters.f3"],
])("in %s with %o, %s is %s", (pace, changes, place, canonical) => {
  const timeline = buildTimeline(layer(changes), pace);
  const step = stepOf(timeline, parseTime(place) as TimeAddress);
  expect(formatTime(addressOf(timeline, step))).toBe(canonical);
});

test("the end is the last step, and a row or column alone goes with the other's first", () => {
  expect(stepOf(worked, { segment: "end" })).toBe(worked.steps - 1);
  expect(formatTime({ segment: "filters", y: 2 })).toBe("filters.y2.x0");
  expect(formatTime({ segment: "filters", x: 2 })).toBe("filters.y0.x2");
});

test.each([
  "",
  "Filters",
  "filters.",
  "filters.f",
  "filters.y2",
  "filters.x2.y2",
  "filters.f-1",
  "filters.f1.5",
  "filters.y1.x1.f2",
  "position.t1e3",
  "position.t12345678901",
  "middle",
  " input",
])("%j is not an address", (text) => {
  expect(parseTime(text)).toBeNull();
});

test("a negative index means the first", () => {
  expect(stepOf(worked, { segment: "position", tap: -4 })).toBe(
    stepOf(worked, { segment: "position" }),
  );
});

test("no numbers in an address lead outside its segment", () => {
  const part = fc.option(fc.oneof(fc.integer(), fc.double()), { nil: undefined });
  const addresses = fc.record({
    segment: fc.constantFrom("input", "position", "filter", "filters", "compare"),
    filter: part,
    y: part,
    x: part,
    tap: part,
  });
  fc.assert(
    fc.property(anyLayers, paces, addresses as fc.Arbitrary<TimeAddress>, (g, pace, address) => {
      const timeline = buildTimeline(g, pace);
      expect(momentAt(timeline, stepOf(timeline, address)).segment).toBe(address.segment);
    }),
    { numRuns: 1000 },
  );
});
