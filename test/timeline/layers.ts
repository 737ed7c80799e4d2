/** Layers for the timeline's and the scene's tests. */
import fc from "fast-check";
import { blockGeometry, requireGeometry } from "../../src/engine/index.ts";
import type { BlockGeometry, BlockSpec, Padding } from "../../src/engine/index.ts";
import { WORKED_EXAMPLE } from "../worked-example.ts";

/** The worked example with changes. */
export function layer(changes: Partial<BlockSpec> = {}): BlockGeometry {
  return requireGeometry({ ...WORKED_EXAMPLE, ...changes });
}

/** Corners that the formulas could trip over. */
export const CORNERS: readonly (readonly [name: string, geometry: BlockGeometry])[] = [
  ["the worked example", layer()],
  ["one filter", layer({ outChannels: 1 })],
  ["two filters", layer({ outChannels: 2 })],
  ["three filters", layer({ outChannels: 3 })],
  ["one position", layer({ kernelSize: 7, outChannels: 4 })],
  ["one position and one filter", layer({ kernelSize: 7, outChannels: 1 })],
  ["kernel 1", layer({ kernelSize: 1, outChannels: 5 })],
  [
    "one of everything",
    layer({ inHeight: 1, inWidth: 1, inChannels: 1, outChannels: 1, kernelSize: 1 }),
  ],
  ["depth multiplier 2", layer({ depthMultiplier: 2, outChannels: 6 })],
  ["depth multiplier 9: dearer than standard", layer({ depthMultiplier: 9, outChannels: 4 })],
  ["one filter and depth multiplier 3", layer({ depthMultiplier: 3, outChannels: 1 })],
  ["kernels instead of taps", layer({ inChannels: 16, outChannels: 4 })],
  ["groups of kernels", layer({ inChannels: 65, outChannels: 3 })],
  ["one row", layer({ inHeight: 3, inWidth: 9, outChannels: 4 })],
  ["same, stride 2", layer({ padding: "same", stride: 2, outChannels: 4 })],
];

const upTo = (max: number) => fc.integer({ min: 1, max });

function specs(
  size: number,
  channels: number,
  filters: number,
  kernel: number,
  multiplier: number,
) {
  return fc.record({
    inHeight: upTo(size),
    inWidth: upTo(size),
    inChannels: upTo(channels),
    outChannels: upTo(filters),
    kernelSize: upTo(kernel),
    stride: upTo(4),
    padding: fc.oneof(
      fc.constantFrom<Padding[]>("valid", "same"),
      fc.integer({ min: 0, max: 3 }).map((pad): Padding => pad),
    ),
    dilation: upTo(3),
    depthMultiplier: upTo(multiplier),
  });
}

function geometries(arbitrary: fc.Arbitrary<BlockSpec>): fc.Arbitrary<BlockGeometry> {
  return arbitrary
    .map(blockGeometry)
    .filter((result) => result.ok)
    .map((result) => result.value);
}

/** Small enough to walk through every step. */
export const smallLayers = geometries(specs(6, 5, 6, 4, 4));

/** Up to what links may ask for and the engine accepts. */
export const anyLayers = geometries(
  fc.oneof(specs(224, 8, 16, 11, 3), specs(20, 64, 1024, 7, 9), specs(8, 1024, 1024, 11, 9)),
);
