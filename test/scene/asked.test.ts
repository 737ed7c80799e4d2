/** A value that is asked for: nothing of the picture depends on it, and the rest stays. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BlockGeometry, BlockSpec, Run, Tensor3 } from "../../src/engine/index.ts";
import { askedBox, unansweredMoment, type AskedStage } from "../../src/scene/asked.ts";
import {
  buildLayout,
  buildScene,
  frameLayout,
  sceneToSvg,
  type Mark,
  type Scene,
  type StageLayout,
} from "../../src/scene/index.ts";
import { buildTimeline, momentAt, stepOf, type Timeline } from "../../src/timeline/index.ts";
import { labOf } from "./support.ts";

const SMALL = { inHeight: 4, inWidth: 4, outChannels: 3 };
const LAYERS: readonly Partial<BlockSpec>[] = [
  SMALL,
  { ...SMALL, inChannels: 1, outChannels: 1 },
  { ...SMALL, inChannels: 7 },
  { ...SMALL, depthMultiplier: 2 },
  { ...SMALL, kernelSize: 1 },
  { ...SMALL, stride: 2, padding: 1 },
];
const SIZES = [
  { build: buildLayout, width: 1060, height: 648 },
  { build: buildLayout, width: 356, height: 648 },
  { build: frameLayout, width: 587, height: 250 },
  { build: frameLayout, width: 280, height: 150 },
];
const LANES = ["both", "standard", "separable"] as const;

interface Setting {
  readonly run: Run;
  readonly timeline: Timeline;
  readonly layout: StageLayout;
  readonly step: number;
}

/** Any moment of any of these layers, on any of these stages. */
const settings = fc.record({
  layer: fc.constantFrom(...LAYERS),
  size: fc.constantFrom(...SIZES),
  lanes: fc.constantFrom(...LANES),
  pace: fc.constantFrom("explain" as const, "race" as const),
  segment: fc.nat(4),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
});
type Chosen = typeof settings extends fc.Arbitrary<infer T> ? T : never;

const runs = new Map(LAYERS.map((layer) => [layer, labOf(layer).run]));

function settingOf({
  layer,
  size: { build, width, height },
  lanes,
  pace,
  ...time
}: Chosen): Setting {
  const run = runs.get(layer) ?? labOf(layer).run;
  const timeline = buildTimeline(run.geometry, pace);
  const layout = build(run.geometry, { width, height, lanes, focus: 0 });
  const { firstStep, stepCount } = timeline.segments[time.segment % timeline.segments.length];
  return { run, timeline, layout, step: firstStep + Math.floor(time.at * stepCount) };
}

function forSettings(numRuns: number, check: (setting: Setting) => void): void {
  fc.assert(
    fc.property(settings, (chosen) => check(settingOf(chosen))),
    { numRuns, seed: 8 },
  );
}

function sceneAt({ run, timeline, layout, step }: Setting, stage: AskedStage | null): Scene {
  return buildScene(
    run,
    timeline,
    layout,
    { step, u: 0.99 },
    {
      ...{ travel: true, photo: false },
      unanswered: stage && ((g, moment) => unansweredMoment(g, moment, stage)),
    },
  );
}

/** The same tensor with other numbers in some places. */
function changed({ shape, data }: Tensor3, indices: readonly number[]): Tensor3 {
  const other = data.slice();
  for (const index of indices) other[index] += 1000.25;
  return { shape, data: other };
}

const cellsFrom = (count: number, map: number, position: number, positions: number): number[] =>
  Array.from({ length: count - map }, (_, i) => (map + i) * positions + position);

/** The same run, but for the value that is asked for and what is still to come of it. */
function otherAnswer(g: BlockGeometry, { run, timeline, step }: Setting, stage: AskedStage): Run {
  const { standard, separable } = momentAt(timeline, step);
  const place = stage === "standard" ? standard : separable;
  const at = place.y * g.outWidth + place.x;
  const made = cellsFrom(g.outChannels, place.filter, at, g.positions);
  switch (stage) {
    case "standard":
      return { ...run, standard: changed(run.standard, made) };
    case "pointwise":
      return { ...run, separable: changed(run.separable, made) };
    case "depthwise":
      return {
        ...run,
        depthwise: changed(run.depthwise, cellsFrom(g.midChannels, 0, at, g.positions)),
        separable: changed(run.separable, made),
      };
  }
}

const svgOf = (setting: Setting, stage: AskedStage | null): string =>
  sceneToSvg(sceneAt(setting, stage), setting.layout);
const byId = (scene: Scene): ReadonlyMap<string, Mark> =>
  new Map(scene.live.map((mark) => [mark.id, mark]));

