/** What is said of a lane that is shown alone: exact figures, and nothing of a lane that nobody sees. */
import { beforeAll, expect, test } from "vitest";
import { openLink } from "../../../src/params/index.ts";
import { SENTENCE_KEYS, type SentenceKey } from "../../../src/scene/sentence-keys.ts";
import { describe } from "../../../src/scene/describe.ts";
import { fetchSentences } from "../../../src/stage/panels/use-sentence.ts";
import {
  createLab,
  geometryOf,
  momentOf,
  timelineOf,
  type LabState,
} from "../../../src/store/index.ts";
import { momentAt } from "../../../src/timeline/index.ts";

let sentenceOf: Awaited<ReturnType<typeof fetchSentences>>;
beforeAll(async () => {
  sentenceOf = await fetchSentences();
});

const stateOf = async (search: string): Promise<LabState> =>
  createLab(await openLink(search, "")).store.getState();

async function said(search: string, flies = false): Promise<string> {
  const state = await stateOf(search);
  const { layer, view } = state.params;
  const told = { hasBias: layer.bias, lanes: view.lanes, flies };
  return sentenceOf(geometryOf(state), momentOf(state), told);
}

// 7×7×3 → 128 with 3×3 kernels: 25 positions of 27 products; 675 to filter, 75 to mix each map.
test.each([
  ["time=input.t3", "The input is 7 × 7 with 3 channels."],
  [
    "time=position.t8",
    "Channel c0, product 9 of 9, the last: now all 9 are added up to one value. The filter has a kernel for each channel.",
  ],
  [
    "time=position.t28",
    "All products are made: the 3 channels’ values are added up to one output value.",
  ],
  ["time=position.t31", "The 27 products are added up to the first output value."],
  [
    "time=position.t31&bias=1",
    "The 27 products and the filter’s bias are added up to the first output value.",
  ],
  [
    "time=position.t3&channels=1&kernel=1&height=1&width=1",
    "The product is the first output value.",
  ],
  [
    "time=filter.y1.x2",
    "Row 2, column 3: every channel is filtered by the filter’s kernel for it. Nothing is added across channels yet.",
  ],
  [
    "time=filter.y1.x2.t27",
    "Row 2, column 3: the 3 channels’ values are added up to one output value. The products were made before.",
  ],
  ["time=filter.t30", "One map is done: 25 positions, 675 multiplications."],
  ["time=filter.t30&kernel=7", "One map is done: 1 position, 147 multiplications."],
  [
    "time=filters",
    "Filter 2 begins again, with kernels of its own: at each position all 27 products are made anew.",
  ],
  [
    "time=filters.f40.y2.x3",
    "Filter 41, row 3, column 4: all 27 products are made anew.",
    "For each filter, at each position, all 27 products are made anew.",
  ],
  ["time=filters.t30", "All 128 maps are done: 86,400 multiplications."],
  ["time=filters&filters=1", "The only map is done: 25 positions, 675 multiplications."],
  ["time=end", "86,400 multiplications in all: 128 filters × 25 positions × 27 products."],
  ["time=filters.t30&pace=race", "Done: 86,400 multiplications in all."],
  ["time=filters.f1&pace=race", "26 output values after 702 multiplications."],
])("of the standard lane at %s: %s", async (query, sentence, running = "") => {
  expect(await said(`?lanes=standard&${query}`)).toBe(sentence);
  if (running !== "") expect(await said(`?lanes=standard&${query}`, true)).toBe(running);
});

