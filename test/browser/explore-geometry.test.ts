/**
 * The picture at every kind of layer and width: nothing meets, leaves or hides what it should show. The short run has
 * each layer at two of the seven views; the soak has all of them.
 */
import { expect, test } from "vitest";
import { requireGeometry } from "../../src/engine/index.ts";
import { thinned } from "../soak/is-soak.ts";
import { horizontalScroll } from "./harness/index.ts";
import { openExplore } from "./support/explore.ts";
import { overlappingMarks } from "./support/marks.ts";
import { goTo, queryOf, specOf, type Setting } from "./support/settings.ts";
import { shownOn } from "./support/stage-faults.ts";

const square = (side: number) => ({ inHeight: side, inWidth: side });
const done = "time=end";

/** Layers as they are met. */
const ORDINARY: readonly Setting[] = [
  {},
  { outChannels: 1 },
  { outChannels: 2 },
  { outChannels: 8 },
  { outChannels: 512 },
  { inChannels: 2, outChannels: 16 },
  { inChannels: 4, outChannels: 32 },
  { kernelSize: 1 },
  { kernelSize: 2, stride: 2 },
  { kernelSize: 5, ...square(12) },
  { kernelSize: 7, ...square(7) },
  { kernelSize: 11, ...square(24) },
  { padding: "same" },
  { padding: 1 },
  { padding: 2 },
  { stride: 2, ...square(15) },
  { stride: 3, ...square(16) },
  { stride: 4, ...square(32), padding: "same" },
  { stride: 4, kernelSize: 1, ...square(9) },
  { stride: 4, kernelSize: 2, ...square(18) },
  { dilation: 2 },
  { dilation: 3, ...square(14) },
  { dilation: 4, stride: 2, ...square(20) },
  { dilation: 4, stride: 4, ...square(21) },
  { depthMultiplier: 2 },
  { depthMultiplier: 3, outChannels: 16 },
  { depthMultiplier: 9 },
  { ...square(1), kernelSize: 1 },
  { ...square(2), kernelSize: 1 },
  { ...square(3) },
  { ...square(5) },
  { ...square(16), outChannels: 32 },
  { ...square(28), outChannels: 6, kernelSize: 5 },
  { ...square(32), inChannels: 16, outChannels: 64, padding: "same" },
  { ...square(32), inChannels: 16, outChannels: 128, padding: "same" },
  { ...square(48), outChannels: 12 },
  { ...square(64), outChannels: 24, stride: 2, padding: "same" },
  { ...square(96), outChannels: 8, padding: "same" },
  { ...square(224), outChannels: 8, padding: "same", more: "input=coffee&kernels=edges" },
  { more: "input=noise&kernels=random&bias=1" },
  { more: "input=noise&kernels=random&bias=1&lanes=separable" },
  { more: "lanes=standard" },
];

/** At the edges of what can be set. */
const EXTREME: readonly Setting[] = [
  { inChannels: 1 },
  { inChannels: 1, padding: "same", ...square(28) },
  { inChannels: 1, outChannels: 1 },
  { inChannels: 1, depthMultiplier: 9 },
  { inChannels: 2, depthMultiplier: 9, outChannels: 512 },
  { inChannels: 5 },
  { inChannels: 9, depthMultiplier: 2 },
  { inChannels: 24, ...square(14) },
  { inChannels: 25, ...square(14) },
  { inChannels: 64, outChannels: 512 },
  { inChannels: 64, outChannels: 512, depthMultiplier: 2 },
  { inChannels: 64, depthMultiplier: 9 },
  { inChannels: 64, depthMultiplier: 9, outChannels: 16, ...square(20) },
  { inChannels: 64, outChannels: 16, ...square(1), kernelSize: 1 },
  { inChannels: 16, outChannels: 40, more: "input=noise&kernels=random&bias=1" },
  { kernelSize: 11, ...square(11), padding: "same" },
  { padding: 10, kernelSize: 11 },
  { padding: 3 },
  { padding: 10, kernelSize: 1, ...square(1) },
  { inHeight: 3, inWidth: 64, padding: 1 },
  { inHeight: 3, inWidth: 64 },
  { inHeight: 64, inWidth: 4 },
  { inHeight: 64, inWidth: 4, stride: 2 },
  { inHeight: 1, inWidth: 224, kernelSize: 1 },
  { inHeight: 224, inWidth: 1, kernelSize: 1, inChannels: 5 },
  { inHeight: 16, inWidth: 40 },
  { inHeight: 16, inWidth: 40, stride: 4, kernelSize: 3 },
  { inHeight: 64, inWidth: 3, inChannels: 20, outChannels: 512, stride: 3 },
];

const ALL = [...ORDINARY, ...EXTREME];