describe.each(["standard", "depthwise", "pointwise"] as const)(
  "asked for the %s value",
  (stage) => {
    test("the picture is the same whatever it is, which it else is not", () => {
      let told = 0;
      forSettings(150, (setting) => {
        const other = { ...setting, run: otherAnswer(setting.run.geometry, setting, stage) };
        expect(svgOf(other, stage)).toBe(svgOf(setting, stage));
        if (svgOf(other, null) !== svgOf(setting, null)) told++;
      });
      expect(told).toBeGreaterThan(25);
    });

    test("no map, thumbnail, number or ring of its lane has come to its place", () => {
      forSettings(150, (setting) => {
        const { run, timeline, layout, step } = setting;
        const { positions, outWidth } = run.geometry;
        const moment = momentAt(timeline, step);
        const lane = stage === "standard" ? "standard" : "separable";
        const { filter, y, x } = moment[lane];
        const at = y * outWidth + x;
        for (const mark of sceneAt({ run, timeline, layout, step }, stage).live) {
          const isTerm = lane === "separable" && mark.id.startsWith("text/term");
          // In a race the lanes are at different places.
          const isEither = stage === "depthwise" && timeline.pace === "explain";
          const isOfLane = mark.id.includes(lane) || (isEither && mark.id.includes("standard"));
          if (!isOfLane && !isTerm) continue;
          const isFiltered = /^(alone|pill|ring\/current\/separable\/\d)/.test(mark.id);
          if (stage === "pointwise" && isFiltered && !mark.id.endsWith("others")) continue;
          if (mark.kind === "map" && mark.tensor !== "kernel") {
            expect([mark.id, mark.filled <= at]).toEqual([mark.id, true]);
          }
          if (mark.kind === "strip")
            expect(mark.filled).toBeLessThanOrEqual(filter * positions + at);
          if (mark.kind === "pill") expect([mark.id, mark.value]).toEqual([mark.id, null]);
          if (/^text\/(term|value)/.test(mark.id)) {
            expect(mark).toMatchObject({ key: "empty", values: {} });
          }
          expect(mark.id).not.toMatch(/^ring\/current/);
        }
      });
    });

    test("the windows lie where they lay, and kernels and weights stay", () => {
      forSettings(60, (setting) => {
        const [before, after] = [byId(sceneAt(setting, null)), byId(sceneAt(setting, stage))];
        for (const [id, mark] of before) {
          if (!/^(ring\/(window|tap|look)|kernel|weight|bond|sum)/.test(id)) continue;
          expect(after.get(id)).toEqual(mark);
        }
      });
    });
  },
);

test("asked for the pointwise value, the filtered values and the whole standard lane stay", () => {
  forSettings(100, (setting) => {
    const [before, after] = [sceneAt(setting, null), byId(sceneAt(setting, "pointwise"))];
    for (const mark of before.live) {
      const isFiltered = /^(alone|pill|ring\/current)\/separable\/\d/.test(mark.id);
      const isStandard = /^[a-z]+\/(current\/|value\/|bias\/)?standard/.test(mark.id);
      if (isFiltered || isStandard) expect(after.get(mark.id)).toEqual(mark);
    }
  });
});

test("asked for the standard value, the whole separable lane stays", () => {
  forSettings(100, (setting) => {
    const after = byId(sceneAt(setting, "standard"));
    for (const mark of sceneAt(setting, null).live) {
      if (mark.id.includes("separable") || /term|weight|bond/.test(mark.id)) {
        expect(after.get(mark.id)).toEqual(mark);
      }
    }
  });
});

test("the asked cell is found in its lane's map, a depthwise one at the channel asked for", () => {
  const { run, timeline } = labOf({});
  const g = run.geometry;
  const layout = buildLayout(g, { width: 1060, height: 648, lanes: "both", focus: 0 });
  const moment = momentAt(
    timeline,
    stepOf(timeline, { segment: "filters", filter: 2, y: 1, x: 3 }),
  );
  const [standard, separable] = layout.laneSlots;
  const cellOf = ({ x, y, width, height }: StageLayout["laneSlots"][number]["output"]) => ({
    x: x + (3 * width) / g.outWidth,
    y: y + height / g.outHeight,
  });
  const boxOf = (stage: AskedStage, channel: number | null) =>
    askedBox(g, layout, moment, stage, channel);
  expect(boxOf("standard", null)).toMatchObject(cellOf(standard.output));
  expect(boxOf("pointwise", null)).toMatchObject(cellOf(separable.output));
  const [first, , third] = separable.rows.map(({ alone }) => alone ?? separable.output);
  expect(boxOf("depthwise", null)).toMatchObject(cellOf(first));
  expect(boxOf("depthwise", 2)).toMatchObject(cellOf(third));
  expect(boxOf("depthwise", 3)).toBeNull();
  const atWork = momentAt(timeline, stepOf(timeline, { segment: "position", tap: 20 }));
  expect(askedBox(g, layout, atWork, "depthwise", null)?.y).toBe(third.y);
});

test("a lane or a map that is not on the stage has no asked cell, but a value on its link has", () => {
  const { run, timeline } = labOf({});
  const g = run.geometry;
  const moment = momentAt(timeline, stepOf(timeline, { segment: "filters", filter: 2 }));
  const alone = buildLayout(g, { width: 1060, height: 648, lanes: "separable", focus: 0 });
  expect(askedBox(g, alone, moment, "standard", null)).toBeNull();
  const tight = frameLayout(g, { width: 300, height: 120, lanes: "separable", focus: 0 });
  const [row] = tight.laneSlots[0].rows;
  expect(row.alone).toBeNull();
  expect(askedBox(g, tight, moment, "depthwise", 0)).toEqual(row.pill);
});
