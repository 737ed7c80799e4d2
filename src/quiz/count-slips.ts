/** Numbers of multiplications as they come out when something is mixed up. */
import { forEachTap } from "../engine/index.ts";
import type { BlockGeometry } from "../engine/index.ts";
import type { LayerParams } from "../params/index.ts";
import { slip } from "./draft.ts";
import type { Slip } from "./draft.ts";
import { geometryOf } from "./layers.ts";
import { mistakenPositions } from "./positions.ts";

export type Counted = "standard" | "depthwise" | "pointwise" | "separable";

/** Multiplications at one position. */
function perPosition(g: BlockGeometry, counted: Counted): number {
  const { inChannels: c, midChannels, outChannels: n, kernelArea } = g;
  switch (counted) {
    case "standard":
      return n * c * kernelArea;
    case "depthwise":
      return midChannels * kernelArea;
    case "pointwise":
      return n * midChannels;
    case "separable":
      return midChannels * kernelArea + n * midChannels;
  }
}

/** Windows' taps that lie on padding, in one channel, over all positions. */
function tapsOnPadding(g: BlockGeometry): number {
  let count = 0;
  for (let y = 0; y < g.outHeight; y++) {
    for (let x = 0; x < g.outWidth; x++) {
      forEachTap(g, { stage: "depthwise", channel: 0, y, x }, ({ isPadding }) => {
        if (isPadding) count++;
      });
    }
  }
  return count;
}

/** The most telling first. */
export function slipsOfCount(layer: LayerParams, counted: Counted): Slip[] {
  const g = geometryOf(layer);
  const p = g.positions;
  const each = perPosition(g, counted);
  return [
    ...ideaSlips(g, counted),
    ...mistakenPositions(layer).map(({ misconception, outHeight, outWidth }) =>
      slip(misconception, each * outHeight * outWidth),
    ),
    ...paddingSlips(g, counted),
    slip("twoPerMac", 2 * each * p),
    slip("onePosition", each),
  ];
}

function paddingSlips(g: BlockGeometry, counted: Counted): Slip[] {
  if (counted === "pointwise") return [];
  const planes = counted === "standard" ? g.inChannels * g.outChannels : g.midChannels;
  const all = perPosition(g, counted) * g.positions;
  return [slip("paddingNotCounted", all - planes * tapsOnPadding(g))];
}

/** A 1×1 kernel has no K×1 and 1×K. */
function ideaSlips(g: BlockGeometry, counted: Counted): Slip[] {
  return mixedUp(g, counted).filter(
    ({ misconception }) => g.kernelSize > 1 || misconception !== "spatiallySeparable",
  );
}

/** What is mixed up between the two forms and their stages. */
function mixedUp(g: BlockGeometry, counted: Counted): Slip[] {
  const { inChannels: c, outChannels: n, midChannels: mid, kernelSize: k, kernelArea: area } = g;
  const { positions: p, depthMultiplier: m } = g;
  switch (counted) {
    case "standard":
      return [
        slip("channelsForgotten", n * area * p),
        slip("spatiallySeparable", n * c * 2 * k * p),
      ];
    case "depthwise":
      return [
        slip("filteredAnew", n * mid * area * p),
        slip("multiplierForgotten", c * area * p),
        slip("oneKernelForAll", area * p),
        slip("depthwiseIsSeparable", (mid * area + n * mid) * p),
        slip("spatiallySeparable", mid * 2 * k * p),
      ];
    case "pointwise":
      return [
        slip("pointwiseHasArea", n * mid * area * p),
        slip("multiplierForgotten", n * c * p),
        slip("widthMultiplier", n * m * c * m * p),
        slip("channelsForgotten", n * p),
      ];
    case "separable":
      return [
        slip("depthwiseForgotten", n * mid * p),
        slip("depthwiseIsSeparable", mid * area * p),
        slip("filteredAnew", (n * mid * area + n * mid) * p),
        slip("multiplierForgotten", (c * area + n * c) * p),
        slip("widthMultiplier", (c * m * area + n * m * c * m) * p),
        slip("oneKernelForAll", (area + n * mid) * p),
        slip("spatiallySeparable", (mid * 2 * k + n * mid) * p),
        slip("pointwiseHasArea", (mid * area + n * mid * area) * p),
      ];
  }
}
