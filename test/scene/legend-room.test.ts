/** The legend has its room below the channels of the input, at every setting and size of a wide stage. */
import { expect, test } from "vitest";
import { requireGeometry } from "../../src/engine/index.ts";
import { buildLayout } from "../../src/scene/index.ts";
import { legendContent } from "../../src/scene/layout/legend-room.ts";
import { WORKED_EXAMPLE } from "../worked-example.ts";

const LAYERS = [
  {},
  { inHeight: 8, inWidth: 8, stride: 2 },
  { inHeight: 8, inWidth: 8, stride: 2, padding: "same" as const },
  { inChannels: 4 },
  { inChannels: 4, padding: "same" as const },
  { inChannels: 4, padding: 2, stride: 4, dilation: 2 },
  { inChannels: 1 },
  { inChannels: 2, stride: 3, padding: 1 },
  { inChannels: 5, inWidth: 12, inHeight: 6, padding: 1 },
  { inHeight: 20, inWidth: 6, stride: 2, padding: "same" as const },
  { depthMultiplier: 2, padding: "same" as const },
  { inChannels: 16, inHeight: 32, inWidth: 32, outChannels: 64, padding: "same" as const },
  { inHeight: 14, inWidth: 14, inChannels: 512, outChannels: 512, padding: "same" as const },
  { inHeight: 15, inWidth: 15, inChannels: 24, stride: 2, padding: 1, kernelSize: 4 },
];
const SIZES = [
  [860, 560],
  [900, 600],
  [916, 640],
  [1060, 640],
  [1060, 800],
  [1400, 800],
  [1900, 1000],
] as const;
const cases = LAYERS.flatMap((layer) =>
  SIZES.flatMap(([width, height]) =>
    (["both", "standard", "separable"] as const).map((lanes) => ({ layer, width, height, lanes })),
  ),
);

test.each(cases)("$lanes at $width × $height, $layer", ({ layer, width, height, lanes }) => {
  const g = requireGeometry({ ...WORKED_EXAMPLE, ...layer });
  const { channels, legend, texts } = buildLayout(g, { width, height, lanes, focus: 0 });
  if (legend === null) throw new Error("no legend");
  const top = legend.y + legend.height - legendContent(g, legend.width, lanes !== "standard");
  const focus = texts.filter(({ id }) => id === "text/focus").map(({ box }) => box);
  for (const box of [...channels.map(({ padded }) => padded), ...focus]) {
    expect(box.y + box.height).toBeLessThanOrEqual(top);
    expect(Math.min(box.width, box.height)).toBeGreaterThan(16);
  }
  expect(legend.y + legend.height).toBeLessThanOrEqual(height);
});
