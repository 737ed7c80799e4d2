/** What one layer moves in both forms: values held in memory, and work per byte. */
import { outputChannels, tapsPerValue } from "./taps.ts";
import type { BlockGeometry, StageKind } from "./types.ts";

/** Bytes of one value in float32. */
const VALUE_BYTES = 4;

export interface Memory {
  readonly input: number;
  /** The depthwise output; the standard form has none. */
  readonly intermediate: number;
  readonly output: number;
}

/** Bytes of the tensors in float32, without padding: C·H·W in, C·M·outH·outW between, N·outH·outW out. */
export function memoryOf(g: BlockGeometry): Memory {
  return {
    input: VALUE_BYTES * g.inChannels * g.inHeight * g.inWidth,
    intermediate: VALUE_BYTES * g.midChannels * g.positions,
    output: VALUE_BYTES * g.outChannels * g.positions,
  };
}

export interface Traffic {
  /** 2 per MAC, as in a roofline: a first addition counts too. */
  readonly flops: number;
  /** float32: the weights (and biases), what is read and what is written, each once. */
  readonly bytes: number;
  /** Arithmetic intensity: FLOPs per byte. */
  readonly intensity: number;
}

/**
 * Least traffic of one stage, every tensor touched once. Source of the measure: Williams, Waterman and Patterson,
 * "Roofline" (2009).
 * @param bias one per output channel, part of the bytes; its addition is already in the 2 per MAC
 */
export function trafficOf(g: BlockGeometry, stage: StageKind, bias: boolean): Traffic {
  const { input, intermediate, output } = memoryOf(g);
  const channels = outputChannels(g, stage);
  const taps = tapsPerValue(g, stage);
  const flops = 2 * channels * g.positions * taps;
  const weights = VALUE_BYTES * channels * (bias ? taps + 1 : taps);
  const read = stage === "pointwise" ? intermediate : input;
  const written = stage === "depthwise" ? intermediate : output;
  const bytes = weights + read + written;
  return { flops, bytes, intensity: flops / bytes };
}
