/** A layer's numbers under the names that texts call them by. */
import { blockCost } from "../engine/index.ts";
import { specOf } from "../params/index.ts";
import type { LayerParams } from "../params/index.ts";
import { geometryOf } from "./layers.ts";
import type { WordValue } from "./types.ts";

/** What the words about any misconception may name. */
export function numbersOf(layer: LayerParams): Readonly<Record<string, WordValue>> {
  const g = geometryOf(layer);
  const costs = blockCost(specOf(layer));
  return {
    ...{ height: g.inHeight, width: g.inWidth, channels: g.inChannels, filters: g.outChannels },
    ...{ kernel: g.kernelSize, area: g.kernelArea, stride: g.stride },
    ...{ multiplier: g.depthMultiplier, middle: g.midChannels },
    ...{ outHeight: g.outHeight, outWidth: g.outWidth, positions: g.positions },
    ...{ paddedHeight: g.paddedHeight, paddedWidth: g.paddedWidth },
    ...{ bottom: g.padBottom, top: g.padTop, left: g.padLeft, right: g.padRight },
    ...{ groups: g.inChannels, inPerGroup: 1, outPerGroup: g.depthMultiplier },
    standard: costs.standard.multiplications,
    depthwise: costs.depthwise.multiplications,
    pointwise: costs.pointwise.multiplications,
    separable: costs.separable.multiplications,
  };
}
