/** How much of the stage painted maps cover at 1440×900, by the layout alone: a wider net than the browser's grid. */
import { expect, test } from "vitest";
import { requireGeometry, type BlockGeometry, type BlockSpec } from "../../src/engine/index.ts";
import { buildLayout, type Box, type StageLayout } from "../../src/scene/index.ts";
import { WORKED_EXAMPLE } from "../worked-example.ts";

/** The stage of a page of 1440×900. */
const STAGE = { width: 1064, height: 663 };

type Setting = Partial<BlockSpec>;

const areaOf = ({ width, height }: Box): number => width * height;
const sum = (areas: readonly number[]): number => areas.reduce((all, one) => all + one, 0);

function covered(g: BlockGeometry, layout: StageLayout): number {
  const lanes = layout.laneSlots.map(({ rows, output, strip }) => {
    const parts = rows.map(({ kernel, alone, weight }) =>
      sum([kernel, alone, weight].map((box) => (box ? areaOf(box) : 0))),
    );
    const thumbs = strip ? strip.thumb.x * strip.thumb.y * g.outChannels : 0;
    return sum([...parts, areaOf(output), thumbs]);
  });
  const { overview } = layout;
  const small = overview ? overview.thumb.x * overview.thumb.y * g.inChannels : 0;
  const all = sum([...layout.channels.map(({ map }) => areaOf(map)), ...lanes, small]);
  return all / areaOf({ x: 0, y: 0, ...STAGE });
}

const CHANNELS = [1, 2, 3, 4, 5, 8, 16, 24, 25, 64];
const VARIANTS: readonly Setting[] = [
  {},
  { outChannels: 8 },
  { outChannels: 512 },
  { padding: "same" },
  { stride: 2 },
  { stride: 4 },
  { kernelSize: 1 },
  { kernelSize: 5 },
  { depthMultiplier: 2 },
  { depthMultiplier: 9 },
];

/** Every setting of these shapes that is a layer, with what of the stage it covers (%), least first. */
function coverageOf(shapes: readonly (readonly [height: number, width: number])[]) {
  const settings = shapes.flatMap(([inHeight, inWidth]) =>
    CHANNELS.flatMap((inChannels) =>
      VARIANTS.map((variant): Setting => ({ inHeight, inWidth, inChannels, ...variant })),
    ),
  );
  return settings
    .filter(({ kernelSize = 3, inHeight = 7, inWidth = 7, padding, outChannels = 128 }) => {
      const fits = padding === "same" || kernelSize <= Math.min(inHeight, inWidth);
      return fits && outChannels * inHeight * inWidth < 2 ** 20;
    })
    .map((setting) => {
      const g = requireGeometry({ ...WORKED_EXAMPLE, ...setting });
      const layout = buildLayout(g, { ...STAGE, lanes: "both", focus: 0 });
      return { setting, percent: Math.round(1000 * covered(g, layout)) / 10 };
    })
    .sort((a, b) => a.percent - b.percent);
}

const square = (side: number) => [side, side] as const;

const NEARLY = [
  [24, 32],
  [28, 32],
  [32, 28],
  [32, 24],
] as const;
const HIGH = [
  [32, 20],
  [40, 16],
  [64, 16],
  [64, 4],
] as const;
const LOW = [
  [16, 40],
  [16, 64],
  [4, 64],
  [32, 48],
] as const;

/**
 * What the stage's width allows. At 1064 px it leaves 665 px to the columns of three channels' maps; the rest are links,
 * values, frames and words. Of 663 px each lane leaves 258 px to an output map and about 270 px to a strip: a column
 * pays for its width with up to 516 px² per px, a strip of thumbnails with about 440, so 35 % (247,000 px²) ask for 370
 * on average. Square maps pay that in every column.
 *
 * Maps of h × w pay less: three inputs of width w paint 3·w·h, so for 2.5:1 (where longer maps are drawn, too) 1.2·w per
 * px. What they lack the strip gains as a band below the rows, as long as its rows stay 34 px high: 25 + 34 + 6 · 34 + 6
 * leaves 51 px of 320 for six rows, two kernels for each of three channels, which is no band. So low maps with a depth
 * multiplier keep their strip beside the output. High maps, drawn 1:2, leave columns as wide as their headings half
 * empty: 66 px for "1 · Kernel bank", 104 px for the legend beside an overview.
 */
const SHAPES: readonly (readonly [
  name: string,
  shapes: readonly (readonly [height: number, width: number])[],
  least: number,
])[] = [
  ["square maps", [5, 7, 16, 28, 32, 64, 112].map(square), 35],
  ["nearly square maps", NEARLY, 30],
  ["high maps", HIGH, 30],
  ["low maps", LOW, 24],
];

test.each(SHAPES)("%s cover what the width allows", (_, shapes, least) => {
  const found = coverageOf(shapes);
  expect(found.length).toBeGreaterThanOrEqual(300);
  expect(found.filter(({ percent }) => percent < least)).toEqual([]);
});