/** At 1440×900 painted maps cover at least this share of the stage. */
const COVERAGE = 0.35;
/**
 * Where the shape forbids it: 35 % of 1064×663 px are 247,000, and the columns of maps have 665 px of the width
 * (test/scene/coverage.test.ts has the reckoning).
 */
const LESS_COVERAGE: readonly (readonly [setting: Setting, least: number])[] = [
  // One map of each kind. Two outputs as high as a lane (255²) are 18.4 %; the 410 px beside them hold one input, two
  // kernels, two maps alone and two thumbnails: with 140, 66, 85 and 119 px they add 11 %, and no other split adds more.
  [{ inChannels: 1, outChannels: 1 }, 0.29],
  // Drawn 1:2, three inputs of 97 px height are 2 % of the stage in a column that its legend keeps 104 px wide, six
  // maps alone of 68 px height 2 % in one that its heading keeps 62 px wide.
  [{ inHeight: 224, inWidth: 1, kernelSize: 1, inChannels: 5 }, 0.32],
  [{ inHeight: 64, inWidth: 3, inChannels: 20, outChannels: 512, stride: 3 }, 0.32],
];

function leastCoverage(setting: Setting): number {
  const found = LESS_COVERAGE.find(([each]) => queryOf(each) === queryOf(setting));
  return found?.[1] ?? COVERAGE;
}

const SIZES = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 1024, height: 768 },
  { width: 1440, height: 900 },
  { width: 2560, height: 1300 },
] as const;

const atLeastOrAll = (least: number, all: number): number => Math.min(least, all);

test("the grid is as large as it should be", () => {
  const settings = ALL.map((setting) => queryOf(setting));
  expect(new Set(settings).size).toBeGreaterThanOrEqual(60);
  expect(SIZES).toHaveLength(5);
  for (const [each] of LESS_COVERAGE) expect(settings).toContain(queryOf(each));
});

/** Up to this width (px) a page has tabs, and shows one lane of both unless a person chooses otherwise. */
const TABS_UP_TO = 720;

const tabsAt = (width: number) => (width > TABS_UP_TO ? [null] : ["Separable", "Both"]);
const VIEWS = SIZES.flatMap((viewport) => tabsAt(viewport.width).map((tab) => ({ viewport, tab })));

/** Two views apart by three, so that the short run's next layer is met by others. */
const layersOf = (view: number): ReadonlySet<Setting> =>
  new Set([0, 3].flatMap((by) => thinned(ALL, view + by, VIEWS.length)));

test("the short run meets every layer, twice", () => {
  const met = VIEWS.flatMap((_, view) => [...layersOf(view)]);
  for (const setting of ALL) {
    expect(met.filter((each) => each === setting).length).toBeGreaterThanOrEqual(2);
  }
});

for (const [view, { viewport, tab }] of VIEWS.entries()) {
  const name = `at ${viewport.width} px${tab === null ? "" : `, tab ${tab},`}`;
  test(`${name} every layer shows what it should and nothing meets`, async () => {
    const page = await openExplore(`?${done}`, { viewport, reducedMotion: true });
    if (tab !== null) await page.getByRole("tab", { name: tab }).click();
    const faults: string[] = [];
    for (const setting of layersOf(view)) {
      const more = [setting.more, done].filter(Boolean).join("&");
      await goTo(page, { ...setting, more });
      const g = requireGeometry(specOf(setting));
      const shown = await shownOn(page);
      const found = [
        ...shown.faults,
        ...(await overlappingMarks(page)),
        ...(await horizontalScroll(page)),
      ];
      const lanes = /lanes=/.test(more) || tab === "Separable" ? 1 : 2;
      if (shown.lanes !== lanes) found.push(`${shown.lanes} lanes`);
      const channels = atLeastOrAll(3, g.inChannels);
      if (shown.inputs < channels) found.push(`${shown.inputs} input maps`);
      if (shown.kernels < channels * lanes) found.push(`${shown.kernels} kernels`);
      if (shown.outputs !== lanes) found.push(`${shown.outputs} output maps`);
      for (const count of shown.thumbnails) {
        if (count < atLeastOrAll(8, g.outChannels)) found.push(`${count} thumbnails`);
      }
      if (shown.thumbnails.length !== lanes) found.push(`${shown.thumbnails.length} strips`);
      if (viewport.width === 1440 && shown.coverage < leastCoverage(setting)) {
        found.push(`maps cover ${(shown.coverage * 100).toFixed(1)} %`);
      }
      faults.push(...found.map((fault) => `${queryOf(setting)}: ${fault}`));
    }
    expect(faults).toEqual([]);
    expect(page.problems).toEqual([]);
  });
}
