import { expect, test } from "vitest";
import type { BlockGeometry } from "../../src/engine/index.ts";
import { describe } from "../../src/scene/describe.ts";
import { SENTENCE_KEYS } from "../../src/scene/sentence-keys.ts";
import { buildTimeline, momentAt, parseTime, stepOf } from "../../src/timeline/index.ts";
import type { Pace } from "../../src/timeline/index.ts";
import { CORNERS, layer } from "../timeline/layers.ts";

function sentenceAt(g: BlockGeometry, time: string, pace: Pace = "explain") {
  const address = parseTime(time);
  if (address === null) throw new Error(`${time} is not an address`);
  const timeline = buildTimeline(g, pace);
  return describe(g, momentAt(timeline, stepOf(timeline, address)));
}

function sentencesOf(g: BlockGeometry, pace: Pace, hasBias = false) {
  const timeline = buildTimeline(g, pace);
  const moments = Array.from({ length: timeline.steps }, (_, s) => momentAt(timeline, s));
  return moments.map((moment) => describe(g, moment, hasBias));
}

const padded = layer({ padding: "same", outChannels: 4 });
const manyChannels = layer({ inChannels: 65, outChannels: 4 });

test.each<[string, BlockGeometry, string, string, Record<string, number>]>([
  ["input.channel", layer(), "input.t1", "explain", { channel: 1, channels: 3, height: 7 }],
  ["input.channels", manyChannels, "input.t9", "explain", { first: 9, last: 17 }],
  ["input.all", layer(), "input.t3", "explain", { channels: 3 }],
  [
    "position.tap",
    layer(),
    "position.t13",
    "explain",
    { channel: 1, tap: 5, tapRow: 2, tapColumn: 2, standardDone: 14 },
  ],
  ["position.tapPadding", padded, "position", "explain", { channel: 0, tap: 1, paddingTaps: 5 }],
  ["position.tap", padded, "position.t4", "explain", { channel: 0, tap: 5 }],
  ["position.lastTap", layer(), "position.t17", "explain", { channel: 1, kernelArea: 9 }],
  ["position.kernels", manyChannels, "position.t20", "explain", { first: 2, last: 3 }],
  ["position.weigh", layer(), "position.t29", "explain", { channel: 2, pointwiseDone: 3 }],
  ["position.weighs", manyChannels, "position.t588", "explain", { first: 3, last: 5 }],
  ["position.sum", layer(), "position.t30", "explain", { midChannels: 3, standardOutputs: 1 }],
  ["position.rest", layer(), "position.t31", "explain", { standardDone: 27, separableDone: 30 }],
  [
    "filter.depthwise",
    layer(),
    "filter.y1.x2",
    "explain",
    { row: 2, column: 3, position: 8, positions: 25 },
  ],
  ["filter.depthwisePadding", padded, "filter.y6.x6", "explain", { paddingTaps: 5 }],
  ["filter.pointwise", padded, "filter.y6.x6.t27", "explain", { row: 7, column: 7 }],
  ["filter.rest", layer(), "filter.t30", "explain", { standardDone: 675, separableDone: 750 }],
  [
    "filter.rest",
    layer(),
    "filter.t30",
    "explain",
    { standardPerFilter: 675, pointwisePerFilter: 75, separableFirstMap: 750 },
  ],
  ["filter.onlyPosition", layer({ kernelSize: 7 }), "filter", "explain", { positions: 1 }],
  [
    "filter.onlyFilter",
    layer({ outChannels: 1 }),
    "filter.t30",
    "explain",
    { standardDone: 675, separableDone: 750 },
  ],
  [
    "position.tapOfMany",
    layer({ depthMultiplier: 2 }),
    "position.t12",
    "explain",
    { inChannel: 0, kernelOfChannel: 2, multiplier: 2, tap: 4 },
  ],
  ["filters.reuse", layer(), "filters", "explain", { filter: 2, filters: 128, others: 127 }],
  [
    "filters.position",
    layer(),
    "filters.f40.y2.x2",
    "explain",
    { filter: 41, row: 3, column: 3, standardPerValue: 27, pointwisePerValue: 3 },
  ],
  [
    "filters.rest",
    layer(),
    "filters.t30",
    "explain",
    { standardTotal: 86_400, separableTotal: 10_275 },
  ],
  [
    "filters.onlyFilter",
    layer({ outChannels: 1 }),
    "filters",
    "explain",
    { filters: 1, others: 0 },
  ],
  [
    "compare.cheaper",
    layer(),
    "compare",
    "explain",
    { ratio: 10_275 / 86_400, times: 86_400 / 10_275 },
  ],
  [
    "compare.equal",
    layer({ kernelSize: 2, outChannels: 4, depthMultiplier: 2 }),
    "compare",
    "explain",
    { ratio: 1 },
  ],
  ["compare.dearer", layer({ outChannels: 1 }), "compare", "explain", { ratio: 750 / 675 }],
  [
    "race.tap",
    layer(),
    "position.t13",
    "race",
    { channel: 1, tap: 5, standardDone: 14, separableDone: 14 },
  ],
  ["race.kernel", layer(), "position.t26", "race", { channel: 2 }],
  ["race.kernels", manyChannels, "position.t20", "race", { first: 2, last: 3 }],
  ["race.firstValue", layer(), "position.t27", "race", { standardOutputs: 1, separableOutputs: 0 }],
  ["race.firstMap", layer({ depthMultiplier: 2 }), "filter.t60", "race", { standardOutputs: 25 }],
  ["race.firstMapFiltered", layer(), "filter.t30", "race", { depthwiseDone: 675 }],
  ["race.depthwise", layer(), "filter.y2.x2", "race", { separablePosition: 13, position: 13 }],
  [
    "race.pointwise",
    layer(),
    "filters",
    "race",
    { filter: 2, separableFilter: 1, separablePosition: 9 },
  ],
  ["race.separableFinished", layer(), "filters.f40", "race", { filter: 41, separableDone: 10_275 }],
  [
    "race.standardFinished",
    layer({ depthMultiplier: 9, outChannels: 4 }),
    "filters.f5",
    "race",
    { standardDone: 2_700 },
  ],
  ["race.end", layer(), "filters.t30", "race", { standardDone: 86_400 }],
])("says %s", (key, g, time, pace, values) => {
  const sentence = sentenceAt(g, time, pace as Pace);
  expect(sentence.key).toBe(key);
  expect(sentence.values).toMatchObject(values);
});

