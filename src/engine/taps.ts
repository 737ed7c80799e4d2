/** Output cell -> taps: the one definition of what depends on what. */
import type { BlockGeometry, OutputCell, StageKind, Tap } from "./types.ts";

/** Channels of the stage's output. */
export function outputChannels(g: BlockGeometry, stage: StageKind): number {
  return stage === "depthwise" ? g.midChannels : g.outChannels;
}

/** Channels that one output value of the stage reads, each through `side * side` weights. */
export function reach(g: BlockGeometry, stage: StageKind): { channels: number; side: number } {
  switch (stage) {
    case "standard":
      return { channels: g.inChannels, side: g.kernelSize };
    case "depthwise":
      return { channels: 1, side: g.kernelSize };
    case "pointwise":
      return { channels: g.midChannels, side: 1 };
  }
}

/**
 * Multiplications behind one output value of the stage. Taps on zero padding count, as in
 * K²·C·N·H·W.
 */
export function tapsPerValue(g: BlockGeometry, stage: StageKind): number {
  const { channels, side } = reach(g, stage);
  return channels * side * side;
}

/** The tap of `cell` with the nth channel that it reads and the kernel's row ky, column kx. */
export function tapOf(
  g: BlockGeometry,
  cell: OutputCell,
  nth: number,
  ky: number,
  kx: number,
): Tap {
  if (cell.stage === "pointwise") {
    return {
      channel: nth,
      y: cell.y,
      x: cell.x,
      ky,
      kx,
      isPadding: false,
      inputIndex: (nth * g.outHeight + cell.y) * g.outWidth + cell.x,
      weightIndex: cell.channel * g.midChannels + nth,
    };
  }
  const depthwise = cell.stage === "depthwise";
  const channel = depthwise ? Math.floor(cell.channel / g.depthMultiplier) : nth;
  const kernel = depthwise ? cell.channel : cell.channel * g.inChannels + nth;
  const y = cell.y * g.stride - g.padTop + ky * g.dilation;
  const x = cell.x * g.stride - g.padLeft + kx * g.dilation;
  const isPadding = y < 0 || y >= g.inHeight || x < 0 || x >= g.inWidth;
  return {
    channel,
    y,
    x,
    ky,
    kx,
    isPadding,
    inputIndex: isPadding ? -1 : (channel * g.inHeight + y) * g.inWidth + x,
    weightIndex: kernel * g.kernelArea + ky * g.kernelSize + kx,
  };
}

const isBelow = (value: number, end: number) =>
  Number.isInteger(value) && value >= 0 && value < end;

/**
 * Visits every tap of one output value in the order in which it is summed: channel, kernel row,
 * kernel column.
 * Each tap is a new object.
 * @throws RangeError when the stage has no such cell.
 */
export function forEachTap(g: BlockGeometry, cell: OutputCell, visit: (tap: Tap) => void): void {
  const { stage, channel, y, x } = cell;
  if (
    !isBelow(channel, outputChannels(g, stage)) ||
    !isBelow(y, g.outHeight) ||
    !isBelow(x, g.outWidth)
  ) {
    throw new RangeError(`the ${stage} output has no cell ${channel}, ${y}, ${x}`);
  }
  const { channels, side } = reach(g, stage);
  for (let nth = 0; nth < channels; nth++) {
    for (let ky = 0; ky < side; ky++) {
      for (let kx = 0; kx < side; kx++) visit(tapOf(g, cell, nth, ky, kx));
    }
  }
}
