/** The layer that the product explains first: 7×7×3, 128 filters of 3×3. */
import type { BlockSpec } from "../src/engine/index.ts";

export const WORKED_EXAMPLE: BlockSpec = {
  inHeight: 7,
  inWidth: 7,
  inChannels: 3,
  outChannels: 128,
  kernelSize: 3,
  stride: 1,
  padding: "valid",
  dilation: 1,
  depthMultiplier: 1,
};