test("every key is said by some layer, and every step of every layer has a sentence", () => {
  const layers = [...CORNERS.map(([, g]) => g), padded];
  layers.push(layer({ kernelSize: 2, outChannels: 4, depthMultiplier: 2 }));
  layers.push(layer({ depthMultiplier: 2, padding: "same", outChannels: 4 }));
  layers.push(layer({ depthMultiplier: 2, inChannels: 65, outChannels: 4 }));
  const said = new Set<string>();
  for (const g of layers) {
    for (const pace of ["explain", "race"] as const)
      for (const { key } of sentencesOf(g, pace)) said.add(key);
  }
  for (const { key } of sentencesOf(layer(), "explain", true)) said.add(key);
  expect([...said].sort()).toEqual([...SENTENCE_KEYS].sort());
});

test("every number is finite, whole where it counts, and never negative", () => {
  const fractions = ["ratio", "times"];
  const isRight = ([name, value]: [string, number]) =>
    value >= 0 && (fractions.includes(name) ? Number.isFinite(value) : Number.isInteger(value));
  for (const [, g] of CORNERS) {
    const numbers = sentencesOf(g, "explain").flatMap(({ values }) => Object.entries(values));
    expect(numbers.filter((one) => !isRight(one))).toEqual([]);
  }
});

test("says that a bias is added, where there is one", () => {
  const timeline = buildTimeline(layer(), "explain");
  const sums = momentAt(timeline, stepOf(timeline, { segment: "position", tap: 30 }));
  expect(describe(layer(), sums, true).key).toBe("position.sumBias");
  expect(describe(layer(), sums, false).key).toBe("position.sum");
});

test("names the input channels that a group of kernels reads", () => {
  const g = layer({ inChannels: 40, depthMultiplier: 2, outChannels: 4 });
  const { values } = sentenceAt(g, "position.t18");
  expect(values).toMatchObject({ first: 2, last: 3, firstInChannel: 1, inChannel: 1 });
});