test.each([
  ["time=input.t3", "The input is 7 × 7 with 3 channels."],
  ["time=position.t29", "The value of channel c2 is multiplied by its 1×1 weight."],
  ["time=position.t30", "The 3 weighted values are added up to one output value."],
  [
    "time=position.t31",
    "27 products give 3 values, channel by channel; weighted and added up, they make the first output value.",
  ],
  [
    "time=position.t31&channels=1&kernel=1&height=1&width=1&bias=1",
    "1 product gives one value; weighted and added up with the filter’s bias, it is the first output value.",
  ],
  [
    "time=filter.y1.x2.t27",
    "Row 2, column 3: the 3 values at this position are multiplied by 3 1×1 weights and added.",
    "Position by position, 3 values are multiplied by 3 1×1 weights and added.",
  ],
  [
    "time=filter.t30",
    "One map is done: 675 multiplications to filter the channels, 75 to mix them.",
  ],
  [
    "time=filters",
    "Filter 2 reuses the filtered channels: they were computed once for all 128 filters.",
  ],
  [
    "time=filters.f40.y2.x3",
    "For filter 41, the 3 values here are multiplied by 3 weights and added.",
    "For each filter, the 3 values at a position are multiplied by 3 weights and added.",
  ],
  [
    "time=filters.t30",
    "All 128 maps are done: 9,600 multiplications for mixing, after 675 for filtering.",
  ],
  [
    "time=filters&filters=1",
    "The only map is done: 75 multiplications for mixing, after 675 for filtering. With one filter there was nothing to reuse.",
  ],
  [
    "time=end",
    "10,275 multiplications, 675 for filtering and 9,600 for mixing: 11.89\u00a0% of the standard convolution’s 86,400.",
  ],
  [
    "time=end&filters=1",
    "750 multiplications, 675 for filtering and 75 for mixing: 111.11\u00a0% of the standard convolution’s 675.",
  ],
  [
    "time=filter.t30&pace=race",
    "Every channel is filtered: 675 multiplications. Each map now takes 75 to mix them.",
  ],
  [
    "time=position.t27&pace=race",
    "The channels are filtered first: 27 of 675 multiplications, and no output value yet.",
  ],
])("of the separable lane at %s: %s", async (query, sentence, running = "") => {
  expect(await said(`?lanes=separable&${query}`)).toBe(sentence);
  if (running !== "") expect(await said(`?lanes=separable&${query}`, true)).toBe(running);
});

const LAYERS = [
  "",
  "channels=65&filters=4",
  "filters=1",
  "padding=same&filters=4",
  "kernel=7",
  "kernel=2&filters=4&multiplier=2",
  "multiplier=2&padding=same&bias=1",
  "multiplier=9&filters=4",
  "channels=65&filters=4&multiplier=2",
  "channels=1&filters=1&kernel=1&height=1&width=1&bias=1",
];

test("nothing is said of the other lane, but for the comparison at the end", async () => {
  const seen = new Set<SentenceKey>();
  for (const [layer, pace] of LAYERS.flatMap((layer) => [
    [layer, "explain"],
    [layer, "race"],
  ])) {
    const state = await stateOf(`?${layer}&pace=${pace}`);
    const timeline = timelineOf(state);
    const geometry = geometryOf(state);
    const hasBias = state.params.layer.bias;
    for (const { firstStep, stepCount } of timeline.spans) {
      const stride = Math.max(1, Math.floor(stepCount / 40));
      for (let step = firstStep; step < firstStep + stepCount; step += stride) {
        const moment = momentAt(timeline, step);
        const { key } = describe(geometry, moment, hasBias);
        seen.add(key);
        for (const flies of [false, true]) {
          const standard = sentenceOf(geometry, moment, { hasBias, lanes: "standard", flies });
          const separable = sentenceOf(geometry, moment, { hasBias, lanes: "separable", flies });
          expect(standard, key).not.toMatch(/separable|pointwise|1×1|weighted|reuse|lane|both/i);
          const compares = key.startsWith("compare.");
          expect(separable, key).not.toMatch(compares ? /lane|both/i : /standard|lane|both/i);
          for (const text of [standard, separable]) expect(text).toMatch(/^[A-Z\d][^{}#]+\.$/);
        }
      }
    }
  }
  expect([...seen].toSorted()).toEqual([...SENTENCE_KEYS].toSorted());
});
