/** The layers that are measured. */
import type { BlockSpec } from "../../src/engine/index.ts";

export interface Layer {
  /** A shape's letter, a growing layer's number, or the network that a block is from. */
  readonly name: string;
  readonly spec: BlockSpec;
}

/** A square layer with SAME padding unless told otherwise. */
function layer(
  name: string,
  size: number,
  inChannels: number,
  outChannels: number,
  more: Partial<BlockSpec> = {},
): Layer {
  const spec: BlockSpec = {
    ...{ inHeight: size, inWidth: size, inChannels, outChannels },
    ...{ kernelSize: 3, stride: 1, padding: "same", dilation: 1, depthMultiplier: 1 },
    ...more,
  };
  return { name, spec };
}

/** The five shapes that every comparison is told by. */
export const SHAPES: readonly Layer[] = [
  layer("a", 7, 3, 128, { padding: "valid" }),
  layer("b", 32, 16, 64),
  layer("c", 112, 32, 64),
  layer("d", 14, 512, 512),
  layer("e", 224, 3, 32, { stride: 2 }),
];

/** One family, K 3, stride 1, SAME, growing in size, channels and filters: from 1e4 to 5e8 multiplications. */
export const GROWTH: readonly Layer[] = (
  [
    [6, 2, 18],
    [8, 3, 18],
    [9, 4, 24],
    [12, 6, 24],
    [14, 8, 32],
    [16, 12, 40],
    [20, 16, 48],
    [28, 20, 48],
    [32, 32, 64],
    [40, 48, 64],
    [56, 64, 64],
    [56, 96, 96],
    [58, 128, 128],
  ] as const
).map(([size, channels, filters], i) => layer(`${i + 1}`, size, channels, filters));

/** Separable blocks of networks that people use, beside the shapes (c and d are MobileNetV1's, too). */
export const BLOCKS: readonly Layer[] = [
  layer("MobileNetV1", 56, 128, 128),
  layer("MobileNetV1", 28, 256, 256),
  layer("MobileNetV1", 7, 1024, 1024),
  layer("MobileNetV3-Large", 28, 120, 40, { kernelSize: 5 }),
  layer("MobileNetV3-Large", 7, 960, 160, { kernelSize: 5 }),
];

/** "32×32×16 → 64, K 3, same"; a stride above 1 is said. */
export function titleOf({ spec }: Layer): string {
  const { inHeight, inWidth, inChannels, outChannels, kernelSize, padding, stride } = spec;
  const sizes = `${inHeight}×${inWidth}×${inChannels} → ${outChannels}`;
  const strided = stride === 1 ? "" : `, stride ${stride}`;
  return `${sizes}, K ${kernelSize}, ${padding}${strided}`;
}
