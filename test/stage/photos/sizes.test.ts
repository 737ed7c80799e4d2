/** Which sizes a photo may get, and which it gets when nobody chooses. */
import { expect, test } from "vitest";
import { parseLink } from "../../../src/params/packed-link.ts";
import { firstSize, offeredSizes } from "../../../src/stage/panels/photo/sizes.ts";

const layerOf = (query: string) => parseLink(query, "").params.layer;
const written = ({ height, width }: { height: number; width: number }) => `${height}×${width}`;

test.each([
  ["the worked example", "", "32×32 64×64 112×112 224×224", "64×64"],
  ["32 is enough to stay", "?height=32&width=32", "32×32 64×64 112×112 224×224", "32×32"],
  ["a size of its own stays", "?height=40&width=90", "32×32 40×90 64×64 112×112 224×224", "40×90"],
  ["one short side shows nothing", "?height=7&width=90", "32×32 64×64 112×112 224×224", "64×64"],
  ["too many filters for the largest", "?filters=1024", "32×32 64×64 112×112", "64×64"],
  ["more than the engine can do", "?channels=1024&filters=64", "32×32", "32×32"],
  ["no size but the present", "?channels=1024&filters=1024", "7×7", "7×7"],
])("%s", (_, query, offered, first) => {
  const layer = layerOf(query);
  expect(offeredSizes(layer).map(written).join(" ")).toBe(offered);
  expect(written(firstSize(layer))).toBe(first);
});
